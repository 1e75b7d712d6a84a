"""The subjects of subscriptions in words and addresses: any country, any topic, and a country with a topic."""

from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django_countries import countries
from wagtail.models import Page

from core.collation import collation_key
from core.i18n import active_locale, only_readable
from core.models import Topic
from subscriptions.domain.choosing import Subject


@lru_cache(maxsize=16)
def _named_countries(language: str) -> tuple[tuple[str, str], ...]:
    named = [(code, str(name)) for code, name in countries]
    return tuple(sorted(named, key=lambda pair: collation_key(pair[1], language)))


def all_countries() -> tuple[tuple[str, str], ...]:
    """Return code and name of every country, in the order of the alphabet of the active language."""
    return _named_countries(get_language())


def country_name(code: str) -> str:
    """Return the name of a country in the active language; nothing for a code that is none."""
    return str(countries.name(code) or "")


def countries_in_use() -> set[str]:
    """Return the codes of the countries about which readers find a page in the active language. One query."""
    pages = only_readable(Page.objects.filter(locale=active_locale())).order_by()
    found = pages.values_list("country_links__country__code", flat=True).distinct()
    return {str(code) for code in found if code}


def topics_here() -> list[Topic]:
    """Return the topics of the active language, in the order of its alphabet. One query."""
    return sorted(Topic.objects.filter(locale=active_locale()), key=lambda topic: collation_key(topic.name))


def topic_names(keys: Iterable[UUID]) -> dict[UUID, str]:
    """Return the names of topics by their key, in the active language, or in another where it has none. One query."""
    names: dict[UUID, str] = {}
    rows = Topic.objects.filter(translation_key__in=set(keys)).values_list(
        "translation_key", "name", "locale__language_code"
    )
    for key, name, language in rows:
        if language == get_language() or key not in names:
            names[key] = name
    return names


def names_of(subjects: Iterable[Subject]) -> dict[Subject, str]:
    """Return the name of each subject in the active language, such as "Kenya: Land and water". At most one query.

    A topic that was deleted is called so.
    """
    subjects = list(subjects)
    keys = {subject.topic for subject in subjects if subject.topic}
    topics = topic_names(keys) if keys else {}
    return {subject: _name_of(subject, topics) for subject in subjects}


def _name_of(subject: Subject, topics: dict[UUID, str]) -> str:
    country = country_name(subject.country) if subject.country else ""
    if subject.topic is None:
        return country
    topic = topics.get(subject.topic) or _("a topic that is gone")
    return _("%(country)s: %(topic)s") % {"country": country, "topic": topic} if country else topic


def name_of(subject: Subject) -> str:
    """Return the name of one subject in the active language."""
    return names_of([subject])[subject]


def condition_of(subject: Subject) -> Q:
    """Return what pages about a subject fulfil."""
    found = Q()
    if subject.country:
        found &= Q(pk__in=Page.objects.filter(country_links__country__code=subject.country).values("pk"))
    if subject.topic:
        slugs = Topic.objects.filter(translation_key=subject.topic).values("slug")
        found &= Q(pk__in=Page.objects.filter(topic_links__topic__slug__in=slugs).values("pk"))
    return found


def landing_url(subject: Subject) -> str:
    """Return the address of the page about a country or a topic; empty where readers find none in this language."""
    pages = only_readable(Page.objects.filter(condition_of(subject), locale=active_locale()))
    if not pages.exists():
        return ""
    if subject.country:
        return reverse("country", args=[subject.country.lower()])
    slug = Topic.objects.filter(translation_key=subject.topic, locale=active_locale()).values_list("slug", flat=True)
    return reverse("topic", args=[slug[0]]) if slug else ""
