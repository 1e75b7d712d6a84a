"""The landing pages in the sitemap."""

from functools import cached_property

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
        topics = {pair for pair in {*self.pairs("topic_links__topic__slug"), *topics_in_use} if pair in named}
        carried = {*self.pairs("country_links__country__code"), *countries_in_use}
        countries = {(str(code).lower(), language) for code, language in carried}
        found = [("topic", *pair) for pair in sorted(topics)] + [("country", *pair) for pair in sorted(countries)]
        return [
            Entry(f"{view_name}/{key}", language, landing_url(view_name, key, language), None)
            for view_name, key, language in found
        ]

    @staticmethod
    def pairs(path: str) -> list[tuple[str, str]]:
        """Return (what a readable page is about, language) without doubles; ``path`` leads from the page to it."""
        pages = listed_pages().filter(locale__language_code__in=live_language_codes())
        return [pair for pair in pages.order_by().values_list(path, "locale__language_code").distinct() if pair[0]]
