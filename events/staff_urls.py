"""The addresses of the staff side of registrations, and where it stands in the menus."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from events import (
    staff_announce,
    staff_closing,
    staff_codes,
    staff_held,
    staff_offline,
    staff_overview,
    staff_participants,
    staff_person,
    staff_sheets,
)
from events.models import EventPage, EventPlaces
from events.staff_events import EVENT_RIGHTS
from members.staff_side import MENU_HOOK, PermittedMenuItem

ONE = "people/events/<uuid:key>/"
MAIL = f"{ONE}announcements/<uuid:pk>/"


@hooks.register("register_admin_urls")
def registration_addresses() -> list[URLPattern]:
    """Give the pages about registrations their addresses."""
    return [
        path("people/events/", staff_overview.index, name="event_registrations"),
        path(ONE, staff_overview.overview, name="event_overview"),
        path(f"{ONE}participants/", staff_participants.participants, name="event_participants"),
        path(f"{ONE}participants/find/", staff_participants.find, name="event_find"),
        path(f"{ONE}participants/decide/", staff_participants.decide, name="event_decide"),
        path(f"{ONE}held/", staff_held.index, name="event_held"),
        path(f"{ONE}called/", staff_offline.add_person, name="event_add_person"),
        path(f"{ONE}codes/", staff_codes.codes, name="event_codes"),
        path(f"{ONE}codes/<uuid:pk>/withdraw/", staff_codes.withdraw, name="event_code_withdraw"),
        path(f"{ONE}announcements/", staff_announce.index, name="event_announcements"),
        path(f"{ONE}announcements/new/", staff_announce.new, name="event_announcement_new"),
        path(f"{ONE}announcements/remind/", staff_announce.remind, name="event_remind"),
        path(MAIL, staff_announce.announcement, name="event_announcement"),
        path(f"{MAIL}edit/", staff_announce.edit, name="event_announcement_edit"),
        path(f"{MAIL}start/", staff_announce.start, name="event_announcement_start"),
        path(f"{MAIL}steer/", staff_announce.steer, name="event_announcement_steer"),
        path(f"{ONE}sheets/", staff_sheets.sheets, name="event_sheets"),
        path(f"{ONE}sheets/door/", staff_sheets.door, name="event_door"),
        path(f"{ONE}sheets/needs/", staff_sheets.needs, name="event_needs"),
        path(f"{ONE}closing/", staff_closing.closing, name="event_closing"),
        path(f"{ONE}closing/delete/", staff_closing.delete, name="event_delete"),
        path("people/registrations/<uuid:pk>/", staff_person.person, name="event_person"),
        path("people/registrations/<uuid:pk>/act/", staff_person.act, name="event_person_act"),
        path("people/registrations/<uuid:pk>/remove/", staff_person.remove, name="event_person_remove"),
    ]


@hooks.register(MENU_HOOK)
def events_among_people() -> MenuItem:
    """Put the events into the menu of people."""
    address = reverse("event_registrations")
    return PermittedMenuItem(
        _("Events"), address, permissions=EVENT_RIGHTS, name="people-events", icon_name="date", order=150
    )


@hooks.register("register_page_header_buttons")
def registrations_of_a_page(page, user, view_name, next_url=None):
    """Lead from the page of an event to its registrations."""
    is_seen = isinstance(page, EventPage) and page.pk and any(user.has_perm(name) for name in EVENT_RIGHTS)
    if is_seen and EventPlaces.objects.filter(pk=page.translation_key).exists():
        url = reverse("event_overview", args=[page.translation_key])
        yield Button(_("Registrations"), url, icon_name="people", priority=12)
