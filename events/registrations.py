"""What changes how registrations stand: offers, decisions, cancellations. Nothing else does, but the confirmation.

Whoever changes one locks first the registration and then the places of its event, never the other way round, so that
two never wait for each other. Each offer is a transaction of its own for the same reason.
"""

from datetime import timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.signals import post_delete, pre_delete
from django.dispatch import receiver
from django.utils.timezone import now

from events.domain.registration import LETTERS, Question, Standing, offer_ends
from events.models.places import EventPlaces, next_number, release, take, tell_readers
from events.models.registrations import Registration, counts_against_places
from members.keys import SealBrokenError
from members.models import Consent, OutgoingMail
from members.outbox import put_letter, time_to_send
from members.seals import note_broken_seal
from members.services import lock
from members.tasks import call_the_post

BEFORE_THE_DAY = timedelta(hours=36)
# What is not true any more once a registration stands otherwise.
OVERTAKEN = (*LETTERS.values(), "events.welcome", "events.eve")


class Outcome(StrEnum):
    """How an attempt to change a registration ended."""

    DONE = "done"
    # There is no place for it.
    FULL = "full"
    # It does not stand so any more: somebody was faster, or an offer ended.
    TOO_LATE = "too-late"


def write_to(record: Registration, letter: str, **facts: Any) -> bool:
    """Write a letter about a registration to its owner, in the transaction that is open; tells whether it was written.

    An address that does not open is noted for whoever reads the log; it stops nothing of what concerns others.
    """
    try:
        address = record.address
    except SealBrokenError:
        note_broken_seal(record)
        return False
    if not address or time_to_send(address, capped=False) is None:
        return False
    put_letter(letter, address, record.language, {**record.letter_facts(), **facts}, record=record)
    call_the_post()
    return True


def settle(record: Registration, standing: Standing, *, letter: str = "", **facts: Any) -> None:
    """Let a locked registration stand so, tell its owner and, as far as they may know, the readers."""
    OutgoingMail.objects.filter(record_id=record.pk, letter__in=OVERTAKEN).delete()
    record.stand(standing)
    tell_readers(record.event_id)
    write_to(record, letter or LETTERS[standing], **facts)


def offer_soon(event_key: UUID) -> None:
    """Offer what is free to those who wait, once this transaction has ended."""
    transaction.on_commit(lambda: offer_free_places(event_key), robust=True)


def takes_nobody(event: EventPlaces) -> bool:
    """Tell whether nobody can get a place at an event any more."""
    return event.is_cancelled or event.is_over


# --- Offers -----------------------------------------------------------------------------------------


@transaction.atomic
def offer(record: Registration) -> Outcome:
    """Offer a free place to somebody who waits; it is held for her until the offer ends.

    To somebody without an address nobody can offer anything by mail: staff call her and give her a place.
    """
    present = lock(record)
    if present is None or present.standing != Standing.WAITING or present.has_no_address:
        return Outcome.TOO_LATE
    event = present.event
    if event.is_postponed or event.is_cancelled:
        return Outcome.FULL
    until = offer_ends(now(), event.offer_hours, event.starts_at)
    if until is None or not take(event.pk, past_the_list=True):
        return Outcome.FULL
    present.offered_until = until
    settle(present, Standing.OFFERED)
    return Outcome.DONE


def offer_free_places(event_key: UUID) -> int:
    """Offer every free place of an event, each to the first who waits then; return how many were offered."""
    offered = 0
    line = Registration.objects.filter(event=event_key).exclude(address="").in_line()
    while (first := line.first()) is not None:
        outcome = offer(first)
        if outcome == Outcome.FULL:
            break
        offered += outcome == Outcome.DONE
    return offered


@transaction.atomic
def accept(record: Registration) -> Outcome:
    """Take the place that is offered; while an event is postponed, no offer ends."""
    present = lock(record)
    if present is None or present.standing != Standing.OFFERED or takes_nobody(present.event):
        return Outcome.TOO_LATE
    if present.offered_until <= now() and not present.event.is_postponed:
        return Outcome.TOO_LATE
    settle(present, Standing.PLACE)
    return Outcome.DONE


@transaction.atomic
def end_offer(record: Registration) -> Outcome:
    """End an offer that nobody took; the place goes to the next one. Of several at once one does it."""
    present = lock(record)
    if present is None or present.standing != Standing.OFFERED or present.offered_until > now():
        return Outcome.TOO_LATE
    if present.event.is_postponed:
        return Outcome.TOO_LATE
    release(present.event_id)
    settle(present, Standing.MISSED, letter="events.offer-ended")
    offer_soon(present.event_id)
    return Outcome.DONE


def end_offers() -> int:
    """End the offers whose time is over, and offer what is free; return how many offers ended."""
    offered = Registration.objects.filter(standing=Standing.OFFERED.value, event__is_postponed=False)
    ended = sum(end_offer(record) == Outcome.DONE for record in list(offered.filter(offered_until__lte=now())))
    waiting = Registration.objects.filter(standing=Standing.WAITING.value)
    for event_key in list(waiting.order_by("event").values_list("event", flat=True).distinct()):
        offer_free_places(event_key)
    return ended


# --- What she decides -------------------------------------------------------------------------------


