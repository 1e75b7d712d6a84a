"""The list of publications: facets that count, combine, and never break; and the feed that they narrow."""

from datetime import date
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from publications.tests.factories import (
    SOURCE,
    make_country,
    make_document,
    make_publication,
    make_topic,
    translate_publication,
)

ATOM = "{http://www.w3.org/2005/Atom}"
# The page: 5 to find it, 2 for languages and restrictions, 2 for the organisation and its versions, 2 for menus; the
# list: 6 facets, 3 for names of topics and of a chosen publisher, 2 for the number and the pages, 2 for pictures and
# countries, or 1 for the wider choices of an empty list.
MAXIMUM_QUERIES = 25


@pytest.fixture
def shelf(site, section):
    """Four publications that differ in everything that can be filtered."""
    water = make_topic(section.locale, "water", "Water")
    care = make_topic(section.locale, "care", "Care")
    kenya, mexico = make_country("KE"), make_country("MX")
    english, spanish = make_document("en"), make_document("es")
    make_publication(section, "A", topics=[water], countries=[kenya], documents=[english], kind="guide")
    make_publication(section, "B", topics=[water, care], countries=[mexico], documents=[spanish], kind="report")
    make_publication(section, "C", topics=[care], documents=[english, spanish], published_on=date(2020, 1, 1))
    make_publication(section, "D", countries=[kenya, mexico], kind="standard", **SOURCE)
    return section


def read(client, section, query: str = "") -> BeautifulSoup:
    answer = client.get(f"{section.url}?{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content.decode(), "html.parser")


def titles(soup: BeautifulSoup) -> set[str]:
    return {link.get_text() for link in soup.select(".publication-item h3 a")}


def choices(soup: BeautifulSoup, name: str) -> list[str]:
    return [option.get_text() for option in soup.select(f"#filter-{name} option")][1:]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"A", "B", "C", "D"}),
        ("kind=guide", {"A"}),
        ("topic=water", {"A", "B"}),
        ("country=KE", {"A", "D"}),
        ("language=es", {"B", "C"}),
        ("publisher=ours", {"A", "B", "C"}),
        ("publisher=forum-asia", {"D"}),
        ("year=2020", {"C", "D"}),
        ("topic=water&country=MX&language=es&kind=report&publisher=ours&year=2026", {"B"}),
        ("topic=water&country=KE&language=es", set()),
    ],
)
def test_filters_combine_in_the_address(client, shelf, query, found):
    soup = read(client, shelf, query)
    assert titles(soup) == found
    number = soup.select_one("#listing-heading").get_text().split()[0]
    assert number == str(len(found))


def test_every_choice_says_how_many_it_leaves(client, shelf):
    soup = read(client, shelf)
    assert choices(soup, "kind") == ["Report (2)", "Practical guide (1)", "Declaration or guidelines (1)"]
    assert choices(soup, "topic") == ["Care (2)", "Water (2)"]
    assert choices(soup, "country") == ["Kenya (2)", "Mexico (2)"]
    assert choices(soup, "language") == ["English (2)", "Spanish (2)"]
    assert choices(soup, "publisher") == ["Acompaña (3)", "FORUM-ASIA (1)"]
    assert choices(soup, "year") == ["2026 (2)", "2020 (2)"]


def test_numbers_count_beside_what_is_chosen_elsewhere(client, shelf):
    soup = read(client, shelf, "country=KE")
    assert choices(soup, "country") == ["Kenya (2)", "Mexico (2)"]
    assert choices(soup, "topic") == ["Water (1)"]
    assert soup.select_one("#filter-country option[selected]")["value"] == "KE"


def test_every_number_is_what_its_choice_leaves(client, shelf):
    for query in ("", "topic=water", "country=KE&year=2026"):
        soup = read(client, shelf, query)
        kept = dict(part.split("=") for part in query.split("&") if part)
        for select in soup.select(".facets select"):
            for option in select.select("option")[1:]:
                chosen = {**kept, select["name"]: option["value"]}
                left = titles(read(client, shelf, "&".join(f"{key}={value}" for key, value in chosen.items())))
                assert option.get_text().endswith(f"({len(left)})")


