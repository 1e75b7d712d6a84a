"""The report of the guide: every page, the role that answers for it, and the day by which it has to be reviewed."""

from django.db.models import DateField, QuerySet
from django.db.models.functions import Coalesce
from django.urls import path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from protection.domain.review import Review, review_of
from protection.models import GuideIndexPage, GuidePage

STATES = {
    Review.CURRENT: pgettext_lazy("page of the guide", "Up to date"),
    Review.DUE_SOON: pgettext_lazy("page of the guide", "Due within a month"),
    Review.OVERDUE: pgettext_lazy("page of the guide", "Overdue"),
    Review.STALE: pgettext_lazy("page of the guide", "Long overdue: readers are told"),
}
RIGHTS = ("add", "change", "publish")


def either(name: str) -> Coalesce:
    """Return a field of a page of the guide, whichever of its two kinds it is."""
    return Coalesce(f"guidepage__{name}", f"guideindexpage__{name}")


def guide_pages() -> QuerySet[Page]:
    """Return the pages of the guide in every language, with what the report tells; those due first come first."""
    pages = Page.objects.type(GuideIndexPage, GuidePage).annotate(
        owner_role=either("owner_role"),
        reviewed_on=either("reviewed_on"),
        review_by=Coalesce("guidepage__review_by", "guideindexpage__review_by", output_field=DateField()),
    )
    return pages.select_related("locale").order_by("review_by", "title", "pk")


def state_of(page: Page) -> str:
    """Return in words where a page stands between two reviews."""
    return str(STATES[review_of(page.review_by, localdate())])


class GuideReviewView(ReportView):
    """Pages of the guide by the day on which they are due; only those that the person may see."""

    page_title = _("Reviews of the protection guide")
    header_icon = "warning"
    index_url_name = "guide_reviews"
    index_results_url_name = "guide_reviews_results"
    permission_policy = page_permission_policy
    any_permission_required = RIGHTS
    model = Page
    default_ordering = "review_by"
    export_headings = {
        "title": _("Title"),
        "locale.language_code": _("Language"),
        "owner_role": _("Who answers for it"),
        "reviewed_on": _("Reviewed on"),
        "review_by": _("Review by"),
    }
    list_export = list(export_headings)
    columns = [
        TitleColumn("title", label=_("Title"), get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk])),
        Column("locale", label=_("Language"), accessor="locale"),
        Column("owner_role", label=_("Who answers for it")),
        Column("state", label=_("State"), accessor=state_of),
        DateColumn("reviewed_on", label=_("Reviewed on")),
        DateColumn("review_by", label=_("Review by")),
    ]

    def get_queryset(self) -> QuerySet[Page]:
        """Return the pages that the person may see."""
        own = page_permission_policy.instances_user_has_any_permission_for(self.request.user, RIGHTS)
        return guide_pages().filter(pk__in=own.order_by().values("pk"))


class ReportMenuItem(MenuItem):
    """The report in the menu, for those who may open it."""

    def is_shown(self, request) -> bool:
        """Show it to whoever has a right on any page."""
        return page_permission_policy.user_has_any_permission(request.user, RIGHTS)


def report_addresses() -> list:
    """Give the report its addresses."""
    return [
        path("reports/guide/", GuideReviewView.as_view(), name="guide_reviews"),
        path("reports/guide/results/", GuideReviewView.as_view(results_only=True), name="guide_reviews_results"),
    ]


def report_in_menu() -> MenuItem:
    """Put the report into the menu of reports."""
    return ReportMenuItem(
        _("Reviews of the guide"), reverse("guide_reviews"), name="guide-reviews", icon_name="warning", order=700
    )
