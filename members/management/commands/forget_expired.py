"""Carry out the table of retention."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from members.jobs import sweep_on_record
from members.retention import count_due


class Command(BaseCommand):
    """For the timer, once an hour."""

    help = "Delete what has been kept for as long as the table of retention says; anonymous numbers stay."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer the dry run."""
        parser.add_argument("--dry-run", action="store_true", help="Only say what would be deleted.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Sweep, or say what a sweep would do."""
        found = count_due() if options["dry_run"] else sweep_on_record()
        verb = "would be deleted" if options["dry_run"] else "deleted"
        for name, number in found.items():
            self.stdout.write(f"{name}: {number} {verb}")
