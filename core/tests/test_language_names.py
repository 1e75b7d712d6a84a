import pytest
from django.utils import translation

from core.language_names import name_in_sentence


@pytest.mark.parametrize(("reader", "name"), [("en", "Spanish"), ("es", "español"), ("fr", "espagnol")])
def test_a_language_is_written_as_the_readers_language_writes_it(reader, name):
    with translation.override(reader):
        assert name_in_sentence("es") == name
