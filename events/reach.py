"""Whom no mail reaches: she counts on an event and has to be called, or cannot be told at all."""

from collections.abc import Iterable
from uuid import UUID

from events.models import Registration
from members.keys import SealBrokenError, stop_digest
from members.models import OutgoingMail, StopEntry


def digest_of(record: Registration) -> str:
    """Return the digest under which the stop list would have a registration; empty when its address does not open."""
    try:
        return stop_digest(record.address)
    except SealBrokenError:
        return ""


def cannot_be_mailed(records: Iterable[Registration]) -> set[UUID]:
    """Return the keys of the registrations, of some, whose people no mail reaches; two queries.

    They have no address, theirs cannot be opened, nobody may write to it (any more), or a mail was given up.
    """
    rows = list(records)
    digests = {record.pk: "" if record.has_no_address else digest_of(record) for record in rows}
    stopped = set(StopEntry.objects.filter(pk__in=set(digests.values())).values_list("pk", flat=True))
    given_up = OutgoingMail.objects.filter(
        state=OutgoingMail.State.FAILED, record_label=Registration._meta.label_lower, record_id__in=digests
    )
    unreached = {pk for pk, digest in digests.items() if not digest or digest in stopped}
    return unreached | set(given_up.values_list("record_id", flat=True))
