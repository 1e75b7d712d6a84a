import pytest

from core.collation import collation_key


@pytest.mark.parametrize(
    ("language", "names", "in_order"),
    [
        ("es", ["Ñandú", "Oaxaca", "Nube"], ["Nube", "Ñandú", "Oaxaca"]),
        ("es", ["Ávila", "Azul", "Acción"], ["Acción", "Ávila", "Azul"]),
        ("es", ["nzema", "ñame"], ["nzema", "ñame"]),
        ("en", ["Ñandú", "nzema"], ["Ñandú", "nzema"]),
        ("en", ["embassy B", "Embassy A"], ["Embassy A", "embassy B"]),
    ],
)
def test_names_stand_in_the_order_of_the_language(language, names, in_order):
    assert sorted(names, key=lambda name: collation_key(name, language)) == in_order


def test_a_decomposed_letter_counts_like_a_composed_one():
    assert collation_key("n\u0303", "es") == collation_key("\u00f1", "es")
