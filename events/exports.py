"""Which exports there are of the people who registered for an event."""

from collections.abc import Callable, Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from events.domain.registration import Question, Standing
from events.models import EventPlaces, Registration
from events.registration_questions import in_words
from events.registration_words import SHORT_LABELS
from events.staff_events import APPROVE_EXPORT, ASK_EXPORT, SOURCE, language_label, staff_events
from members.consents import SIGNING
from members.exports import Column, Purpose, Source, register

WITH_PLACE = {"standing": Standing.PLACE.value}


def registrations(event_key: UUID) -> QuerySet[Registration]:
    """Return the registrations of an event."""
    return Registration.objects.filter(event=event_key)


def titles(event_keys: Iterable[UUID]) -> dict[UUID, str]:
    """Return the names of events; none for a key that is none."""
    rows = EventPlaces.objects.filter(pk__in=list(event_keys))
    return {key: event.name for key, event in staff_events(rows).items()}


def answer_to(question: Question) -> Callable[[Registration, frozenset[str]], str]:
    """Return what shows the answer to a question, of those who agreed that it is kept."""

    def shown(row: Registration, given: frozenset[str]) -> str:
        value = row.answered.get(question.value, "") if question.value in given else ""
        return str(in_words(question.value, value)) if value else ""

    return shown


register(
    Source(
        name=SOURCE,
        label=_("Participants"),
        ask_permission=ASK_EXPORT,
        approve_permission=APPROVE_EXPORT,
        columns=(
            Column(name="badge_name", label=_("Name for the badge"), value=lambda row, _given: row.badge_name),
            Column(name="address", label=_("E-mail address"), value=lambda row, _given: row.address),
            Column(name="language", label=_("Language"), value=lambda row, _given: language_label(row.language)),
            Column(
                name="standing", label=_("How it stands"), value=lambda row, _given: str(row.get_standing_display())
            ),
            *(
                Column(name=question.value, label=SHORT_LABELS[question], value=answer_to(question))
                for question in Question
            ),
        ),
        purposes=(
            Purpose(
                name=SIGNING,
                label=_("Prepare the event: everybody with a place"),
                columns=("badge_name", "address", "language", *(question.value for question in Question)),
                only=WITH_PLACE,
            ),
            Purpose(
                name=Question.DIET.value,
                label=_("Order food: those with a place who told what they eat"),
                columns=("badge_name", Question.DIET.value),
                only=WITH_PLACE,
            ),
            Purpose(
                name=Question.ACCESS.value,
                label=_("Prepare the rooms: those with a place who told what they need"),
                columns=("badge_name", "language", Question.ACCESS.value),
                only=WITH_PLACE,
            ),
            Purpose(
                name=Question.VISA.value,
                label=_("Write letters for visas: those with a place who asked for one"),
                columns=("badge_name", "address", "language"),
                only=WITH_PLACE,
            ),
        ),
        rows=registrations,
        titles=titles,
    )
)
