"""What keeps the site running: timers, health, and work that a killed worker left behind."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    """Timers and health."""

    name = "operations"
    verbose_name = _("Operations")

    def ready(self) -> None:
        """Register the jobs that belong to no other room."""
        from operations import own_jobs  # noqa: F401, PLC0415
