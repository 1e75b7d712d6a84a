"""After an event: what its report still lacks, and when what is kept about people is deleted."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from events.domain.registration import last_day_of_keeping
from events.keeping_announcements import can_delete_now, delete_now
from events.models import EventPage, PastParticipants, Registration
from events.registration_words import SHORT_LABELS, kept_days
from events.staff_events import (
    DECIDE,
    VIEW_PEOPLE,
    StaffEvent,
    crumb,
    event_or_404,
    language_label,
    rank,
    tabs,
    trail,
)
from events.staff_forms import ReasonForm
from members.reauthentication import password_required
from members.staff_side import show, staff_only


@dataclass(frozen=True)
class Step:
    """Something that belongs to a report, and whether it is there."""

    label: str
    is_done: bool
    note: str = ""


def steps_of(page: EventPage) -> list[Step]:
    """Return what a report is made of, and what of it is there."""
    quotes = list(page.quotes.all())
    lacking = sum(quote.lacks_consent for quote in quotes)
    consent = ngettext(
        "%(number)d quote lacks the record of its consent: readers do not see it.",
        "%(number)d quotes lack the record of their consent: readers do not see them.",
        lacking,
    ) % {"number": lacking}
    return [
        Step(gettext("What happened"), bool(page.report), gettext("The story: who met, about what, in which spirit.")),
        Step(gettext("What came of it"), bool(page.report_outcomes), gettext("Agreements, next steps, promises.")),
        Step(gettext("Institutions"), bool(page.participating_institutions), gettext("Institutions, never people.")),
        Step(
            gettext("Voices"),
            bool(quotes) and not lacking,
            consent if lacking else gettext("Quotes, each with the record of the consent."),
        ),
        Step(gettext("Pictures"), bool(page.gallery), gettext("Only of people who agreed, and with credits.")),
        Step(gettext("Documents"), bool(page.documents), gettext("Statements and materials to take away.")),
        Step(gettext("Where to read on"), bool(page.related_links.all()), gettext("Publications and other pages.")),
        Step(gettext("Author and date"), bool(page.report_by and page.reported_on), gettext("A role, and the day.")),
    ]


def untold_in(event: StaffEvent) -> list[str]:
    """Return the languages whose version has no report yet; one query for them all."""
    pages = EventPage.objects.filter(translation_key=event.key, alias_of__isnull=True).select_related("locale")
    codes = [page.locale.language_code for page in pages if not page.has_written_report]
    return [language_label(code) for code in sorted(codes, key=rank)]


def days_of_deletion(event: StaffEvent) -> list[tuple[str, date]]:
    """Return what is deleted on which day, the earliest first; nothing while the event has no date."""
    if event.places.ends_at is None:
        return []
    end = localdate(event.places.ends_at)
    found = [(gettext("Everything about those who registered"), last_day_of_keeping(end, event.places.kept_days))]
    if event.page is not None:
        found += [
            (str(SHORT_LABELS[question.kind]), last_day_of_keeping(end, kept_days(event.page, question)))
            for question in event.page.asked_questions
        ]
    return sorted(found, key=lambda row: row[1])


@staff_only(VIEW_PEOPLE, DECIDE)
@require_safe
def closing(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show what is left to do after an event."""
    event = event_or_404(request, key)
    page = EventPage.objects.filter(pk=event.page.pk).first() if event.page is not None else None
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_closing"),
        "is_over": event.places.is_over,
        "steps": steps_of(page) if page is not None else [],
        "untold_in": untold_in(event),
        "days": days_of_deletion(event),
        "kept": Registration.objects.filter(event=key).count(),
        "past": sum(PastParticipants.objects.filter(event=key).values_list("number", flat=True)),
        "may_delete": request.user.has_perm(DECIDE) and can_delete_now(event.places),
    }
    title = gettext("Afterwards")
    return show(request, "events/staff/closing.html", context, title=title, icon="date", trail=trail(crumb(event)))


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def delete(request: HttpRequest, key: UUID) -> HttpResponse:
    """Ask why, then delete all registrations of an event that is over before their day."""
    event = event_or_404(request, key)
    if not can_delete_now(event.places):
        return redirect("event_closing", key)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        number = delete_now(event.places, actor=request.user, reason=form.cleaned_data["reason"])
        words = ngettext("%(number)d registration is deleted.", "%(number)d registrations are deleted.", number)
        messages.success(request, words % {"number": number})
        return redirect("event_closing", key)
    context = {"event": event, "form": form, "kept": Registration.objects.filter(event=key).count()}
    way = trail(crumb(event))
    return show(
        request,
        "events/staff/delete.html",
        context,
        title=gettext("Delete the registrations"),
        icon="bin",
        trail=way,
        has_errors=bool(form.errors),
    )
