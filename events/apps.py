"""Events before, while and after they happen."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """Events before, while and after they happen."""

    name = "events"
    verbose_name = _("Events")

    def ready(self) -> None:
        """Hide sensitive events everywhere, count what publications change in calendars, and take registrations."""
        from events import calendars_changes, jobs, keeping, letters, registration_inbox, visibility  # noqa: F401, PLC0415  # noqa: F401, PLC0415

        calendars_changes.connect()
