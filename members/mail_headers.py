"""The headers of a mail, and what can be proved by them afterwards.

A link that leaves a list is signed instead of stored: it has to work for as long as a mail lies in somebody's mailbox,
and it can do nothing but leave. The name of a mail (Message-ID) carries a seal over its reader's mailbox, so that a
report about an undelivered mail is believed only from whoever was handed that mail.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from secrets import token_hex
from uuid import UUID

from django.conf import settings

from members.domain.addresses import mailbox_of
from members.keys import derive
from members.letters import Letter
from members.models import PersonRecord
from members.models.people import person_record_models

KEY_BYTES = 16
SEAL_BYTES = 16
MOST_ROWS = 20
# Before the token in the subject of a mail that a mail program writes instead of a POST.
LEAVE_WORD = "leave-"


def seal(purpose: str, text: bytes) -> bytes:
    """Return what only this site can have written below a text, for one purpose.

    The key comes from the one that is never changed: mails are older than the data keys.
    """
    return hmac.new(derive(settings.STOP_LIST_KEY, purpose), text, hashlib.sha256).digest()[:SEAL_BYTES]


# --- Leaving ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Leaving:
    """What a signed link leaves: rows of one model, and the purpose that the mails were for."""

    model: type[PersonRecord]
    keys: tuple[UUID, ...]
    purpose: str


def seal_of_leaving(label: str, purpose: str, keys: bytes) -> bytes:
    """Return the seal of a link."""
    return seal("leave-link", f"{label}\x00{purpose}\x00".encode() + keys)


def leave_token(record: PersonRecord, purpose: str) -> str:
    """Return the token of a link with which the reader of a mail about this row leaves; it asks no database."""
    return leave_token_for([record], purpose)


def leave_token_for(records: Sequence[PersonRecord], purpose: str) -> str:
    """Return one token for 1 to 20 rows of one model, as a mail has that is about several of them."""
    labels = {record._meta.label_lower for record in records}
    if len(labels) != 1 or len(records) > MOST_ROWS:
        raise ValueError(f"A link leaves 1 to {MOST_ROWS} rows of one model.")
    return token_of(labels.pop(), [record.pk for record in records], purpose)


def token_of(label: str, keys: Iterable[UUID], purpose: str) -> str:
    """Return the token for the keys of rows of a model, by its label."""
    raw = b"".join(key.bytes for key in keys)
    return urlsafe_b64encode(raw + seal_of_leaving(label, purpose, raw)).decode().rstrip("=")


def read_leave_token(token: str) -> Leaving | None:
    """Return what a token leaves, or None for anything that this site did not write; it asks no database."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    keys, found = raw[:-SEAL_BYTES], raw[-SEAL_BYTES:]
    if not keys or len(keys) % KEY_BYTES or len(keys) > MOST_ROWS * KEY_BYTES:
        return None
    for model in person_record_models():
        for purpose in ("", *model.purposes):
            if hmac.compare_digest(seal_of_leaving(model._meta.label_lower, purpose, keys), found):
                cut = range(0, len(keys), KEY_BYTES)
                return Leaving(model, tuple(UUID(bytes=keys[at : at + KEY_BYTES]) for at in cut), purpose)
    return None


# --- The name of a mail -----------------------------------------------------------------------------


def message_id(address: str) -> str:
    """Return a new name for a mail to an address; its domain is always that of the site."""
    name = token_hex(KEY_BYTES)
    return f"<{name}.{seal_of_mail(name, address)}@{settings.PUBLIC_HOST}>"


def seal_of_mail(name: str, address: str) -> str:
    """Return the seal over the name of a mail and its reader's mailbox."""
    return seal("message-id", f"{name}\x00{mailbox_of(address)}".encode()).hex()


def was_sent_to(mail: str, address: str) -> bool:
    """Tell whether this is the name of a mail that we wrote to this address."""
    name, _dot, rest = mail.strip().strip("<>").partition(".")
    found, _at, host = rest.partition("@")
    try:
        expected = seal_of_mail(name, address)
    except ValueError:
        return False
    return host == settings.PUBLIC_HOST and hmac.compare_digest(expected.encode(), found.encode())


# --- All of them ------------------------------------------------------------------------------------


def headers_of(written: Letter, *, language: str, address: str) -> dict[str, str]:
    """Return the headers of a mail, always in the same order, so that a server can sign them."""
    headers = {
        "Message-ID": message_id(address),
        "Content-Language": ", ".join(
            dict.fromkeys([language, *(part.language or language for part in written.parts)])
        ),
        # RFC 3834: no automatic reply is wanted.
        "Auto-Submitted": "auto-generated",
    }
    if settings.MAIL_RETURN_ADDRESS:
        # Reports go where the mail says it comes from on its way; readers see the sender below.
        headers["From"] = settings.MEMBERS_FROM_EMAIL
    if settings.MEMBERS_REPLY_TO:
        headers["Reply-To"] = settings.MEMBERS_REPLY_TO
    if written.list_name:
        headers["List-Id"] = f"<{written.list_name}.{settings.PUBLIC_HOST}>"
        headers["Precedence"] = "bulk"
    if written.leave_url:
        headers["List-Unsubscribe"] = ", ".join(ways_to_leave(written.leave_url))
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def ways_to_leave(leave_url: str) -> list[str]:
    """Return the address that a mail program posts to and, where there is a mailbox for it, that it writes to."""
    ways = [f"<{leave_url}>"]
    if settings.MAIL_RETURN_ADDRESS:
        token = leave_url.rstrip("/").rpartition("/")[2]
        ways.append(f"<mailto:{settings.MAIL_RETURN_ADDRESS}?subject={LEAVE_WORD}{token}>")
    return ways


def envelope_sender() -> str:
    """Return where a mail says it comes from on its way: reports about it go there."""
    return settings.MAIL_RETURN_ADDRESS or settings.MEMBERS_FROM_EMAIL
