"""Facets that lists of pages have in common: the topics and the countries that pages are about."""

from collections.abc import Iterable

from django.core.exceptions import EmptyResultSet
from django.db.models import CharField, Count, Exists, F, OuterRef, Subquery, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext
from django_countries import countries

from core.collation import collation_key
from core.facets import Counts, Kind
from core.i18n import active_locale, readable_pages
from core.models.taxonomy import PageCountry, PageTopic, Topic


def by_label(counts: Iterable[tuple[str, str, int]]) -> Counts:
    """Return choices as readers of the active language sort them."""
    return sorted(counts, key=lambda choice: collation_key(choice[1]))


class SubjectTally:
    """Counts by topic and by country: both in one query, asked again only for other entries."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple]] = {}

    def numbers(self, entries, kind: str) -> list[tuple]:
        """Return (value, name, number) of the topics ("topic") or the countries ("country") that entries carry.

        The name is that of a topic in the active language, None without one, and empty for a country.
        """
        try:
            key = str(entries.order_by().query)
        except EmptyResultSet:
            return []
        if key not in self.rows:
            self.rows[key] = list(topics_of(entries).union(countries_of(entries), all=True))
        return [row[1:] for row in self.rows[key] if row[0] == kind]


def topics_of(entries):
    """Return ("topic", slug, name in the active language, number) of the topics that entries carry."""
    here = Topic.objects.filter(slug=OuterRef("topic__slug"), locale=active_locale()).values("name")[:1]
    links = PageTopic.objects.filter(page__in=entries.order_by().values("pk")).order_by()
    counted = links.values("topic__slug").annotate(number=Count("page", distinct=True))
    counted = counted.annotate(which=Value("topic"), value=F("topic__slug"), name=Subquery(here))
    return counted.values_list("which", "value", "name", "number")


def countries_of(entries):
    """Return ("country", code, "", number) of the countries that entries carry."""
    links = PageCountry.objects.filter(page__in=entries.order_by().values("pk")).order_by()
    counted = links.values("country__code").annotate(number=Count("page", distinct=True))
    counted = counted.annotate(
        which=Value("country"), value=Cast("country__code", CharField()), name=Value("", output_field=CharField())
    )
    return counted.values_list("which", "value", "name", "number")


def topic_label(value: str) -> str | None:
    """Return the name of a topic in the active language, or None; what only drafts carry is not told."""
    is_carried = PageTopic.objects.filter(
        topic__slug=OuterRef("slug"), page__in=readable_pages().order_by().values("pk")
    )
    found = Topic.objects.filter(Exists(is_carried), slug=value, locale=active_locale())
    return found.values_list("name", flat=True).first()


def country_label(value: str) -> str | None:
    """Return the name of a country in the active language, or None. Codes are compared as they are written."""
    return str(countries.name(value)) or None if len(value) == 2 and value.isupper() else None


def narrow_to_topic(pages, slug: str):
    """Keep the pages that carry a topic."""
    return pages.filter(pk__in=PageTopic.objects.filter(topic__slug=slug).values("page"))


def narrow_to_country(pages, code: str):
    """Keep the pages about a country."""
    return pages.filter(pk__in=PageCountry.objects.filter(country__code=code).values("page"))


def subject_facets() -> tuple[Kind, Kind]:
    """Return the facets by topic and by country, which count together."""
    tally = SubjectTally()

    def count_topics(entries) -> Counts:
        return by_label((slug, name, number) for slug, name, number in tally.numbers(entries, "topic") if name)

    def count_countries(entries) -> Counts:
        found = tally.numbers(entries, "country")
        return by_label((code, str(countries.name(code)), number) for code, _name, number in found)

    return (
        Kind("topic", gettext("Topic"), count_topics, narrow_to_topic, topic_label),
        Kind("country", gettext("Country"), count_countries, narrow_to_country, country_label),
    )
