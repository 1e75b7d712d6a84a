"""The calendars that readers follow: of an event, a language, a country, a topic."""

from datetime import date, time
from zoneinfo import TZPATH

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from wagtail.contrib.redirects.models import Redirect

from core.tests.site import make_private, translate_page
from events.tests.calendar_files import only_event, read_calendar
from events.tests.factories import day_from_today, make_event, make_event_index, make_session

TITLES = {"en": "Gathering", "es": "Encuentro"}
ADDRESSES = ["events/gathering", "events", "countries/ke", "topics/land"]


@pytest.fixture
def pair(site):
    """One event in English and Spanish, about Kenya and about land."""
    english = make_event_index(site.english)
    spanish = translate_page(english, site.spanish, "Encuentros", slug="events")
    country = apps.get_model("core.Country").objects.create(code="KE")
    topics = [
        apps.get_model("core.Topic").objects.create(name=name, slug="land", locale=home.locale)
        for home, name in ((site.english, "Land"), (site.spanish, "Tierra"))
    ]
    fields = {"timezone": "Africa/Nairobi", "country": country, "city": "Nakuru", "slug": "gathering"}
    fields |= {"venue_name": "Secret house", "venue_address": "Secret street 1"}
    events = [make_event(english, TITLES["en"], sessions=[make_session(day_from_today(30))], **fields)]
    key = {"translation_key": events[0].translation_key}
    events.append(make_event(spanish, TITLES["es"], sessions=[make_session(day_from_today(30))], **fields, **key))
    for event, topic in zip(events, topics, strict=True):
        apps.get_model("core.PageTopic").objects.create(page=event.page_ptr, topic=topic)
        apps.get_model("core.PageCountry").objects.create(page=event.page_ptr, country=country)
    return events


def get(client, address: str, language: str = "en", **headers):
    return client.get(f"/{language}/{address}/calendar.ics", headers=headers)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_calendar_holds_the_event_in_its_language(client, pair, address, language):
    answer = get(client, address, language)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    event = only_event(answer.content)
    assert event["SUMMARY"].text == TITLES[language]
    assert event["URL"].raw == f"https://acompana.example/{language}/events/gathering/"
    assert event["STATUS"].raw == "CONFIRMED"


