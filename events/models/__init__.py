"""Events before, while and after they happen."""

from events.models.pages import EventIndexPage, EventPage
from events.models.reports import EventOutcome, EventQuote, EventRelatedPage
from events.models.rows import EventInstitution, EventLanguage, EventSession
from events.models.sensitive import SensitiveEvent

__all__ = [
    "EventIndexPage",
    "EventInstitution",
    "EventLanguage",
    "EventOutcome",
    "EventPage",
    "EventQuote",
    "EventRelatedPage",
    "EventSession",
    "SensitiveEvent",
]
