"""Home page and standing pages."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page and standing pages."""

    name = "home"
    verbose_name = _("Home")
