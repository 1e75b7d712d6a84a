"""Headings and rich text inside a story, at levels that fit the page around it."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.templatetags.wagtailcore_tags import richtext

from core.outline import BLOCK_RANK, Outline

register = template.Library()
KEY = "outline"


@register.simple_tag
def new_outline(level: int | str | None = None) -> Outline:
    """Return the outline of a story whose highest headings have the given level; 2 without one."""
    return Outline(int(level or BLOCK_RANK))


def outline_of(context) -> Outline:
    """Return the outline of the story that is being rendered; a fresh one for a block that stands alone."""
    return context.get(KEY) or Outline()


@register.simple_tag(takes_context=True)
def block_heading(context, words: str, css_class: str = "") -> SafeString:
    """Return the heading of a block; nothing without words."""
    if not words:
        return SafeString()
    level = outline_of(context).level_of(BLOCK_RANK)
    attribute = format_html(' class="{}"', css_class) if css_class else ""
    return format_html("<h{}{}>{}</h{}>", level, attribute, words, level)


@register.simple_tag(takes_context=True)
def prose(context, text) -> SafeString:
    """Return rich text as HTML, its headings fitted into the story around it."""
    return mark_safe(outline_of(context).fit(str(richtext(text))))  # noqa: S308 - Wagtail cleaned the text when it was stored
