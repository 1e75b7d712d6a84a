"""The next events on the first page of the staff side."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from wagtail.admin.ui.components import Component
from wagtail.permissions import page_permission_policy

from core.i18n import language_name
from core.timezone_names import timezone_label
from events.dates import days_in_words, days_of
from events.models import EventPage

ROWS = 6
# An event has one page a language; this many pages are looked through for the next events.
PAGES_LOOKED_AT = 60


@dataclass(frozen=True)
class NextEvent:
    """An event as the list of staff shows it; ``days`` is empty while it has no date."""

    title: str
    url: str
    days: str
    zone: str
    state: str
    language: str
    is_draft: bool


def upcoming_for(user) -> list[EventPage]:
    """Return the next events that a person may edit, one page an event: the one in her language where there is one."""
    editable = page_permission_policy.instances_user_has_permission_for(user, "change").order_by()
    pages = EventPage.objects.upcoming().filter(pk__in=editable.values("pk")).select_related("locale")
    chosen: dict = {}
    for page in pages[:PAGES_LOOKED_AT]:
        is_preferred = page.locale.language_code == get_language()
        if page.translation_key not in chosen or is_preferred:
            chosen[page.translation_key] = page
    return list(chosen.values())


def described(page: EventPage) -> NextEvent:
    """Return an event in words, on the clocks of its place."""
    has_dates = page.starts_at and page.ends_at
    return NextEvent(
        title=page.get_admin_display_title(),
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        days=days_in_words(*days_of(page.starts_at, page.ends_at, page.timezone)) if has_dates else "",
        zone=timezone_label(page.timezone),
        state=page.phase_label,
        language=language_name(page.locale.language_code),
        is_draft=not page.live,
    )


class NextEventsPanel(Component):
    """The next events that the person may edit, drafts included."""

    name = "next_events"
    template_name = "events/next_events_panel.html"
    order = 240

    def get_context_data(self, parent_context) -> dict:
        """Return the rows."""
        pages = upcoming_for(parent_context["request"].user)
        return {"rows": [described(page) for page in pages[:ROWS]]}
