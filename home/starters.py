"""The shape with which a new standing page opens."""

from django.utils.translation import pgettext

from core.starters import headings, starter
from home.models import StandardPage


@starter(StandardPage)
def shape_of_a_standing_page(page: StandardPage) -> None:
    """Begin with what a hurried reader needs, and end with whom to ask."""
    page.body = headings(
        pgettext("heading of a standing page", "In short"),
        pgettext("heading of a standing page", "What you should know"),
        pgettext("heading of a standing page", "Whom to ask"),
    )
