"""Users as an app of Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    """Our own user model."""

    name = "users"
    verbose_name = _("Users")
