"""Notes are reached from the text, and lead back to it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publications.domain.footnotes import FootnoteLinker, marks_in, problems_of


def linker(notes: int) -> FootnoteLinker:
    return FootnoteLinker("chapter-1", notes, "Note {number}")


def test_a_number_leads_to_its_note():
    html = linker(1).link("<p>She was free.[1]</p>")
    assert html == (
        '<p>She was free.<sup class="footnote-mark"><a id="chapter-1-ref-1" href="#chapter-1-note-1"'
        ' role="doc-noteref" aria-label="Note 1">1</a></sup></p>'
    )


def test_a_note_that_is_named_twice_leads_back_to_both_places():
    tool = linker(1)
    tool.link("<p>One [1] and</p>")
    tool.link("<p>again [1]</p>")
    assert tool.ways_back(1) == ["chapter-1-ref-1", "chapter-1-ref-1-2"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>[2]</p>",
        "<p>[0]</p>",
        "<p>[x]</p>",
        '<p><a href="/">see [1]</a></p>',
        '<p title="[1]">no</p>',
        "<p>[1234]</p>",
    ],
)
def test_what_is_no_mark_stays_as_it_is(html):
    assert linker(1).link(html) == html


def test_a_mark_after_a_link_counts_again():
    assert "doc-noteref" in linker(1).link('<p><a href="/">[1]</a> and [1]</p>')


def test_marks_without_notes_and_notes_without_marks_are_found():
    assert problems_of("<p>[1] and [4]</p>", 2) == ([4], [2])
    assert marks_in('<p title="[9]">[1][2]</p>') == [1, 2]


@given(st.text(alphabet='[]0123456789 <>ap/"=', max_size=60), st.integers(0, 9))
def test_linking_changes_nothing_but_marks(html, notes):
    """Taking the links out again gives back the very same text."""

    linked = linker(notes).link(html)
    back = re.sub(
        r'<sup class="footnote-mark"><a id="[^"]*" href="[^"]*" role="doc-noteref"[^>]*>(\d+)</a></sup>',
        r"[\1]",
        linked,
    )
    normal = re.sub(r"\[0*(\d+)\]", r"[\1]", html)
    assert re.sub(r"\[0*(\d+)\]", r"[\1]", back) == normal
