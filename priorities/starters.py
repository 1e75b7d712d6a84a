"""The shape with which a new priority area opens."""

from django.utils.translation import pgettext

from core.starters import headings, starter
from priorities.models import PriorityAreaPage


@starter(PriorityAreaPage)
def shape_of_a_priority_area(page: PriorityAreaPage) -> None:
    """Begin the two parts that staff write; the page itself sets the headings of all four."""
    page.issue = headings(
        pgettext("heading of a priority area", "What happens"),
        pgettext("heading of a priority area", "Whom it strikes"),
    )
    page.approach = headings(
        pgettext("heading of a priority area", "What we do"),
        pgettext("heading of a priority area", "With whom"),
    )
