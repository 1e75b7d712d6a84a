"""People: the only room that keeps personal data."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MembersConfig(AppConfig):
    """People: the only room that keeps personal data."""

    name = "members"
    verbose_name = _("People")

    def ready(self) -> None:
        """Register checks, letters, handlers of forms and rules of retention."""
        from members import (  # noqa: F401, PLC0415
            checks,
            handlers,
            jobs,
            membership,
            membership_letters,
            membership_mending,
            own_letters,
            own_retention,
            staff_review,
        )
        from members.views import visits  # noqa: F401, PLC0415
