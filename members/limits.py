"""Brakes that keep no record of anybody.

Sources and mailboxes are counted under keyed hashes in the cache alone; the key is random, lives in the cache too, and
is renewed every day, so nothing that could be looked at later says who was counted.
"""

import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address, ip_network
from secrets import token_hex

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.timezone import localdate, now
from redis.exceptions import RedisError

from members.domain.addresses import mailbox_of

SECONDS_PER_MINUTE = 60
SECONDS_PER_HOUR = 60 * 60
DAY = timedelta(hours=24)
# Forms from one network: many people share one, in a library as behind Tor.
FORMS_PER_MINUTE = 10
FORMS_PER_HOUR = 120
IPV4_PREFIX = 24
IPV6_PREFIX = 64
# Two mails to one mailbox take their places one after the other; whoever died meanwhile is not waited for longer.
LOCK_SECONDS = 2
LOCK_PAUSE_SECONDS = 0.005


def salt_of(day: str) -> str:
    """Return the key of a day; it exists only in the cache, and for two days."""
    name = f"limits-salt:{day}"
    return str(cache.get(name) or cache.get_or_set(name, token_hex(32), int(2 * DAY.total_seconds())))


def hashed(text: str, day: str) -> str:
    """Return the keyed hash under which something is counted on a day."""
    return hmac.new(salt_of(day).encode(), text.encode(), sha256).hexdigest()


def network_of(request: HttpRequest) -> str:
    """Return the network that a request comes from: /24 of IPv4, /64 of IPv6.

    Behind the proxy of SECURE_PROXY it is the last address of X-Forwarded-For, the only one that this proxy wrote.
    """
    text = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        text = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or text
    try:
        address = ip_address(text)
    except ValueError:
        return "unknown"
    # An IPv4 address in the clothes of IPv6 (RFC 4291, 2.5.5.2): all of them would be one network.
    address = getattr(address, "ipv4_mapped", None) or address
    prefix = IPV4_PREFIX if address.version == 4 else IPV6_PREFIX
    return str(ip_network((address, prefix), strict=False))


def count(name: str, seconds: int) -> int:
    """Count one more under a name for so many seconds, and return how many there are."""
    cache.add(name, 0, seconds)
    try:
        return cache.incr(name)
    except ValueError:
        # It ended between the two calls.
        cache.set(name, 1, seconds)
        return 1


def comes_too_often(request: HttpRequest) -> bool:
    """Count a form from the network of this request, and tell whether there are too many of them.

    While nobody can count there are: the forms are held instead of refused.
    """
    try:
        return count_form(request)
    except (RedisError, OSError):
        return True


def count_form(request: HttpRequest) -> bool:
    """Count a form, and tell whether there are too many."""
    source = hashed(network_of(request), localdate().isoformat())
    minute = count(f"forms-minute:{source}", SECONDS_PER_MINUTE)
    hour = count(f"forms-hour:{source}", SECONDS_PER_HOUR)
    return minute > FORMS_PER_MINUTE or hour > FORMS_PER_HOUR


def when_to_mail(address: str) -> datetime | None:
    """Take a place among the mails of a day to this mailbox and return when the mail may go; None without a place.

    A place is free again 24 hours after it was taken. Mails to one mailbox stand apart by ``MAIL_INTERVAL_MINUTES``:
    a later one waits.
    """
    mailbox = mailbox_of(address)
    with one_at_a_time(f"mails-lock:{hashed(mailbox, localdate().isoformat())}"):
        return take_place(mailbox)


@contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Let nobody else into the block of this name; after some seconds go in all the same."""
    end = time.monotonic() + LOCK_SECONDS
    while not cache.add(name, 1, LOCK_SECONDS) and time.monotonic() < end:
        time.sleep(LOCK_PAUSE_SECONDS)
    try:
        yield
    finally:
        cache.delete(name)


# The places that were taken in the block that runs.
_taken: ContextVar[list[str] | None] = ContextVar("taken_places", default=None)


@contextmanager
def given_back_on_failure() -> Iterator[None]:
    """Give back, when the block fails, the places that were taken in it: its mails are not written."""
    outer = _taken.get()
    taken: list[str] = []
    token = _taken.set(taken)
    try:
        yield
    except BaseException:
        with suppress(RedisError, OSError):
            cache.delete_many(taken)
        raise
    finally:
        _taken.reset(token)
    if outer is not None:
        outer.extend(taken)


def take_place(mailbox: str) -> datetime | None:
    """Take a place of a day and return when the mail may go; None when there is none."""
    moment = now()
    today, yesterday = localdate(), localdate() - timedelta(days=1)
    names = [
        [f"mails:{place}:{hashed(mailbox, day.isoformat())}" for place in range(settings.MAILS_PER_DAY)]
        for day in (today, yesterday)
    ]
    taken = {name: value for name, value in cache.get_many([*names[0], *names[1]]).items() if value}
    if len(taken) >= settings.MAILS_PER_DAY:
        return None
    interval = timedelta(minutes=settings.MAIL_INTERVAL_MINUTES)
    at = max([moment, *(value + interval for value in taken.values())])
    free = (name for name in names[0] if name not in taken and cache.add(name, at, int(DAY.total_seconds())))
    place = next(free, None)
    if place is None:
        return None
    if (places := _taken.get()) is not None:
        places.append(place)
    return at
