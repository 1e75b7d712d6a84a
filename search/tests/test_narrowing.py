"""What was found is narrowed in the address, other languages are named apart, and slips of the finger are forgiven."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup

from core.models import Country, PageCountry, PageTopic, Topic
from core.tests.site import make_campaign, make_page, make_private, make_section


@pytest.fixture
def river(site):
    """Four pages about a river, in two kinds, years, topics and countries."""
    section = make_section(site.english)
    water = Topic.objects.create(locale=site.english.locale, slug="water", name="Water")
    kenya = Country.objects.get_or_create(code="KE")[0]
    make_campaign(section, "The river wins", first_published_at=datetime(2020, 5, 1, tzinfo=UTC))
    asks = make_campaign(section, "The river asks")
    about = make_page(site.english, "The river")
    for page in (asks, about):
        PageTopic.objects.create(page=page, topic=water)
    PageCountry.objects.create(page=asks, country=kenya)
    make_page(site.english, "The mountain")
    return site


def read(client, query: str, language: str = "en") -> BeautifulSoup:
    answer = client.get(f"/{language}/search/?{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content.decode(), "html.parser")


def titles(soup) -> set[str]:
    return {link.get_text() for link in soup.select(".search-result h2 a")}


def choices(soup, name: str) -> list[str]:
    return [option.get_text() for option in soup.select(f"#filter-{name} option")][1:]


def test_every_facet_says_how_many_it_leaves(river, client):
    soup = read(client, "q=river")
    assert choices(soup, "kind") == ["Campaign (2)", "Standard page (1)"]
    assert choices(soup, "topic") == ["Water (2)"]
    assert choices(soup, "country") == ["Kenya (1)"]
    assert choices(soup, "year")[-1] == "2020 (1)"


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("q=river&kind=campaign", 2),
        ("q=river&topic=water", 2),
        ("q=river&country=KE", 1),
        ("q=river&year=2020", 1),
        ("q=river&kind=campaign&topic=water&country=KE", 1),
        ("q=river&kind=standard&country=KE", 0),
    ],
)
def test_facets_combine_in_the_address(river, client, query, number):
    assert len(read(client, query).select(".search-result")) == number


def test_a_choice_keeps_the_words(river, client):
    assert read(client, "q=river").select_one(".facets input[name=q]")["value"] == "river"


def test_choices_that_leave_nothing_lead_to_wider_ones_with_the_same_words(river, client):
    links = read(client, "q=river&kind=standard&country=KE").select(".wider a")
    assert {link["href"] for link in links} == {"?q=river&country=KE", "?q=river&kind=standard"}


@pytest.mark.parametrize("value", ["nonsense", "'", "%F0%9F%92%9C", "x" * 500])
@pytest.mark.parametrize("name", ["kind", "topic", "country", "year"])
def test_an_unknown_choice_answers_with_a_sentence(river, client, name, value):
    soup = read(client, f"q=river&{name}={value}")
    assert titles(soup) == set()
    assert "is not among the choices of" in soup.get_text()


def test_what_fits_in_another_language_is_named_apart(river, client):
    make_page(river.spanish, "El river grande")
    make_page(river.spanish, "Otro river")
    private = make_page(river.spanish, "River privado")
    make_private(private)
    link = read(client, "q=river").select_one(".search-elsewhere a")
    assert link.get_text(strip=True) == "2 results in Spanish"
    assert link["href"] == "/es/search/?q=river"
    assert link["hreflang"] == "es"


def test_nothing_is_said_of_languages_in_which_nothing_fits(river, client):
    assert read(client, "q=river").select_one(".search-elsewhere") is None


@pytest.mark.parametrize(
    ("language", "title", "typed", "meant"),
    [
        ("es", "Reubicación temporal", "reubicasion", "reubicación"),
        ("es", "Las defensoras", "defemsoras", "defensoras"),
        ("en", "Accompaniment", "acompaniment", "accompaniment"),
        ("en", "Holistic protection", "holistic protecton", "holistic protection"),
    ],
)
def test_a_slip_of_the_finger_gets_a_suggestion(site, client, language, title, typed, meant):
    make_page(site.english if language == "en" else site.spanish, title)
    soup = read(client, f"q={typed}", language)
    assert soup.select_one(".empty-state a").get_text() == meant
    assert titles(read(client, soup.select_one(".empty-state a")["href"].partition("?")[2], language)) == {title}


@pytest.mark.parametrize("typed", ["xqzxqz", "el", "12345", "💜", "'"])
def test_where_nothing_is_alike_nothing_is_suggested(river, client, typed):
    assert "Did you mean" not in client.get("/en/search/", {"q": typed}).content.decode()


def test_no_suggestion_comes_from_what_readers_may_not_see(river, client):
    make_private(make_page(river.english, "Whistleblowers"))
    assert "Did you mean" not in client.get("/en/search/", {"q": "whistleblovers"}).content.decode()
