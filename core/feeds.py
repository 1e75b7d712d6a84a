"""Atom feeds of pages. Entries carry the configured origin and the language of the section."""

from django.contrib.syndication.views import Feed
from django.utils.feedgenerator import Atom1Feed
from django.utils.timezone import now


class PageFeed(Feed):
    """The newest pages of a section in one language."""

    feed_type = Atom1Feed

    def __init__(self, section, pages: list) -> None:
        self.section = section
        self.pages = pages
        self.language = section.locale.language_code

    def title(self) -> str:
        """The title of the section."""
        return self.section.title

    def subtitle(self) -> str:
        """Its summary."""
        return self.section.summary

    def link(self) -> str:
        """Its public address."""
        return self.section.full_url

    def feed_url(self) -> str:
        """The public address of the feed."""
        return self.section.full_url + self.section.reverse_subpage("feed")

    def items(self) -> list:
        """The pages themselves."""
        return self.pages

    def item_title(self, item) -> str:
        """The title of a page."""
        return item.title

    def item_description(self, item) -> str:
        """The summary of a page."""
        return item.summary

    def item_link(self, item) -> str:
        """The public address of a page."""
        return item.full_url

    def item_guid(self, item) -> str:
        """An identifier that stays when the address changes."""
        return f"urn:uuid:{item.translation_key}:{self.language}"

    def item_pubdate(self, item):
        """When it was first published."""
        return item.first_published_at or now()

    def item_updateddate(self, item):
        """When it was last published."""
        return item.last_published_at or self.item_pubdate(item)
