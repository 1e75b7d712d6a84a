"""Links to other sites inside text that editors wrote."""

from django.utils.html import format_html
from wagtail.rich_text import LinkHandler


class OutsideLinkHandler(LinkHandler):
    """A link to another site does not say on which page it was followed."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs: dict) -> str:
        """Return the opening tag of the link as readers get it."""
        return format_html('<a href="{}" rel="noreferrer">', attrs["href"])
