"""What a page is about, named in the reader's language."""

from django import template
from django.utils.translation import get_language

from core.models import PageTopic, Topic

register = template.Library()


@register.simple_tag
def topics_of(page) -> list[Topic]:
    """Return the topics of a page in the active language, in alphabetical order; those not translated are left out."""
    slugs = PageTopic.objects.filter(page_id=page.pk).values("topic__slug")
    return list(Topic.objects.filter(slug__in=slugs, locale__language_code=get_language()))
