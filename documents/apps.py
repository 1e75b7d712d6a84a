"""Documents as an app of Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    """PDF files, cleaned at save."""

    name = "documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        """Connect the signals; their module imports models, so it cannot be imported earlier."""
        from documents.signals import connect_signals  # noqa: PLC0415

        connect_signals()
