"""From pairs of words to what the translation editor holds."""

from dataclasses import dataclass

import pytest

from demo.builders.vocabulary import pairs_in, strings_of, vocabulary_of
from demo.content.words import Words

ONE, TWO, THREE = Words("one", "uno"), Words("two", "dos"), Words("three", "tres")


@dataclass(frozen=True)
class Content:
    title: Words
    rows: tuple = ()
    number: int = 0
    nothing: Words | None = None


@pytest.mark.parametrize(
    ("content", "pairs"),
    [
        (ONE, [ONE]),
        ([ONE, (TWO, "plain")], [ONE, TWO]),
        ({"a": ONE, "b": {"c": [TWO]}}, [ONE, TWO]),
        (Content(ONE, rows=(Content(TWO), {"text": THREE})), [ONE, TWO, THREE]),
        ("plain", []),
        (None, []),
        (Content, []),
    ],
)
def test_pairs_are_found_however_deep(content, pairs):
    assert list(pairs_in(content)) == pairs


def test_plain_words_are_one_string():
    assert list(strings_of(Words("Land & water", "Tierra y agua"))) == [("Land &amp; water", "Tierra y agua")]


def test_rich_text_is_cut_where_the_translation_editor_cuts_it():
    pair = Words(
        "<h2>Why</h2><p>She <b>speaks</b>.</p><ul><li>First</li><li>Second</li></ul>",
        "<h2>Por qué</h2><p>Ella <b>habla</b>.</p><ul><li>Uno</li><li>Dos</li></ul>",
    )
    assert list(strings_of(pair)) == [
        ("Why", "Por qué"),
        ("She <b>speaks</b>.", "Ella <b>habla</b>."),
        ("First", "Uno"),
        ("Second", "Dos"),
    ]


def test_two_languages_that_differ_in_structure_are_refused():
    pair = Words("<p>One</p><p>Two</p>", "<p>Uno y dos</p>")
    with pytest.raises(ValueError, match="differ in structure"):
        list(strings_of(pair))


def test_a_vocabulary_holds_the_strings_of_everything():
    content = Content(ONE, rows=({"text": Words("<p>Hear her</p>", "<p>Escúchala</p>")},))
    assert vocabulary_of(content, [THREE]) == {"one": "uno", "Hear her": "Escúchala", "three": "tres"}


def test_the_later_of_two_translations_counts():
    assert vocabulary_of(ONE, Words("one", "una")) == {"one": "una"}
