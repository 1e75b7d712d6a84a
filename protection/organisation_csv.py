"""Organisations as a table: what a spreadsheet holds of each, and how it is read back.

A cell that a spreadsheet would take for a formula begins with an apostrophe in the file, and loses it when it is read.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from wagtail.models import Locale

from protection import vocabulary
from protection.models.organisations import Organisation

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
HARMLESS = "'"
SEPARATORS = re.compile(r"[\s,;]+")
BETWEEN_CHANNELS = " | "
ENCRYPTED = "pgp"
# Columns of the file and the field that each holds.
TEXT_COLUMNS = {
    "slug": "slug",
    "name": "name",
    "acronym": "acronym",
    "website": "website",
    "based_in": "based_in",
    "city": "city",
    "precision": "precision",
    "cost": "cost",
    "response_time": "response_time",
    "standing": "standing",
    "withdrawal_reason": "withdrawal_reason",
    "consent": "consent",
    "verified_by": "verified_by",
    "verified_how": "verified_how",
}
CODE_COLUMNS = {
    "regions": "regions",
    "countries": "countries",
    "help": "help_kinds",
    "audiences": "audiences",
    "languages": "languages",
    "topics": "topics",
}
ANSWER_COLUMNS = {"worldwide": "is_worldwide", "day_and_night": "answers_day_and_night"}
DATE_COLUMNS = {"verified_on": "verified_on", "next_check_on": "next_check_on"}
CHANNEL_COLUMNS = {f"channel_{kind}": kind for kind, _label in vocabulary.CHANNELS}
# Each fingerprint stands behind its mailbox: whoever encrypts to the key of another box writes to the wrong people.
FINGERPRINT_COLUMN = "pgp_fingerprint"
WORD_COLUMNS = {"name": "name", "summary": "summary", "who": "who_may_ask", "how": "how_to_ask"}
REQUIRED_COLUMNS = ("slug", "name")
ANSWERS = {"yes": True, "no": False, "": None}


@dataclass(frozen=True)
class Row:
    """A row of a file: the line on which it begins, and its cells by column."""

    line: int
    cells: dict[str, str]


class UnreadableTableError(Exception):
    """A file is no table that we can read. ``line`` and ``column`` say where, as far as that is known."""

    def __init__(self, message: str, line: int | None = None, column: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"{HARMLESS}{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def original(cell: str) -> str:
    """Return a cell as it was before it was made harmless, without space around it."""
    cell = cell.strip()
    return cell[1:] if cell.startswith(HARMLESS) and cell[1:].startswith(FORMULA_SIGNS) else cell


def language_codes() -> list[str]:
    """Return the codes of the languages that have words in the table."""
    return list(Locale.objects.order_by("pk").values_list("language_code", flat=True))


def word_columns(codes: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return (language code, field) of every column that holds words."""
    return {f"{column}_{code}": (code, name) for code in codes for column, name in WORD_COLUMNS.items()}


def columns(codes: Iterable[str]) -> list[str]:
    """Return the columns of the file in their order."""
    return [
        *TEXT_COLUMNS,
        *CODE_COLUMNS,
        *ANSWER_COLUMNS,
        *DATE_COLUMNS,
        *CHANNEL_COLUMNS,
        FINGERPRINT_COLUMN,
        *word_columns(codes),
    ]


# --- Out ------------------------------------------------------------------------------------------


def cells_of(record: Organisation) -> dict[str, str]:
    """Return what the table holds of an organisation; columns that would be empty may be missing."""
    cells = {column: str(getattr(record, name) or "") for column, name in TEXT_COLUMNS.items()}
    cells |= {column: " ".join(getattr(record, name)) for column, name in CODE_COLUMNS.items()}
    answers = {value: word for word, value in ANSWERS.items()}
    cells |= {column: answers[getattr(record, name)] for column, name in ANSWER_COLUMNS.items()}
    cells |= {column: str(getattr(record, name) or "") for column, name in DATE_COLUMNS.items()}
    channels = list(record.channels.all())
    for column, kind in CHANNEL_COLUMNS.items():
        cells[column] = BETWEEN_CHANNELS.join(channel.address for channel in channels if channel.kind == kind)
    cells[FINGERPRINT_COLUMN] = BETWEEN_CHANNELS.join(
        f"{channel.address} {channel.fingerprint}"
        for channel in channels
        if channel.kind == ENCRYPTED and channel.fingerprint
    )
    for text in record.texts.all():
        code = text.locale.language_code
        cells |= {f"{column}_{code}": getattr(text, name) for column, name in WORD_COLUMNS.items()}
    return cells


