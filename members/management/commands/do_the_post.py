"""Deal with the forms that came in, and send the mails that are due."""

from typing import Any

from django.core.management.base import BaseCommand

from members.membership import ask_to_stay
from members.services import send_reminders
from members.tasks import do_the_post


class Command(BaseCommand):
    """For the timer, once a minute: whatever a worker left, and reminders, go out."""

    help = (
        "Deal with the forms that people sent, ask whoever has to confirm or may stay, and send the mails that are due."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do the post until nothing is left for now."""
        reminded = send_reminders() + ask_to_stay()
        done = 0
        while step := do_the_post():
            done += step
        self.stdout.write(f"{done} forms and mails, {reminded} reminders.")
