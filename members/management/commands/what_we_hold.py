"""Say what is kept about an address: for a question of the person, or of a court."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from members.choices import everything_about
from members.domain.addresses import canonical_address
from members.outbox import is_stopped


class Command(BaseCommand):
    """The address comes by the standard input: an argument would stand in the list of processes and in histories."""

    help = "Read an address from the standard input and print everything that is kept about it, as JSON."
    # Tests hand the address over without a terminal.
    stealth_options = ("stdin",)

    def handle(self, *args: Any, **options: Any) -> None:
        """Print what is kept, and whether the address is on the stop list."""
        address = (options.get("stdin") or sys.stdin).readline().strip()
        try:
            canonical_address(address)
        except ValueError as error:
            raise CommandError("Give one address on the standard input.") from error
        held = {**everything_about(address), "never_write_to_it": is_stopped(address)}
        self.stdout.write(json.dumps(held, ensure_ascii=False, indent=2))
