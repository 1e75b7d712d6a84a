"""Sensitive events are live pages, and no list, feed, calendar, sitemap or search tells of them, in no language."""

from core.visibility import hide_pages
from events.models import EventPage, SensitiveEvent


@hide_pages
def hidden_events():
    """Return the primary keys of the events of which nothing may tell."""
    keys = SensitiveEvent.objects.values("translation_key")
    return EventPage.objects.filter(translation_key__in=keys).order_by().values("pk")
