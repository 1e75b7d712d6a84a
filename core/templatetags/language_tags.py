"""Names of languages in templates."""

from django import template

from core.language_names import name_in_sentence

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """Return the name of a language as the active language writes it inside a sentence."""
    return name_in_sentence(code)
