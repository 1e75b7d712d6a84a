"""Bring the numbers of supporters that readers see up to date."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from campaigns.figures import refresh


class Command(BaseCommand):
    """``manage.py refresh_figures``: for a timer, once an hour."""

    help = "Brings the numbers of supporters that readers see up to date; run it once an hour."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add ``--now``."""
        parser.add_argument("--now", action="store_true", help="also those that are younger than an hour")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring them up to date, and say of how many campaigns."""
        number = refresh(at_once=options["now"])
        self.stdout.write(f"Campaigns brought up to date: {number}.")
