"""Events for tests."""

from datetime import date, time, timedelta

from django.utils.timezone import now

from core.tests.site import make_page
from events.models import EventInstitution, EventLanguage, EventPage, EventSession

TEXT = [{"type": "text", "value": {"text": "<h2>Why we meet</h2><p>To compare what protects.</p>"}}]
REPORT = [{"type": "text", "value": {"text": "<h3>Recommendations</h3><p>Three.</p>"}}]


def make_event_index(home, title="Events"):
    """Return a list of events below a home page."""
    return make_page(home, title, "events.EventIndexPage", slug="events")


def make_session(first_day: date, **fields) -> EventSession:
    """Return a session from ten to twelve, not stored."""
    defaults = {"title": "Round table", "starts_on": first_day, "start_time": time(10), "end_time": time(12)}
    return EventSession(**{**defaults, **fields})


def make_event(index, title="Gathering", *, sessions=(), institutions=(), languages=(), **fields) -> EventPage:
    """Return a live event with its rows; ``institutions`` and ``languages`` are (name or code, role) pairs."""
    moment = now()
    defaults = {
        "summary": "They meet.",
        "body": TEXT,
        "live": True,
        "first_published_at": moment,
        "locale": index.locale,
    }
    event = EventPage(title=title, **{**defaults, **fields})
    for rows, items in (
        (event.sessions, sessions),
        (event.institutions, [EventInstitution(name=name, role=role) for name, role in institutions]),
        (event.languages, [EventLanguage(code=code, role=role) for code, role in languages]),
    ):
        for order, row in enumerate(items):
            row.sort_order = order
            if hasattr(row, "locale_id"):
                row.locale = index.locale
            rows.add(row)
    index.add_child(instance=event)
    return event


def day_from_today(days: int) -> date:
    """Return a day so many days from today."""
    return (now() + timedelta(days=days)).date()