@transaction.atomic
def cancel(record: Registration) -> Outcome:
    """Cancel a registration; name and answers are deleted at once, and her place is offered to the next one."""
    present = lock(record)
    if present is None or present.has_ended or present.standing == Standing.NONE:
        return Outcome.TOO_LATE
    present.badge_name = present.staff_note = ""
    present.set_answers({})
    present.save(update_fields=["badge_name", "staff_note", "answers", "answers_days"])
    Consent.objects.filter(record_id=present.pk, wording__purpose__in=[item.value for item in Question]).delete()
    end(present, Standing.CANCELLED)
    return Outcome.DONE


@transaction.atomic
def wait_again(record: Registration) -> Outcome:
    """Let somebody who let an offer pass register once more.

    She gets a place that is free or goes to the end of the line; where staff decide by now, they decide about her, too.
    """
    present = lock(record)
    event = present.event if present is not None else None
    if present is None or event is None or present.standing != Standing.MISSED:
        return Outcome.TOO_LATE
    if takes_nobody(event):
        return Outcome.TOO_LATE
    if present.needs_decision:
        settle(present, Standing.ASKED)
    elif take(event.pk):
        settle(present, Standing.PLACE)
    elif event.has_waiting_list:
        present.number = next_number(event.pk)
        settle(present, Standing.WAITING)
    else:
        return Outcome.FULL
    return Outcome.DONE


def end(record: Registration, standing: Standing, **facts: Any) -> None:
    """Let a locked registration end, and give its place back."""
    took_a_place = counts_against_places(record.standing)
    if took_a_place:
        release(record.event_id)
    settle(record, standing, **facts)
    if took_a_place:
        offer_soon(record.event_id)


# --- What staff decide ------------------------------------------------------------------------------


@transaction.atomic
def approve(record: Registration) -> Outcome:
    """Say yes to somebody who waits for a decision: she gets a place or, without one, waits for it."""
    present = lock(record)
    if present is None or present.standing != Standing.ASKED or takes_nobody(present.event):
        return Outcome.TOO_LATE
    if take(present.event_id):
        settle(present, Standing.PLACE)
        return Outcome.DONE
    if not present.event.has_waiting_list:
        return Outcome.FULL
    present.number = next_number(present.event_id)
    settle(present, Standing.WAITING)
    return Outcome.FULL


@transaction.atomic
def give_place(record: Registration) -> Outcome:
    """Give a free place to somebody who has none, whoever else waits."""
    present = lock(record)
    if present is None or present.standing in {Standing.NONE, Standing.PLACE, Standing.CANCELLED}:
        return Outcome.TOO_LATE
    if takes_nobody(present.event):
        return Outcome.TOO_LATE
    if present.standing != Standing.OFFERED and not take(present.event_id, past_the_list=True):
        return Outcome.FULL
    settle(present, Standing.PLACE)
    return Outcome.DONE


@transaction.atomic
def decline(record: Registration, answer: str = "") -> Outcome:
    """Say no to somebody, whether she has a place already or not, in the words of one of the ready answers."""
    present = lock(record)
    if present is None or present.has_ended or present.standing == Standing.NONE:
        return Outcome.TOO_LATE
    end(present, Standing.DECLINED, answer=answer)
    return Outcome.DONE


# --- A registration that is deleted, in whatever way ------------------------------------------------


@receiver(pre_delete, sender=Registration, dispatch_uid="events.free_the_place")
def free_the_place(sender: type[Registration], instance: Registration, **kwargs: Any) -> None:
    """Give the place of a registration back that is about to be deleted, and offer it to the next one."""
    standing = Registration.objects.filter(pk=instance.pk).values_list("standing", flat=True).first()
    if standing is not None and counts_against_places(standing):
        release(instance.event_id)
        offer_soon(instance.event_id)


@receiver(post_delete, sender=Registration, dispatch_uid="events.tell_readers")
def tell_after_deletion(sender: type[Registration], instance: Registration, **kwargs: Any) -> None:
    """Let readers know as far as they may."""
    tell_readers(instance.event_id)


# --- What the clock does ----------------------------------------------------------------------------


def remind_of_the_day() -> int:
    """Remind everybody with a place of an event that begins within a day and a half, once; return how many."""
    moment = now()
    near = EventPlaces.objects.filter(
        starts_at__gt=moment, starts_at__lte=moment + BEFORE_THE_DAY, is_cancelled=False, is_postponed=False
    )
    due = Registration.objects.with_place().filter(event__in=near, was_reminded_of_the_day=False)
    return sum(write_once(record, "was_reminded_of_the_day", "events.eve") for record in list(due))


def tell_of_the_end() -> int:
    """Tell everybody who counts on an event that it is cancelled, once; return how many there were."""
    cancelled = EventPlaces.objects.filter(is_cancelled=True, tells_of_the_end=True)
    due = Registration.objects.confirmed().filter(event__in=cancelled, was_told_of_the_end=False)
    hopeful = [item.value for item in (Standing.PLACE, Standing.OFFERED, Standing.WAITING, Standing.ASKED)]
    found = list(due.filter(standing__in=hopeful))
    return sum(write_once(record, "was_told_of_the_end", "events.cancelled") for record in found)


@transaction.atomic
def write_once(record: Registration, mark: str, letter: str) -> int:
    """Write a letter unless it was written before; return 1, or 0 when somebody was faster or no mail reaches her."""
    present = lock(record)
    if present is None or getattr(present, mark) or present.standing != record.standing:
        return 0
    if not write_to(present, letter):
        return 0
    setattr(present, mark, True)
    present.save(update_fields=[mark])
    return 1
