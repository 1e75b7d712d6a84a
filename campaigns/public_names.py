"""Names in public: wanted by the person herself, looked at by the staff, gone at once when she takes it back."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac
from django_countries import countries

from campaigns.models import SignUp
from members import audit, consents
from members.consents import PUBLIC_NAME
from members.keys import SealBrokenError
from members.models import AuditEntry

# So many are shown at once; with more, another choice at each reading.
MOST_NAMES = 500


@dataclass(frozen=True)
class PublicName:
    """What readers see of a person who wants to be named."""

    first_name: str
    country: str


def readable_name(record: SignUp) -> str:
    """Return the name of a row; an empty one where its seal is broken, so that one row does not hide the others."""
    try:
        return record.first_name
    except SealBrokenError:
        return ""


def public_country(record: SignUp) -> str:
    """Return the code of the country that may stand beside a name of ``with_public_country``, or nothing."""
    return record.country if record.country_is_public else ""


def names_of(campaign_key: UUID) -> list[PublicName]:
    """Return the names under a campaign in an order that says nothing, and without any time."""
    rows = SignUp.objects.with_shown_name().with_public_country().filter(support=campaign_key).order_by("?")
    named = [(readable_name(row), public_country(row)) for row in rows[:MOST_NAMES]]
    return [PublicName(name, countries.name(country) if country else "") for name, country in named if name]


def mark_of(record: SignUp) -> str:
    """Return the mark of what would be shown of a row of ``with_public_country``: another name, another mark."""
    shown = f"{record.pk}\x00{readable_name(record)}\x00{public_country(record)}"
    return salted_hmac("campaigns.public-name", shown, algorithm="sha256").hexdigest()


@transaction.atomic
def ask(record: SignUp, words: str) -> None:
    """Want a name in public, in the words that stood there: it is shown once the staff have looked at it."""
    consents.give(record, PUBLIC_NAME, words)
    record.when_consent_changed(PUBLIC_NAME, is_given=True)


@transaction.atomic
def withdraw(record: SignUp) -> None:
    """Take a name back: from now on it is shown nowhere."""
    consents.withdraw(record.pk, PUBLIC_NAME)
    record.when_consent_changed(PUBLIC_NAME, is_given=False)


def set_state(record: SignUp, state: SignUp.PublicName) -> None:
    """Store what became of a name."""
    record.public_name = state
    record.save(update_fields=["public_name"])


def lock_as_seen(record: SignUp, mark: str) -> SignUp | None:
    """Return a name that waits, locked; None when it is gone, decided on, or another one than was looked at."""
    waiting = SignUp.objects.confirmed().filter(pk=record.pk, public_name=SignUp.PublicName.ASKED)
    locked = waiting.with_public_country().select_for_update(of=("self",)).first()
    return locked if locked is not None and constant_time_compare(mark_of(locked), mark) else None


@transaction.atomic
def approve(record: SignUp, *, actor: object, mark: str) -> bool:
    """Show the name that was looked at, which ``mark`` tells; tells whether its owner still wanted just that.

    Only what she confirmed and did not take back is shown.
    """
    locked = lock_as_seen(record, mark)
    if locked is None or not readable_name(locked) or not consents.in_force(record.pk, PUBLIC_NAME):
        return False
    set_state(locked, SignUp.PublicName.SHOWN)
    audit.record(AuditEntry.Action.NAME_APPROVED, actor=actor, about=locked)
    return True


@transaction.atomic
def decline(record: SignUp, *, actor: object, mark: str) -> bool:
    """Do not show the name that was looked at; the signature counts as before. Tells whether it was still there."""
    locked = lock_as_seen(record, mark)
    if locked is None:
        return False
    set_state(locked, SignUp.PublicName.DECLINED)
    audit.record(AuditEntry.Action.NAME_DECLINED, actor=actor, about=locked)
    return True
