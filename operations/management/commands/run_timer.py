"""Run the jobs whose time has come."""

import signal
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import InterfaceError, OperationalError, close_old_connections

from operations.timer import run_due

SECONDS_BETWEEN_LOOKS = 10


class Command(BaseCommand):
    """For a timer of the system, each minute; or with ``--watch`` as a process of its own."""

    help = "Run the jobs whose time has come: mails, retention, scheduled pages, figures and the like."
    is_stopping = False

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer to stay."""
        parser.add_argument("--watch", action="store_true", help="Go on until the process is stopped.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run them once, or again and again."""
        if not options["watch"]:
            self.tell(run_due())
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        while not self.is_stopping:
            self.look()
            for _second in range(SECONDS_BETWEEN_LOOKS):
                if not self.is_stopping:
                    time.sleep(1)

    def look(self) -> None:
        """Run what is due; without a database there is nothing to do but to look again."""
        close_old_connections()
        try:
            self.tell(run_due())
        except (OperationalError, InterfaceError) as error:
            self.stderr.write(f"The database does not answer ({type(error).__name__}). The timer looks again.")

    def stop(self, number: int, frame: FrameType | None) -> None:
        """End after the job at hand."""
        self.is_stopping = True

    def tell(self, ended: dict[str, bool]) -> None:
        """Say what failed; what went well is not worth a line."""
        for name, is_well in ended.items():
            if not is_well:
                self.stderr.write(f"{name} failed; the log says why.")
