"""Pages of any kind as cards: found by what they are about, and made ready with a constant number of queries."""

from collections.abc import Iterable
from itertools import zip_longest

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, IntegerField, Q, QuerySet, When
from django.db.models.functions import Cast
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from core.i18n import active_locale, only_readable
from core.models.pages import BasePage
from core.models.taxonomy import Country, PageCountry, PageTopic


def page_models(only_actions: bool = False) -> list[type[BasePage]]:
    """Return the page models of the site; ``only_actions`` keeps those that an area, topic or country lists."""
    models = [model for model in apps.get_models() if issubclass(model, BasePage)]
    return [model for model in models if model.is_action or not only_actions]


def prepare_cards(pages: Iterable[Page]) -> list[Page]:
    """Load pictures, their sizes and countries of specific pages together: three queries, however many pages."""
    pages = list(pages)
    image_ids = {page.hero_image_id for page in pages if getattr(page, "hero_image_id", None)}
    images = get_image_model().objects.in_bulk(image_ids)
    countries: dict[int, list[Country]] = {page.pk: [] for page in pages}
    for link in PageCountry.objects.filter(page__in=countries).select_related("country"):
        countries[link.page_id].append(link.country)
    for page in pages:
        page.countries = countries[page.pk]
        if getattr(page, "hero_image_id", None):
            page.hero_image = images.get(page.hero_image_id)
    return pages


def find_actions(
    about: BasePage, *, by_country: bool = True, topic_slugs: Iterable[str] = (), limit: int = 6
) -> list[Page]:
    """Return readable actions in the active language that share a topic, or a country, with a page; the newest first.

    Actions that link to the page, in whatever language of it, come before all others: links lead both ways.
    ``topic_slugs`` adds topics that the page has beside its links. Each kind of action is asked once, whatever the
    number of its pages, and none crowds out another: they take turns.
    """
    shared = Q(topic_links__topic__slug__in=PageTopic.objects.filter(page=about.pk).values("topic__slug"))
    shared |= Q(topic_links__topic__slug__in=list(topic_slugs))
    if by_country:
        shared |= Q(country_links__country__in=PageCountry.objects.filter(page=about.pk).values("country"))
    linking = pages_linking_to(about)
    related = Page.objects.filter(shared | Q(pk__in=linking)).exclude(pk=about.pk).values("pk")
    without_link = Case(When(pk__in=linking, then=0), default=1, output_field=IntegerField())
    kinds: list[Iterable[Page]] = []
    for model in page_models(only_actions=True):
        pages = only_readable(model.objects.filter(pk__in=related, locale=active_locale()))
        pages = pages.annotate(without_link=without_link)
        kinds.append(pages.order_by("without_link", "-first_published_at", "-pk")[:limit])
    turns = [page for turn in zip_longest(*kinds) for page in turn if page is not None]
    found = sorted(turns, key=lambda page: page.without_link)[:limit]
    return sorted(found, key=lambda page: (not page.without_link, *publication_order(page)), reverse=True)


def pages_linking_to(about: BasePage) -> QuerySet:
    """Return the primary keys of the pages that link to a page in any of its languages, as a subquery."""
    kind = ContentType.objects.get_for_model(Page)
    versions = Page.objects.filter(translation_key=about.translation_key).annotate(key=Cast("pk", CharField()))
    links = ReferenceIndex.objects.filter(
        base_content_type=kind, to_content_type=kind, to_object_id__in=versions.order_by().values("key")
    )
    return links.annotate(source=Cast("object_id", IntegerField())).order_by().values("source")


def publication_order(page: Page) -> tuple:
    """Return what sorts pages by their first publication; those without a date come before all others."""
    return page.first_published_at is not None, page.first_published_at, page.pk
