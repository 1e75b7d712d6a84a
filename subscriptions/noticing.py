"""Noticing what was published: each page once in each language, however often it is published."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.utils.timezone import now
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from core.cards import page_models
from core.i18n import readable_pages
from core.models.pages import BasePage
from subscriptions.models import News


def told_models() -> list[type[BasePage]]:
    """Return the kinds of pages that are news: those that a landing page lists."""
    return [model for model in page_models() if hasattr(model, "leading_pages")]


def told_pages() -> PageQuerySet:
    """Return the pages that readers may see and subscribers hear of, in every language."""
    kinds = ContentType.objects.get_for_models(*told_models()).values()
    return readable_pages().filter(content_type__in=kinds)


def specific_pages(pages: PageQuerySet) -> list[Page]:
    """Return pages as what they are, each with its locale: one query for each kind, and two."""
    locales = Locale.objects.in_bulk()
    found = list(pages.specific(defer=False))
    for page in found:
        page.locale = locales[page.locale_id]
    return found


def is_sensitive(page: Page) -> bool:
    """Tell whether no mail may speak of a page (a specific one), although readers find it.

    Only a column of the page is asked: kinds that keep it elsewhere hide such pages from every list.
    """
    return bool(page.__dict__.get("is_sensitive", False))


def notice() -> int:
    """Store what has become readable since the last time, the oldest first, and return how much it was.

    What is hidden, restricted or sensitive is no news before it is not so any more.
    """
    known = News.objects.filter(key=OuterRef("translation_key"), language=OuterRef("locale__language_code"))
    fresh = told_pages().filter(~Exists(known)).order_by("first_published_at", "pk")
    moment = now()
    rows = [
        News(key=page.translation_key, language=page.locale.language_code, noticed_at=moment)
        for page in specific_pages(fresh)
        if not is_sensitive(page)
    ]
    News.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)
