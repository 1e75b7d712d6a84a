"""A long export takes no more memory than a short one: rows are read, written and encrypted some at a time."""

import tracemalloc

import pytest
from pyrage import x25519

from members.exports_encryption import encrypted
from members.exports_formats import csv_chunks, xlsx_chunks

MEGABYTE = 1024 * 1024
FEW, MANY = 1_000, 40_000
HEADER = ["E-mail address", "First name", "Country", "Language"]


def rows(number):
    return ([f"person{place}@example{place % 100}.org", "Xiomara", "Honduras", "Spanish"] for place in range(number))


def peak_of(chunks) -> int:
    key = str(x25519.Identity.generate().to_public())
    tracemalloc.start()
    try:
        for _piece in encrypted(chunks, [key]):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.parametrize(
    "chunks",
    [lambda number: csv_chunks(HEADER, rows(number)), lambda number: xlsx_chunks(HEADER, rows(number), name="List")],
    ids=["csv", "xlsx"],
)
def test_memory_does_not_grow_with_the_rows(chunks):
    assert peak_of(chunks(MANY)) - peak_of(chunks(FEW)) < 2 * MEGABYTE
