"""Licensing as an app of Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LicensingConfig(AppConfig):
    """Licences, credits and obligations."""

    name = "licensing"
    verbose_name = _("Licensing")
