"""The shape with which a new event opens."""

from django.utils.translation import pgettext

from core.starters import headings, starter
from events.models import EventPage


@starter(EventPage)
def shape_of_an_event(page: EventPage) -> None:
    """Begin the invitation; the report begins empty, because it is written after the event."""
    page.body = headings(
        pgettext("heading of an event", "What it is about"),
        pgettext("heading of an event", "Who is invited"),
        pgettext("heading of an event", "How we look after each other"),
    )
