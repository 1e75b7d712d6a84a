"""Full text of PostgreSQL in the language of each page: neither accents nor endings matter.

Wagtail's own backend knows one text search configuration for the whole site. Here every object is indexed with the
configuration of its locale, and a query is read with the configuration of the language that the reader searches in. The
configurations are made by a migration of this app.
"""

from collections import defaultdict
from collections.abc import Iterable
from copy import copy

from django.conf import settings
from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.utils import OR
from wagtail.models import Locale

SIMPLE = "acompana_simple"
# Languages without a stemmer in PostgreSQL are searched word by word.
CONFIGURATIONS = {
    "ar": "acompana_arabic",
    "en": "acompana_english",
    "es": "acompana_spanish",
    "eu": "acompana_basque",
    "fr": "acompana_french",
    "pt": "acompana_portuguese",
}


def configuration_of(language: str | None) -> str:
    """Return the text search configuration of a language code; the one without stemming where there is no better."""
    return CONFIGURATIONS.get((language or "").split("-")[0], SIMPLE)


def configurations_of(language: str | None) -> list[str]:
    """Return the configurations with which a query is read: that of its language, or of all without one.

    Staff search over pages of every language at once, whatever language their admin speaks.
    """
    if language:
        return [configuration_of(language)]
    return sorted({SIMPLE, *(configuration_of(code) for code, _label in settings.LANGUAGES)})


class LanguageIndex(PostgresIndex):
    """Indexes each object with the configuration of its own locale."""

    def add_items(self, model, objs: Iterable) -> None:
        """Add objects of one model, in one statement a language."""
        languages = dict(Locale.objects.values_list("pk", "language_code"))
        groups = defaultdict(list)
        for obj in objs:
            groups[configuration_of(languages.get(getattr(obj, "locale_id", None)))].append(obj)
        for configuration, group in groups.items():
            PostgresIndex(self.backend.with_configuration(configuration)).add_items(model, group)


class LanguageQueryCompiler(PostgresSearchQueryCompiler):
    """Reads a query with the configurations of the backend; a page matches when it fits one of them."""

    def get_config(self, backend: "LanguageSearchBackend") -> list[str]:
        """Return the names of the configurations."""
        return backend.query_configurations

    def build_tsquery(self, query, config: list[str]) -> SearchQuery:
        """Return the query in the words of PostgreSQL."""
        return OR([self.build_tsquery_content(query, config=name) for name in config])


class LanguageSearchBackend(PostgresSearchBackend):
    """Search for PostgreSQL; ``get_search_backend("default", LANGUAGE="es")`` searches in one language."""

    index_class = LanguageIndex
    query_compiler_class = LanguageQueryCompiler
    autocomplete_query_compiler_class = PostgresAutocompleteQueryCompiler

    def __init__(self, params: dict) -> None:
        super().__init__(params)
        self.query_configurations = configurations_of(params.get("LANGUAGE"))
        self.autocomplete_config = SIMPLE

    def with_configuration(self, configuration: str) -> "LanguageSearchBackend":
        """Return the same backend, indexing with another configuration."""
        backend = copy(self)
        backend.config = configuration
        return backend


SearchBackend = LanguageSearchBackend
