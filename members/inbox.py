"""The inbox: a form that somebody sent is sealed and stored, and the answer goes out; the worker does the rest.

So the answer takes as long for a known address as for an unknown one, nothing that was sent is lost in a crash, and the
same form sent twenty times is dealt with one after the other.
"""

import json
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils.timezone import now
from django.utils.translation import get_language, override

from members.limits import given_back_on_failure
from members.models import Submission

logger = logging.getLogger(__name__)

MOST_ATTEMPTS = 8
FIRST_WAIT = timedelta(minutes=1)
# Held forms are for people to look at: beyond this number nobody would, and further ones are dropped.
MOST_HELD = 2000

# What deals with a form: it gets the address and what else the form held, in the language of the form.
Handler = Callable[[str, Mapping[str, Any]], None]
HANDLERS: dict[str, Handler] = {}


def handles(kind: str) -> Callable[[Handler], Handler]:
    """Register what deals with the forms of a kind such as ``campaigns.sign-up``."""

    def register(handler: Handler) -> Handler:
        if kind in HANDLERS:
            raise ValueError(f"Two handlers want the forms of the kind {kind}.")
        HANDLERS[kind] = handler
        return handler

    return register


def receive(
    kind: str, address: str, content: Mapping[str, Any], *, subject_key: UUID | None = None, hold: str = ""
) -> None:
    """Store a valid form, sealed; ``hold`` keeps it for the staff to look at.

    ``content`` holds what JSON can. Raises LookupError for a kind that nobody handles.
    """
    if kind not in HANDLERS:
        raise LookupError(f"Nobody handles forms of the kind {kind}.")
    if hold and is_full(kind, subject_key):
        return
    submission = Submission(
        kind=kind, language=get_language(), received_at=now(), held_because=hold, subject_key=subject_key
    )
    submission.set_address(address)
    submission.content = json.dumps(dict(content))
    submission.save(force_insert=True)


def is_full(kind: str, subject_key: UUID | None) -> bool:
    """Tell whether more forms are held about something than people can look at."""
    return Submission.objects.filter(kind=kind, subject_key=subject_key).exclude(held_because="").count() >= MOST_HELD


def take_submission() -> Submission | None:
    """Return the oldest form that waits, locked for this worker, or None."""
    is_due = Q(attempts=0) | Q(received_at__lte=now())
    rows = Submission.objects.filter(is_due, held_because="").order_by("received_at")
    return rows.select_for_update(skip_locked=connection.features.has_select_for_update_skip_locked).first()


def deal_with(submission: Submission) -> None:
    """Hand a form to its handler, in its language, and delete it; both or neither."""
    with given_back_on_failure(), transaction.atomic(), override(submission.language):
        HANDLERS[submission.kind](submission.address, json.loads(submission.content))
        submission.delete()


def fail(submission: Submission) -> None:
    """Count an attempt that failed and wait, each time longer; after some hours the form is held for the staff.

    A database that is busy, a cache that is away or a worker that does not know a new key yet is no fault of the form.
    """
    submission.attempts += 1
    submission.received_at = now() + FIRST_WAIT * 2 ** (submission.attempts - 1)
    if submission.attempts >= MOST_ATTEMPTS:
        submission.held_because = Submission.Hold.FAILED
    submission.save(update_fields=["attempts", "held_because", "received_at"])


def process_one() -> bool:
    """Deal with one form; tells whether there was one."""
    with given_back_on_failure(), transaction.atomic():
        submission = take_submission()
        if submission is None:
            return False
        try:
            deal_with(submission)
        except Exception as error:  # noqa: BLE001 - one form that cannot be dealt with must not stop the others
            # The error's own text could repeat what somebody typed.
            logger.error("A form (%s) could not be dealt with: %s.", submission.kind, type(error).__name__)  # noqa: TRY400
            fail(submission)
    return True


def process(limit: int) -> int:
    """Deal with up to ``limit`` forms, and return with how many."""
    done = 0
    while done < limit and process_one():
        done += 1
    return done
