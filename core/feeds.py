"""Atom feeds (RFC 4287): of the pages of a section, and what every other feed begins with.

Entries carry the configured origin. What is only known to need care, such as a sensitive campaign, is in no feed:
programs that read feeds show titles where they like, and keep them.
"""

import unicodedata
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.core.exceptions import FieldDoesNotExist
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import now
from wagtail.models import Locale
from wagtail.query import PageQuerySet

from core.models.organisation import OrganisationProfile

SENSITIVE = "is_sensitive"


def without_control_characters(text: str) -> str:
    """Return a text that XML can carry: control characters become spaces."""
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)


def for_feeds(pages: PageQuerySet) -> PageQuerySet:
    """Leave out the pages that their kind calls sensitive."""
    try:
        pages.model._meta.get_field(SENSITIVE)
    except FieldDoesNotExist:
        return pages
    return pages.exclude(**{SENSITIVE: True})


def tag(key: UUID, language: str) -> str:
    """Return an identifier of one language version that stays when its address changes (a tag of RFC 4151)."""
    return f"tag:{settings.PUBLIC_HOST},2026:{key}/{language}"


class SteadyAtom(Atom1Feed):
    """Atom in which a feed without entries does not change by itself with every second."""

    def latest_post_date(self) -> datetime:
        """Return when the newest entry changed; without one, when what the feed is about did."""
        return super().latest_post_date() if self.items else self.feed["began_at"]


class BaseFeed(Feed):
    """What every feed has: an author, a language, and its name in the answer."""

    feed_type = SteadyAtom
    # Django would call the feed by the address of the page that it is about.
    began_at: datetime | None = None

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self.language = locale.language_code

    def author_name(self) -> str:
        """Return the name of the organisation, or of the site while it has no profile: a feed must name an author."""
        profile = OrganisationProfile.objects.filter(locale=self.locale).first()
        return profile.name if profile else settings.WAGTAIL_SITE_NAME

    def feed_extra_kwargs(self, obj: Any) -> dict[str, Any]:
        """Return since when there has been something to say."""
        return {"began_at": self.began_at or datetime(2026, 1, 1, tzinfo=UTC)}

    def item_guid(self, item: Any) -> str:
        """Return an identifier that stays when the address changes."""
        return tag(item.translation_key, self.language)


class PageFeed(BaseFeed):
    """The newest pages of a section in one language."""

    def __init__(self, section: Any, pages: list) -> None:
        super().__init__(section.locale)
        self.section = section
        self.pages = pages
        self.began_at = section.first_published_at

    def title(self) -> str:
        """Return the title of the section."""
        return without_control_characters(self.section.title)

    def subtitle(self) -> str:
        """Return its summary."""
        return without_control_characters(self.section.summary)

    def link(self) -> str:
        """Return its public address."""
        return self.section.full_url

    def feed_url(self) -> str:
        """Return the public address of the feed."""
        return self.section.full_url + self.section.reverse_subpage("feed")

    def items(self) -> list:
        """Return the pages themselves."""
        return self.pages

    def item_title(self, item) -> str:
        """Return the title of a page."""
        return without_control_characters(item.title)

    def item_description(self, item) -> str:
        """Return the summary of a page as HTML, which is what Atom's summary is here."""
        return escape(without_control_characters(item.summary))

    def item_link(self, item) -> str:
        """Return the public address of a page."""
        return item.full_url

    def item_pubdate(self, item) -> datetime:
        """Return when it was first published."""
        return item.first_published_at or now()

    def item_updateddate(self, item) -> datetime:
        """Return when it was last published; never before it was published."""
        began_at = self.item_pubdate(item)
        return max(item.last_published_at or began_at, began_at)
