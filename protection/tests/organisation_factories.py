"""Organisations, programmes and their directory for tests."""

from itertools import count

from wagtail.models import Locale, Page

from core.tests.site import BilingualSite, make_page, translate_page
from protection.models import DirectoryPage, Organisation, OrganisationText, Programme, ProgrammeText

NUMBERS = count(1)


def make_directory(site: BilingualSite) -> tuple[DirectoryPage, DirectoryPage]:
    """Return the directory in English and in Spanish."""
    english = make_page(site.english, "Who accompanies?", "protection.DirectoryPage", slug="organisations")
    return english, translate_page(english, site.spanish, "¿Quién acompaña?", slug="organizaciones")


def make_organisation(name: str = "Weavers", *, words=("en", "es"), channels=(), **facts) -> Organisation:
    """Return a published organisation with words in some languages; ``words`` may also map codes to fields."""
    texts = words if isinstance(words, dict) else {code: {} for code in words}
    number = next(NUMBERS)
    live = facts.pop("live", True)
    record = Organisation(name=name, **{"slug": f"organisation-{number}", **facts})
    record.texts = [
        OrganisationText(
            locale=Locale.objects.get(language_code=code), **{"summary": f"What {name} does ({code}).", **fields}
        )
        for code, fields in texts.items()
    ]
    record.channels = list(channels)
    record.live = False
    record.save()
    if live:
        record.save_revision().publish()
    return record


def make_programme(organisation: Organisation, name: str = "Rest", **facts) -> Programme:
    """Return a published programme with words in both languages."""
    record = Programme(organisation=organisation, name=name, **{"kind": "relocation", **facts})
    record.texts = [
        ProgrammeText(locale=Locale.objects.get(language_code=code), summary=f"What {name} offers ({code}).")
        for code in ("en", "es")
    ]
    record.save()
    record.save_revision().publish()
    return record


def names_on(answer) -> list[str]:
    """Return the names of the organisations on a page of the list, in their order."""
    return [card.text.heading for group in answer.context["listing"].groups for card in group.cards]


def path_of(page: Page, organisation: Organisation) -> str:
    """Return the path of an organisation in the language of a directory."""
    return f"{page.get_url()}{organisation.slug}/"