def test_one_event_has_one_identifier_in_every_calendar_and_language(client, pair):
    found = {
        only_event(get(client, address, language).content)["UID"].raw
        for address in ADDRESSES
        for language in ("en", "es")
    }
    assert found == {f"{pair[0].translation_key}@acompana.example"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_place_is_no_finer_than_readers_may_know(client, pair, address):
    answer = get(client, address)
    assert b"ecret" not in answer.content
    assert only_event(answer.content)["LOCATION"].text == "Nakuru, Kenya"


@pytest.mark.parametrize(("language", "words"), [("en", "Nakuru, Kenya, Online"), ("es", "Nakuru, Kenia, En línea")])
def test_a_hybrid_event_is_also_online(client, pair, language, words):
    for event in pair:
        event.mode = "hybrid"
        event.save()
    assert only_event(get(client, "events/gathering", language).content)["LOCATION"].text == words


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_has_the_calendar_already_is_told_so(client, pair, address):
    first = get(client, address)
    assert get(client, address, **{"If-None-Match": first.headers["ETag"]}).status_code == 304
    pair[0].title = "Another title"
    pair[0].save_revision().publish()
    assert get(client, address, **{"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_calendar_is_the_same_as_long_as_nothing_changes(client, pair):
    assert get(client, "events").content == get(client, "events").content


@pytest.mark.parametrize(
    ("status", "language", "summary"),
    [
        ("cancelled", "en", "Cancelled: Gathering"),
        ("cancelled", "es", "Cancelado: Encuentro"),
        ("postponed", "en", "Postponed: Gathering"),
        ("postponed", "es", "Aplazado: Encuentro"),
    ],
)
def test_nobody_sets_out_for_what_does_not_take_place(client, pair, status, language, summary):
    for page in pair:
        page.status, page.status_note = status, "The hall burned."
        page.save()
    event = only_event(get(client, "events", language).content)
    assert event["STATUS"].raw == "CANCELLED"
    assert event["SUMMARY"].text == summary
    assert "The hall burned." in event["DESCRIPTION"].text


def test_what_is_over_for_more_than_a_year_leaves_the_calendar(client, events):
    make_event(events, "Old", sessions=[make_session(day_from_today(-400))])
    make_event(events, "Recent", sessions=[make_session(day_from_today(-300))])
    make_event(events, "Undated")
    found = read_calendar(get(client, "events").content).all("VEVENT")
    assert [event["SUMMARY"].text for event in found] == ["Recent"]


def test_a_report_of_long_ago_still_has_its_file(client, events):
    make_event(events, "Old", slug="old", timezone="America/Mexico_City", sessions=[make_session(date(2015, 9, 22))])
    content = get(client, "events/old").content
    assert only_event(content)["DTSTART"].raw == "20150922T100000"
    zone = read_calendar(content).all("VTIMEZONE")[0]
    assert [part["TZOFFSETTO"].raw for part in zone.all("DAYLIGHT")] == ["-0500", "-0500"]


def test_an_event_without_date_has_no_file(client, events):
    make_event(events, "Undated", slug="undated")
    assert get(client, "events/undated").status_code == 404


def test_sessions_of_several_days_are_one_entry_on_the_clocks_of_the_place(client, events):
    sessions = [make_session(date(2030, 10, day), start_time=time(9), end_time=time(17)) for day in (14, 15, 16)]
    make_event(events, "Gathering", slug="gathering", timezone="Europe/Brussels", sessions=sessions)
    event = only_event(get(client, "events/gathering").content)
    assert (event["DTSTART"].raw, event["DTEND"].raw) == ("20301014T090000", "20301016T170000")
    assert event["DTSTART"].parameters == {"TZID": "Europe/Brussels"}


@pytest.mark.parametrize("address", ["events", "countries/fr", "topics/land"])
def test_a_calendar_without_events_is_a_whole_calendar(client, site, address):
    """RFC 5545, 3.6: a calendar holds at least one component."""
    make_event_index(site.english)
    apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)
    calendar = read_calendar(get(client, address).content)
    assert [item.name for item in calendar.components] == ["VTIMEZONE"]


@pytest.mark.parametrize(
    "address", ["nothing", "events/nothing", "countries/zz", "countries/KE", "topics/nothing", "about-us", "x" * 300]
)
def test_other_addresses_have_no_calendar(client, pair, address):
    assert get(client, address).status_code == 404


def test_a_draft_has_no_calendar(client, pair):
    pair[0].unpublish()
    assert get(client, "events/gathering").status_code == 404
    assert not read_calendar(get(client, "events").content).all("VEVENT")


def test_what_not_everybody_may_see_has_no_calendar(client, pair):
    make_private(pair[0])
    assert get(client, "events/gathering").status_code == 404
    assert not read_calendar(get(client, "events").content).all("VEVENT")


def test_a_subscription_outlives_the_address_of_its_page(client, pair):
    Redirect.objects.create(
        old_path="/en/events/meeting", redirect_page=pair[0], site=apps.get_model("wagtailcore.Site").objects.get()
    )
    answer = get(client, "events/meeting")
    assert answer.status_code == 301
    assert answer.headers["Location"] == "/en/events/gathering/calendar.ics"


def test_reading_leaves_no_trace_and_no_listing(client, pair):
    answer = get(client, "events")
    assert not answer.cookies
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert client.post("/en/events/calendar.ics").status_code == 405


@pytest.mark.parametrize("address", ["/en/events/gathering/", "/en/events/"])
def test_programs_find_the_calendar_of_a_page(client, pair, address):
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    links = [link["href"] for link in soup.select('link[rel="alternate"][type="text/calendar"]')]
    assert links[0] == f"{address}calendar.ics"
    assert all(client.get(link).status_code == 200 for link in links)


@pytest.mark.parametrize("place", ["countries/ke", "topics/land"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_programs_and_readers_find_the_calendar_of_a_country_and_of_a_topic(client, pair, language, place):
    soup = BeautifulSoup(client.get(f"/{language}/{place}/").content, "html.parser")
    path = f"/{language}/{place}/calendar.ics"
    assert soup.select(f'link[rel="alternate"][type="text/calendar"][href="https://acompana.example{path}"]')
    assert soup.select(f'a[href="{path}"]')


@pytest.mark.parametrize("language", ["en", "es"])
def test_readers_find_the_file_and_the_subscription(client, pair, language):
    soup = BeautifulSoup(client.get(f"/{language}/events/gathering/").content, "html.parser")
    block = soup.select_one("#calendar")
    addresses = [link["href"] for link in block.select("a")]
    assert addresses == [
        f"/{language}/events/gathering/calendar.ics",
        f"webcal://acompana.example/{language}/events/calendar.ics",
    ]
    assert f"https://acompana.example/{language}/events/calendar.ics" in block.get_text()


@pytest.mark.parametrize("days", [-9, None])
def test_what_is_over_or_has_no_date_is_not_offered_for_the_calendar(client, events, days):
    sessions = [make_session(day_from_today(days))] if days else []
    event = make_event(events, sessions=sessions)
    assert not BeautifulSoup(client.get(event.get_url()).content, "html.parser").select("#calendar")


def test_zone_data_is_that_of_the_lock_file():
    assert TZPATH == ()
