"""The shape with which a new page of the guide opens."""

from django.utils.translation import pgettext

from core.starters import starter
from protection.models import GuidePage


@starter(GuidePage)
def shape_of_a_guide_page(page: GuidePage) -> None:
    """Begin with the path and with what women have to arrange; empty as they are, nobody can publish them."""
    empty = [{"title": "", "text": ""}]
    page.body = [
        ("steps", {"heading": pgettext("heading of the guide", "Step by step"), "items": empty}),
        ("needs", {"heading": pgettext("heading of the guide", "If others depend on you"), "items": empty}),
    ]
