"""Writing the record of what staff did with people's data."""

from typing import Any

from django.db.models import Model
from django.utils.timezone import now

from members.models import AuditEntry


def record(
    action: AuditEntry.Action,
    *,
    actor: Any = None,
    about: Model | None = None,
    reason: str = "",
    quantity: int | None = None,
) -> AuditEntry:
    """Add a line: who (a user, or nobody for a command), what, about which row, why, how many. Never a value.

    The time is that of the minute. Raises ValueError for a reason that is not on the list.
    """
    if reason not in AuditEntry.Reason.values:
        raise ValueError("A reason is one of the list.")
    return AuditEntry.objects.create(
        actor_key=str(actor.pk) if actor is not None else "",
        action=action,
        object_label=about._meta.label_lower if about is not None else "",
        object_key=str(about.pk) if about is not None else "",
        reason=reason,
        quantity=quantity,
        happened_at=now().replace(second=0, microsecond=0),
    )
