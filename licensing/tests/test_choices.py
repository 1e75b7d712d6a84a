import pytest
from django.utils.translation import override

from licensing.choices import describe_obligations, get_licence_choices
from licensing.domain import LICENCES


def test_every_licence_can_be_chosen_once():
    codes = [code for _group, choices in get_licence_choices() for code, _label in choices]

    assert sorted(codes) == sorted(LICENCES)


@pytest.mark.parametrize(
    ("code", "words", "other_words"),
    [
        ("cc-by-nd-4.0", "no crop", "money"),
        ("cc-by-nc-4.0", "money", "no crop"),
        ("cc-by-sa-4.0", "same licence", "no crop"),
        ("permission", "who gave the permission", "same licence"),
        ("own", "No obligations", "Name the creator"),
    ],
)
def test_obligations_in_plain_words(code, words, other_words):
    with override("en"):
        sentences = " ".join(describe_obligations(LICENCES[code]))

    assert words in sentences
    assert other_words not in sentences
