"""Events as the staff side of registrations names them, and the way between its pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext

from events.dates import event_dates
from events.models import EventPage, EventPlaces
from members.staff_side import has_any

VIEW_PEOPLE = "events.view_registrations"
DECIDE = "events.decide_registrations"
PRINT = "events.print_registrations"
ANNOUNCE = "events.announce_to_registered"
ASK_EXPORT = "events.export_registrations"
APPROVE_EXPORT = "events.approve_registration_exports"
# Whoever has one of these finds events below "People".
EVENT_RIGHTS = (VIEW_PEOPLE, DECIDE, PRINT, ANNOUNCE, ASK_EXPORT, APPROVE_EXPORT)
SOURCE = "events.registrations"


@dataclass
class StaffEvent:
    """What staff know of an event as a whole: its words in their language, its page and its places."""

    key: UUID
    places: EventPlaces
    page: EventPage | None = None
    edit_url: str = ""
    languages: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The title, or words for an event without a page."""
        return self.page.title if self.page is not None else gettext("An event without a page")

    @property
    def phase(self) -> str:
        """Where it stands, in words."""
        return self.page.phase_label if self.page is not None else ""

    @property
    def days(self) -> str:
        """Its days in words; empty while it has none."""
        if self.page is None or not self.places.starts_at or not self.places.ends_at:
            return ""
        return event_dates(self.places.starts_at, self.places.ends_at, self.page.timezone)

    @property
    def is_open(self) -> bool:
        """Whether something can still be decided about who comes."""
        return not self.places.is_cancelled and not self.places.is_over


def rank(code: str) -> tuple[bool, bool, str]:
    """Return the place of a language among the versions of a page: the person's own first, then the default."""
    return code != get_language(), code != settings.LANGUAGE_CODE, code


def staff_events(places: Iterable[EventPlaces]) -> dict[UUID, StaffEvent]:
    """Return the events of some places by their key, those without a page included; one query."""
    found = {row.pk: StaffEvent(row.pk, row) for row in places}
    pages = EventPage.objects.filter(translation_key__in=found, alias_of__isnull=True).defer_streamfields()
    for page in sorted(pages.select_related("locale"), key=lambda page: rank(page.locale.language_code)):
        event = found[page.translation_key]
        event.page = event.page or page
        event.languages.append(page.locale.language_code)
    return found


def event_or_404(request: HttpRequest, key: UUID) -> StaffEvent:
    """Return an event, or raise Http404 for a key that is none; with a link to its page for those who edit it."""
    row = EventPlaces.objects.filter(pk=key).first()
    if row is None:
        raise Http404("Nobody registers for such an event.")
    found = staff_events([row])[key]
    if found.page is not None and found.page.permissions_for_user(request.user).can_edit():
        found.edit_url = reverse("wagtailadmin_pages:edit", args=[found.page.pk])
    return found


@dataclass(frozen=True)
class Tab:
    """A page about an event."""

    label: str
    url: str
    is_active: bool


def tabs(request: HttpRequest, key: UUID, active: str) -> list[Tab]:
    """Return the pages about an event that the person may open; ``active`` is the name of the present one."""
    pages = (
        ("event_overview", gettext("Overview"), EVENT_RIGHTS),
        ("event_participants", gettext("Participants"), (VIEW_PEOPLE,)),
        ("event_add_person", gettext("Somebody called"), (DECIDE,)),
        ("event_codes", gettext("Invitations"), (DECIDE,)),
        ("event_announcements", gettext("Announcements"), (ANNOUNCE,)),
        ("event_sheets", gettext("Lists to print"), (PRINT,)),
        ("event_closing", gettext("Afterwards"), (VIEW_PEOPLE, DECIDE)),
    )
    return [
        Tab(label, reverse(name, args=[key]), name == active)
        for name, label, permissions in pages
        if has_any(request, permissions)
    ]


def trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the pages above those of one event."""
    return [(gettext("Registrations"), reverse("event_registrations")), *more]


def crumb(event: StaffEvent) -> tuple[str, str]:
    """Return the way to an event, for the pages below it."""
    return event.name, reverse("event_overview", args=[event.key])


def language_label(code: str) -> str:
    """Return the name of a language in the language of the person, with a capital."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return code
