"""How times are said."""

from django import template

from core.timezone_names import timezone_label as label_of_zone

register = template.Library()


@register.filter
def timezone_label(zone: str) -> str:
    """Return a time zone as people say it: “Brussels time” for Europe/Brussels."""
    return label_of_zone(zone)
