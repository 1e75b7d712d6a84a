"""The sitemap: every readable page in every language, each with its versions in the others."""

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from wagtail.models import Page

from core.i18n import absolute_url, live_language_codes, readable_pages


class PageSitemap(Sitemap):
    """All readable pages; each entry lists its versions and the default for other languages (x-default)."""

    limit = 1000

    def items(self) -> list[dict]:
        """Return one entry a page, with the addresses of its versions."""
        codes = set(live_language_codes())
        pages = [page for page in self.pages() if page.locale.language_code in codes]
        versions: dict = {}
        for page in pages:
            versions.setdefault(page.translation_key, {})[page.locale.language_code] = absolute_url(page.get_url())
        return [
            {"location": absolute_url(page.get_url()), "lastmod": page.last_published_at, "versions": versions[page.translation_key]}
            for page in pages
        ]

    def pages(self):
        """Return the pages, in the order of the tree."""
        found: list[Page] = readable_pages().filter(depth__gte=2).select_related("locale").order_by("path")
        return found

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """Return the entries as the template of Django's sitemaps reads them."""
        return [
            {
                "item": item,
                "location": item["location"],
                "lastmod": item["lastmod"],
                "changefreq": None,
                "priority": "",
                "alternates": self.alternates(item["versions"]),
            }
            for item in self.paginator.page(page).object_list
        ]

    def get_latest_lastmod(self):
        """Return when any page changed last; None while there is no page."""
        return max((item["lastmod"] for item in self.items() if item["lastmod"]), default=None)

    @staticmethod
    def alternates(versions: dict[str, str]) -> list[dict]:
        """Return the versions of a page as hreflang entries, x-default last."""
        entries = [{"location": url, "lang_code": code} for code, url in versions.items()]
        default = versions.get(settings.LANGUAGE_CODE)
        return [*entries, {"location": default, "lang_code": "x-default"}] if default else entries
