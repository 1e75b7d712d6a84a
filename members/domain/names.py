"""What a person may write as a name, so that it can stand in a page or a list without harm."""

import re
import unicodedata

LONGEST_NAME = 60
# Signs that reorder or hide the text around them, and every control character.
HARMFUL_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
# Joiners without which names in Persian, Hindi or Sinhala cannot be written.
JOINERS = frozenset({"\u200c", "\u200d"})
LINK = re.compile(r"https?:|www\.|://|\b[\w-]+\.(?:com|net|org|info|io|ru|xyz|top|site|link)\b", re.IGNORECASE)


def has_harmful_signs(text: str) -> bool:
    """Tell whether a text has control characters, invisible signs or signs that turn the direction of writing."""
    return any(unicodedata.category(sign) in HARMFUL_CATEGORIES and sign not in JOINERS for sign in text)


def has_markup_or_link(text: str) -> bool:
    """Tell whether a text tries to be HTML or to lead somewhere."""
    return any(sign in text for sign in "<>") or LINK.search(text) is not None


def clean_spaces(text: str) -> str:
    """Return a text in NFC, with single spaces and none around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())
