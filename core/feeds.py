"""Atom feeds of pages (RFC 4287). Entries carry the configured origin and the language of the section."""

import unicodedata
from datetime import datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import now

from core.models.organisation import OrganisationProfile


def without_control_characters(text: str) -> str:
    """Return a text that XML can carry: control characters become spaces."""
    return "".join(" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in text)


class PageFeed(Feed):
    """The newest pages of a section in one language."""

    feed_type = Atom1Feed

    def __init__(self, section, pages: list) -> None:
        self.section = section
        self.pages = pages
        self.language = section.locale.language_code

    def title(self) -> str:
        """Return the title of the section."""
        return without_control_characters(self.section.title)

    def subtitle(self) -> str:
        """Return its summary."""
        return without_control_characters(self.section.summary)

    def author_name(self) -> str:
        """Return the name of the organisation, or of the site while it has no profile: a feed must name an author."""
        profile = OrganisationProfile.objects.filter(locale=self.section.locale).first()
        return profile.name if profile else settings.WAGTAIL_SITE_NAME

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

    def item_guid(self, item) -> str:
        """Return an identifier that stays when the address changes (a tag of RFC 4151)."""
        return f"tag:{settings.PUBLIC_HOST},2026:{item.translation_key}/{self.language}"

    def item_pubdate(self, item) -> datetime:
        """Return when it was first published."""
        return item.first_published_at or now()

    def item_updateddate(self, item) -> datetime:
        """Return when it was last published."""
        return item.last_published_at or self.item_pubdate(item)
