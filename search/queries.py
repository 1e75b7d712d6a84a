"""What readers type, turned into a question that every database understands."""

import re
import unicodedata
from copy import copy

from django.db.models import Count, QuerySet
from modelsearch.backends.base import BaseSearchResults
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, PlainText, SearchQuery
from wagtail.search.utils import parse_query_string

from core.i18n import readable_pages

MAXIMUM_LENGTH = 200
# The parser of SQLite's index gives up on deeper nesting than some forty parts make.
MAXIMUM_PARTS = 24
PHRASE_MARK = '"'
# Letters, the marks on them, and numbers; the first letter of a category of Unicode.
WORD_CATEGORIES = frozenset("LMN")
# Endings that lose an accent in the plural. The stemmer knows the singular only with it, and accents fall before it.
OTHER_FORMS = {"es": [(re.compile(r"i[oó]n$"), "iones"), (re.compile(r"iones$"), "ion")]}


def clean_words(text: str) -> str:
    """Return the first words of a text, and quotation marks around phrases; empty when there is no word in it.

    Signs, control characters and emoji separate words, as they do in the index. Nothing that is left means anything to
    the query language of a database.
    """
    kept = "".join(
        sign if unicodedata.category(sign)[0] in WORD_CATEGORIES else f" {PHRASE_MARK} " if sign == PHRASE_MARK else " "
        for sign in unicodedata.normalize("NFC", text[:MAXIMUM_LENGTH])
    )
    parts = kept.split()[:MAXIMUM_PARTS]
    return " ".join(parts) if set(parts) - {PHRASE_MARK} else ""


def in_all_forms(word: str, language: str) -> SearchQuery:
    """Return the question for a word, or its other number where the language hides that from a stemmer."""
    others = [ending.sub(other, word) for ending, other in OTHER_FORMS.get(language, []) if ending.search(word)]
    return Or([PlainText(form) for form in (word, *others)]) if others else PlainText(word)


def with_other_forms(query: SearchQuery, language: str) -> SearchQuery:
    """Return the query with every word outside a phrase in all its forms."""
    if isinstance(query, And):
        return And([with_other_forms(part, language) for part in query.subqueries])
    if isinstance(query, PlainText):
        return And([in_all_forms(word, language) for word in query.query_string.split()])
    return query


def build_query(text: str, language: str) -> SearchQuery | None:
    """Return what a reader asks for: every word, and every phrase in quotation marks. None without a word."""
    words = clean_words(text)
    if not words:
        return None
    _filters, query = parse_query_string(words, operator="and")
    return with_other_forms(query, language)


def readable_in(locale: Locale) -> QuerySet:
    """Return the pages in one language among which a reader searches."""
    return readable_pages().filter(locale=locale, depth__gt=1).order_by()


def find_pages(text: str, locale: Locale, among: QuerySet | None = None) -> BaseSearchResults | list:
    """Return the readable pages in one language that fit a text, the most relevant first; they are specific pages.

    ``among`` narrows the search to some pages. The result is lazy: it can be counted and sliced.
    """
    query = build_query(text, locale.language_code)
    if query is None:
        return []
    pages = readable_in(locale) if among is None else among.order_by()
    backend = get_search_backend("default", LANGUAGE=locale.language_code)
    return backend.search(query, Page.objects.filter(pk__in=pages.values("pk")).specific())


def matching(text: str, pages: QuerySet, language: str | None) -> QuerySet:
    """Return those of ``pages`` that fit a text, without an order, as a queryset that can be counted and narrowed.

    Without a language the text is read as any language that the database knows.
    """
    query = build_query(text, language or "")
    if query is None:
        return pages.none()
    backend = get_search_backend("default", **({"LANGUAGE": language} if language else {}))
    # The index answers with keys alone: who may read is asked of those few, not of every page first.
    results = backend.search(query, Page.objects.all())
    compiler = copy(results.query_compiler)
    compiler.order_by_relevance = False
    found = compiler.search(compiler.get_config(results.backend), None, None)
    return pages.order_by().filter(pk__in=found.order_by().values("pk"))


def matches_elsewhere(text: str, locale: Locale) -> dict[str, int]:
    """Return how many readable pages in other languages fit a text, by language code: one query for all of them."""
    others = readable_pages().filter(depth__gt=1).exclude(locale=locale)
    found = matching(text, others, None).order_by().values_list("locale__language_code")
    return dict(found.annotate(number=Count("pk")).order_by())
