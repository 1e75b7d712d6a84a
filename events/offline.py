"""People whom staff register because they called: by mail they confirm it themselves, without one it holds at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import override

from events.domain.registration import Standing
from events.models import EventPage, EventPlaces, Registration
from events.models.places import next_number, take, tell_readers
from events.models.registrations import event_for_reader
from events.registration_inbox import REGISTRATION
from events.registration_questions import answers_of
from events.registration_words import words_of
from events.registrations import Outcome
from members import audit, consents
from members.consents import SIGNING
from members.inbox import receive
from members.models import AuditEntry, PersonRecord
from members.tasks import call_the_post

NOT_AN_ADDRESS_BYTES = 32


@dataclass(frozen=True)
class Call:
    """What somebody said on the telephone, or wherever she asked for a place."""

    language: str
    badge_name: str = ""
    address: str = ""
    note: str = ""
    values: Mapping[str, Any] | None = None


def words_agreed_to(page: EventPage, answers: Mapping[str, Any]) -> dict[str, str]:
    """Return the words that were read to her, by purpose: those of the registration and of each answer."""
    words = words_of(page)
    return {purpose: words[purpose] for purpose in (SIGNING, *answers)}


def ask_by_mail(page: EventPage, call: Call, *, actor: Any) -> None:
    """Send the same form in her name that she would have sent: nothing counts before she confirms it."""
    with override(call.language):
        version = event_for_reader(page.translation_key) or page
        answers = answers_of(version, call.values or {})
        content = {
            "event": str(page.translation_key),
            "mode": page.registration_mode,
            "badge_name": call.badge_name,
            "staff_note": call.note,
            "answers": answers,
            "kept_days": page.registration_kept_days,
            "words": words_agreed_to(version, answers),
        }
        receive(REGISTRATION, call.address, content, subject_key=page.translation_key)
    audit.record(AuditEntry.Action.REGISTRATION_ADDED, actor=actor, about=EventPlaces(pk=page.translation_key))
    call_the_post()


@transaction.atomic
def register_without_mail(page: EventPage, call: Call, *, actor: Any) -> Outcome:
    """Register somebody who has no address: she gets a place, or a number in the waiting list.

    FULL, and nothing is stored, when there is neither.
    """
    key = page.translation_key
    event = EventPlaces.objects.get(pk=key)
    has_place = take(key)
    if not has_place and not event.has_waiting_list:
        return Outcome.FULL
    with override(call.language):
        version = event_for_reader(key) or page
        answers = answers_of(version, call.values or {})
        words = words_agreed_to(version, answers)
    record = Registration(
        event=event,
        language=call.language,
        mode=page.registration_mode,
        state=PersonRecord.State.CONFIRMED,
        standing=(Standing.PLACE if has_place else Standing.WAITING).value,
        number=None if has_place else next_number(key),
        requested_on=localdate(),
        confirmed_on=localdate(),
        standing_since=localdate(),
        kept_days=page.registration_kept_days,
        # There is no address to be found by; two such people are not the same.
        address_digest=token_hex(NOT_AN_ADDRESS_BYTES),
    )
    record.badge_name, record.staff_note = call.badge_name, call.note
    record.set_answers(answers)
    record.save(force_insert=True)
    consents.ask(record, words)
    consents.confirm_all(record.pk)
    tell_readers(key)
    audit.record(AuditEntry.Action.REGISTRATION_ADDED, actor=actor, about=record)
    return Outcome.DONE
