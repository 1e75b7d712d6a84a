"""Taking people's data out of the house: asked for with a reason, approved by a second person, encrypted, recorded.

A room that keeps rows about people registers a ``Source``: which columns there are, who may ask and who approves. The
file is made while it is downloaded and encrypted for the keys of those who shall read it; it is stored nowhere.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils.functional import Promise
from django.utils.timezone import now
from django.utils.translation import get_language, override

from members import audit
from members.exports_encryption import encrypted
from members.exports_formats import csv_chunks, xlsx_chunks
from members.keys import SealBrokenError, stop_digest
from members.models import AuditEntry, Consent, ExportKey, ExportRequest, PersonRecord, StopEntry
from members.models.exports import DOWNLOAD_TIME, WAITING_TIME

Words = str | Promise
# More people than these leave the house only when a second person agrees.
ROWS_WITHOUT_APPROVAL = 100
ROWS_PER_STEP = 500
KEY_BYTES = 16
# Opening so many addresses takes about a second.
MOST_COUNTED_ONE_BY_ONE = 20_000


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column; ``value`` gets a row and the purposes to which its person consents now."""

    name: str
    label: Words
    value: Callable[[Any, frozenset[str]], str]


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """What an export may be for: the consent that everybody in it gave, and the columns that it needs.

    ``only`` are further conditions on the rows, as a queryset takes them.
    """

    name: str
    label: Words
    columns: tuple[str, ...]
    only: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Source:
    """A list of people of which exports can be made.

    ``rows`` returns the confirmed people of a subject, ``titles`` the names of many subjects at once, without those
    that do not exist.
    """

    name: str
    label: Words
    ask_permission: str
    approve_permission: str
    columns: tuple[Column, ...]
    purposes: tuple[Purpose, ...]
    rows: Callable[[UUID], QuerySet]
    titles: Callable[[Iterable[UUID]], Mapping[UUID, str]]

    def title(self, subject: UUID) -> str:
        """Return the name of a subject, or an empty text when there is no such subject."""
        return self.titles([subject]).get(subject, "")

    def purpose(self, name: str) -> Purpose:
        """Return one of the purposes; raises LookupError for another name."""
        for purpose in self.purposes:
            if purpose.name == name:
                return purpose
        raise LookupError("There is no such purpose.")

    def chosen_columns(self, names: Iterable[str]) -> list[Column]:
        """Return the columns of these names in their own order."""
        wanted = set(names)
        return [column for column in self.columns if column.name in wanted]


SOURCES: dict[str, Source] = {}


class NotAllowedError(Exception):
    """This cannot be done with this request, or not by this person."""


def register(source: Source) -> None:
    """Add a list of which exports can be made."""
    if source.name in SOURCES:
        raise ValueError(f"There are two sources of exports called {source.name}.")
    SOURCES[source.name] = source


def source_of(request: ExportRequest) -> Source:
    """Return the source of a request; raises KeyError when it is gone."""
    return SOURCES[request.source]


def people(source: Source, subject: UUID, purpose: str) -> QuerySet:
    """Return the confirmed rows of a subject whose people consent to a purpose now, by their keys."""
    consents = Consent.objects.filter(
        record_id=OuterRef("pk"), wording__purpose=purpose, confirmed_on__isnull=False, withdrawn_on__isnull=True
    )
    rows = source.rows(subject).filter(Exists(consents), state=PersonRecord.State.CONFIRMED)
    return rows.filter(**source.purpose(purpose).only).order_by("pk")


def quantity_of(rows: QuerySet) -> int:
    """Return how many people the file of these rows will hold, without those who are on the stop list.

    Whoever is on it is only known by her address, so that each has to be opened. Of a very long list it is the number
    of its rows, which is at least as many.
    """
    number = rows.count()
    if number > MOST_COUNTED_ONE_BY_ONE:
        return number
    return sum(len(without_stopped(found)) for found in in_steps(rows.only("address")))


def in_steps(rows: QuerySet) -> Iterator[list[Any]]:
    """Yield rows in the order of their keys, some at a time.

    The keys are read once, 16 bytes each: a step that looked for its rows anew would sort the whole list each time.
    """
    keys = bytearray()
    for key in rows.values_list("pk", flat=True).iterator(chunk_size=ROWS_PER_STEP):
        keys += key.bytes
    step = ROWS_PER_STEP * KEY_BYTES
    for start in range(0, len(keys), step):
        some = keys[start : start + step]
        found = [UUID(bytes=bytes(some[at : at + KEY_BYTES])) for at in range(0, len(some), KEY_BYTES)]
        yield list(rows.filter(pk__in=found))


# --- Asking and deciding ----------------------------------------------------------------------------


@transaction.atomic
def ask(
    user: AbstractBaseUser,
    source: Source,
    subject: UUID,
    *,
    purpose: str,
    columns: Sequence[str],
    file_format: str,
    reason: str,
    readers: Sequence[ExportKey],
) -> ExportRequest:
    """Store a wish to export and record it; a small one can be downloaded at once.

    Raises NotAllowedError without the permission, for columns that the purpose does not need, and when the file would
    not be for the person herself.
    """
    needed = set(source.purpose(purpose).columns)
    if not user.has_perm(source.ask_permission) or not columns or not set(columns) <= needed:
        raise NotAllowedError
    if all(key.user_id != user.pk for key in readers):
        raise NotAllowedError
    quantity = quantity_of(people(source, subject, purpose))
    needs_approval = quantity > ROWS_WITHOUT_APPROVAL
    request = ExportRequest.objects.create(
        source=source.name,
        subject_key=subject,
        purpose=purpose,
        columns=[column.name for column in source.chosen_columns(columns)],
        file_format=file_format,
        reason=reason,
        quantity=quantity,
        state=ExportRequest.State.WAITING if needs_approval else ExportRequest.State.APPROVED,
        requested_by=user,
        requested_at=now(),
        expires_at=now() + (WAITING_TIME if needs_approval else DOWNLOAD_TIME),
    )
    request.readers.set(readers)
    audit.record(
        AuditEntry.Action.EXPORT_REQUESTED, actor=user, about=request, reason=request.reason, quantity=quantity
    )
    return request


