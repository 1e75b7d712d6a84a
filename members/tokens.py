"""The one service for links in mails: 256 random bits, stored as SHA-256, one purpose, an end, used once."""

import hashlib
import re
from datetime import datetime, timedelta
from secrets import token_urlsafe

from django.db.models.functions import TruncDay
from django.utils.timezone import now
from django.utils.translation import get_language

from members.models import PersonRecord, Token

TOKEN_BYTES = 32
SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")
LIFETIMES = {
    Token.Purpose.CONFIRM: timedelta(hours=48),
    Token.Purpose.REJECT: timedelta(days=7),
    Token.Purpose.CHOICES: timedelta(minutes=30),
    Token.Purpose.LEAVE_UPDATES: timedelta(days=365),
    Token.Purpose.STAY: timedelta(days=60),
    # It ends with the row, some days after the event.
    Token.Purpose.REGISTRATION: timedelta(days=365),
}
# Links that are good for no longer end to the minute that was promised.
TO_THE_MINUTE = timedelta(days=7)


def hash_of(raw: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(raw.encode()).hexdigest()


def issue(
    purpose: Token.Purpose, *, record: PersonRecord | None = None, address: str = "", after: timedelta = timedelta(0)
) -> str:
    """Store a new token for a row about a person or for an address, and return it; it is never seen here again.

    ``after`` is how long its mail will wait: the lifetime begins when the mail goes out.
    """
    raw = token_urlsafe(TOKEN_BYTES)
    token = Token(
        token_hash=hash_of(raw),
        purpose=purpose,
        language=record.language if record else get_language(),
        expires_at=end_of(purpose, after),
    )
    if record is not None:
        token.record_label, token.record_id = record._meta.label_lower, record.pk
    if address:
        token.set_address(address)
    token.save(force_insert=True)
    return raw


def end_of(purpose: Token.Purpose, after: timedelta) -> datetime:
    """Return when a link that is written now ends: one that is good for long, at the end of a day.

    To the second it would say for a year when somebody acted, and which rows are those of one person.
    """
    end = now() + after + LIFETIMES[purpose]
    return end if LIFETIMES[purpose] <= TO_THE_MINUTE else midnight(end) + timedelta(days=1)


def look_up(raw: str, *purposes: Token.Purpose) -> Token | None:
    """Return the token in whatever state it is, or None for anything that was never one of these purposes."""
    if not SHAPE.fullmatch(raw):
        return None
    return Token.objects.filter(token_hash=hash_of(raw), purpose__in=purposes).first()


def is_good(token: Token) -> bool:
    """Tell whether a token can still be used."""
    return token.used_at is None and token.expires_at > now()


def consume(raw: str, purpose: Token.Purpose) -> Token | None:
    """Use a token and return it, or None when it cannot be used (any more).

    Of many at once exactly one gets it: the database decides in one statement.
    """
    if not SHAPE.fullmatch(raw):
        return None
    usable = Token.objects.filter(token_hash=hash_of(raw), purpose=purpose, used_at__isnull=True, expires_at__gt=now())
    return Token.objects.get(token_hash=hash_of(raw)) if usable.update(used_at=start_of_day()) else None


def start_of_day() -> datetime:
    """Return when this day began. That a link was used is kept, and not at which moment."""
    return midnight(now())


def midnight(moment: datetime) -> datetime:
    """Return when the day of a moment began."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def blur(record: PersonRecord) -> None:
    """Let the links of a row end with the day on which they end: their end would say when she signed and confirmed."""
    Token.objects.filter(record_id=record.pk).update(expires_at=TruncDay("expires_at") + timedelta(days=1))
