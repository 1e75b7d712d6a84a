"""Publications, their files and where they come from."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    """Publications, their files and where they come from."""

    name = "publications"
    verbose_name = _("Publications")

    def ready(self) -> None:
        """Connect signals and hide what is not out; these modules import models, so they cannot be imported earlier."""
        from publications import visibility  # noqa: F401, PLC0415
        from publications.signals import connect_signals  # noqa: PLC0415

        connect_signals()
