"""What staff do with one registration or with several: each act goes through the services and is put on record."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events import registrations
from events.domain.registration import LETTERS, Standing
from events.models import Registration
from events.registrations import Outcome, write_to
from members import audit
from members.models import AuditEntry
from members.services import lock
from members.tasks import call_the_post

Action = AuditEntry.Action
HOPING = {Standing.ASKED, Standing.WAITING, Standing.OFFERED, Standing.MISSED, Standing.DECLINED}
ALIVE = {Standing.ASKED, Standing.WAITING, Standing.OFFERED, Standing.PLACE}


@transaction.atomic
def write_again(record: Registration) -> Outcome:
    """Send the mail that says how a registration stands once more."""
    present = lock(record)
    if present is None or present.has_no_address or present.standing not in LETTERS:
        return Outcome.TOO_LATE
    write_to(present, LETTERS[Standing(present.standing)])
    call_the_post()
    return Outcome.DONE


@dataclass(frozen=True)
class Act:
    """Something that staff do: its name on the record, its button, and for whom it can be done."""

    action: AuditEntry.Action
    label: Promise
    explanation: Promise
    standings: frozenset[Standing]
    run: Callable[..., Outcome]
    is_serious: bool = False


ACTS: dict[str, Act] = {
    "approve": Act(
        Action.REGISTRATION_APPROVED,
        _("Approve"),
        _("She gets a place and is told where it is. When none is left, she goes to the waiting list."),
        frozenset({Standing.ASKED}),
        registrations.approve,
    ),
    "offer": Act(
        Action.PLACE_OFFERED,
        _("Offer a place"),
        _("A free place is held for her for some hours; she takes it with one press."),
        frozenset({Standing.WAITING}),
        registrations.offer,
    ),
    "give": Act(
        Action.PLACE_GIVEN,
        _("Give a place now"),
        _("She gets a free place at once, before all who wait. For those who told you that they come."),
        frozenset(HOPING - {Standing.ASKED}),
        registrations.give_place,
    ),
    "again": Act(
        Action.LETTER_REPEATED,
        _("Send the mail again"),
        _("The mail that says how it stands, with a fresh link to her own page."),
        frozenset(LETTERS),
        write_again,
    ),
    "decline": Act(
        Action.REGISTRATION_DECLINED,
        pgettext_lazy("registration", "Decline"),
        _("She gets a friendly mail in her language. A place that she has goes to the next one who waits."),
        frozenset(ALIVE),
        registrations.decline,
        is_serious=True,
    ),
    "cancel": Act(
        Action.REGISTRATION_CANCELLED,
        _("Cancel for her"),
        _("For those who asked you to. Name and answers are deleted at once; her place goes to the next one."),
        frozenset(ALIVE),
        registrations.cancel,
        is_serious=True,
    ),
}
# What only a mail can tell.
BY_MAIL = ("offer", "again")
# What can be done with many at once.
BULK_ACTS = ("approve", "offer", "decline")


def acts_for(record: Registration) -> dict[str, Act]:
    """Return what can be done with a registration as it stands."""
    return {
        name: act
        for name, act in ACTS.items()
        if record.standing in act.standings and not (name in BY_MAIL and record.has_no_address)
    }


@transaction.atomic
def do(name: str, record: Registration, *, actor: Any, answer: str = "") -> Outcome:
    """Do one act with one registration; put on record what changed.

    ``answer`` is the ready answer with which somebody is declined. Raises KeyError for another act.
    """
    act = ACTS[name]
    more = {"answer": answer} if name == "decline" else {}
    outcome = act.run(record, **more)
    # An approval without a free place leads to the waiting list, where there is one.
    if outcome == Outcome.DONE or (name == "approve" and outcome == Outcome.FULL and record.event.has_waiting_list):
        audit.record(act.action, actor=actor, about=record)
    return outcome


def do_to_many(name: str, event_key: UUID, keys: Iterable[UUID], *, actor: Any, answer: str = "") -> Counter[Outcome]:
    """Do one act with several registrations of an event, those that wait in the order of their numbers.

    Each is a transaction of its own: what cannot be done to one stops no other. Return how they ended.
    """
    rows = Registration.objects.confirmed().filter(event=event_key, pk__in=list(keys)).select_related("event")
    ended = Counter(do(name, record, actor=actor, answer=answer) for record in rows.order_by("number", "pk"))
    return Counter(ended)
