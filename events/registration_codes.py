"""Invitation codes: a code is kept as a salted, keyed hash alone, and can be tried a few times an hour.

The key is derived from the one that never changes, because a code cannot be computed anew when data keys change.
"""

import hashlib
import hmac
from secrets import token_hex
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.utils.timezone import localdate
from redis.exceptions import RedisError

from events.domain.registration import plain_code
from events.models.announcements import InvitationCode
from members.keys import derive
from members.limits import SECONDS_PER_HOUR, count, hashed, network_of

TRIES_PER_HOUR = 10
# From all networks together: whoever has many of them is slowed down as well.
TRIES_PER_EVENT = 300
PASS_SALT = "events.invitation"  # noqa: S105 - it is public, the key is not
PASS_SECONDS = 2 * SECONDS_PER_HOUR


def digest(salt: str, code: str) -> str:
    """Return the keyed hash of a code."""
    key = derive(settings.STOP_LIST_KEY, "invitation-code")
    return hmac.new(key, f"{salt}\x00{plain_code(code)}".encode(), hashlib.sha256).hexdigest()


def seal_of(code: str) -> str:
    """Return what is kept of a code."""
    salt = token_hex(8)
    return f"{salt}.{digest(salt, code)}"


def fits(seal: str, code: str) -> bool:
    """Tell whether a code is the one of a seal; nothing fits an event without a code."""
    salt, _dot, kept = seal.partition(".")
    return hmac.compare_digest(kept or "-", digest(salt, code))


def seals_of(event_key: UUID, seal: str) -> list[str]:
    """Return the seals of all codes that open the form of an event: that of its page, and those that staff made."""
    made = InvitationCode.objects.filter(event=event_key, withdrawn_on=None).values_list("seal", flat=True)
    return [found for found in (seal, *made) if found]


def may_try(request: HttpRequest, event_key: UUID) -> bool:
    """Count a try, and tell whether there were not too many; while nobody can count, nobody may."""
    source = hashed(network_of(request), localdate().isoformat())
    try:
        own = count(f"codes:{event_key}:{source}", SECONDS_PER_HOUR)
        all_of_them = count(f"codes:{event_key}", SECONDS_PER_HOUR)
    except (RedisError, OSError):
        return False
    return own <= TRIES_PER_HOUR and all_of_them <= TRIES_PER_EVENT


def opens(request: HttpRequest, event_key: UUID, seal: str, code: str) -> str:
    """Return the seal of the code that opens the form; empty when none does.

    ``seal`` is that of the page. A wrong code and one too many are answered alike, in the same time.
    """
    fitting = [found for found in seals_of(event_key, seal) if fits(found, code)]
    return fitting[0] if may_try(request, event_key) and fitting else ""


def new_pass(event_key: UUID, seal: str) -> str:
    """Return what the form carries for whoever typed the right code."""
    return signing.dumps([str(event_key), seal[:16]], salt=PASS_SALT)


def holds(passed: str, event_key: UUID, seal: str) -> bool:
    """Tell whether a form carries a pass of this event and of a code that still opens it."""
    try:
        found = signing.loads(passed, salt=PASS_SALT, max_age=PASS_SECONDS)
        return found in [[str(event_key), present[:16]] for present in seals_of(event_key, seal)]
    except (signing.BadSignature, ValueError, TypeError):
        return False
