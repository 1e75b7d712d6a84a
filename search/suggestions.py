"""Help for a slip of the finger: the words of the site that look like what a reader typed."""

import re
import unicodedata
from difflib import get_close_matches

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Locale

from core.cards import page_models
from core.i18n import only_readable
from core.models import Topic

SHORTEST_WORD = 4
# Of so many words a suggestion is looked for: comparing takes time, and a reader means few.
MOST_WORDS = 4
# How alike two words must be, from 0 to 1.
ALIKE = 0.76
WORD = re.compile(r"[^\W\d_]+")


def fold(word: str) -> str:
    """Return a word in small letters without accents."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def texts_of(locale: Locale) -> QuerySet:
    """Return (title, summary) of the readable pages in one language: one query, however many kinds of pages."""
    parts = [
        only_readable(model.objects.filter(locale=locale, depth__gt=1))
        .order_by()
        .values_list("title", Cast("summary", TextField()))
        for model in page_models()
    ]
    return parts[0].union(*parts[1:]) if len(parts) > 1 else parts[0]


def vocabulary(locale: Locale) -> dict[str, str]:
    """Return the words of titles, summaries and topics in one language as they are written, by their folded form."""
    texts = [text for row in texts_of(locale) for text in row]
    texts += Topic.objects.filter(locale=locale).values_list("name", flat=True)
    words: dict[str, str] = {}
    # Thousands of texts hold the same words again and again: each is folded once.
    for word in dict.fromkeys(WORD.findall("\n".join(filter(None, texts)))):
        if len(word) >= SHORTEST_WORD:
            words.setdefault(fold(word), word.lower())
    return words


def suggestion_for(text: str, locale: Locale) -> str:
    """Return a text with its unknown words replaced by the most alike known ones; empty when there is none."""
    typed = WORD.findall(text)[:MOST_WORDS]
    if not any(len(word) >= SHORTEST_WORD for word in typed):
        return ""
    known = vocabulary(locale)
    suggested = [best_match(word, known) for word in typed]
    return " ".join(suggested) if [fold(word) for word in suggested] != [fold(word) for word in typed] else ""


def best_match(word: str, known: dict[str, str]) -> str:
    """Return the known word that looks most like a word; the word itself when it is known or nothing is alike."""
    folded = fold(word)
    if folded in known or len(folded) < SHORTEST_WORD:
        return word
    near = [other for other in known if abs(len(other) - len(folded)) <= 3]
    found = get_close_matches(folded, near, n=1, cutoff=ALIKE)
    return known[found[0]] if found else word
