"""Campaigns as the staff side of sign-ups names them, whatever became of their pages, and the way between its pages."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext
from django_countries import countries

from campaigns.models import CampaignPage, CampaignSupport
from members.staff_side import has_any

VIEW_NUMBERS = "campaigns.view_numbers"
VIEW_PEOPLE = "campaigns.view_signups"
REVIEW = "campaigns.review_signups"
ADD_PAPER = "campaigns.add_signatures"
ASK_EXPORT = "campaigns.export_signups"
APPROVE_EXPORT = "campaigns.approve_exports"
MAIL_UPDATES = "campaigns.mail_updates"
# Whoever has one of these finds campaigns below "People"; who only sees numbers finds them below "Reports".
PEOPLE_RIGHTS = (VIEW_PEOPLE, REVIEW, ADD_PAPER, ASK_EXPORT, APPROVE_EXPORT)
SOURCE = "campaigns.sign-ups"


@dataclass
class StaffCampaign:
    """What staff know of a campaign as a whole: its words in their language, and its page."""

    key: UUID
    hashtag: str = ""
    title: str = ""
    phase: str = ""
    page: CampaignPage | None = None
    edit_url: str = ""
    languages: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The hashtag, or words for a campaign without a page."""
        return self.hashtag or gettext("A campaign without a page")


def rank(code: str) -> tuple[bool, bool, str]:
    """Return the place of a language among the versions of a page: the person's own first, then the default."""
    return code != get_language(), code != settings.LANGUAGE_CODE, code


def staff_campaigns(keys: Iterable[UUID] | None = None) -> dict[UUID, StaffCampaign]:
    """Return campaigns by their key, those without a page included; all of them without ``keys``. Two queries."""
    pages = CampaignPage.objects.select_related("locale")
    supports = CampaignSupport.objects.all()
    if keys is not None:
        keys = list(keys)
        pages, supports = pages.filter(translation_key__in=keys), supports.filter(pk__in=keys)
    found: dict[UUID, StaffCampaign] = {}
    for page in sorted(pages, key=lambda page: rank(page.locale.language_code)):
        campaign = found.setdefault(
            page.translation_key,
            StaffCampaign(page.translation_key, page.hashtag, page.title, page.card_state, page),
        )
        campaign.languages.append(page.locale.language_code)
    for key in supports.values_list("pk", flat=True):
        found.setdefault(key, StaffCampaign(key))
    return found


def campaign_or_404(request: HttpRequest, key: UUID) -> StaffCampaign:
    """Return a campaign, or raise Http404 for a key that is none; with a link to its page for those who edit it."""
    found = staff_campaigns([key]).get(key)
    if found is None:
        raise Http404("There is no such campaign.")
    if found.page is not None and found.page.permissions_for_user(request.user).can_edit():
        found.edit_url = reverse("wagtailadmin_pages:edit", args=[found.page.pk])
    return found


@dataclass(frozen=True)
class Tab:
    """A page about a campaign."""

    label: str
    url: str
    icon: str
    is_active: bool


def tabs(request: HttpRequest, key: UUID, active: str) -> list[Tab]:
    """Return the pages about a campaign that the person may open; ``active`` is the name of the present one."""
    pages = (
        ("campaign_numbers_of", gettext("Numbers"), "order", (VIEW_NUMBERS,)),
        ("campaign_paper", gettext("Signatures on paper"), "edit", (ADD_PAPER,)),
        ("campaign_people", gettext("People"), "people", (VIEW_PEOPLE,)),
        ("campaign_updates", gettext("Updates by mail"), "mail", (MAIL_UPDATES,)),
    )
    return [
        Tab(label, reverse(name, args=[key]), icon, name == active)
        for name, label, icon, permissions in pages
        if has_any(request, permissions)
    ]


def trail(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the pages above those of one campaign."""
    return [(gettext("Supporters"), reverse("campaign_numbers")), *more]


def crumb(campaign: StaffCampaign) -> tuple[str, str]:
    """Return the way to a campaign, for the pages below it."""
    return campaign.name, reverse("campaign_numbers_of", args=[campaign.key])


def language_label(code: str) -> str:
    """Return the name of a language in the language of the person, with a capital."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return code


def country_label(code: str) -> str:
    """Return the name of a country in the language of the person; nothing without one."""
    return str(countries.name(code) or code) if code else ""
