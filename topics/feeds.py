"""Feeds of what is new: about a topic, about a country, and in a whole language (Atom, RFC 4287)."""

from datetime import datetime
from operator import attrgetter
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import escape
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.feeds import BaseFeed, for_feeds, without_control_characters
from core.i18n import absolute_url, active_locale, live_homes, only_readable
from core.index_pages import ITEMS_PER_FEED
from core.methods import allow_methods
from core.models.pages import BasePage
from topics.subjects import Subject, find_country, find_topic, listed_models


def shown_since(page: Any) -> datetime:
    """Return since when readers see a page: its first publication, or the end of its embargo."""
    moments = [page.first_published_at, getattr(page, "embargo_until", None)]
    return max((moment for moment in moments if moment), default=now())


def newest_pages(about: QuerySet | None = None) -> list[BasePage]:
    """Return the newest readable pages in the active language, of the kinds that landing pages list.

    One query for each kind. ``about`` are the primary keys of those that count; without it all do.
    """
    found: list[BasePage] = []
    for model in listed_models():
        pages = for_feeds(only_readable(model.objects.filter(locale=active_locale())))
        if about is not None:
            pages = pages.filter(pk__in=about)
        found += pages.select_related("locale").order_by("-first_published_at", "-pk")[:ITEMS_PER_FEED]
    found.sort(key=attrgetter("pk"), reverse=True)
    return sorted(found, key=shown_since, reverse=True)[:ITEMS_PER_FEED]


class NewestFeed(BaseFeed):
    """The newest pages about something, in the active language."""

    def __init__(self, name: str, description: str, path: str, feed_path: str, pages: list[BasePage]) -> None:
        super().__init__(active_locale())
        self.name, self.description = name, description
        self.path, self.feed_path = path, feed_path
        self.pages = pages

    def title(self) -> str:
        """Return what it is about."""
        return without_control_characters(self.name)

    def subtitle(self) -> str:
        """Return it in a sentence."""
        return without_control_characters(self.description)

    def link(self) -> str:
        """Return the public address of the page that gathers the same."""
        return absolute_url(self.path)

    def feed_url(self) -> str:
        """Return the public address of the feed."""
        return absolute_url(self.feed_path)

    def items(self) -> list[BasePage]:
        """Return the pages."""
        return self.pages

    def item_title(self, item: BasePage) -> str:
        """Return the title of a page."""
        return without_control_characters(item.title)

    def item_description(self, item: BasePage) -> str:
        """Return the summary of a page as HTML."""
        return escape(without_control_characters(item.summary))

    def item_link(self, item: BasePage) -> str:
        """Return the public address of a page."""
        return item.full_url

    def item_categories(self, item: BasePage) -> list[str]:
        """Return what kind of page it is."""
        return [str(item._meta.verbose_name)]

    def item_pubdate(self, item: BasePage) -> datetime:
        """Return since when readers see it."""
        return shown_since(item)

    def item_updateddate(self, item: BasePage) -> datetime:
        """Return when its words changed last."""
        return max(shown_since(item), item.last_published_at or shown_since(item))


@allow_methods("GET", "HEAD")
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with what is new about a topic."""
    return about(request, find_topic(slug))


@allow_methods("GET", "HEAD")
def country(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with what is new about a country."""
    return about(request, find_country(code))


def about(request: HttpRequest, subject: Subject | None) -> HttpResponse:
    """Answer with the newest pages about a subject; Http404 where it has no landing page in this language."""
    language = get_language()
    if subject is None or language not in subject.languages:
        raise Http404
    pages = newest_pages(Page.objects.filter(subject.condition).values("pk"))
    feed_path = reverse(f"{subject.view_name}_feed", args=[subject.key])
    return NewestFeed(subject.name, subject.meta_description, subject.path(language), feed_path, pages)(request)


@allow_methods("GET", "HEAD")
def language(request: HttpRequest) -> HttpResponse:
    """Answer with everything that is new in a language; Http404 while its home page is not public."""
    home = next((home for home in live_homes() if home.locale.language_code == get_language()), None)
    if home is None:
        raise Http404
    words = _("Campaigns, events, publications and guides, the newest first.")
    return NewestFeed(_("What is new"), words, home.get_url(request), reverse("language_feed"), newest_pages())(request)
