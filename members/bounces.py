"""What mail services say of mails that did not arrive or were not wanted: nobody writes to that address any more.

Only what is certain counts. A server that refuses us because of where we come from says nothing about the mailbox, and
a report that anybody could have written would let anybody silence somebody else.
"""

import logging
import re
from collections.abc import Mapping
from email import message_from_string
from email.message import EmailMessage as ParsedMessage
from email.policy import default as modern
from email.utils import parseaddr

from django.utils.timezone import localdate

from members.keys import stop_digest
from members.mail_headers import was_sent_to
from members.models import StopEntry
from members.models.people import addressed_models

logger = logging.getLogger(__name__)

# Enhanced status codes (RFC 3463) that speak of the mailbox and not of the mail or its sender: a bad mailbox, a wrong
# address, one that has moved away, a domain that accepts no mail, a mailbox that was switched off. 5.1.0 is said of us,
# too, and 5.1.2 while the names of a domain fail.
NO_SUCH_MAILBOX = re.compile(r"\b5\.(?:1\.(?:1|3|6|10)|2\.1)\b")
PERMANENT = 500


def is_known(address: str) -> bool:
    """Tell whether anything with this address is with us."""
    return any(model.of(address).exists() for model in addressed_models())


def stop_writing(address: str, because: StopEntry.Because) -> None:
    """Never write to an address again; what somebody asked for herself stays as she said it."""
    StopEntry.objects.get_or_create(pk=stop_digest(address), defaults={"since": localdate(), "because": because})


def note(address: str, because: StopEntry.Because) -> bool:
    """Take a report about an address seriously if it is with us; tells whether it was.

    Nothing is kept of an address that we do not know, nor of one that is none.
    """
    try:
        if not is_known(address):
            return False
        stop_writing(address, because)
    except ValueError:
        return False
    # Which address it was stands in no log.
    logger.info("An address is not written to any more: %s.", because)
    return True


def says_that_there_is_no_mailbox(code: int, words: bytes | str) -> bool:
    """Tell whether the answer of a mail server speaks of the mailbox itself."""
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return code >= PERMANENT and NO_SUCH_MAILBOX.search(text) is not None


def note_refusals(recipients: Mapping[str, tuple[int, bytes]]) -> None:
    """Take note of what a server said when a mail was handed over, by address."""
    for address, (code, words) in recipients.items():
        if says_that_there_is_no_mailbox(code, words):
            note(address, StopEntry.Because.BOUNCE)


# --- Reports that come by mail ----------------------------------------------------------------------


def note_report(report: ParsedMessage) -> bool:
    """Take note of a report about a mail of ours (RFC 3464, RFC 5965); tells whether it was one that counts.

    It has to bring the headers of that mail: only whoever was handed it knows the name that we gave it.
    """
    because = reason_of(report)
    if because is None:
        return False
    original = original_of(report)
    address = parseaddr(str(original["To"] or ""))[1] if original is not None else ""
    if original is None or not address or not was_sent_to(str(original["Message-ID"] or ""), address):
        return False
    return note(address, because)


def parts_of(report: ParsedMessage, *kinds: str) -> list[ParsedMessage]:
    """Return the parts of a report of some kinds."""
    return [part for part in report.walk() if part.get_content_type() in kinds]


def reason_of(report: ParsedMessage) -> StopEntry.Because | None:
    """Return why nobody should write any more, or None when the report does not say so."""
    if parts_of(report, "message/feedback-report"):
        return StopEntry.Because.COMPLAINT
    for part in parts_of(report, "message/delivery-status"):
        for block in part.get_payload():
            has_failed = str(block.get("Action", "")).strip().lower() == "failed"
            if has_failed and NO_SUCH_MAILBOX.search(str(block.get("Status", ""))):
                return StopEntry.Because.BOUNCE
    return None


def original_of(report: ParsedMessage) -> ParsedMessage | None:
    """Return the mail that a report brings back, or at least its headers; None without them."""
    for part in parts_of(report, "message/rfc822"):
        payload = part.get_payload()
        return payload[0] if isinstance(payload, list) and payload else None
    for part in parts_of(report, "text/rfc822-headers", "message/rfc822-headers"):
        return message_from_string(str(part.get_content()), policy=modern)  # type: ignore[return-value]
    return None
