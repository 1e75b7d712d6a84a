"""Readers find what they may read, in their language, whatever they type."""

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import translation

from core.tests.site import make_campaign, make_page, make_private, make_section

STEMMING = pytest.mark.skipif(
    connection.vendor != "postgresql", reason="only PostgreSQL knows the endings of a language"
)


def find(client, language: str, words: str, **parameters) -> list[str]:
    """Return the titles of the pages that a search finds."""
    with translation.override(language):
        address = reverse("search")
    answer = client.get(address, {"q": words, **parameters})
    assert answer.status_code == 200
    results = answer.context["results"]
    return [page.title for page in results] if results else []


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [
        ("es", "Las defensoras", "defensora"),
        ("es", "Relocalización temporal", "relocalizacion"),
        ("es", "Relocalizacion temporal", "relocalización"),
        ("es", "La canción", "CANCION"),
        ("es", "Organizaciones del agua", "organización"),
        ("es", "La organización", "organizaciones"),
        ("es", "Dos expulsiones", "expulsion"),
        ("es", "Las defensoras de Kenia", "defensora kenia"),
        ("en", "The river and the sea", "sea river"),
        ("en", "Café", "cafe"),
        ("en", "#StandWithHer", "#standwithher"),
        ("en", "The women’s march", "women's"),
        ("en", "One hundred percent: 100%", "100%"),
        pytest.param("en", "We defend", "defending", marks=STEMMING),
        pytest.param("es", "Las amenazas", "amenazar", marks=STEMMING),
    ],
)
def test_words_find_a_page(site, client, language, title, words):
    make_page(site.english if language == "en" else site.spanish, title)
    assert find(client, language, words) == [title]


def test_a_page_is_found_by_the_text_in_it(site, client):
    section = make_section(site.english)
    campaign = make_campaign(section, "Doors", demand="Abolish the ordinance")
    assert find(client, "en", "ordinance") == [campaign.title]


def test_every_word_must_be_there(site, client):
    make_page(site.english, "Land and water")
    assert find(client, "en", "land fire") == []


def test_quotation_marks_keep_words_together(site, client):
    make_page(site.english, "Water for the land")
    make_page(site.english, "The land for water")
    assert find(client, "en", '"land for water"') == ["The land for water"]


def test_only_the_language_of_the_reader_is_searched(site, client):
    make_page(site.english, "Kenya")
    make_page(site.spanish, "Kenya en español")
    assert find(client, "es", "kenya") == ["Kenya en español"]
    assert find(client, "en", "kenya") == ["Kenya"]


def test_a_title_counts_more_than_the_text(site, client):
    make_page(site.english, "Somewhere else", summary="A mention of witnesses among other things that happened there.")
    make_page(site.english, "Witnesses")
    make_page(site.english, "And again", summary="A mention of witnesses among other things that happened there.")
    assert find(client, "en", "witnesses")[0] == "Witnesses"


@pytest.mark.parametrize("fields", [{"live": False}, {"live": False, "expired": True}])
def test_what_is_not_published_is_not_found(site, client, fields):
    make_page(site.english, "Canary", **fields)
    assert find(client, "en", "canary") == []


def test_a_private_page_and_what_is_below_it_is_not_found(site, client):
    private = make_page(site.english, "Canary")
    make_private(private)
    make_page(private, "Canary below")
    assert find(client, "en", "canary") == []


def test_the_root_of_the_tree_is_not_found(site, client):
    assert find(client, "en", "root") == []


def test_the_exact_place_of_an_event_is_not_found(site, client):
    section = make_page(site.english, "Events", "events.EventIndexPage")
    make_page(section, "Gathering", "events.EventPage", venue_name="Canary house", venue_address="Canary street 5")
    assert find(client, "en", "canary") == []
    assert find(client, "en", "gathering") == ["Gathering"]


def test_further_results_keep_the_words(site, client):
    for number in range(14):
        make_page(site.english, f"Rights & land {number}")
    answer = client.get("/en/search/", {"q": "rights & land"})
    assert 'href="?q=rights+%26+land&amp;page=2"' in answer.content.decode()
    assert len(find(client, "en", "rights & land", page="2")) == 2


def test_the_number_of_queries_does_not_grow_with_the_results(site, client, django_assert_max_num_queries):
    """Sixteen at most.

    Restrictions 1, live languages 1, count 1, organisation 1, site 1, menus 1; what matches and its order 2
    (1 on PostgreSQL), the pages 1 and one a kind of page; facets 4 and the names of topics 1, other languages 1.
    """
    for number in range(12):
        make_page(site.english, f"Rights {number}")
    client.get("/en/search/?q=rights")
    with django_assert_max_num_queries(16):
        assert len(find(client, "en", "rights")) == 12


@pytest.mark.parametrize("address", ["/en/search/", "/en/search/?q=rights", "/es/search/?q=nada"])
def test_result_pages_are_not_indexed_and_leave_no_cookie(site, client, address):
    answer = client.get(address)
    assert '<meta name="robots" content="noindex' in answer.content.decode()
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


def test_a_language_that_is_not_live_has_no_search(site, client):
    assert client.get("/fr/search/?q=rights").status_code == 404


def test_search_answers_only_reading(site, client):
    assert client.post("/en/search/", {"q": "rights"}).status_code == 405


HOSTILE = [
    "\x00",
    "a\x00b",
    " ",
    "'",
    '"',
    '""',
    '"a',
    "'a' 'b",
    "%",
    "%s",
    "%00",
    "a%",
    "*",
    "a*",
    "-",
    "--",
    "- a",
    '"a" - "b"',
    "!",
    "!a",
    "&",
    "a & b",
    "|",
    "a | b",
    ":",
    "a:*",
    "title:a",
    "NEAR(a b)",
    "NOT a",
    "AND",
    "OR",
    "a AND",
    "(",
    ")",
    "((a)",
    "{title}: a",
    "^a",
    "a OR NOT b",
    "\\",
    "\\'",
    "a\\",
    "<->",
    "a <-> b",
    "_",
    "__all__",
    "\u202e",
    "😀",
    "👩🏽‍⚖️",
    "ñ",
    "اَلْحَقُّ",
    "हिन्दी",
    "漢字",
    "\ud7ff",
    "\n\t",
    "x" * 5000,
    "a " * 2500,
    '"' * 5000,
    '"a' * 100,
    '"a b" ' * 40,
    "ion " * 60,
    "naciones " * 30,
    "é" * 5000,
    "1e999",
    "0x00",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "{{ 7|add:7 }}",
    "${7*7}",
    "'; DROP TABLE wagtailcore_page; --",
    "live:false",
    'live:"false" a',
    "q[]=1",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_input_breaks_the_search(site, client, words):
    find(client, "en", words)
    find(client, "es", f"{words} defensora {words}")


@pytest.mark.parametrize("page", ["abc", "", "0", "-1", "9" * 5000, "1.5", "\x00", "٣", "null", "[]"])
def test_no_page_number_breaks_the_search(site, client, page):
    make_page(site.english, "Rights")
    assert find(client, "en", "rights", page=page) == ["Rights"]


@pytest.mark.parametrize(
    "query", ["q=a&q=b", "q[]=a", "q=%ff%fe", "q=%00", "q=%c0%80", "q", "=", "&&&", "q=%ED%A0%80", "q=%"]
)
def test_no_query_string_breaks_the_search(site, client, query):
    assert client.get(f"/en/search/?{query}").status_code == 200