def write_table(records: Iterable[Organisation]) -> str:
    """Return organisations as CSV; a spreadsheet finds no formula in it."""
    names = columns(language_codes())
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(names)
    for record in records:
        cells = cells_of(record)
        writer.writerow(harmless(cells.get(name, "")) for name in names)
    return stream.getvalue()


# --- In -------------------------------------------------------------------------------------------


def read_rows(text: str) -> list[Row]:
    """Return the rows of a table; raises UnreadableTableError for what is none, or has columns that we do not know."""
    text = text.removeprefix("\ufeff")
    if "\x00" in text:
        raise UnreadableTableError(_("The file holds signs that no text has. Save it as CSV in UTF-8."))
    first_line = text.split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        lines = list(numbered(reader))
    except csv.Error as error:
        raise UnreadableTableError(
            _("A quotation mark is open or stands in the wrong place."), reader.line_num
        ) from error
    if not lines:
        raise UnreadableTableError(_("The file is empty."))
    names = read_header(lines[0][1])
    return [row_of(number, cells, names) for number, cells in lines[1:] if any(cell.strip() for cell in cells)]


def numbered(reader) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each row with the line on which it begins."""
    begin = 1
    for cells in reader:
        yield begin, cells
        begin = reader.line_num + 1


def read_header(cells: list[str]) -> list[str]:
    """Return the names of the columns; raises UnreadableTableError for unknown, doubled and missing ones."""
    names = [cell.strip().lower() for cell in cells]
    known = set(columns(language_codes()))
    for name in names:
        if name not in known:
            raise UnreadableTableError(_("We do not know this column."), 1, name or _("(without a name)"))
        if names.count(name) > 1:
            raise UnreadableTableError(_("This column stands twice in the file."), 1, name)
    for name in REQUIRED_COLUMNS:
        if name not in names:
            raise UnreadableTableError(_("This column is missing."), 1, name)
    return names


def row_of(line: int, cells: list[str], names: list[str]) -> Row:
    """Return a row by its columns; raises UnreadableTableError when it has more cells than the header."""
    if any(cell.strip() for cell in cells[len(names) :]):
        raise UnreadableTableError(_("The row has more cells than the header."), line)
    filled = [*cells, *[""] * len(names)]
    return Row(line, {name: original(cell) for name, cell in zip(names, filled, strict=False)})


def read_codes(cell: str) -> tuple[str, ...]:
    """Return the codes of a cell, separated by spaces, commas or semicolons."""
    return tuple(dict.fromkeys(part for part in SEPARATORS.split(cell) if part))


def read_parts(cell: str) -> list[str]:
    """Return the parts of a cell that stand between bars, each once."""
    parts = (part.strip() for part in cell.split(BETWEEN_CHANNELS.strip()))
    return list(dict.fromkeys(part for part in parts if part))


def read_answer(cell: str) -> bool | None:
    """Return yes or no; None for an empty cell. Raises ValueError for anything else."""
    word = cell.lower()
    if word not in ANSWERS:
        raise ValueError(_("Write yes, no, or nothing."))
    return ANSWERS[word]


def read_date(cell: str) -> date | None:
    """Return a day; None for an empty cell. Raises ValueError for anything else."""
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError as error:
        raise ValueError(_("Write the day as 2026-11-20.")) from error


READERS: dict[str, tuple[str, Callable]] = {
    **{column: (name, str) for column, name in TEXT_COLUMNS.items()},
    **{column: (name, read_codes) for column, name in CODE_COLUMNS.items()},
    **{column: (name, read_answer) for column, name in ANSWER_COLUMNS.items()},
    **{column: (name, read_date) for column, name in DATE_COLUMNS.items()},
}
