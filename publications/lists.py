"""The list of publications: facets with their counts, wider choices, and a feed that the same parameters narrow."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import get_language_info, gettext

from core.cards import prepare_cards
from core.facets import Counts, FacetedEntries, Kind, Tally, Year, apply_facets
from core.feeds import PageFeed, without_control_characters
from core.listings import Listing, paginate
from core.page_facets import by_label, subject_facets
from publications import choices
from publications.choices import OURS
from publications.citing import our_name

PUBLICATIONS_PER_LIST = 12
ITEMS_PER_FEED = 30


# --- What each facet counts -----------------------------------------------------------------------


def count_years(entries, tally: Tally) -> Counts:
    """Count by year, the latest first."""
    found = [(year, number) for year, number in tally.numbers(entries, "year") if year]
    return [(str(year), str(year), number) for year, number in sorted(found, reverse=True)]


def year_label(value: str) -> str | None:
    """Return a year as it is; None for what is no year."""
    return value if len(value) == 4 and value.isascii() and value.isdigit() and value > "1000" else None


def count_kinds(entries, tally: Tally) -> Counts:
    """Count by kind."""
    numbers = dict(tally.numbers(entries, "kind"))
    return [
        (kind.value, str(kind.label).capitalize(), numbers[kind.value])
        for kind in choices.Kind
        if kind.value in numbers
    ]


def kind_label(value: str) -> str | None:
    """Return the name of a kind, or None."""
    return str(choices.Kind(value).label).capitalize() if value in choices.Kind.values else None


def count_languages(entries, tally: Tally) -> Counts:
    """Count by language of reading."""
    numbers: Counter[str] = Counter()
    for codes, number in tally.numbers(entries, "reading_codes"):
        numbers.update(dict.fromkeys(codes.split(), number))
    return by_label((code, language_label(code) or code, number) for code, number in numbers.items())


def language_label(value: str) -> str | None:
    """Return the name of a language in the active language, or None."""
    try:
        return str(get_language_info(value)["name_translated"]).capitalize()
    except KeyError:
        return None


def count_publishers(entries, tally: Tally) -> Counts:
    """Count by publisher: us first, then the others."""
    numbers: Counter[str] = Counter()
    names: dict[str, str] = {}
    for key, name, number in tally.numbers(entries, "publisher_key", "publisher_name"):
        numbers[key] += number
        names.setdefault(key, name)
    others = by_label((key, names[key], number) for key, number in numbers.items() if key and key != OURS)
    ours = [(OURS, our_name(), numbers[OURS])] if numbers[OURS] else []
    return ours + others


def facet_kinds(entries) -> list[Kind]:
    """Return the facets of a list of publications."""

    def publisher_label(value: str) -> str | None:
        if value == OURS:
            return our_name()
        return entries.filter(publisher_key=value).values_list("publisher_name", flat=True).order_by().first()

    tally = Tally("kind", "reading_codes", "publisher_key", "publisher_name", year=Year("published_on"))

    def by(count):
        return lambda found: count(found, tally)

    def keep(field: str):
        return lambda pages, value: pages.filter(**{field: value})

    return [
        Kind("kind", gettext("Kind"), by(count_kinds), keep("kind"), kind_label),
        *subject_facets(),
        Kind("language", gettext("Language"), by(count_languages), narrow_to_language, language_label),
        Kind("publisher", gettext("Publisher"), by(count_publishers), keep("publisher_key"), publisher_label),
        Kind("year", gettext("Year"), by(count_years), keep("published_on__year"), year_label),
    ]


def narrow_to_language(pages, code: str):
    """Keep the publications that can be read in a language."""
    return pages.in_language(code)


# --- The list and its feed ------------------------------------------------------------------------


@dataclass(frozen=True)
class FacetedListing(Listing):
    """One page of a list with facets."""

    faceted: FacetedEntries

    @property
    def is_filtered(self) -> bool:
        """Whether the address narrows the list, be it to nothing."""
        return any(facet.is_active for facet in self.faceted.facets)

    @property
    def chosen(self) -> list[str]:
        """What was chosen, in words."""
        return [facet.spoken for facet in self.faceted.facets if facet.is_active]

    @cached_property
    def wider(self) -> list:
        """The nearest wider choices; asked only by a list that is empty."""
        return self.faceted.wider()


def faceted_listing(entries, kinds: list[Kind], request: HttpRequest) -> FacetedListing:
    """Return the part of a list that the request asks for."""
    faceted = apply_facets(entries, kinds, request.GET)
    asked = paginate(faceted.entries.select_related("locale"), request.GET, PUBLICATIONS_PER_LIST)
    return FacetedListing(
        filters=faceted.facets, pages=prepare_cards(asked.object_list), paginator_page=asked, faceted=faceted
    )


class PublicationFeed(PageFeed):
    """The newest publications; narrowed, it says to what."""

    def __init__(self, section, faceted: FacetedEntries) -> None:
        super().__init__(section, list(faceted.entries.select_related("locale")[:ITEMS_PER_FEED]))
        self.faceted = faceted

    def title(self) -> str:
        """Return the title of the list, and what was chosen."""
        chosen = [facet.spoken for facet in self.faceted.facets if facet.is_active]
        return without_control_characters(" – ".join([super().title(), *chosen]))

    def feed_url(self) -> str:
        """Return the public address of the feed with what was chosen."""
        query = self.faceted.query_string
        return super().feed_url() + (f"?{query}" if query else "")

    def item_pubdate(self, item):
        """Return when it was first published, or when its embargo ended."""
        moments = [moment for moment in (item.first_published_at, item.embargo_until) if moment]
        return max(moments, default=None) or super().item_pubdate(item)


def publication_feed(section, kinds: list[Kind], request: HttpRequest) -> HttpResponse:
    """Answer with the newest publications as Atom."""
    faceted = apply_facets(section.listed_pages(), kinds, request.GET)
    return PublicationFeed(section, faceted)(request)
