"""What the worker does with the form of an event."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.timezone import localdate, now
from django.utils.translation import get_language

from events.domain.registration import USUAL_KEPT_DAYS, Standing
from events.keeping import note_facts
from events.models.places import EventPlaces
from events.models.registrations import Registration
from members import consents
from members.inbox import handles
from members.models import Consent, PersonRecord, Token
from members.outbox import is_stopped
from members.services import PENDING_LIFETIME, begin_record, find_same

REGISTRATION = "events.registration"


@handles(REGISTRATION)
def begin_registration(address: str, content: Mapping[str, Any]) -> None:
    """Begin a registration.

    ``content``: ``event`` (translation key), ``mode``, ``badge_name``, ``answers`` ({kind: {"value", "days"}}),
    ``kept_days``, perhaps ``staff_note``, and ``words``, the exact words that were agreed to, by purpose. Nothing
    comes of a form whose event does not exist any more. Whoever cancelled can begin anew; everybody else who has
    registered is told how it stands, and where she waits again.
    """
    key = UUID(content["event"])
    event = EventPlaces.objects.filter(pk=key).first() or note_facts(key)
    if event is None:
        return
    record = Registration(event=event, language=get_language(), mode=content["mode"])

    def fill() -> None:
        record.badge_name = content.get("badge_name", "")
        record.set_answers(content.get("answers", {}))
        record.staff_note = content.get("staff_note", "")
        record.kept_days = content.get("kept_days", USUAL_KEPT_DAYS)

    earlier = find_same(record, address)
    if earlier is not None and earlier.standing == Standing.CANCELLED and not is_stopped(address):
        wait_for_confirmation(earlier, content["words"])
    begin_record(record, address, words_by_purpose=content["words"], fill=fill)


def wait_for_confirmation(record: Registration, words_by_purpose: Mapping[str, str]) -> None:
    """Let a locked registration that was cancelled wait for a new confirmation, in its row.

    Nobody knows yet whether the new form is hers: the letters that she is still to get stay.
    """
    record.state, record.was_reminded = PersonRecord.State.PENDING, False
    record.requested_on, record.pending_until = localdate(), now() + PENDING_LIFETIME
    record.save(update_fields=["state", "was_reminded", "requested_on", "pending_until"])
    Consent.objects.filter(record_id=record.pk).delete()
    Token.objects.filter(record_id=record.pk, purpose__in=[Token.Purpose.CONFIRM, Token.Purpose.REJECT]).delete()
    consents.ask(record, words_by_purpose)
