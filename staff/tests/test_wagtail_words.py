"""Words that we lend to Wagtail's Spanish."""

import gettext
from pathlib import Path

import pytest
import wagtail

from staff import wagtail_words

ROOMS = ("", "admin", "images", "documents")
LENT = [
    *wagtail_words.FIRST_PAGE,
    *wagtail_words.LISTS,
    *wagtail_words.EDITOR,
    *wagtail_words.CHECKS,
    *wagtail_words.SHORTCUTS,
    *wagtail_words.PICTURES,
    *wagtail_words.MAILS,
]


def spanish_of_wagtail() -> set[str]:
    """Return what Wagtail's own Spanish catalogues translate."""
    root = Path(wagtail.__file__).parent
    words = set()
    for room in ROOMS:
        with (root / room / "locale/es/LC_MESSAGES/django.mo").open("rb") as file:
            words |= {message for message in gettext.GNUTranslations(file)._catalog if isinstance(message, str)}
    return words


@pytest.fixture(scope="module")
def own_words() -> set[str]:
    return spanish_of_wagtail()


@pytest.mark.parametrize("words", LENT)
def test_wagtail_still_lacks_the_words_that_we_lend_it(own_words, words):
    """When this fails, remove the words from our list: Wagtail says them itself now."""
    assert words not in own_words
