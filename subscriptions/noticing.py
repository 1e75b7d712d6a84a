"""Noticing what was published: each page once in each language, however often it is published."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef
from django.utils.timezone import now
from wagtail.models import Page
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


def is_sensitive(page: Page) -> bool:
    """Tell whether no mail may speak of a page (a specific one), although readers find it."""
    return bool(getattr(page, "is_sensitive", False))


def notice() -> int:
    """Store what has become readable since the last time, the oldest first, and return how much it was.

    What is hidden, restricted or sensitive is no news before it is not so any more.
    """
    known = News.objects.filter(key=OuterRef("translation_key"), language=OuterRef("locale__language_code"))
    fresh = told_pages().filter(~Exists(known)).select_related("locale").order_by("first_published_at", "pk")
    moment = now()
    rows = [
        News(key=page.translation_key, language=page.locale.language_code, noticed_at=moment)
        for page in fresh.specific(defer=False)
        if not is_sensitive(page)
    ]
    News.objects.bulk_create(rows, ignore_conflicts=True)
    return len(rows)
