"""The landing pages in the sitemap."""

from functools import cached_property

from core.i18n import live_language_codes
from core.models import Country, Topic
from core.sitemaps import Entry, PageSitemap
from topics.subjects import landing_url


class LandingSitemap(PageSitemap):
    """Every topic and country, in every language in which readers can open its landing page."""

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries: the topics by their slug, then the countries by their code."""
        codes = live_language_codes()
        topics = (
            Topic.objects.filter(locale__language_code__in=codes).select_related("locale").order_by("slug", "locale")
        )
        countries = [str(code).lower() for code in Country.objects.values_list("code", flat=True).order_by("code")]
        found = [("topic", topic.slug, topic.locale.language_code) for topic in topics]
        found += [("country", key, code) for key in countries for code in codes]
        return [
            Entry(f"{view_name}/{key}", language, landing_url(view_name, key, language), None)
            for view_name, key, language in found
        ]
