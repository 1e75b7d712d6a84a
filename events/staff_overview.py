"""The events for which people register, and how it stands with one of them, over all its languages."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from events import staff_numbers
from events.domain.registration import Standing
from events.models import EventAnnouncement, EventPlaces
from events.staff_events import (
    ANNOUNCE,
    DECIDE,
    EVENT_RIGHTS,
    PRINT,
    VIEW_PEOPLE,
    crumb,
    event_or_404,
    language_label,
    staff_events,
    tabs,
    trail,
)
from events.staff_numbers import Numbers
from members.domain.weeks import draw
from members.staff_side import ROWS_PER_PAGE, show, staff_only

CHART_WIDTH, CHART_HEIGHT = 720, 140
SHOWN_STANDINGS = (Standing.PLACE, Standing.OFFERED, Standing.WAITING, Standing.ASKED)


@staff_only(*EVENT_RIGHTS)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the events for which people register: those to come first, the next one on top."""
    is_past = request.GET.get("when") == "past"
    rows = EventPlaces.objects.all()
    if is_past:
        rows = rows.filter(ends_at__lte=now(), is_postponed=False).order_by("-ends_at", "pk")
    else:
        rows = rows.exclude(ends_at__lte=now(), is_postponed=False)
        rows = rows.order_by(F("starts_at").asc(nulls_last=True), "pk")
    pages = Paginator(rows, ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    events = staff_events(page.object_list)
    numbers = staff_numbers.numbers_of(events)
    context = {
        "rows": [{"event": event, "numbers": numbers[key]} for key, event in events.items()],
        "is_past": is_past,
        "page_obj": page,
        "elided_page_range": pages.get_elided_page_range(page.number),
    }
    return show(request, "events/staff/index.html", context, title=gettext("Registrations"), icon="date")


def in_percent(part: int, whole: int) -> int:
    """Return a part in hundredths; whatever there is, is seen, and never more than all."""
    return min(max(round(100 * part / whole), 1), 100) if part and whole else 0


def language_rows(numbers: Numbers) -> list[dict]:
    """Return how registrations stand in each language, the largest first."""
    rows = [
        {
            "label": language_label(code),
            "numbers": [found[standing.value] for standing in SHOWN_STANDINGS],
            "sum": sum(found[standing.value] for standing in SHOWN_STANDINGS),
        }
        for code, found in numbers.standings.items()
    ]
    return sorted((row for row in rows if row["sum"]), key=lambda row: (-row["sum"], row["label"]))


@staff_only(*EVENT_RIGHTS)
@require_safe
def overview(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show how it stands with an event: places, those who wait, what has to be done."""
    event = event_or_404(request, key)
    numbers = staff_numbers.numbers_of([key])[key]
    weeks = staff_numbers.by_week(key)
    places = event.places
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_overview"),
        "numbers": numbers,
        "free": max(places.capacity - places.taken, 0) if places.capacity is not None else None,
        "percent": in_percent(places.taken, places.capacity or 0),
        "percent_offered": in_percent(numbers.offered, places.capacity or 0),
        "failed": staff_numbers.failed_mails(key),
        "languages": language_rows(numbers),
        "chart": draw(weeks, width=CHART_WIDTH, height=CHART_HEIGHT) if weeks else None,
        "told_of_the_end": told_of_the_end(places),
        "may_view": request.user.has_perm(VIEW_PEOPLE),
        "may_decide": request.user.has_perm(DECIDE),
        "may_announce": request.user.has_perm(ANNOUNCE),
        "may_print": request.user.has_perm(PRINT),
    }
    return show(
        request,
        "events/staff/overview.html",
        context,
        title=gettext("Overview"),
        icon="date",
        trail=trail(crumb(event)),
    )


def told_of_the_end(places: EventPlaces) -> bool:
    """Tell whether staff have written that a cancelled event does not take place."""
    written = EventAnnouncement.objects.filter(event=places.pk, kind=EventAnnouncement.Kind.CANCELLED)
    return places.is_cancelled and written.exclude(state=EventAnnouncement.State.DRAFT).exists()
