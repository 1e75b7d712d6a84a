"""What readers type, turned into a question that every database understands."""

import unicodedata

from modelsearch.backends.base import BaseSearchResults
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.utils import parse_query_string

from core.i18n import readable_pages

MAXIMUM_LENGTH = 200
PHRASE_MARK = '"'
# Letters, the marks on them, and numbers; the first letter of a category of Unicode.
WORD_CATEGORIES = frozenset("LMN")


def clean_words(text: str) -> str:
    """Return the words of a text, and quotation marks around phrases; empty when there is no word in it.

    Signs, control characters and emoji separate words, as they do in the index. Nothing that is left means anything to
    the query language of a database.
    """
    kept = [
        sign if sign == PHRASE_MARK or unicodedata.category(sign)[0] in WORD_CATEGORIES else " "
        for sign in unicodedata.normalize("NFC", text[:MAXIMUM_LENGTH])
    ]
    words = " ".join("".join(kept).split())
    return words if words.strip(f"{PHRASE_MARK} ") else ""


def find_pages(text: str, locale: Locale) -> BaseSearchResults | list:
    """Return the readable pages in one language that hold every word, the most relevant first; they are specific pages.

    The result is lazy: it can be counted and sliced.
    """
    words = clean_words(text)
    if not words:
        return []
    _filters, query = parse_query_string(words, operator="and")
    readable = readable_pages().filter(locale=locale, depth__gt=1).order_by().values("pk")
    backend = get_search_backend("default", LANGUAGE=locale.language_code)
    return backend.search(query, Page.objects.filter(pk__in=readable).specific())
