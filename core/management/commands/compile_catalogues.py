"""Compile the translations of the code."""

from django.conf import settings
from django.core.management.base import BaseCommand

from core.catalogues import compile_catalogues


class Command(BaseCommand):
    """``manage.py compile_catalogues``: like compilemessages, without gettext's tools."""

    help = "Compiles the gettext catalogues that are out of date."
    requires_system_checks = []

    def handle(self, *args, **options) -> None:
        """Compile, and say how many."""
        self.stdout.write(f"Catalogues compiled: {compile_catalogues(settings.LOCALE_PATHS)}")
