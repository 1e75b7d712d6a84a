"""Write the digests whose time has come."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.timezone import now

from subscriptions.models import Digest, Issue
from subscriptions.models.digests import Frequency
from subscriptions.schedule import run_due, set_up


class Command(BaseCommand):
    """The timer does the same every five minutes."""

    help = "Notice what was published, and write the digests whose time has come."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer to let the time of one come at once."""
        parser.add_argument("--now", choices=Frequency.values, help="Do not wait for the time of this digest.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run, and say what is there."""
        set_up()
        if options["now"]:
            Digest.objects.filter(frequency=options["now"]).update(next_at=now())
        before = set(Issue.objects.values_list("pk", flat=True))
        run_due()
        for issue in Issue.objects.exclude(pk__in=before).select_related("run"):
            written = issue.run.queued if issue.run else 0
            self.stdout.write(f"{issue.frequency}: {issue.state}, {written} mails")
