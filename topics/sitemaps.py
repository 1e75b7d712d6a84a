"""The landing pages in the sitemap."""

from functools import cached_property

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast

from core.i18n import live_language_codes
from core.models import Topic
from core.sitemaps import Entry, PageSitemap
from protection.directory_sections import subjects_in_use
from topics.subjects import landing_url, listed_pages


class LandingSitemap(PageSitemap):
    """Every topic and country about which readers find a page, in every language in which they do."""

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries: the topics by their slug, then the countries by their code."""
        named = set(Topic.objects.values_list("slug", "locale__language_code"))
        countries_in_use, topics_in_use = subjects_in_use()
        carried_topics, carried_countries = self.carried()
        topics = {pair for pair in {*carried_topics, *topics_in_use} if pair in named}
        carried = {*carried_countries, *countries_in_use}
        countries = {(str(code).lower(), language) for code, language in carried}
        found = [("topic", *pair) for pair in sorted(topics)] + [("country", *pair) for pair in sorted(countries)]
        return [
            Entry(f"{view_name}/{key}", language, landing_url(view_name, key, language), None)
            for view_name, key, language in found
        ]

    @staticmethod
    def carried() -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
        """Return (topic, language) and (country, language) of what readable pages are about: one query."""
        pages = listed_pages().filter(locale__language_code__in=live_language_codes()).order_by()
        paths = {"topic": "topic_links__topic__slug", "country": "country_links__country__code"}
        parts = [
            pages.exclude(**{path: None})
            .annotate(what=Value(what), key=Cast(path, CharField()), language=F("locale__language_code"))
            .values_list("what", "key", "language")
            .distinct()
            for what, path in paths.items()
        ]
        rows = list(parts[0].union(*parts[1:]))
        topics, countries = ({row[1:] for row in rows if row[0] == what} for what in paths)
        return topics, countries
