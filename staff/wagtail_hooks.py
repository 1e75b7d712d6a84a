"""The staff side as staff meet it: colours, mark, first page, guide, and the checks of the editor."""

from django.db.models import Q
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.permissions import page_permission_policy
from wagtail.query import PageQuerySet

from staff.panels import ScheduledPanel, WaitingForModerationPanel, WelcomePanel
from staff.views import guide

# Wagtail's panel of the same purpose asks several queries for each row.
REPLACED_PANELS = {"workflow_objects_to_moderate"}
# Links to other sites, in English only; our own guide stands in their place.
REPLACED_HELP = ("whats-new-in-wagtail", "editor-guide")


@hooks.register("insert_global_admin_css")
def add_colours() -> str:
    """Add the colours of the organisation and the look of our own panels."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/staff.css"))


@hooks.register("construct_homepage_panels")
def arrange_first_page(request: HttpRequest, panels: list) -> None:
    """Put the welcome, what waits and what is scheduled on the first page."""
    panels[:] = [panel for panel in panels if getattr(panel, "name", "") not in REPLACED_PANELS]
    panels += [WelcomePanel(), WaitingForModerationPanel(), ScheduledPanel()]


@hooks.register("construct_page_chooser_queryset")
def offer_what_the_person_may_know(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Keep drafts that the person may not see out of the page chooser; Wagtail offers every title there."""
    own = page_permission_policy.explorable_instances(request.user).order_by().values("pk")
    return pages.filter(Q(live=True) | Q(pk__in=own))


@hooks.register("register_admin_urls")
def guide_address() -> list:
    """Give the guide its address."""
    return [path("guide/", guide, name="staff_guide")]


@hooks.register("register_help_menu_item")
def guide_in_menu() -> MenuItem:
    """Put the guide into the help menu."""
    return MenuItem(_("Guide for editors"), reverse("staff_guide"), name="staff-guide", icon_name="help", order=100)


@hooks.register("construct_help_menu")
def tidy_help(request: HttpRequest, menu_items: list) -> None:
    """Leave out what leads to other sites."""
    menu_items[:] = [item for item in menu_items if not item.name.startswith(REPLACED_HELP)]


class ThoroughCheckerItem(ContentCheckerItem):
    """Wagtail's accessibility checker with the rules on pictures, links and language switched on as well."""

    axe_run_only = [
        *ContentCheckerItem.axe_run_only,
        "image-alt",
        "image-redundant-alt",
        "link-in-text-block",
        "list",
        "listitem",
        "valid-lang",
        "color-contrast",
    ]


@hooks.register("construct_wagtail_userbar")
def check_more(request: HttpRequest, items: list, page) -> None:
    """Let the editor's checks look at more than Wagtail's default rules."""
    items[:] = [
        ThoroughCheckerItem(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