@pytest.mark.parametrize("name", ["kind", "topic", "country", "language", "publisher", "year"])
@pytest.mark.parametrize("value", ["nonsense", "0", "%00", "'", "%F0%9F%92%9C", "x" * 3000, "<script>", "999999999999"])
def test_an_unknown_value_leaves_nothing_and_offers_everything(client, shelf, name, value):
    soup = read(client, shelf, f"{name}={value}")
    if value == "%00":
        assert titles(soup) == {"A", "B", "C", "D"}
        return
    assert titles(soup) == set()
    assert "is not among the choices of" in soup.select_one(".empty-state").get_text()
    assert [link["href"] for link in soup.select(".wider a")] == [shelf.url]


def test_an_unknown_value_is_left_out_before_what_is_known(client, shelf):
    soup = read(client, shelf, "topic=water&country=ZZ")
    link = soup.select_one(".wider a")
    assert "2 results" in link.get_text()
    assert titles(read(client, shelf, link["href"].removeprefix("?"))) == {"A", "B"}


def test_choices_that_contradict_each_other_lead_to_the_nearest_wider_ones(client, shelf):
    soup = read(client, shelf, "kind=guide&topic=care")
    assert "Nothing here fits all of these choices together." in soup.get_text()
    found = [(link.get_text(" ", strip=True), link["href"]) for link in soup.select(".wider a")]
    assert found == [
        ("Without “Care”: 1 result", "?kind=guide"),
        ("Without “Practical guide”: 2 results", "?topic=care"),
    ]


def test_two_values_of_one_filter_do_not_break_the_list(client, shelf):
    assert titles(read(client, shelf, "topic=water&topic=care")) == {"B", "C"}


def test_the_newest_come_first(client, shelf):
    answer = client.get(shelf.url).content.decode()
    assert answer.index(">A<") > answer.index(">B<")
    assert answer.index(">C<") > answer.index(">A<")


def test_the_feed_is_narrowed_like_the_list(client, shelf):
    link = read(client, shelf, "country=KE").select_one(".section-heading a")["href"]
    feed = ElementTree.fromstring(client.get(link).content)
    assert {entry.find(f"{ATOM}title").text for entry in feed.findall(f"{ATOM}entry")} == {"A", "D"}
    assert "Kenya" in feed.find(f"{ATOM}title").text
    itself = next(item for item in feed.findall(f"{ATOM}link") if item.get("rel") == "self")
    assert itself.get("href").endswith("?country=KE")


def test_a_list_speaks_its_own_language(client, shelf, seccion):
    english = shelf.get_children().get(title="A").specific
    translate_publication(english, seccion.locale, title="Uno", summary="Resumen.")
    soup = read(client, seccion)
    assert titles(soup) == {"Uno"}
    assert "Solo en inglés" in soup.get_text()
    assert choices(soup, "country") == ["Kenia (1)"]


def count_queries(client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        client.get(path)
    return len(queries)


@pytest.mark.parametrize(
    "query", ["", "kind=guide&topic=care&country=KE&language=es&publisher=forum-asia&year=2026", "country=ZZ"]
)
def test_ten_times_the_publications_cost_no_query_more(client, shelf, query):
    topic = make_topic(shelf.locale, "land", "Land")
    path = f"{shelf.url}?{query}"
    for number in range(3):
        make_publication(shelf, f"Few {number}", slug=f"few-{number}", topics=[topic], documents=[make_document()])
    few = count_queries(client, path)
    for number in range(27):
        make_publication(shelf, f"More {number}", slug=f"more-{number}", topics=[topic], documents=[make_document()])
    assert count_queries(client, path) <= few <= MAXIMUM_QUERIES


def test_ten_times_the_files_cost_no_query_more(client, section):
    few = make_publication(section, "Few", documents=[make_document() for _number in range(3)])
    many = make_publication(section, "Many", documents=[make_document() for _number in range(30)])
    assert count_queries(client, many.url) <= count_queries(client, few.url) <= MAXIMUM_QUERIES
