"""Roles, dashboard and guide of the staff side."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    """Roles, dashboard and guide of the staff side."""

    name = "staff"
    verbose_name = _("Staff")

    def ready(self) -> None:
        """Give the roles their rights in every new language."""
        from staff import signals  # noqa: PLC0415 - models are ready only now

        signals.connect()
