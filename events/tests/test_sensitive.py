"""A sensitive event: one switch, and in no language anything tells of it but its own address."""

import json

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.db import connection

from core import page_cache
from core.freshness import notice_writes, watch
from core.tests.site import translate_page
from events.calendars import calendar_file_name, personal_calendar
from events.models import EventPage
from events.tests.calendar_files import only_event, read_calendar
from events.tests.factories import day_from_today, make_event, make_event_index, make_session

WORD = "Quetzal"
LANGUAGES = ["en", "es"]


@pytest.fixture
def versions(site):
    """An event in both languages that stands wherever events can stand."""
    english = make_event_index(site.english)
    spanish = translate_page(english, site.spanish, "Encuentros", slug="events")
    country = apps.get_model("core.Country").objects.create(code="KE")
    fields = {
        "slug": "gathering",
        "country": country,
        "city": "Nakuru",
        "venue_name": "Secret house",
        "venue_address": "Secret street",
        "venue_precision": "venue",
    }
    found = {}
    for index, home in ((english, site.english), (spanish, site.spanish)):
        topic = apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=home.locale)
        event = make_event(index, f"{WORD} gathering", sessions=[make_session(day_from_today(9))], **fields)
        other = make_event(index, "Neighbour", slug="neighbour", sessions=[make_session(day_from_today(10))])
        for page in (event, other):
            apps.get_model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
            apps.get_model("core.PageCountry").objects.create(page=page.page_ptr, country=country)
        home.body = [("page_cards", {"heading": "Read on", "pages": [event.page_ptr]}), ("latest_pages", {})]
        home.featured_page = event.page_ptr
        home.save()
        fields["translation_key"] = event.translation_key
        found[home.locale.language_code] = event
    return found


def ways_out(language: str) -> list[str]:
    return [
        f"/{language}/",
        f"/{language}/events/",
        f"/{language}/events/?when=upcoming&topic=land&country=KE",
        f"/{language}/events/neighbour/",
        f"/{language}/events/feed/",
        f"/{language}/events/calendar.ics",
        f"/{language}/countries/ke/",
        f"/{language}/countries/ke/calendar.ics",
        f"/{language}/topics/land/",
        f"/{language}/topics/land/calendar.ics",
        f"/{language}/search/?q={WORD}",
        f"/{language}/search/?q=gathering&kind=event&country=KE",
        f"/{language}/search/?q=Quetzel",
        "/sitemap.xml",
    ]


