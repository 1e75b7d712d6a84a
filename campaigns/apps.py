"""Campaigns, their updates and their outcome."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    """Campaigns, their updates and their outcome."""

    name = "campaigns"
    verbose_name = _("Campaigns")
