"""The demonstration site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """Builds a complete site in both languages on an empty installation."""

    name = "demo"
    verbose_name = _("Demonstration site")
