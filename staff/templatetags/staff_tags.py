"""What the templates of the staff side ask for."""

from django import template
from django.apps import apps

register = template.Library()

OTHER_PAGES = "doc-empty-inverse"


@register.simple_tag
def page_icon(app_label: str, model_name: str) -> str:
    """Return the name of the sign of a kind of page."""
    return getattr(apps.get_model(app_label, model_name), "icon", OTHER_PAGES)
