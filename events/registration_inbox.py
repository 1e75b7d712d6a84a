"""What the worker does with the form of an event."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from events.domain.registration import USUAL_KEPT_DAYS, Standing
from events.keeping import note_facts
from events.models.places import EventPlaces
from events.models.registrations import Registration
from members.inbox import handles
from members.services import begin_record, find_same, leave

REGISTRATION = "events.registration"
# Whoever cancelled or found no place can begin anew; whoever was declined is told so once more.
BEGINS_ANEW = (Standing.CANCELLED, Standing.MISSED)


@handles(REGISTRATION)
def begin_registration(address: str, content: Mapping[str, Any]) -> None:
    """Begin a registration.

    ``content``: ``event`` (translation key), ``mode``, ``badge_name``, ``answers`` ({kind: {"value", "days"}}),
    ``kept_days``, perhaps ``staff_note``, and ``words``, the exact words that were agreed to, by purpose. Nothing
    comes of a form whose event does not exist any more.
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
    if earlier is not None and earlier.standing in BEGINS_ANEW:
        leave(earlier)
    begin_record(record, address, words_by_purpose=content["words"], fill=fill)
