"""Events before, while and after they happen."""

from events.models.announcements import EventAnnouncement, InvitationCode
from events.models.pages import EventIndexPage, EventPage
from events.models.places import EventAvailability, EventPlaces
from events.models.registration_settings import EventQuestion
from events.models.registrations import PastParticipants, Registration
from events.models.reports import EventOutcome, EventQuote, EventRelatedPage
from events.models.rows import EventInstitution, EventLanguage, EventSession
from events.models.sensitive import SensitiveEvent

__all__ = [
    "EventAnnouncement",
    "EventAvailability",
    "EventIndexPage",
    "EventInstitution",
    "EventLanguage",
    "EventOutcome",
    "EventPage",
    "EventPlaces",
    "EventQuestion",
    "EventQuote",
    "EventRelatedPage",
    "EventSession",
    "InvitationCode",
    "PastParticipants",
    "Registration",
    "SensitiveEvent",
]
