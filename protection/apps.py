"""The protection guide, and the organisations that accompany defenders."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProtectionConfig(AppConfig):
    """The protection guide, and the organisations that accompany defenders."""

    name = "protection"
    verbose_name = _("Protection")

    def ready(self) -> None:
        """Register the job that visits websites, and the rule of retention for suggestions."""
        from protection import suggestions, website_checks  # noqa: F401, PLC0415
