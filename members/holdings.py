"""Everything that is kept about an address, as plain data."""

from typing import Any

from members import consents
from members.models import PersonRecord
from members.services import records_of


def what_we_hold(address: str) -> list[dict[str, Any]]:
    """Return everything that is kept about an address, as plain data: what she may download."""
    return [as_download(record) for record in records_of(address)]


def as_download(record: PersonRecord) -> dict[str, Any]:
    """Return one row as plain data, with the words of its consents; of one that cannot be opened what stands open."""
    is_readable = record.is_readable
    common = {
        "kind": str(record.kind_label),
        "title": str(record.title),
        "address": record.address if is_readable else None,
        "language": record.language,
        "state": record.state,
        "requested_on": record.requested_on.isoformat(),
        "confirmed_on": record.confirmed_on.isoformat() if record.confirmed_on else None,
        "paused": record.is_paused,
    }
    own: dict[str, Any] = {"can_be_opened": False}
    if is_readable:
        own = {name: getattr(record, name) for name in record.download_fields}
    given = [
        {
            "purpose": consent.wording.purpose,
            "language": consent.wording.language,
            "version": consent.wording.version,
            "words": consent.wording.words,
            "requested_on": consent.requested_on.isoformat(),
            "confirmed_on": consent.confirmed_on.isoformat() if consent.confirmed_on else None,
            "withdrawn_on": consent.withdrawn_on.isoformat() if consent.withdrawn_on else None,
        }
        for consent in consents.consents_of(record.pk)
    ]
    return {**common, **own, "consents": given}
