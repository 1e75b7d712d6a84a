"""The staff side of translating: wagtail-localize, with what it lacks to be safe."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationsConfig(AppConfig):
    """Rights, drafts, review and publication of translations."""

    name = "translations"
    verbose_name = _("Translations")

    def ready(self) -> None:
        """Connect the signals, register the checks, and close the gaps of the libraries."""
        from translations import checks, signals, workarounds  # noqa: PLC0415 - models are loaded only now

        checks.register_checks()
        signals.connect()
        workarounds.install()
