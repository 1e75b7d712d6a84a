"""What every page shares."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Base page, blocks, taxonomy, language helpers."""

    name = "core"
    verbose_name = _("Site")
