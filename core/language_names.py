"""The names of languages inside a sentence, where many languages write them without a capital."""

from django.conf.locale import LANG_INFO
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

# These write the name of a language with a capital wherever it stands.
WITH_CAPITAL = frozenset({"de", "en", "nl"})


def in_sentence(name: str) -> str:
    """Return the name of a language as the active language writes it inside a sentence: “Spanish”, «español»."""
    language = (get_language() or "en").split("-")[0]
    return name if language in WITH_CAPITAL else name.lower()


def name_in_sentence(code: str) -> str:
    """Return the name of the language with a code that Django knows, as it stands inside a sentence."""
    return in_sentence(str(get_language_info(code)["name_translated"]))


def language_choices() -> list[tuple]:
    """Return (code, name) of the languages that Django can name, for the choices of a field."""
    return sorted((code, _(info["name"])) for code, info in LANG_INFO.items() if "name" in info and "-" not in code)
