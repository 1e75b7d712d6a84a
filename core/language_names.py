"""The names of languages inside a sentence, where many languages write them without a capital."""

from django.utils.translation import get_language, get_language_info

# These write the name of a language with a capital wherever it stands.
WITH_CAPITAL = frozenset({"de", "en", "nl"})


def in_sentence(name: str) -> str:
    """Return the name of a language as the active language writes it inside a sentence: “Spanish”, «español»."""
    language = (get_language() or "en").split("-")[0]
    return name if language in WITH_CAPITAL else name.lower()


def name_in_sentence(code: str) -> str:
    """Return the name of the language with a code that Django knows, as it stands inside a sentence."""
    return in_sentence(str(get_language_info(code)["name_translated"]))
