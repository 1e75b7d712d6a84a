"""A citation holds whatever titles and names are made of."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.domain.citations import TEX_SIGNS, Reference, bibtex, citation_key, one_line, plain, ris

TEXTS = st.text(max_size=60) | st.text(alphabet="{}\\$&#_%~^[]\"' \n\r\tñá-:.,", max_size=40)
REFERENCES = st.builds(
    Reference,
    title=TEXTS,
    publisher=TEXTS,
    author=TEXTS,
    year=st.none() | st.integers(1000, 2999),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 28),
    url=TEXTS,
    identifier=TEXTS,
    language=st.sampled_from(["", "en", "es"]),
    retrieved_on=st.none() | st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
INSIGHTS = Reference(
    title="Insights from the struggle",
    publisher="FORUM-ASIA",
    year=2020,
    url="https://forum-asia.org/",
    language="en",
    retrieved_on=date(2026, 11, 20),
)
FIELD = re.compile(r"^  (\w+) = \{(.*)\},$")


def untex(text: str) -> str:
    """Undo the escaping, longest commands first."""
    for sign, command in sorted(TEX_SIGNS.items(), key=lambda pair: -len(pair[1])):
        text = text.replace(command, f"\0{ord(sign)}\0")
    return re.sub("\0(\\d+)\0", lambda found: chr(int(found[1])), text)


def test_a_plain_citation_reads_as_a_sentence():
    assert plain(INSIGHTS, no_date="n.d.", retrieved="retrieved on 20 November 2026") == (
        "FORUM-ASIA (2020). Insights from the struggle. https://forum-asia.org/ (retrieved on 20 November 2026)"
    )


def test_an_author_is_named_before_the_publisher():
    reference = Reference(
        title="Why?", publisher="United Nations", author="A working group", identifier="A/1", year=1998
    )
    assert plain(reference, no_date="n.d.") == "A working group (1998). Why? United Nations, A/1."


def test_a_missing_year_is_said():
    assert plain(Reference(title="T", publisher="P"), no_date="s. f.") == "P (s. f.). T."


def test_bibtex_names_what_is_known():
    assert bibtex(INSIGHTS).splitlines() == [
        "@techreport{forumasia2020insights,",
        "  author = {{FORUM-ASIA}},",
        "  title = {{Insights from the struggle}},",
        "  institution = {FORUM-ASIA},",
        "  year = {2020},",
        "  language = {en},",
        "  url = {https://forum-asia.org/},",
        "  urldate = {2026-11-20},",
        "}",
    ]


def test_ris_names_what_is_known():
    assert ris(INSIGHTS).split("\r\n") == [
        "TY  - RPRT",
        "AU  - FORUM-ASIA,",
        "TI  - Insights from the struggle",
        "PB  - FORUM-ASIA",
        "PY  - 2020",
        "DA  - 2020///",
        "LA  - en",
        "UR  - https://forum-asia.org/",
        "Y2  - 2026/11/20/",
        "ER  - ",
        "",
    ]


@given(REFERENCES)
def test_every_line_of_bibtex_is_one_field_with_balanced_braces(reference):
    first, *fields, last = bibtex(reference).removesuffix("\n").split("\n")
    assert re.fullmatch(r"@techreport\{[a-z0-9]+,", first)
    assert last == "}"
    for line in fields:
        assert FIELD.match(line)
        depth = 0
        for sign in line:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            assert depth >= 0
        assert depth == 0


@given(REFERENCES)
def test_bibtex_gives_back_title_and_publisher(reference):
    fields = dict(FIELD.match(line).groups() for line in bibtex(reference).split("\n") if FIELD.match(line))
    assert untex(fields["title"][1:-1]) == one_line(reference.title)
    assert untex(fields.get("institution", "")) == one_line(reference.publisher)


@given(REFERENCES)
def test_every_line_of_ris_is_one_tag(reference):
    *lines, end = ris(reference).split("\r\n")
    assert end == ""
    assert [line for line in lines if not re.match(r"^[A-Z][A-Z0-9]  - ", line)] == []
    assert [line for line in lines if "\n" in line or "\r" in line] == []
    assert (lines[0], lines[-1]) == ("TY  - RPRT", "ER  - ")
    titles = [line[6:] for line in lines if line.startswith("TI")]
    assert titles == ([one_line(reference.title)] if one_line(reference.title) else [])


@given(REFERENCES)
def test_a_plain_citation_is_one_line(reference):
    assert "\n" not in plain(reference, no_date="n.d.", retrieved="today")


@pytest.mark.parametrize("title", ["", "¿?", "موقف"])
def test_a_key_is_never_empty_and_always_ascii(title):
    key = citation_key(Reference(title=title, publisher=title))
    assert key
    assert key.isascii()
