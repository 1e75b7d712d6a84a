"""Events before, while and after they happen."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """Events before, while and after they happen."""

    name = "events"
    verbose_name = _("Events")

    def ready(self) -> None:
        """Hide sensitive events everywhere, count what publications change in calendars, and take registrations."""
        from events import (  # noqa: PLC0415
            calendars_changes,
            exports,  # noqa: F401
            jobs,  # noqa: F401
            keeping,  # noqa: F401
            keeping_announcements,  # noqa: F401
            letters,  # noqa: F401
            letters_announcements,  # noqa: F401
            registration_inbox,  # noqa: F401
            staff_roles,  # noqa: F401
            visibility,  # noqa: F401
        )

        calendars_changes.connect()
