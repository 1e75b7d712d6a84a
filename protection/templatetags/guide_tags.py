"""What the templates of the guide ask."""

from django import template

register = template.Library()


@register.filter
def of_kind(by_kind: dict[str, list], kind: str) -> list:
    """Return what a mapping holds for a kind; nothing for a kind that it does not know."""
    return by_kind.get(kind, [])
