"""The shape with which a new campaign opens."""

from django.utils.translation import pgettext

from campaigns.models import CampaignPage
from core.starters import headings, starter


@starter(CampaignPage)
def shape_of_a_campaign(page: CampaignPage) -> None:
    """Begin the story with the four questions that every campaign answers."""
    page.body = headings(
        pgettext("heading of a campaign", "Who she is"),
        pgettext("heading of a campaign", "What happened"),
        pgettext("heading of a campaign", "What we ask"),
        pgettext("heading of a campaign", "Of whom"),
    )
