"""Files of exports: what goes in comes out, and nothing in them is a formula."""

import csv
import re
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from members import exports_formats
from members.exports_formats import FORMULA_SIGNS, clean_cell, csv_chunks, harmless_cell, xlsx_chunks

BEGINNINGS = [
    "",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    '"',
    ",",
    ";",
    "\x00=",
    "＝",
    "=cmd|' /C calc'!A0",
    "+504 9999-0000",
]
CELLS = st.builds(
    lambda start, rest: start + rest, st.sampled_from(BEGINNINGS), st.text(st.characters(codec="utf-8"), max_size=20)
)
# 50 tables of 20 cells: a thousand.
TABLES = st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=5, max_size=5)


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))


def read_sheet(data: bytes):
    return load_workbook(BytesIO(data)).worksheets[0]


@given(TABLES)
@settings(max_examples=50, deadline=None)
def test_csv_gives_every_cell_back_and_none_begins_a_formula(table):
    rows = read_csv(b"".join(csv_chunks(["a", "b", "c", "d"], table)))
    assert rows[1:] == [[harmless_cell(cell) for cell in row] for row in table]
    assert not any(cell.startswith(FORMULA_SIGNS) for row in rows for cell in row)
    assert [[cell.removeprefix("'") for cell in row] for row in rows[1:]] == [
        [clean_cell(cell).removeprefix("'") for cell in row] for row in table
    ]


@given(TABLES)
@settings(max_examples=50, deadline=None)
def test_xlsx_gives_every_cell_back_as_text(table):
    sheet = read_sheet(b"".join(xlsx_chunks(["a", "b", "c", "d"], table, name="List")))
    cells = list(sheet.iter_rows(min_row=2))
    assert [[cell.value or "" for cell in row] for row in cells] == [
        [clean_cell(text) for text in row] for row in table
    ]
    assert {cell.data_type for row in cells for cell in row if cell.value} <= {"s", "inlineStr"}


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1", "＝1"])
def test_what_begins_a_formula_gets_an_apostrophe(text):
    assert harmless_cell(text) == "'" + text.replace("\x00", "")


@pytest.mark.parametrize("text", ["Ana", "1-1", "a@b.org", "O'Neill", "", " =1"])
def test_what_begins_no_formula_stays(text):
    assert harmless_cell(text) == text


def test_a_telephone_number_keeps_its_plus():
    [row] = read_csv(b"".join(csv_chunks(["+504 9999-0000"], [])))
    assert row == ["'+504 9999-0000"]
    assert read_sheet(b"".join(xlsx_chunks(["+504 9999-0000"], [], name="List")))["A1"].value == "+504 9999-0000"


def test_no_part_of_a_workbook_holds_a_formula_or_a_number():
    data = b"".join(xlsx_chunks(["=1"], [["=1+1"], ["5"]], name="List"))
    sheet = ZipFile(BytesIO(data)).read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r"<f[ >]|<v>", sheet) is None
    assert sheet.count('t="inlineStr"') == 3


def test_a_workbook_without_rows_opens():
    sheet = read_sheet(b"".join(xlsx_chunks(["Name"], [], name="List")))
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["Name"]]


def test_many_rows_go_on_in_further_sheets(monkeypatch):
    monkeypatch.setattr(exports_formats, "ROWS_PER_SHEET", 3)
    data = b"".join(xlsx_chunks(["Number"], ([str(number)] for number in range(7)), name="List"))
    book = load_workbook(BytesIO(data))
    assert [sheet.max_row - 1 for sheet in book.worksheets] == [3, 3, 1]
    values = [row[0].value for sheet in book.worksheets for row in sheet.iter_rows(min_row=2)]
    assert values == [str(number) for number in range(7)]


@pytest.mark.parametrize("name", ["a/b[c]*?:", "x" * 60, "\x00", "Firmas"])
def test_a_sheet_has_a_name_that_spreadsheets_take(name):
    title = read_sheet(b"".join(xlsx_chunks(["a"], [], name=name))).title
    assert 0 < len(title) <= 31
    assert not set(title) & set("[]:*?/\\")


def test_a_long_table_comes_in_pieces():
    rows = ([f"{number}" * 20] for number in range(20_000))
    sizes = [len(piece) for piece in csv_chunks(["a"], rows)]
    assert len(sizes) > 10
    assert max(sizes) < 2 * exports_formats.CHUNK_BYTES


def test_a_file_says_nothing_of_when_it_was_made():
    entries = ZipFile(BytesIO(b"".join(xlsx_chunks(["a"], [], name="List")))).infolist()
    assert {entry.date_time for entry in entries} == {exports_formats.ZIP_DATE}
