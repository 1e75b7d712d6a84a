"""Events before, while and after they happen."""

from events.models.pages import EventIndexPage, EventPage
from events.models.rows import EventInstitution, EventLanguage, EventSession

__all__ = ["EventIndexPage", "EventInstitution", "EventLanguage", "EventPage", "EventSession"]
