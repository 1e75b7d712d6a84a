"""The order of the alphabet, as readers of a language expect it."""

import unicodedata

from django.utils.translation import get_language

# Letters that stand after another one instead of counting as its accented form.
LETTERS_OF_THEIR_OWN = {"es": {"ñ": "n"}, "eu": {"ñ": "n"}}
AFTER_EVERY_LETTER = "\uffff"


def collation_key(text: str, language: str | None = None) -> str:
    """Return a key that sorts ``text`` as its language does: accents and case do not count; in Spanish ñ follows n."""
    code = (language or get_language() or "").split("-")[0]
    letters = LETTERS_OF_THEIR_OWN.get(code, {})
    return "".join(
        letters[letter] + AFTER_EVERY_LETTER if letter in letters else _without_accent(letter)
        for letter in unicodedata.normalize("NFC", text).casefold()
    )


def _without_accent(letter: str) -> str:
    decomposed = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in decomposed if not unicodedata.combining(part))
