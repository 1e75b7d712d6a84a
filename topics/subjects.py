"""What a landing page is about: a topic or a country, and the pages that carry it."""

from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.cards import page_models, prepare_cards
from core.i18n import (
    LanguageVersion,
    absolute_url,
    active_locale,
    language_name,
    live_language_codes,
    only_readable,
    readable_pages,
)
from core.models import Topic
from core.models.pages import BasePage
from protection.directory_sections import (
    Section,
    organisations_in_country,
    organisations_on_topic,
    subjects_in_use,
)
from protection.vocabulary import country_names

CARDS_PER_KIND = 12


def landing_path(view_name: str, key: str, language: str) -> str:
    """Return the path of a landing page in one language."""
    with translation.override(language):
        return reverse(view_name, args=[key])


def landing_url(view_name: str, key: str, language: str) -> str:
    """Return the public address of a landing page in one language."""
    return absolute_url(landing_path(view_name, key, language))


@dataclass(frozen=True)
class Subject:
    """A topic or a country in the active language.

    ``view_name`` and ``key`` make its address, ``condition`` chooses the pages that carry it, and ``languages`` are the
    codes of the languages in which it has a landing page. ``country`` (a code) or ``topic`` (a key) is what can be
    subscribed to.
    """

    view_name: str
    key: str
    name: str
    description: str
    condition: Q
    languages: frozenset[str]
    country: str = ""
    topic: UUID | None = None

    def path(self, language: str) -> str:
        """Return the path of its landing page in one language."""
        return landing_path(self.view_name, self.key, language)

    @property
    def meta_description(self) -> str:
        """What the landing page is for, in one sentence: the words of staff where there are any."""
        return self.description or _("Campaigns, events, priority areas and organisations about %(name)s.") % {
            "name": self.name
        }

    @property
    def canonical(self) -> str:
        """Its public address in the active language."""
        return absolute_url(self.path(translation.get_language()))

    def versions(self) -> list[LanguageVersion]:
        """Return every language of the site with the address of the landing page in it; empty where it has none."""
        current = translation.get_language()
        codes = live_language_codes()
        return [
            LanguageVersion(
                code, language_name(code), self.path(code) if code in self.languages else "", code == current
            )
            for code in codes
        ]


@dataclass(frozen=True)
class Shelf:
    """The pages of one kind about a subject, as cards; empty when there are none yet."""

    anchor: str
    heading: str
    pages: list[Page]


def find_topic(slug: str) -> Subject | None:
    """Return the topic with this slug in the active language, or None where it is not translated."""
    versions = {topic.locale.language_code: topic for topic in Topic.objects.filter(slug=slug).select_related("locale")}
    topic = versions.get(translation.get_language())
    if topic is None:
        return None
    condition = Q(topic_links__topic__slug=slug)
    _countries, in_use = subjects_in_use()
    languages = (languages_of(condition) | languages_in(in_use, slug)) & versions.keys()
    return Subject(
        "topic", slug, topic.name, topic.description, condition, frozenset(languages), topic=topic.translation_key
    )


def find_country(key: str) -> Subject | None:
    """Return the country with this code, small letters as in addresses, or None when nothing could carry it."""
    code = key.upper()
    name = country_names().get(code)
    if name is None or key != key.lower():
        return None
    condition = Q(country_links__country__code=code)
    in_use, _topics = subjects_in_use()
    return Subject(
        "country", key, name, "", condition, languages_of(condition) | languages_in(in_use, code), country=code
    )


def languages_in(in_use: set[tuple[str, str]], key: str) -> frozenset[str]:
    """Return the codes of the languages in which organisations name a country or a topic."""
    return frozenset(language for found, language in in_use if found == key) & frozenset(live_language_codes())


def organisations_about(subject: Subject) -> Section:
    """Return the organisations of the directory about a subject; none where readers find no directory."""
    if subject.view_name == "country":
        return organisations_in_country(subject.key.upper())
    return organisations_on_topic(subject.key)


def listed_pages() -> PageQuerySet:
    """Return the readable pages of the kinds that a landing page lists, in every language."""
    kinds = ContentType.objects.get_for_models(*listed_models()).values()
    return readable_pages().filter(content_type__in=kinds)


def languages_of(condition: Q) -> frozenset[str]:
    """Return the codes of the languages in which readers find pages that fit a condition."""
    found = listed_pages().filter(condition).order_by().values_list("locale__language_code", flat=True).distinct()
    return frozenset(found) & frozenset(live_language_codes())


def listed_models() -> list[type[BasePage]]:
    """Return the kinds of pages that a landing page lists, actions first."""
    models = [model for model in page_models() if hasattr(model, "leading_pages")]
    return sorted(models, key=lambda model: not model.is_action)


def shelves_about(subject: Subject) -> list[Shelf]:
    """Return the readable pages in the active language about a subject, kind by kind; each kind costs one query."""
    shelves = []
    for model in listed_models():
        about = Page.objects.filter(subject.condition).values("pk")
        pages = only_readable(model.objects.filter(pk__in=about, locale=active_locale()))
        newest = list(pages.order_by("-first_published_at", "-pk")[:CARDS_PER_KIND])
        shelves.append(Shelf(model._meta.app_label, str(model._meta.verbose_name_plural).capitalize(), newest))
    prepare_cards(page for shelf in shelves for page in shelf.pages)
    return shelves
