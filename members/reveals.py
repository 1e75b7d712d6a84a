"""Each look at what one person wrote is on record, and many looks within an hour raise an alarm."""

import logging
from typing import Any

from django.db.models import Model

from members import audit
from members.limits import SECONDS_PER_HOUR, count
from members.models import AuditEntry

logger = logging.getLogger(__name__)

REVEALS_AN_HOUR = 20


def note_reveal(action: AuditEntry.Action, *, actor: Any, about: Model, reason: str) -> None:
    """Put a look at one row on record. From the twenty-first of one account in an hour on, the log warns.

    The warning names neither the account nor any row: the record does, for those who may read it.
    """
    audit.record(action, actor=actor, about=about, reason=reason)
    if count(f"reveals:{actor.pk}", SECONDS_PER_HOUR) > REVEALS_AN_HOUR:
        logger.warning("One account has looked at more than %s people within an hour.", REVEALS_AN_HOUR)
