"""What the search backend takes from the library that it builds on."""

from importlib import import_module
from importlib.metadata import version
from typing import ClassVar

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import ProgrammingError, connection
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from core.tests.site import make_page

POSTGRESQL = pytest.mark.skipif(connection.vendor != "postgresql", reason="concerns PostgreSQL")


def test_the_library_is_the_one_that_the_backends_were_written_for():
    """The backends override inner methods of it: read them again before this number changes."""
    assert version("modelsearch") == "1.3.2"


def test_the_backend_of_the_house_is_used():
    expected = "LanguageSearchBackend" if connection.vendor == "postgresql" else "RankedSearchBackend"
    assert type(get_search_backend()).__name__ == expected


@POSTGRESQL
def test_staff_find_pages_of_every_language_at_once(site):
    defenders = make_page(site.english, "Defenders")
    defensoras = make_page(site.spanish, "Defensoras")
    assert list(Page.objects.all().search("defender")) == [defenders.page_ptr]
    assert list(Page.objects.all().search("defensora")) == [defensoras.page_ptr]


@POSTGRESQL
def test_a_bulk_of_pages_is_indexed_each_in_its_language(site):
    pages = [make_page(site.english, "Defenders"), make_page(site.spanish, "Defensoras")]
    backend = get_search_backend()
    backend.reset_indexes()
    backend.add_bulk(type(pages[0]), pages)
    assert [page.title for page in get_search_backend("default", LANGUAGE="en").search("defender", Page)] == [
        "Defenders"
    ]
    assert [page.title for page in get_search_backend("default", LANGUAGE="es").search("defensor", Page)] == [
        "Defensoras"
    ]


def test_beginnings_of_words_are_found_without_accents(site):
    page = make_page(site.spanish, "Relocalización")
    assert list(Page.objects.all().autocomplete("relocalizacio")) == [page.page_ptr]


class RefusingConnection:
    """A connection whose user may not create an extension."""

    alias = "default"
    settings_dict: ClassVar = {"NAME": "acompana"}

    def cursor(self):
        raise ProgrammingError("permission denied to create extension")


def test_a_missing_right_stops_the_migration_with_what_to_do(db):
    migration = import_module("search.migrations.0001_text_search_configurations")
    with pytest.raises(ImproperlyConfigured, match=r"CREATE EXTENSION unaccent;” in the database acompana"):
        migration.enable_unaccent(RefusingConnection())
