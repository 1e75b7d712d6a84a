"""What the organisation works on."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PrioritiesConfig(AppConfig):
    """What the organisation works on."""

    name = "priorities"
    verbose_name = _("Priority areas")
