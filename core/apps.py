"""What every page shares."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """Base page, blocks, taxonomy, language helpers."""

    name = "core"
    verbose_name = _("Site")

    def ready(self) -> None:
        """Notice on every connection when something changes that readers see."""
        from django.db.backends.signals import connection_created  # noqa: PLC0415

        from core.freshness import watch  # noqa: PLC0415

        connection_created.connect(watch)
