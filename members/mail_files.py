"""Mails as files, on one's own machine: each goes into a folder instead of to its reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage as ParsedMessage
from email.policy import default as modern
from pathlib import Path
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.timezone import now

ENDING = ".eml"
MOMENT = "%Y%m%d-%H%M%S-%f"


def mail_folder() -> Path:
    """Return the folder, which only the settings of development name."""
    return Path(getattr(settings, "MAIL_READER"))  # noqa: B009 - production's settings, which types are read from, lack it


class EmailBackend(BaseEmailBackend):
    """Writes each mail into the folder of MAIL_READER."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the mails, and return how many they were."""
        folder = mail_folder()
        folder.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            path = folder / f"{now():{MOMENT}}-{uuid4().hex[:8]}{ENDING}"
            path.write_bytes(message.message().as_bytes())
        return len(email_messages)


@dataclass(frozen=True)
class StoredMail:
    """A mail of the folder."""

    key: str
    message: ParsedMessage
    sent_at: datetime

    @property
    def subject(self) -> str:
        """The subject."""
        return str(self.message["Subject"] or "")

    @property
    def recipient(self) -> str:
        """To whom it goes."""
        return str(self.message["To"] or "")

    @property
    def sender(self) -> str:
        """From whom it comes."""
        return str(self.message["From"] or "")

    @property
    def language(self) -> str:
        """The language that it says it is in; empty when it does not say."""
        return str(self.message["Content-Language"] or "")

    @property
    def text(self) -> str:
        """The plain text."""
        return self.part("plain")

    @property
    def html(self) -> str:
        """The HTML; empty when there is none."""
        return self.part("html")

    def part(self, kind: str) -> str:
        """Return the part of a kind as text."""
        part = self.message.get_body(preferencelist=(kind,))
        return str(part.get_content()) if part is not None else ""


def read(path: Path) -> StoredMail:
    """Return the mail of a file."""
    message = message_from_bytes(path.read_bytes(), policy=modern)
    return StoredMail(path.stem, message, datetime.fromtimestamp(path.stat().st_mtime, tz=now().tzinfo))


def stored_mails() -> list[StoredMail]:
    """Return every mail of the folder, the newest first."""
    return [read(path) for path in sorted(mail_folder().glob(f"*{ENDING}"), reverse=True)]


def stored_mail(key: str) -> StoredMail | None:
    """Return one mail by the name of its file, or None."""
    return next((mail for mail in stored_mails() if mail.key == key), None)
