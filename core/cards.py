"""Pages of any kind as cards: found by what they are about, and made ready with a constant number of queries."""

from collections.abc import Iterable

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.images import get_image_model
from wagtail.models import Page

from core.i18n import active_locale, readable_pages
from core.models.pages import BasePage
from core.models.taxonomy import PageCountry


def page_models(only_actions: bool = False) -> list[type[BasePage]]:
    """Return the page models of the site; ``only_actions`` keeps those that an area, topic or country lists."""
    models = [model for model in apps.get_models() if issubclass(model, BasePage)]
    return [model for model in models if model.is_action or not only_actions]


def prepare_cards(pages: Iterable[Page]) -> list[Page]:
    """Load pictures and countries of specific pages in three queries, however many pages there are."""
    pages = list(pages)
    image_ids = {page.hero_image_id for page in pages if getattr(page, "hero_image_id", None)}
    images = get_image_model().objects.prefetch_related("renditions").in_bulk(image_ids) if image_ids else {}
    names: dict[int, list[str]] = {page.pk: [] for page in pages}
    for link in PageCountry.objects.filter(page__in=names).select_related("country"):
        names[link.page_id].append(link.country.name)
    for page in pages:
        page.country_names = sorted(names[page.pk])
        if getattr(page, "hero_image_id", None):
            page.hero_image = images.get(page.hero_image_id)
    return pages


def actions_about(
    *,
    topic_slugs: Iterable[str] = (),
    country_codes: Iterable[str] = (),
    without: Page | None = None,
    limit: int = 6,
) -> list[Page]:
    """Return readable actions in the active language about any of the topics or countries, newest first, ready as cards."""
    found = related_pages(page_models(only_actions=True), topic_slugs, country_codes)
    if without is not None:
        found = found.exclude(pk=without.pk)
    return prepare_cards(found.order_by("-first_published_at", "-pk").specific()[:limit])


def related_pages(models: Iterable[type[Page]], topic_slugs: Iterable[str], country_codes: Iterable[str]):
    """Return readable pages of the given models in the active language about any of the topics or countries."""
    content_types = ContentType.objects.get_for_models(*models).values()
    by_topic = Page.objects.filter(topic_links__topic__slug__in=list(topic_slugs)).values("pk")
    by_country = Page.objects.filter(country_links__country__code__in=list(country_codes)).values("pk")
    return (
        readable_pages()
        .filter(locale=active_locale(), content_type__in=content_types)
        .filter(Q(pk__in=by_topic) | Q(pk__in=by_country))
    )
