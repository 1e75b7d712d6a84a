"""Help for a slip of the finger: the words of the site that look like what a reader typed."""

import re
import unicodedata
from collections import Counter, defaultdict
from difflib import get_close_matches

from django.conf import settings
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from wagtail.models import Locale

from core.cards import page_models
from core.freshness import Mark, current_mark
from core.i18n import only_readable

SHORTEST_WORD = 4
# Of so many words a suggestion is looked for: comparing takes time, and a reader means few.
MOST_WORDS = 4
# How alike two words must be, from 0 to 1.
ALIKE = 0.76
# Of so many words that share most pairs of letters with a word each is compared sign by sign.
MOST_CANDIDATES = 60
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


def pairs_of(folded: str) -> set[str]:
    """Return the pairs of neighbouring letters of a word, its edges included."""
    word = f" {folded} "
    return {word[position : position + 2] for position in range(len(word) - 1)}


class Vocabulary:
    """Words as they are written, by their folded form, and found by pairs of letters."""

    def __init__(self, words: dict[str, str]) -> None:
        self.words = words
        self.by_pair: dict[str, list[str]] = defaultdict(list)
        for folded in words:
            for pair in pairs_of(folded):
                self.by_pair[pair].append(folded)

    def like(self, folded: str) -> list[str]:
        """Return the words that share most pairs of letters with a word: a few, however many there are."""
        shared: Counter[str] = Counter()
        for pair in sorted(pairs_of(folded)):
            shared.update(self.by_pair.get(pair, ()))
        return [other for other, _number in shared.most_common(MOST_CANDIDATES)]


# By language: the words, and the mark that stood when they were read. They hold until something that shows changes.
remembered: dict[int, tuple[Mark, Vocabulary]] = {}


def read_vocabulary(locale: Locale) -> Vocabulary:
    """Read the words of titles and summaries in one language."""
    texts = [text for row in texts_of(locale) for text in row]
    words: dict[str, str] = {}
    # Thousands of texts hold the same words again and again: each is folded once.
    for word in dict.fromkeys(WORD.findall("\n".join(filter(None, texts)))):
        if len(word) >= SHORTEST_WORD:
            words.setdefault(fold(word), word.lower())
    return Vocabulary(words)


def vocabulary(locale: Locale) -> Vocabulary:
    """Return the words of one language; a fruitless search of a stranger does not read all pages again."""
    if not settings.PAGE_CACHE_SECONDS:
        return read_vocabulary(locale)
    mark = current_mark()
    known = remembered.get(locale.pk)
    if known is None or known[0] != mark:
        known = remembered[locale.pk] = (mark, read_vocabulary(locale))
    return known[1]


def suggestion_for(text: str, locale: Locale) -> str:
    """Return a text with its unknown words replaced by the most alike known ones; empty when there is none."""
    typed = WORD.findall(text)[:MOST_WORDS]
    if not any(len(word) >= SHORTEST_WORD for word in typed):
        return ""
    known = vocabulary(locale)
    suggested = [best_match(word, known) for word in typed]
    return " ".join(suggested) if [fold(word) for word in suggested] != [fold(word) for word in typed] else ""


def best_match(word: str, known: Vocabulary) -> str:
    """Return the known word that looks most like a word; the word itself when it is known or nothing is alike."""
    folded = fold(word)
    if folded in known.words or len(folded) < SHORTEST_WORD:
        return word
    found = get_close_matches(folded, known.like(folded), n=1, cutoff=ALIKE)
    return known.words[found[0]] if found else word
