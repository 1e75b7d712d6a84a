"""SEQUENCE grows with every published change of what calendars show, and is the same in every language."""

from datetime import date

import pytest

from core.tests.site import translate_page
from events.models import EventPage
from events.tests.calendar_files import only_event
from events.tests.factories import make_event, make_event_index, make_session


@pytest.fixture
def pair(site):
    english = make_event_index(site.english)
    spanish = translate_page(english, site.spanish, "Encuentros", slug="events")
    first = make_event(english, "Gathering", slug="gathering", sessions=[make_session(date(2030, 7, 15))])
    second = make_event(
        spanish,
        "Encuentro",
        slug="gathering",
        sessions=[make_session(date(2030, 7, 15))],
        translation_key=first.translation_key,
    )
    for page in (first, second):
        page.save_revision().publish()
    return [EventPage.objects.get(pk=page.pk) for page in (first, second)]


def sequences(client) -> list[int]:
    found = [only_event(client.get(f"/{code}/events/gathering/calendar.ics").content) for code in ("en", "es")]
    return [int(event["SEQUENCE"].raw) for event in found]


def publish(page, **changes) -> None:
    page = EventPage.objects.get(pk=page.pk)
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()


def test_a_first_publication_is_no_change(client, pair):
    assert sequences(client) == [0, 0]


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Another title"},
        {"summary": "Another summary."},
        {"status": "cancelled"},
        {"city": "Nakuru"},
        {"timezone": "Africa/Nairobi"},
        {"mode": "hybrid"},
    ],
)
def test_every_change_of_what_calendars_show_counts_in_every_language(client, pair, changes):
    publish(pair[0], **changes)
    assert sequences(client) == [1, 1]


def test_changes_in_several_languages_add_up(client, pair):
    publish(pair[0], title="Another title")
    publish(pair[1], title="Otro título")
    assert sequences(client) == [2, 2]


def test_publishing_without_a_change_counts_nothing(client, pair):
    publish(pair[0])
    publish(pair[0], participation="<p>Write to us.</p>")
    assert sequences(client) == [0, 0]


def test_a_change_that_is_not_published_counts_nothing(client, pair):
    page = EventPage.objects.get(pk=pair[0].pk)
    page.title = "Draft title"
    page.save_revision()
    assert sequences(client) == [0, 0]


def test_a_session_that_moves_counts(client, pair):
    page = EventPage.objects.get(pk=pair[0].pk)
    session = page.sessions.get()
    session.starts_on = date(2030, 8, 1)
    page.sessions = [session]
    page.save_revision().publish()
    assert sequences(client) == [1, 1]


def test_bringing_back_an_earlier_version_is_one_more_change(client, pair):
    page = EventPage.objects.get(pk=pair[0].pk)
    earlier = page.get_latest_revision()
    publish(pair[0], title="Another title")
    earlier.publish()
    assert sequences(client) == [2, 2]
    assert EventPage.objects.get(pk=pair[0].pk).title == "Gathering"


def test_a_venue_that_readers_may_not_know_counts_nothing(client, pair):
    publish(pair[0], venue_name="Secret house", venue_address="Secret street 1")
    assert sequences(client) == [0, 0]
