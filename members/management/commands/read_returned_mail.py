"""Read one mail that came back to MAIL_RETURN_ADDRESS."""

import sys
from email import message_from_bytes, policy
from typing import Any

from django.core.management.base import BaseCommand

from members.returned_mail import MOST_BYTES, take_in


class Command(BaseCommand):
    """For the mail server: it hands each mail for MAIL_RETURN_ADDRESS over on the standard input.

    It ends well whatever it reads, so that the server keeps nothing and answers nobody.
    """

    help = "Read one mail from standard input: a report that a mail did not arrive, a complaint, or a wish to leave."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read it, and do what it says."""
        take_in(message_from_bytes(sys.stdin.buffer.read(MOST_BYTES), policy=policy.default))
