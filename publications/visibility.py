"""Publications under embargo and withdrawn ones are live pages, and still no list, feed or search shows them."""

from core.visibility import hide_pages
from publications.models import PublicationPage


@hide_pages
def hidden_publications():
    """Return the primary keys of the publications that no list shows now."""
    return PublicationPage.objects.hidden().order_by().values("pk")
