"""Print a new data key."""

from base64 import b64encode
from secrets import token_bytes
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate

from members.checks import KEY_BYTES

LONGEST_NAME = 16


class Command(BaseCommand):
    """For whoever keeps the keys; the key is printed and kept nowhere."""

    help = "Print a new key as DATA_KEYS wants it: put it first, before the keys that are there."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer a name."""
        parser.add_argument("--name", help="Up to 16 small letters, digits and hyphens; without it, the day.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the line."""
        name = options["name"] or f"{localdate():%Y-%m-%d}"
        if len(name) > LONGEST_NAME or not name.replace("-", "").isalnum() or name != name.lower():
            raise CommandError("A name has at most 16 small letters, digits and hyphens.")
        self.stdout.write(f"{name}:{b64encode(token_bytes(KEY_BYTES)).decode()}")
