"""Campaigns on the staff side: how a new page opens, and who supports them."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from campaigns import (
    deletion,  # noqa: F401 - warns before a campaign is deleted
    staff_held,
    staff_names,
    staff_numbers,
    staff_paper,
    staff_people,
    staff_updates,
    starters,  # noqa: F401 - registers how a new page opens
)
from campaigns.models import CampaignPage
from campaigns.staff_campaigns import MAIL_UPDATES, PEOPLE_RIGHTS, REVIEW, VIEW_NUMBERS
from members.staff_side import MENU_HOOK, PermittedMenuItem, has_any


@hooks.register("register_admin_urls")
def supporters_addresses() -> list[URLPattern]:
    """Give the pages about supporters their addresses."""
    return [
        path("campaign-numbers/", staff_numbers.index, name="campaign_numbers"),
        path("campaign-numbers/<uuid:key>/", staff_numbers.campaign, name="campaign_numbers_of"),
        path("people/campaigns/<uuid:key>/paper/", staff_paper.paper, name="campaign_paper"),
        path("people/campaigns/<uuid:key>/paper/<uuid:pk>/", staff_paper.remove, name="campaign_paper_remove"),
        path("people/campaigns/<uuid:key>/", staff_people.people, name="campaign_people"),
        path("people/campaigns/<uuid:key>/find/", staff_people.find, name="campaign_people_find"),
        path("people/signatures/<uuid:pk>/", staff_people.person, name="campaign_person"),
        path("people/signatures/<uuid:pk>/remove/", staff_people.remove, name="campaign_person_remove"),
        path("people/updates/", staff_updates.index, name="campaign_updates_index"),
        path("people/campaigns/<uuid:key>/updates/", staff_updates.of_campaign, name="campaign_updates"),
        path("people/campaigns/<uuid:key>/updates/<uuid:update_key>/", staff_updates.update, name="campaign_update"),
        path(
            "people/campaigns/<uuid:key>/updates/<uuid:update_key>/confirm/",
            staff_updates.confirm,
            name="campaign_update_confirm",
        ),
        path(
            "people/campaigns/<uuid:key>/updates/<uuid:update_key>/progress/",
            staff_updates.progress,
            name="campaign_update_progress",
        ),
        path("people/held/", staff_held.index, name="held_forms"),
        path("people/names/", staff_names.index, name="public_names_review"),
    ]


@hooks.register(MENU_HOOK)
def campaigns_among_people() -> MenuItem:
    """Put the campaigns into the menu of people."""
    address = reverse("campaign_numbers")
    return PermittedMenuItem(
        _("Campaigns"), address, permissions=PEOPLE_RIGHTS, name="people-campaigns", icon_name="pick", order=100
    )


@hooks.register(MENU_HOOK)
def held_forms_among_people() -> MenuItem:
    """Put the held forms into the menu of people."""
    address = reverse("held_forms")
    return PermittedMenuItem(
        _("Held forms"), address, permissions=[REVIEW], name="people-held", icon_name="warning", order=200
    )


@hooks.register(MENU_HOOK)
def names_among_people() -> MenuItem:
    """Put the names that wait into the menu of people."""
    address = reverse("public_names_review")
    return PermittedMenuItem(
        _("Public names"), address, permissions=[REVIEW], name="people-names", icon_name="view", order=300
    )


@hooks.register(MENU_HOOK)
def updates_among_people() -> MenuItem:
    """Put the updates by mail into the menu of people."""
    address = reverse("campaign_updates_index")
    return PermittedMenuItem(
        _("Updates by mail"), address, permissions=[MAIL_UPDATES], name="people-updates", icon_name="mail", order=350
    )


class NumbersMenuItem(PermittedMenuItem):
    """The numbers, for those who see no people; the others find them among the people."""

    def is_shown(self, request) -> bool:
        """Tell whether the person sees numbers and no people."""
        return super().is_shown(request) and not has_any(request, PEOPLE_RIGHTS)


@hooks.register("register_reports_menu_item")
def numbers_in_reports() -> MenuItem:
    """Put the numbers into the menu of reports."""
    address = reverse("campaign_numbers")
    return NumbersMenuItem(
        _("Supporters"), address, permissions=[VIEW_NUMBERS], name="campaign-numbers", icon_name="pick", order=900
    )


@hooks.register("register_page_header_buttons")
def supporters_of_a_page(page, user, view_name, next_url=None):
    """Lead from the page of a campaign to its numbers."""
    if isinstance(page, CampaignPage) and page.pk and user.has_perm(VIEW_NUMBERS):
        url = reverse("campaign_numbers_of", args=[page.translation_key])
        yield Button(_("Supporters"), url, icon_name="people", priority=12)
    if isinstance(page, CampaignPage) and page.pk and user.has_perm(MAIL_UPDATES):
        url = reverse("campaign_updates", args=[page.translation_key])
        yield Button(_("Updates by mail"), url, icon_name="mail", priority=13)