def may_decide(user: AbstractBaseUser, request: ExportRequest) -> bool:
    """Tell whether somebody can approve or refuse: with the permission, while it waits, and never her own wish."""
    return request.waits and request.requested_by_id != user.pk and user.has_perm(source_of(request).approve_permission)


@transaction.atomic
def decide(user: AbstractBaseUser, request: ExportRequest, *, approve: bool) -> None:
    """Approve or refuse a wish; of two at once one decides. Raises NotAllowedError."""
    if not may_decide(user, request):
        raise NotAllowedError
    state = ExportRequest.State.APPROVED if approve else ExportRequest.State.REFUSED
    waiting = ExportRequest.objects.filter(pk=request.pk, state=ExportRequest.State.WAITING, expires_at__gt=now())
    expires_at = now() + (DOWNLOAD_TIME if approve else timedelta(0))
    if not waiting.exclude(requested_by=user).update(state=state, decided_by=user, expires_at=expires_at):
        raise NotAllowedError
    action = AuditEntry.Action.EXPORT_APPROVED if approve else AuditEntry.Action.EXPORT_REFUSED
    audit.record(action, actor=user, about=request, quantity=request.quantity)


# --- The file ---------------------------------------------------------------------------------------


def may_download(user: AbstractBaseUser, request: ExportRequest) -> bool:
    """Tell whether somebody can have the file: who asked for it, in its time, and while she may still ask."""
    is_hers = request.can_be_downloaded and request.requested_by_id == user.pk
    return is_hers and user.has_perm(source_of(request).ask_permission)


def download(user: AbstractBaseUser, request: ExportRequest) -> Iterator[bytes]:
    """Record a download and return the encrypted file, piece by piece.

    A small list that has grown beyond what one person may take waits for a second one from then on. Raises
    NotAllowedError.
    """
    if not may_download(user, request):
        raise NotAllowedError
    source = source_of(request)
    quantity = quantity_of(people(source, request.subject_key, request.purpose))
    if quantity > ROWS_WITHOUT_APPROVAL and request.decided_by_id is None:
        ExportRequest.objects.filter(pk=request.pk).update(
            state=ExportRequest.State.WAITING, quantity=quantity, expires_at=now() + WAITING_TIME
        )
        raise NotAllowedError
    keys = [key.recipient for key in request.readers.all()]
    if not keys:
        raise NotAllowedError
    ExportRequest.objects.filter(pk=request.pk).update(downloads=F("downloads") + 1, quantity=quantity)
    audit.record(
        AuditEntry.Action.EXPORT_DOWNLOADED, actor=user, about=request, reason=request.reason, quantity=quantity
    )
    return encrypted(plain_chunks(source, request), keys)


def plain_chunks(source: Source, request: ExportRequest) -> Iterator[bytes]:
    """Yield the file in clear; it goes nowhere but into the encryption."""
    columns = source.chosen_columns(request.columns)
    header = [str(column.label) for column in columns]
    rows = table_rows(columns, people(source, request.subject_key, request.purpose), get_language())
    if request.file_format == ExportRequest.Format.CSV:
        return csv_chunks(header, rows)
    return xlsx_chunks(header, rows, name=str(source.label))


def table_rows(columns: Sequence[Column], rows: QuerySet, language: str) -> Iterator[list[str]]:
    """Yield the cells of each row, reading some rows at a time by their keys, in a language."""
    for found in in_steps(rows):
        # The request that asked for the file, and its language, are over while the file is sent.
        with override(language):
            cells = cells_of(columns, without_stopped(found))
        yield from cells


def without_stopped(rows: Sequence[PersonRecord]) -> list[PersonRecord]:
    """Return the rows whose people did not ask never to be written to, in one query.

    A row whose address cannot be read is left out: nobody can tell whether she did.
    """
    digests = {}
    for row in rows:
        with suppress(SealBrokenError):
            # Whoever has no address is never written to anyway.
            digests[row.pk] = stop_digest(row.address) if row.address else ""
    stopped = set(StopEntry.objects.filter(pk__in=digests.values()).values_list("pk", flat=True))
    return [row for row in rows if row.pk in digests and digests[row.pk] not in stopped]


def cells_of(columns: Sequence[Column], rows: Sequence[Any]) -> list[list[str]]:
    """Return the cells of some rows, in the active language."""
    purposes = purposes_in_force([row.pk for row in rows])
    return [[cell_of(column, row, purposes.get(row.pk, frozenset())) for column in columns] for row in rows]


def cell_of(column: Column, row: Any, purposes: frozenset[str]) -> str:
    """Return one cell; an empty one for a value whose seal is broken, so that one row does not end the file."""
    try:
        return column.value(row, purposes)
    except SealBrokenError:
        return ""


def purposes_in_force(keys: Sequence[UUID]) -> Mapping[UUID, frozenset[str]]:
    """Return the purposes to which each of these rows consents now, in one query."""
    consents = (
        Consent.objects.filter(record_id__in=keys, confirmed_on__isnull=False, withdrawn_on__isnull=True)
        .order_by("record_id")
        .values_list("record_id", "wording__purpose")
    )
    return {
        key: frozenset(purpose for _key, purpose in group) for key, group in groupby(consents, key=lambda row: row[0])
    }
