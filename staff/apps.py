"""Roles, dashboard and starters of the staff side."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StaffConfig(AppConfig):
    """Roles, dashboard and starters of the staff side."""

    name = "staff"
    verbose_name = _("Staff")
