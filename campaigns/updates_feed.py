"""The feed of a campaign's updates in one language (Atom, RFC 4287)."""

from datetime import UTC, datetime, time
from typing import Any

from django.utils.translation import gettext

from core.feeds import BaseFeed, without_control_characters
from members.rich_letters import rich_words

ITEMS = 30


class UpdatesFeed(BaseFeed):
    """The newest updates of a campaign, whole; each entry leads to its place on the page."""

    def __init__(self, campaign: Any) -> None:
        super().__init__(campaign.locale)
        self.campaign = campaign
        self.began_at = campaign.first_published_at

    def title(self) -> str:
        """Return what it is about."""
        words = gettext("%(campaign)s: what has happened since") % {"campaign": self.campaign.hashtag}
        return without_control_characters(words)

    def subtitle(self) -> str:
        """Return what the campaign asks."""
        return without_control_characters(self.campaign.demand)

    def link(self) -> str:
        """Return the public address of the campaign."""
        return self.campaign.full_url

    def feed_url(self) -> str:
        """Return the public address of the feed."""
        return self.campaign.full_url + self.campaign.reverse_subpage("feed")

    def items(self) -> list:
        """Return the newest updates."""
        return self.campaign.newest_updates[:ITEMS]

    def item_title(self, item: Any) -> str:
        """Return the title of an update."""
        return without_control_characters(item.title)

    def item_description(self, item: Any) -> str:
        """Return its text as HTML."""
        return without_control_characters(rich_words(item.body, self.item_link(item)).html)

    def item_link(self, item: Any) -> str:
        """Return its place on the page."""
        return f"{self.campaign.full_url}#{item.anchor}"

    def item_pubdate(self, item: Any) -> datetime:
        """Return its day."""
        return datetime.combine(item.published_on, time(12), tzinfo=UTC)

    def item_updateddate(self, item: Any) -> datetime:
        """Return when its words were last published, and never a time before its day."""
        published = self.campaign.last_published_at
        day = self.item_pubdate(item)
        return max(day, published) if published else day
