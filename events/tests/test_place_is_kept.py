"""Nothing finer of a place than readers may know leaves the site, in any language and on any way out."""

import pytest
from django.apps import apps

from core.tests.site import translate_page
from events.tests.factories import day_from_today, make_event, make_event_index, make_session

CANARY = "Quetzal"
VENUE = {"venue_name": f"{CANARY} house", "venue_address": f"{CANARY} street 5"}
LANGUAGES = ["en", "es"]


@pytest.fixture
def places(site):
    """Everything in both languages that shows events: lists, menus, cards, topics, countries, neighbours."""
    english = make_event_index(site.english)
    spanish = translate_page(english, site.spanish, "Encuentros", slug="events")
    country = apps.get_model("core.Country").objects.create(code="KE")
    topics = {
        home.locale: apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=home.locale)
        for home in (site.english, site.spanish)
    }

    def add_event(title: str, **fields) -> None:
        """Add an event in both languages, shown wherever events can be shown."""
        first = make_event(english, title, sessions=[make_session(day_from_today(9))], country=country, **fields)
        second = make_event(
            spanish,
            title,
            sessions=[make_session(day_from_today(9))],
            country=country,
            translation_key=first.translation_key,
            **fields,
        )
        for page, home in ((first, site.english), (second, site.spanish)):
            apps.get_model("core.PageTopic").objects.create(page=page.page_ptr, topic=topics[page.locale])
            apps.get_model("core.PageCountry").objects.create(page=page.page_ptr, country=country)
            home.body = [("page_cards", {"heading": "Read on", "pages": [page.page_ptr]})]
            home.featured_page = page.page_ptr
            home.save()

    add_event("Neighbour", slug="neighbour", city="Nakuru")
    return add_event


def ways_out(language: str) -> list[str]:
    return [
        f"/{language}/",
        f"/{language}/events/",
        f"/{language}/events/?when=upcoming&topic=land&country=KE",
        f"/{language}/events/gathering/",
        f"/{language}/events/neighbour/",
        f"/{language}/events/feed/",
        f"/{language}/search/?q=gathering",
        f"/{language}/topics/land/",
        f"/{language}/countries/ke/",
        "/sitemap.xml",
    ]


def told(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("precision", ["city", "country"])
def test_house_and_street_are_told_nowhere(places, client, precision, language):
    places("Gathering", slug="gathering", city="Nakuru", venue_precision=precision, **VENUE)
    leaks = [address for address in ways_out(language) if CANARY.lower() in told(client, address).lower()]
    assert leaks == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_only_the_country_may_be_known_the_city_is_told_nowhere(places, client, language):
    places("Gathering", slug="gathering", city=CANARY, venue_precision="country", **VENUE)
    leaks = [address for address in ways_out(language) if CANARY.lower() in told(client, address).lower()]
    assert leaks == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ["quetzal", "house", "street"])
def test_house_and_street_are_not_searched(places, client, language, words):
    places("Gathering", slug="gathering", city="Nakuru", venue_precision="city", **VENUE)
    assert f"/{language}/events/gathering/" not in told(client, f"/{language}/search/?q={words}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ways_out_do_show_the_event(places, client, language):
    places("Gathering", slug="gathering", city="Nakuru", venue_precision="city", **VENUE)
    silent = [address for address in ways_out(language) if "gathering" not in told(client, address).lower()]
    assert silent == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_readers_may_know_is_told_to_people_and_machines(places, client, language):
    places("Gathering", slug="gathering", city="Nakuru", venue_precision="venue", **VENUE)
    page = told(client, f"/{language}/events/gathering/")
    assert page.count(f"{CANARY} house") >= 2
    assert f'"streetAddress": "{CANARY} street 5"' in page
