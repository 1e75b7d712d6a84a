"""Consents: asked for one by one, in force after the confirmation, withdrawn at any time, provable by their words."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import get_language

from members.models import Consent, PersonRecord, Wording
from members.models.consents import PUBLIC_NAME, REFEREE, SIGNING, UPDATES

__all__ = ["PUBLIC_NAME", "REFEREE", "SIGNING", "UPDATES"]


def wording_of(purpose: str, language: str, words: str) -> Wording:
    """Return the stored version of these words; the first use of new words makes a new version."""
    key = hashlib.sha256(f"{purpose}\x00{language}\x00{words}".encode()).hexdigest()
    return Wording.objects.get_or_create(
        words_digest=key,
        defaults={"purpose": purpose, "language": language, "words": words, "first_used_on": localdate()},
    )[0]


def ask(record: PersonRecord, words_by_purpose: Mapping[str, str]) -> None:
    """Store what was agreed to with the form that made the record, by purpose, in the words that stood there."""
    Consent.objects.bulk_create(
        Consent(
            record_id=record.pk, wording=wording_of(purpose, record.language, words), requested_on=record.requested_on
        )
        for purpose, words in words_by_purpose.items()
    )


def confirm_all(record_id: UUID) -> None:
    """Put the consents of a record into force."""
    Consent.objects.filter(record_id=record_id, confirmed_on__isnull=True).update(confirmed_on=localdate())


def consents_of(record_id: UUID) -> QuerySet[Consent]:
    """Return every consent of a record with its wording, the withdrawn ones included."""
    return Consent.objects.filter(record_id=record_id).select_related("wording").order_by("requested_on", "pk")


def in_force(record_id: UUID, purpose: str) -> bool:
    """Tell whether a record has a consent for this purpose."""
    return Consent.objects.filter(
        record_id=record_id, wording__purpose=purpose, confirmed_on__isnull=False, withdrawn_on__isnull=True
    ).exists()


def withdraw(record_id: UUID, purpose: str) -> bool:
    """Withdraw the consent of a record for a purpose; tells whether there was one in force."""
    found = Consent.objects.filter(record_id=record_id, wording__purpose=purpose, withdrawn_on__isnull=True)
    return found.update(withdrawn_on=localdate()) > 0


def give(record: PersonRecord, purpose: str, words: str) -> None:
    """Store a consent that a person gives on her own page, in the language in which she reads: in force at once."""
    if not in_force(record.pk, purpose):
        today = localdate()
        Consent.objects.create(
            record_id=record.pk,
            wording=wording_of(purpose, get_language(), words),
            requested_on=today,
            confirmed_on=today,
        )
