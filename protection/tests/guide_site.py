"""A small guide in two languages, with an organisation that answers in danger."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.timezone import localdate

from core.models import Country, PageCountry
from core.tests.site import BilingualSite, make_page, make_site, translate_page
from protection.models import (
    DangerContact,
    GuideIndexPage,
    GuidePage,
    GuideSource,
    Organisation,
    OrganisationChannel,
    OrganisationText,
)

LAW = {
    "heading": "Nobody may be sent back",
    "place": "",
    "text": "<p>No state may return a refugee into danger.</p>",
    "source_label": "Convention, article 33",
    "source_url": "https://law.example.org/33",
    "valid_on": "2026-01-31",
}
STEPS = ("steps", {"heading": "The path", "items": [{"title": "Ask", "text": "<p>Ask them.</p>"}]})
NEEDS = ("needs", {"heading": "Needs", "items": [{"title": "Children", "text": "<p>They come too.</p>"}]})


@dataclass
class GuideSite:
    """The site, its guide and the pages of the guide."""

    site: BilingualSite
    index: GuideIndexPage
    indice: GuideIndexPage
    temporary: GuidePage
    permanent: GuidePage
    exit: GuidePage


def review(ago: int = 10, ahead: int = 80) -> dict:
    """Return the fields of a review some days ago, and of the next one."""
    today = localdate()
    return {
        "owner_role": "Protection desk",
        "reviewed_on": today - timedelta(days=ago),
        "review_by": today + timedelta(days=ahead),
    }


def make_guide_page(index: GuideIndexPage, title: str, **fields) -> GuidePage:
    """Return a live page of the guide with one source."""
    defaults = {"body": [STEPS, NEEDS, ("legal_statement", LAW)], **review()}
    page = make_page(index, title, "protection.GuidePage", **{**defaults, **fields})
    GuideSource.objects.create(
        page=page, title=f"Source of {title}", url="https://source.example.org/", locale=page.locale
    )
    return page


def make_organisation(name: str = "Helpline", **fields) -> Organisation:
    """Return a listed organisation that answers by telephone, by Signal and by mail."""
    organisation = Organisation.objects.create(
        name=name, slug=name.lower().replace(" ", "-"), languages=("en", "es"), live=True, **fields
    )
    for kind, address in (("email", "desk@example.org"), ("phone", "+353 1 210 0489"), ("signal", "desk.42")):
        OrganisationChannel.objects.create(organisation=organisation, kind=kind, address=address)
    return organisation


def add_danger_contact(index: GuideIndexPage, organisation: Organisation, country: str = "", **fields) -> DangerContact:
    """Let an organisation answer in danger, everywhere or in one country."""
    return DangerContact.objects.create(
        page=index,
        organisation=organisation,
        country=Country.objects.get_or_create(code=country)[0] if country else None,
        note=fields.get("note", "Somebody picks up at once."),
        locale=index.locale,
        sort_order=index.danger_contacts.count(),
    )


def about_country(page: GuidePage, code: str) -> None:
    """Let a page be about a country."""
    PageCountry.objects.create(page=page, country=Country.objects.get_or_create(code=code)[0])


def make_guide() -> GuideSite:
    """Return a guide of three pages; its first page exists in Spanish too."""
    site = make_site()
    index = make_page(
        site.english,
        "Protection guide",
        "protection.GuideIndexPage",
        slug="guide",
        danger_text="<p>Go where people are.</p>",
        **review(),
    )
    indice = translate_page(
        index, site.spanish, "Guía", slug="guia", danger_text="<p>Ve adonde haya gente.</p>", **review()
    )
    organisation = make_organisation()
    for page, language in ((index, site.english.locale), (indice, site.spanish.locale)):
        add_danger_contact(page, organisation)
        OrganisationText.objects.get_or_create(
            organisation=organisation, locale=language, defaults={"summary": f"Answers in {language.language_code}."}
        )
    leaving = {
        "eligibility": "<p>Whoever is in danger.</p>",
        "time_needed": "Three months",
        "ask_first": "<p>An organisation that knows you.</p>",
    }
    temporary = make_guide_page(index, "Away for a time", slug="away", part="temporary", **leaving)
    permanent = make_guide_page(index, "Asylum", slug="asylum", part="permanent", **leaving)
    about_exit = make_guide_page(index, "What the button does", slug="button", part="exit")
    return GuideSite(site, index, indice, temporary, permanent, about_exit)
