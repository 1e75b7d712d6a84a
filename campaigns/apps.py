"""Campaigns, their updates and their outcome."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    """Campaigns, their updates and their outcome."""

    name = "campaigns"
    verbose_name = _("Campaigns")

    def ready(self) -> None:
        """Register the letters, the form, the exports, the roles and the rules of retention of signatures."""
        from campaigns import (  # noqa: F401, PLC0415
            checks,
            exports,
            jobs,
            letters,
            sign_up,
            signals,
            staff_roles,
            updates_keeping,
        )
