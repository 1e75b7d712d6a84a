"""The sitemap: every readable page in every language, each with its versions in the others."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Q

from core.i18n import absolute_url, live_homes, readable_pages


@dataclass(frozen=True)
class Entry:
    """One page in one language, as search engines read it; its versions share the key."""

    translation_key: UUID | str
    language: str
    location: str
    lastmod: datetime | None


class PageSitemap(Sitemap):
    """All readable pages; each lists its versions, itself included, and the one for other languages.

    One query beside those for home pages and restrictions, however many pages and languages there are: the addresses
    are made from the paths of the tree.
    """

    # The most that the protocol allows in one file (sitemaps.org).
    limit = 50_000

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries, the default language first, each language in the order of the tree."""
        homes = live_homes()
        below = Q(pk__in=[])
        for home in homes:
            below |= Q(path__startswith=home.path, locale=home.locale_id)
        columns = ("locale", "translation_key", "url_path", "last_published_at")
        rows = list(readable_pages().filter(below).order_by("path").values_list(*columns))
        return [
            Entry(key, language, absolute_url(f"/{language}/{path.removeprefix(home.url_path)}"), published_at)
            for home in homes
            for language in [home.locale.language_code]
            for locale, key, path, published_at in rows
            if locale == home.locale_id
        ]

    @cached_property
    def versions(self) -> dict[UUID | str, dict[str, str]]:
        """The addresses of each page by language."""
        versions: dict[UUID | str, dict[str, str]] = {}
        for entry in self.entries:
            versions.setdefault(entry.translation_key, {})[entry.language] = entry.location
        return versions

    def items(self) -> list[Entry]:
        """Return the entries."""
        return self.entries

    def get_urls(self, page=1, site=None, protocol=None) -> list[dict]:
        """Return the entries as the template of Django's sitemaps reads them; the origin is the configured one."""
        return [
            {
                "item": entry,
                "location": entry.location,
                "lastmod": entry.lastmod,
                "changefreq": None,
                "priority": "",
                "alternates": self.alternates(self.versions[entry.translation_key]),
            }
            for entry in self.paginator.page(page).object_list
        ]

    def get_latest_lastmod(self) -> datetime | None:
        """Return when any page changed last; None while there is no page."""
        return max((entry.lastmod for entry in self.entries if entry.lastmod), default=None)

    @staticmethod
    def alternates(versions: dict[str, str]) -> list[dict]:
        """Return the versions of a page as hreflang entries, x-default last."""
        entries = [{"location": url, "lang_code": code} for code, url in versions.items()]
        default = versions.get(settings.LANGUAGE_CODE)
        return [*entries, {"location": default, "lang_code": "x-default"}] if default else entries
