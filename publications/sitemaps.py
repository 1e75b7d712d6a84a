"""The chapters of publications in the sitemap: each on its own page, and all of them on one."""

from functools import cached_property
from typing import Any

from core.i18n import absolute_url, live_homes, only_readable
from core.sitemaps import Entry, PageSitemap
from publications.blocks import anchor_of, name_of
from publications.models import PublicationPage

NO_CHAPTERS = ("", "[]")
COLUMNS = ("translation_key", "locale", "url_path", "last_published_at", "chapters")


class ChapterSitemap(PageSitemap):
    """Every chapter that can be read here, in every language in which it can: one query."""

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries, publication by publication in the order of the tree."""
        homes = {home.locale_id: home for home in live_homes()}
        pages = only_readable(PublicationPage.objects.filter(locale__in=homes)).exclude(chapters__in=NO_CHAPTERS)
        return [
            entry
            for key, locale, url_path, published_at, chapters in pages.order_by("path").values_list(*COLUMNS)
            for entry in chapters_of(homes[locale], key, url_path, published_at, chapters.raw_data)
        ]


def chapters_of(home: Any, key: Any, url_path: str, published_at: Any, blocks: Any) -> list[Entry]:
    """Return the entries of one publication from its stored blocks; a chapter has the same key in every language."""
    named = [(block["id"], block["value"]["heading"]) for block in blocks if block["type"] == "chapter"]
    if not named:
        return []
    language = home.locale.language_code
    base = f"/{language}/{url_path.removeprefix(home.url_path)}"
    page = PublicationPage()
    parts = [("whole", page.reverse_subpage("whole"))]
    parts += [
        (anchor_of(block_id), page.reverse_subpage("chapter", args=[name_of(heading, block_id)]))
        for block_id, heading in named
    ]
    return [Entry(f"{key}/{part}", language, absolute_url(f"{base}{path}"), published_at) for part, path in parts]
