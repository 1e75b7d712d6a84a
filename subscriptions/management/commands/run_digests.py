"""Write the digests whose time has come."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.timezone import now

from subscriptions.models import Digest, Issue, News
from subscriptions.models.digests import Frequency
from subscriptions.noticing import notice
from subscriptions.schedule import run, run_due, set_up


class Command(BaseCommand):
    """The timer does the same every five minutes."""

    help = "Notice what was published, and write the digests whose time has come."

    def add_arguments(self, parser: CommandParser) -> None:
        """Offer to let the time of one come at once."""
        parser.add_argument("--now", choices=Frequency.values, help="Write this one at once, whatever its time.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run, and say what is there."""
        before = set(Issue.objects.values_list("pk", flat=True))
        if options["now"]:
            set_up()
            notice()
            digest = Digest.objects.get(frequency=options["now"])
            digest.next_at = now()
            run(digest, upto=News.last_number())
        else:
            run_due()
        for issue in Issue.objects.exclude(pk__in=before).select_related("run"):
            written = issue.run.queued if issue.run else 0
            self.stdout.write(f"{issue.frequency}: {issue.state}, {written} mails")
