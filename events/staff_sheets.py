"""Sheets to print: who comes, for the door, without surnames; what they need, for the kitchen, as numbers alone."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from events import staff_numbers
from events.domain.door_names import door_name
from events.domain.registration import Question, last_day_of_keeping
from events.models import EventPlaces, Registration
from events.registration_questions import language_name
from events.staff_events import PRINT, StaffEvent, crumb, event_or_404, language_label, tabs, trail
from members import audit
from members.models import AuditEntry
from members.reauthentication import password_required
from members.staff_side import show, staff_only

DIETS = {
    "vegan": pgettext_lazy("food", "vegan"),
    "vegetarian": pgettext_lazy("food", "vegetarian"),
    "gluten": pgettext_lazy("food", "without gluten"),
    "lactose": pgettext_lazy("food", "without lactose"),
    "halal": pgettext_lazy("food", "halal"),
    "kosher": pgettext_lazy("food", "kosher"),
    "nuts": pgettext_lazy("food", "without nuts"),
    "pork": pgettext_lazy("food", "without pork"),
    "fish": pgettext_lazy("food", "something about fish or seafood"),
}


class DoorForm(forms.Form):
    """Asks what the list for the door shall hold beside the names."""

    with_needs = forms.BooleanField(
        label=gettext_lazy("with what people need to take part"),
        required=False,
        help_text=gettext_lazy("Only when whoever stands at the door has to know it. It is about bodies and health."),
    )
    with_photo = forms.BooleanField(label=gettext_lazy("with who may be in photographs"), required=False, initial=True)


@dataclass(frozen=True)
class DoorRow:
    """One line of the list for the door."""

    name: str
    language: str
    needs: str
    may_be_photographed: bool


def asked_at(event: StaffEvent) -> set[str]:
    """Return the kinds of the questions that the event asks."""
    return {question.kind for question in event.page.asked_questions} if event.page is not None else set()


def door_rows(key: UUID) -> list[DoorRow]:
    """Return who has a place in the order of the names, those without one last; one query."""
    rows = Registration.objects.confirmed().with_place().filter(event=key)
    found = []
    for record in rows.iterator():
        answers = record.answered
        found.append(
            DoorRow(
                name=door_name(record.badge_name),
                language=language_label(record.language),
                needs=answers.get(Question.ACCESS, ""),
                may_be_photographed=bool(answers.get(Question.PHOTO)),
            )
        )
    return sorted(found, key=lambda row: (not row.name, row.name.casefold(), row.language))


def deleted_on(places: EventPlaces) -> date | None:
    """Return the day on which the registrations are deleted; None while the event has no date."""
    return last_day_of_keeping(localdate(places.ends_at), places.kept_days) if places.ends_at else None


@staff_only(PRINT)
@require_safe
def sheets(request: HttpRequest, key: UUID) -> HttpResponse:
    """Lead to the two sheets."""
    event = event_or_404(request, key)
    asked = asked_at(event)
    form = DoorForm()
    if Question.ACCESS not in asked:
        del form.fields["with_needs"]
    if Question.PHOTO not in asked:
        del form.fields["with_photo"]
    context = {"event": event, "tabs": tabs(request, key, "event_sheets"), "form": form}
    title = gettext("Lists to print")
    return show(request, "events/staff/sheets.html", context, title=title, icon="date", trail=trail(crumb(event)))


@staff_only(PRINT)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def door(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the list for the door, once, as the answer to a form."""
    event = event_or_404(request, key)
    form = DoorForm(request.POST if request.method == "POST" else None)
    is_shown = request.method == "POST" and form.is_valid()
    asked = asked_at(event)
    rows = door_rows(key) if is_shown else []
    if is_shown:
        audit.record(AuditEntry.Action.LIST_PRINTED, actor=request.user, about=event.places, quantity=len(rows))
    context = {
        "event": event,
        "rows": rows,
        "is_shown": is_shown,
        "shows_needs": is_shown and form.cleaned_data["with_needs"] and Question.ACCESS in asked,
        "shows_photo": is_shown and form.cleaned_data["with_photo"] and Question.PHOTO in asked,
        "deleted_on": deleted_on(event.places),
        "today": localdate(),
        "form": form,
    }
    title = gettext("List for the door")
    return show(request, "events/staff/door.html", context, title=title, icon="date", trail=trail(crumb(event)))


def diet_words(kinds: str) -> str:
    """Return a combination of kinds of food in words."""
    return ", ".join(str(DIETS[kind]) for kind in kinds.split("+"))


@staff_only(PRINT)
@require_safe
def needs(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what is needed as numbers, for the kitchen and for whoever prepares the rooms."""
    event = event_or_404(request, key)
    found = staff_numbers.needs_of(key)
    context = {
        "event": event,
        "needs": found,
        "diets": [(diet_words(kinds), number) for kinds, number in found.diets],
        "interpretation": [(language_name(code), number) for code, number in found.interpretation],
        "asked": asked_at(event),
        "smallest_group": settings.SMALLEST_GROUP_SHOWN,
        "today": localdate(),
    }
    title = gettext("For kitchen and rooms")
    return show(request, "events/staff/needs.html", context, title=title, icon="date", trail=trail(crumb(event)))
