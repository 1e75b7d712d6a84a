"""The shape with which a new publication opens."""

from django.utils.translation import pgettext

from core.starters import headings, starter
from publications.models import PublicationPage


@starter(PublicationPage)
def shape_of_a_publication(page: PublicationPage) -> None:
    """Begin the words about a publication with the questions that readers have."""
    page.body = headings(
        pgettext("heading of a publication", "What it says"),
        pgettext("heading of a publication", "Who it is for"),
        pgettext("heading of a publication", "How we use it"),
    )
