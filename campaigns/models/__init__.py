"""Campaigns, their updates and their outcome."""

from campaigns.models.pages import CampaignIndexPage, CampaignPage
from campaigns.models.sign_ups import SignUp
from campaigns.models.support import CampaignSupport, ForgottenSupporters, OfflineSignatures
from campaigns.models.updates import CampaignUpdate, UpdateMailing

__all__ = [
    "CampaignIndexPage",
    "CampaignPage",
    "CampaignSupport",
    "CampaignUpdate",
    "ForgottenSupporters",
    "OfflineSignatures",
    "SignUp",
    "UpdateMailing",
]