def tells(client, address: str) -> bool:
    answer = client.get(address)
    assert answer.status_code == 200, address
    text = answer.content.decode().lower().replace(f"?q={WORD.lower()}", "").replace(f'value="{WORD.lower()}"', "")
    return f"{WORD.lower()} gathering" in text or "/events/gathering/" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_switch_lists_tell_of_it(client, versions, language):
    told = {address for address in ways_out(language) if tells(client, address)}
    assert told >= {
        f"/{language}/events/",
        f"/{language}/events/feed/",
        f"/{language}/events/calendar.ics",
        f"/{language}/countries/ke/",
        f"/{language}/countries/ke/calendar.ics",
        f"/{language}/topics/land/calendar.ics",
        f"/{language}/search/?q={WORD}",
        "/sitemap.xml",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("switched_on", LANGUAGES)
def test_one_switch_hides_it_everywhere_in_every_language(client, versions, language, switched_on):
    versions[switched_on].set_sensitive(True)
    assert [address for address in ways_out(language) if tells(client, address)] == []
    assert client.get(f"/{language}/events/gathering/calendar.ics").status_code == 404


@pytest.mark.parametrize("language", LANGUAGES)
def test_released_it_stands_where_it_stood(client, versions, language):
    versions["en"].set_sensitive(True)
    versions["es"].set_sensitive(False)
    assert tells(client, f"/{language}/events/")
    assert client.get(f"/{language}/events/gathering/calendar.ics").status_code == 200


@pytest.fixture
def sensitive(versions):
    versions["en"].set_sensitive(True)
    return versions


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_page_is_there_for_who_has_the_address_and_for_no_robot(client, sensitive, language):
    answer = client.get(f"/{language}/events/gathering/")
    assert answer.status_code == 200
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    soup = BeautifulSoup(answer.content, "html.parser")
    assert "noindex" in soup.select_one('meta[name="robots"]')["content"]
    assert f"{WORD} gathering" in soup.h1.get_text()
    assert not soup.select('link[type="text/calendar"], #calendar')


@pytest.mark.parametrize(("language", "neutral"), [("en", "Appointment"), ("es", "Cita")])
def test_its_head_gives_nothing_away(client, sensitive, language, neutral):
    soup = BeautifulSoup(client.get(f"/{language}/events/gathering/").content, "html.parser")
    assert soup.title.get_text() == neutral
    told = " ".join(str(tag) for tag in soup.head.select('meta[name="description"], meta[property^="og:"]'))
    assert WORD not in told
    objects = [json.loads(script.string) for script in soup.select('script[type="application/ld+json"]')]
    assert "Event" not in {item["@type"] for item in objects}
    assert WORD not in json.dumps(objects)


def test_readers_can_still_change_the_language(client, sensitive):
    soup = BeautifulSoup(client.get("/en/events/gathering/").content, "html.parser")
    assert soup.select('a[hreflang="es"][href="/es/events/gathering/"]')


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_venue_is_not_told(client, sensitive, language):
    html = client.get(f"/{language}/events/gathering/").content.decode()
    assert "Nakuru" in html
    assert "Secret" not in html


def test_the_file_of_a_participant_says_when_and_where_and_nothing_else(sensitive):
    content = personal_calendar(sensitive["es"], "Calle 5, puerta 2", "https://meet.example/abc")
    event = only_event(content)
    assert WORD not in content.decode()
    assert event["SUMMARY"].text == "Cita"
    assert event["LOCATION"].text == "Calle 5, puerta 2"
    assert event["DESCRIPTION"].text == "Para conectarte: https://meet.example/abc"
    assert "URL" not in event.names
    assert event["CLASS"].raw == "PRIVATE"
    assert calendar_file_name(sensitive["es"]) == "appointment.ics"


def test_the_file_of_a_participant_of_another_event_says_what_it_is(versions):
    event = only_event(personal_calendar(versions["en"], "Street 5", "https://meet.example/abc"))
    assert event["SUMMARY"].text == f"{WORD} gathering"
    assert "https://meet.example/abc" in event["DESCRIPTION"].text
    assert event["UID"].raw.startswith(str(versions["en"].translation_key))


def test_a_place_given_back_leaves_the_calendar(versions):
    event = only_event(personal_calendar(versions["en"], is_off=True))
    assert event["STATUS"].raw == "CANCELLED"
    assert int(event["SEQUENCE"].raw) > versions["en"].calendar_sequence


def test_the_switch_is_in_no_version_of_the_page(sensitive):
    """Bringing back an earlier version, or publishing a translation, releases nothing."""
    page = sensitive["en"]
    earlier = page.save_revision()
    page.set_sensitive(False)
    page.set_sensitive(True)
    earlier.publish()
    sensitive["es"].save_revision().publish()
    assert all(EventPage.objects.get(pk=version.pk).is_sensitive for version in sensitive.values())


def test_the_copy_of_a_sensitive_event_is_sensitive(sensitive, events_index):
    copied = sensitive["en"].copy(to=events_index, update_attrs={"slug": "copy", "title": "Copy"})
    assert EventPage.objects.get(pk=copied.pk).is_sensitive


@pytest.fixture
def events_index(sensitive):
    return sensitive["en"].get_parent()


def test_pages_that_were_remembered_forget_it_at_once(client, versions, settings, tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "on_commit", lambda function, **_options: function())
    settings.PAGE_CACHE_SECONDS = 60
    settings.VAR_DIR = tmp_path
    watch(connection)
    page_cache.SHELF.clear()
    try:
        addresses = ["/en/events/", "/es/events/", "/en/events/calendar.ics", "/es/events/feed/", "/sitemap.xml"]
        assert all(tells(client, address) for address in addresses * 2)
        versions["es"].set_sensitive(True)
        assert not any(tells(client, address) for address in addresses)
        versions["es"].set_sensitive(False)
        assert all(tells(client, address) for address in addresses)
    finally:
        page_cache.SHELF.clear()
        connection.execute_wrappers[:] = [found for found in connection.execute_wrappers if found is not notice_writes]


def test_a_calendar_that_somebody_has_is_no_longer_the_same(client, versions):
    first = client.get("/en/events/calendar.ics")
    versions["en"].set_sensitive(True)
    again = client.get("/en/events/calendar.ics", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    assert len(read_calendar(again.content).all("VEVENT")) == 1
