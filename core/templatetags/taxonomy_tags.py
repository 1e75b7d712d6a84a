"""What a page is about, named in the reader's language."""

from django import template

from core.collation import collation_key
from core.models import Country, Topic

register = template.Library()


@register.simple_tag
def topics_of(page) -> list[Topic]:
    """Return the topics of a page in its language, in alphabetical order; untranslated ones are left out."""
    chosen = Topic.objects.filter(pk__in=page.topic_links.values_list("topic", flat=True))
    topics = Topic.objects.filter(slug__in=chosen.values("slug"), locale=page.locale_id)
    return sorted(topics, key=lambda topic: collation_key(topic.name))


@register.simple_tag
def countries_of(page) -> list[Country]:
    """Return the countries of a page, in the alphabetical order of their names in the reader's language."""
    return sorted(page.countries, key=lambda country: collation_key(country.name))
