"""Events on the staff side."""

from django.http import HttpRequest
from wagtail import hooks

from events import (
    deletion,  # noqa: F401 - refuses to delete an event on which people count
    staff_asking,  # noqa: F401 - asks whether those who registered know of a change
    staff_urls,  # noqa: F401 - registers the pages about registrations
    starters,  # noqa: F401 - registers how a new page opens
)
from events.panels import NextEventsPanel


@hooks.register("construct_homepage_panels")
def show_next_events(request: HttpRequest, panels: list) -> None:
    """Add the next events to the first page of the staff side."""
    panels.append(NextEventsPanel())
