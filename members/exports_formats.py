"""Tables as files, written while they are read: CSV and XLSX, in which nothing is a formula.

Both are generators of bytes. They hold some rows at a time and touch no disk.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Row = Sequence[str]

CHUNK_BYTES = 64 * 1024
BYTE_ORDER_MARK = "\ufeff"
# Signs with which a spreadsheet begins a formula, in every width (OWASP, "CSV Injection").
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# What XML 1.0 cannot hold, and no table of people needs.
FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_CELL = 32_767
# Fewer than the 1,048,576 rows of a sheet, so that no sheet reaches the size at which ZIP needs its extension to
# 64 bits, which spreadsheets do not like in files that are written in one go.
ROWS_PER_SHEET = 500_000
LONGEST_SHEET_NAME = 31
ZIP_DATE = (1980, 1, 1, 0, 0, 0)

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def clean_cell(text: str) -> str:
    """Return a text without the signs that no file can hold, and no longer than a cell may be."""
    return FORBIDDEN.sub("", text)[:LONGEST_CELL]


def harmless_cell(text: str) -> str:
    """Return a text that a spreadsheet reading CSV takes for text: with an apostrophe before what begins a formula.

    A telephone number such as +504… stays readable behind it, and keeps its plus sign.
    """
    cell = clean_cell(text)
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell


def csv_chunks(header: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield a table as CSV (RFC 4180) in UTF-8, with the mark by which spreadsheets know the encoding."""
    text = StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([harmless_cell(cell) for cell in header])
    for row in rows:
        writer.writerow([harmless_cell(cell) for cell in row])
        if text.tell() >= CHUNK_BYTES:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


class Sink:
    """Where a ZIP file is written to that cannot go back; what was written is taken away now and then."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.size = 0

    def write(self, data: bytes) -> int:
        """Take some bytes."""
        if data:
            self.parts.append(bytes(data))
            self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Do nothing: it is taken, not pushed."""

    def take(self) -> bytes:
        """Return what was written since the last time."""
        data = b"".join(self.parts)
        self.parts.clear()
        self.size = 0
        return data


def sheet_row(row: Row) -> str:
    """Return a row of a sheet, every cell a text."""
    cells = []
    for value in row:
        text = escape(clean_cell(value), {"\r": "&#13;"})
        cells.append(f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>')
    return f"<row>{''.join(cells)}</row>"


def sheet_parts(header: Row, rows: Iterator[Row], first: Row | None) -> Iterator[str]:
    """Yield the XML of one sheet: the header, then ``first``, then as many rows as a sheet takes."""
    yield f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>{sheet_row(header)}'
    if first is not None:
        yield sheet_row(first)
        for _number, row in zip(range(ROWS_PER_SHEET - 1), rows, strict=False):
            yield sheet_row(row)
    yield "</sheetData></worksheet>"


def frame_parts(name: str, sheets: int) -> dict[str, str]:
    """Return the files of a workbook that say which sheets there are."""
    numbers = range(1, sheets + 1)
    title = clean_cell(re.sub(r"[\[\]:*?/\\']", " ", name)).strip()[: LONGEST_SHEET_NAME - 4] or "1"
    entries = "".join(
        f'<sheet name={quoteattr(title if number == 1 else f"{title} {number}")} sheetId="{number}" r:id="r{number}"/>'
        for number in numbers
    )
    links = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{SHEET_TYPE}"/>' for number in numbers
    )
    return {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{entries}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{RELATIONSHIPS_TYPE}"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{WORKBOOK_TYPE}"/>{overrides}</Types>',
    }


def xlsx_chunks(header: Row, rows: Iterable[Row], *, name: str) -> Iterator[bytes]:
    """Yield a table as a workbook (ECMA-376) of inline texts, written in one go; ``name`` is that of its sheet.

    Every cell is typed as text, so nothing is ever calculated and telephone numbers stay what they are.
    """
    sink, source, sheets = Sink(), iter(rows), 0
    first = next(source, None)
    with ZipFile(sink, "w", ZIP_DEFLATED) as archive:
        while first is not None or sheets == 0:
            sheets += 1
            with archive.open(zip_entry(f"xl/worksheets/sheet{sheets}.xml"), "w") as sheet:
                for part in in_pieces(sheet_parts(header, source, first)):
                    sheet.write(part.encode())
                    if sink.size >= CHUNK_BYTES:
                        yield sink.take()
            first = next(source, None)
        for path, text in frame_parts(name, sheets).items():
            archive.writestr(zip_entry(path), DECLARATION + text)
    yield sink.take()


def in_pieces(parts: Iterable[str]) -> Iterator[str]:
    """Yield texts joined to longer ones: each goes to the compression in one step."""
    waiting: list[str] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size >= CHUNK_BYTES:
            yield "".join(waiting)
            waiting, size = [], 0
    yield "".join(waiting)


def zip_entry(path: str) -> ZipInfo:
    """Return the entry of a file, which does not say when it was made."""
    entry = ZipInfo(path, ZIP_DATE)
    entry.compress_type = ZIP_DEFLATED
    return entry
