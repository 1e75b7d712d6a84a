"""Events before, while and after they happen."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """Events before, while and after they happen."""

    name = "events"
    verbose_name = _("Events")
