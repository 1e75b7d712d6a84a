"""Campaigns, their updates and their outcome."""

from campaigns.models.pages import CampaignIndexPage, CampaignPage
from campaigns.models.updates import CampaignUpdate

__all__ = ["CampaignIndexPage", "CampaignPage", "CampaignUpdate"]
