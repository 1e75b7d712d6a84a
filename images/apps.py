"""Images as an app of Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImagesConfig(AppConfig):
    """Pictures, cleaned at save."""

    name = "images"
    verbose_name = _("Images")

    def ready(self) -> None:
        """Connect the signals; their module imports models, so it cannot be imported earlier."""
        from images.signals import connect_signals  # noqa: PLC0415

        connect_signals()
