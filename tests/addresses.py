"""The addresses of the demonstration site, from its content.

They are known before anything is built, so that tests can be listed by page.
"""

from dataclasses import dataclass

from demo.builders.site import PARENTS
from demo.content.guide import GUIDE
from demo.content.pages import EVERY_PAGE, PAGES
from demo.content.publications_not_shown import SHELTERS
from demo.content.publications_of_others import INSIGHTS

LANGUAGES = ("en", "es")
SEARCHED = {"en": "defenders", "es": "defensoras"}
SLUGS = {content.key: content.slug for content in EVERY_PAGE}
# Every page type, and every state in which a campaign or an event looks different.
TYPICAL_KEYS = (
    "home",
    "about",
    "campaigns",
    "campaign-stand-with-her",
    "campaign-doors-that-open",
    "campaign-escazu",
    "events",
    "event-care-webinar",
    "event-nairobi-exchange",
    "event-brussels-gathering",
    "event-mexico-roundtable",
    "priorities",
    "priority-women-defenders",
    "membership",
    "organisations",
    "publications",
    "publication-insights",
    "publication-embassy",
    "publication-declaration",
    "guide",
    "guide-temporary",
    "guide-exit",
)


@dataclass(frozen=True)
class Address:
    """One address in one language; ``key`` is the same in all of them."""

    key: str
    language: str
    path: str
    status: int = 200

    def __str__(self) -> str:
        return f"{self.key}-{self.language}"


def page_path(content, language: str) -> str:
    """Return the path of a page of the demonstration site."""
    if content.key == "home":
        return f"/{language}/"
    parent = PARENTS[type(content).__name__]
    slugs = [SLUGS[key] for key in (parent, content.key) if key != "home"]
    return "/".join(["", language, *(getattr(slug, language) for slug in slugs), ""])


def view_addresses(language: str) -> list[Address]:
    """Return the addresses that are no pages."""
    directory = f"/{language}/{getattr(SLUGS['organisations'], language)}/"
    return [
        Address("organisations-narrowed", language, f"{directory}?country=KE&lang=sw&lang=en"),
        Address("organisations-none", language, f"{directory}?country=KE&help=asylum&lang=eu"),
        Address("organisation", language, f"{directory}front-line-defenders/"),
        Address("programmes", language, f"{directory}programmes/"),
        Address("search", language, f"/{language}/search/?q={SEARCHED[language]}"),
        Address("search-empty", language, f"/{language}/search/?q=xyzzyx"),
        Address("topic", language, f"/{language}/topics/land-territory/"),
        Address("country", language, f"/{language}/countries/hn/"),
        Address("design", language, f"/{language}/design/"),
        Address("my-choices", language, f"/{language}/my-choices/"),
        Address("visit-ended", language, f"/{language}/my-choices/all/", 410),
        Address("check-your-mail", language, f"/{language}/check-your-mail/"),
        Address("what-we-keep", language, f"/{language}/what-we-keep/"),
        Address("guide-whole", language, f"{page_path(GUIDE, language)}whole/"),
        Address("publication-whole", language, f"{page_path(INSIGHTS, language)}read/"),
        Address("not-found", language, f"/{language}/no-such-page/", 404),
    ]


PAGE_ADDRESSES = [
    Address(content.key, language, page_path(content, language)) for content in PAGES for language in LANGUAGES
]
VIEW_ADDRESSES = [address for language in LANGUAGES for address in view_addresses(language)]
TYPICAL_ADDRESSES = [address for address in PAGE_ADDRESSES if address.key in TYPICAL_KEYS] + VIEW_ADDRESSES

# What stands where something was withdrawn: no list leads there.
GONE_ADDRESSES = [
    Address("publication-withdrawn", language, page_path(SHELTERS, language), 410) for language in LANGUAGES
]


def address_of(key: str, language: str) -> Address:
    """Return one address by its key."""
    return next(item for item in PAGE_ADDRESSES + VIEW_ADDRESSES if (item.key, item.language) == (key, language))
