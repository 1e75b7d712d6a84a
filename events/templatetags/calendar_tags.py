"""The addresses of calendars in templates."""

from django import template

from events.calendars import webcal_address
from events.views_calendars import FILE_NAME, calendar_path_of

register = template.Library()


@register.filter
def calendar_path(page) -> str:
    """Return the path of the calendar of an event, or of a list of events."""
    return calendar_path_of(page)


@register.filter
def list_calendar_path(event) -> str:
    """Return the path of the calendar of all events in the language of an event, which stands one step above it."""
    section = event.get_url().rstrip("/").rsplit("/", 1)[0]
    return f"{section}/{FILE_NAME}"


@register.filter
def webcal(url: str) -> str:
    """Return an address as calendar programs take it for a subscription."""
    return webcal_address(url)
