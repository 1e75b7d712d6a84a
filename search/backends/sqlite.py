"""Full text of SQLite: ranked in a time that grows with what was found, not with its square.

Wagtail's own backend asks the index once a result for everything that matches. Here the index is asked once, for the
keys in the order of their relevance, and the pages that may be found are picked from them.

SQLite knows no endings of words: the last word of a query counts as the beginning of a word, so that ``defensora``
finds ``defensoras``.
"""

from copy import copy

from django.db.models import QuerySet
from modelsearch.backends.database.sqlite.query import BM25, MatchExpression, normalize
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)
from modelsearch.query import MatchAll, Not
from modelsearch.utils import get_descendants_content_types_pks


class WeightedBM25(BM25):
    """The measure of FTS5, with a weight for each column of the index: autocomplete, body, title."""

    def __init__(self, weights: tuple[int, int, int]) -> None:
        super().__init__()
        self.weights = weights

    def as_sql(self, compiler, connection, function=None, template=None) -> tuple[str, list]:
        """Return the call of the function; the name of the table stands for its row."""
        weights = ", ".join(str(weight) for weight in self.weights)
        return f"bm25({SQLiteFTSIndexEntry._meta.db_table}, {weights})", []


class RankedQueryCompiler(SQLiteSearchQueryCompiler):
    """Finds as Wagtail does, and knows the order of relevance of all that matches."""

    LAST_TERM_IS_PREFIX = True
    # A word in the title counts five times as much as one in the text.
    WEIGHTS = (0, 1, 5)

    @property
    def ranks(self) -> bool:
        """Whether there is an order of relevance: not for all pages, nor for those without a word."""
        return self.order_by_relevance and not isinstance(normalize(self.query), MatchAll | Not)

    def unordered(self) -> "RankedQueryCompiler":
        """Return the same question without an order."""
        compiler = copy(self)
        compiler.order_by_relevance = False
        return compiler

    def ranked_keys(self, config) -> QuerySet:
        """Return the keys of all objects that match, as texts: the most relevant first, then the newest."""
        query = self.build_search_query(normalize(self.query), config=config)
        entries = SQLiteFTSIndexEntry.objects.filter(
            MatchExpression(self.fields or self.FTS_TABLE_FIELDS, query),
            index_entry__content_type__in=get_descendants_content_types_pks(self.queryset.model),
        )
        ranked = entries.annotate(score=WeightedBM25(self.WEIGHTS)).order_by("score", "-index_entry__pk")
        return ranked.values_list("index_entry__object_id", flat=True)


class RankedAutocompleteQueryCompiler(RankedQueryCompiler, SQLiteAutocompleteQueryCompiler):
    """The same for the beginnings of words, as staff type them."""

    WEIGHTS = (1, 0, 0)


class RankedSearchResults(SQLiteSearchResults):
    """Results that are ordered before they are loaded."""

    def _do_search(self) -> list:
        """Return the asked part of the results: three queries, however many match."""
        compiler = self.query_compiler
        if self._score_field or not compiler.ranks:
            return super()._do_search()
        config = compiler.get_config(self.backend)
        found = compiler.unordered().search(config, None, None).values_list("pk", flat=True).order_by()
        found_keys = {str(key): key for key in found}
        ranked = [found_keys[key] for key in compiler.ranked_keys(config) if key in found_keys][self.start : self.stop]
        objects = compiler.queryset.in_bulk(ranked)
        return [objects[key] for key in ranked]

    def _do_count(self) -> int:
        """Return how many match; an order would only cost time."""
        compiler = self.query_compiler.unordered()
        return compiler.search(compiler.get_config(self.backend), self.start, self.stop).count()


class RankedSearchBackend(SQLiteSearchBackend):
    """Search for SQLite."""

    query_compiler_class = RankedQueryCompiler
    autocomplete_query_compiler_class = RankedAutocompleteQueryCompiler
    results_class = RankedSearchResults


SearchBackend = RankedSearchBackend
