"""Reading organisations from a table: first only tried, then done as a whole or not at all."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale

from protection.models.organisations import Organisation, OrganisationChannel, OrganisationText
from protection.organisation_csv import (
    CHANNEL_COLUMNS,
    ENCRYPTED,
    FINGERPRINT_COLUMN,
    READERS,
    WORD_COLUMNS,
    Row,
    UnreadableTableError,
    cells_of,
    language_codes,
    read_parts,
    read_rows,
    word_columns,
)

MAXIMUM_ROWS = 2000
# A fault is told with the column of the file, not with the name of a field.
COLUMN_OF_FIELD = {name: column for column, (name, _reader) in READERS.items()}
COLUMN_OF_CHANNEL = {kind: column for column, kind in CHANNEL_COLUMNS.items()}
# An empty cell leaves them as they are: none of them can be empty, and to guess could show who asked not to be.
NEVER_EMPTY = frozenset({"standing", "consent", "precision"})


@dataclass(frozen=True)
class Fault:
    """What is wrong in a file, and where."""

    message: str
    line: int | None = None
    column: str = ""


@dataclass
class Trial:
    """What a file would do: the organisations that are new, those that change, how many stay, and every fault.

    ``waiting`` are those among the changed that hold changes that nobody has published, or that are not public at
    all; they are never published with the others.
    """

    new: list[Organisation] = field(default_factory=list)
    changed: list[Organisation] = field(default_factory=list)
    waiting: list[Organisation] = field(default_factory=list)
    unchanged: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def can_be_done(self) -> bool:
        """Whether there is something to do and no fault."""
        return not self.faults and bool(self.new or self.changed)


def try_table(text: str) -> Trial:
    """Return what a table would do; nothing is stored."""
    trial = Trial()
    try:
        rows = read_rows(text)
    except UnreadableTableError as error:
        trial.faults.append(Fault(error.message, error.line, error.column))
        return trial
    if len(rows) > MAXIMUM_ROWS:
        trial.faults.append(Fault(_("The file has more than %(number)d rows.") % {"number": MAXIMUM_ROWS}))
        return trial
    stored = Organisation.objects.filter(slug__in={row.cells["slug"] for row in rows})
    records = {record.slug: record for record in stored}
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    seen: dict[str, int] = {}
    for row in rows:
        slug = row.cells["slug"]
        if slug in seen:
            message = _("The same slug stands on line %(line)d.") % {"line": seen[slug]}
            trial.faults.append(Fault(message, row.line, "slug"))
            continue
        seen[slug] = row.line
        try_row(trial, row, records.get(slug), locales)
    return trial


def try_row(trial: Trial, row: Row, stored: Organisation | None, locales: dict[str, Locale]) -> None:
    """Add to a trial what one row would do."""
    record = stored.get_latest_revision_as_object() if stored else Organisation()
    before = cells_of(record) if stored else None
    faults = [
        *fill_facts(record, row),
        *fill_channels(record, row),
        *fill_words(record, row, locales),
        *clean_record(record, row),
    ]
    trial.faults += faults
    if faults:
        return
    if before is None:
        trial.new.append(record)
    elif without_empty(before) == without_empty(cells_of(record)):
        trial.unchanged += 1
    else:
        trial.changed.append(record)
        if stored.has_unpublished_changes or not stored.live:
            trial.waiting.append(record)


def without_empty(cells: dict[str, str]) -> dict[str, str]:
    """Return the cells that hold something."""
    return {column: cell for column, cell in cells.items() if cell}


def fill_facts(record: Organisation, row: Row) -> Iterator[Fault]:
    """Set the facts of a row; columns that the file lacks stay as they are. Yields what cannot be read."""
    for column, (name, read) in READERS.items():
        if column not in row.cells:
            continue
        cell = row.cells[column]
        if name in NEVER_EMPTY and not cell:
            if name == "consent" and record.pk is None:
                yield Fault(_("Say whether it agreed to be listed."), row.line, column)
            continue
        try:
            value = read(cell)
        except ValueError as error:
            yield Fault(str(error), row.line, column)
            continue
        setattr(record, name, bool(value) if name == "is_worldwide" else value)


def fill_channels(record: Organisation, row: Row) -> Iterator[Fault]:
    """Set the channels of a row, kind by kind; what the file does not say of an address stays. Yields the faults."""
    given = {kind for column, kind in CHANNEL_COLUMNS.items() if column in row.cells}
    names_fingerprints = FINGERPRINT_COLUMN in row.cells
    if not given and not names_fingerprints:
        return
    stored = {(channel.kind, channel.address): channel for channel in record.channels.all()}
    channels = [channel for channel in record.channels.all() if channel.kind not in given]
    for column, kind in CHANNEL_COLUMNS.items():
        channels += [
            stored.get((kind, address)) or OrganisationChannel(kind=kind, address=address)
            for address in read_parts(row.cells.get(column, ""))
        ]
    if names_fingerprints:
        yield from fill_fingerprints(channels, row)
        given.add(ENCRYPTED)
    for order, channel in enumerate(channels):
        channel.sort_order = order
        if channel.kind in given:
            column = COLUMN_OF_CHANNEL[channel.kind]
            yield from faults_of(channel, row, {"address": column, "fingerprint": FINGERPRINT_COLUMN}, column)
    record.channels = channels


def fill_fingerprints(channels: list[OrganisationChannel], row: Row) -> Iterator[Fault]:
    """Give each encrypted mailbox the fingerprint that stands behind its address; yields those without a mailbox.

    A fingerprint alone is that of the only mailbox.
    """
    boxes = {channel.address: channel for channel in channels if channel.kind == ENCRYPTED}
    fingerprints: dict[str, str] = {}
    for part in read_parts(row.cells[FINGERPRINT_COLUMN]):
        address, _space, fingerprint = part.partition(" ") if "@" in part else (next(iter(boxes), ""), "", part)
        if address not in boxes or address in fingerprints or ("@" not in part and len(boxes) > 1):
            message = _("Write each fingerprint behind the address of its encrypted mailbox: desk@example.org 0123…")
            yield Fault(message, row.line, FINGERPRINT_COLUMN)
        fingerprints[address] = fingerprint.strip()
    for address, channel in boxes.items():
        channel.fingerprint = fingerprints.get(address, "")


def fill_words(record: Organisation, row: Row, locales: dict[str, Locale]) -> Iterator[Fault]:
    """Set the words of a row, language by language; a language without any cell gets none. Yields what is missing."""
    texts = {text.locale.language_code: text for text in record.texts.all()}
    given = {column: place for column, place in word_columns(language_codes()).items() if column in row.cells}
    for column, (code, name) in given.items():
        if row.cells[column] or code in texts:
            text = texts.setdefault(code, OrganisationText(locale=locales[code]))
            setattr(text, name, row.cells[column])
    kept = {code: text for code, text in texts.items() if any(getattr(text, name) for name in WORD_COLUMNS.values())}
    for code, text in kept.items():
        names = {name: f"{column}_{code}" for column, name in WORD_COLUMNS.items()}
        yield from faults_of(text, row, names, f"summary_{code}")
    if not kept:
        yield Fault(_("There are no words in any language."), row.line, "summary_en")
    record.texts = list(kept.values())


def faults_of(part, row: Row, columns: dict[str, str], otherwise: str) -> Iterator[Fault]:
    """Yield what a channel or the words of a language lack."""
    try:
        part.clean_fields(exclude=["organisation"])
        part.clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            for message in messages:
                yield Fault(message, row.line, columns.get(name, otherwise))


def clean_record(record: Organisation, row: Row) -> Iterator[Fault]:
    """Yield what is wrong with the facts of an organisation."""
    try:
        record.clean_fields()
        record.clean()
    except ValidationError as error:
        for name, messages in error.message_dict.items():
            column = "" if name == NON_FIELD_ERRORS else COLUMN_OF_FIELD.get(name, name)
            for message in messages:
                yield Fault(message, row.line, column)


@transaction.atomic
def do_import(trial: Trial, user, *, publish: bool) -> None:
    """Store what was tried: as drafts, or published at once. Raises ValueError for a trial with faults.

    What was waiting stays a draft: publishing it would publish what others wrote and nobody looked at.
    """
    if not trial.can_be_done:
        raise ValueError("A file with faults is not imported.")
    for record in trial.new:
        record.live = False
        record.save()
    waiting = {record.pk for record in trial.waiting}
    for record in (*trial.new, *trial.changed):
        revision = record.save_revision(user=user, log_action=True)
        if publish and record.pk not in waiting:
            revision.publish(user=user)
