"""Sessions are the truth: the dates of an event follow them, and are told on the clocks of the place."""

import json
from datetime import UTC, date, datetime, time

import pytest
from bs4 import BeautifulSoup

from events.models import EventPage
from events.tests.factories import make_event, make_session

BRUSSELS = "Europe/Brussels"


@pytest.fixture
def from_afar(events):
    """An event in Brussels whose first session is told on the clocks of Nairobi, and whose last on those of Lima."""
    return make_event(
        events,
        timezone=BRUSSELS,
        sessions=[
            make_session(date(2030, 7, 15), timezone="Africa/Nairobi", start_time=time(9), end_time=time(10)),
            make_session(date(2030, 7, 15), start_time=time(11), end_time=time(12)),
            make_session(date(2030, 7, 15), timezone="America/Lima", start_time=time(9), end_time=time(23)),
        ],
    )


def event_of_page(client, event) -> dict:
    soup = BeautifulSoup(client.get(event.get_url()).content, "html.parser")
    objects = [json.loads(script.string) for script in soup.select('script[type="application/ld+json"]')]
    return next(item for item in objects if item["@type"] == "Event")


def test_the_beginning_is_told_on_the_clocks_of_the_place(from_afar):
    assert from_afar.local_start.isoformat() == "2030-07-15T08:00:00+02:00"


def test_the_end_is_told_on_the_clocks_of_the_place(from_afar):
    assert from_afar.local_end.isoformat() == "2030-07-16T06:00:00+02:00"


def test_the_stored_dates_are_the_first_beginning_and_the_last_end(from_afar):
    stored = EventPage.objects.get(pk=from_afar.pk)
    assert stored.starts_at == datetime(2030, 7, 15, 6, tzinfo=UTC)
    assert stored.ends_at == datetime(2030, 7, 16, 4, tzinfo=UTC)


def test_machines_read_dates_with_the_offset_of_the_place(client, from_afar):
    data = event_of_page(client, from_afar)
    assert data["startDate"] == "2030-07-15T08:00:00+02:00"
    assert data["endDate"] == "2030-07-16T06:00:00+02:00"


def test_machines_read_the_offset_of_the_season(client, events):
    event = make_event(events, timezone=BRUSSELS, sessions=[make_session(date(2030, 1, 15))])
    assert event_of_page(client, event)["startDate"] == "2030-01-15T10:00:00+01:00"


def test_without_sessions_no_date_is_told(client, events):
    event = make_event(events, "Undated")
    assert (event.local_start, event.local_end) == (None, None)
    assert not {"startDate", "endDate"} & event_of_page(client, event).keys()


def test_dates_follow_a_session_that_moves(events):
    event = make_event(events, timezone=BRUSSELS, sessions=[make_session(date(2030, 7, 15))])
    session = event.sessions.get()
    session.starts_on = date(2030, 8, 1)
    event.sessions = [session]
    event.save()
    assert EventPage.objects.get(pk=event.pk).starts_at == datetime(2030, 8, 1, 8, tzinfo=UTC)


def test_dates_go_with_the_last_session(events):
    event = make_event(events, sessions=[make_session(date(2030, 7, 15))])
    event.sessions = []
    event.save()
    stored = EventPage.objects.get(pk=event.pk)
    assert (stored.starts_at, stored.ends_at) == (None, None)


def test_dates_follow_the_zone_of_the_place(events):
    event = make_event(events, timezone=BRUSSELS, sessions=[make_session(date(2030, 7, 15))])
    event.timezone = "America/Mexico_City"
    event.save()
    assert EventPage.objects.get(pk=event.pk).starts_at == datetime(2030, 7, 15, 16, tzinfo=UTC)


def test_revisions_hold_sessions_and_no_derived_dates(from_afar):
    data = from_afar.serializable_data()
    assert len(data["sessions"]) == 3
    assert not {"starts_at", "ends_at"} & data.keys()


def test_a_draft_has_the_dates_of_its_own_sessions(events):
    event = make_event(events, timezone=BRUSSELS, sessions=[make_session(date(2030, 7, 15))])
    draft = EventPage.objects.get(pk=event.pk)
    session = draft.sessions.get()
    session.starts_on = date(2030, 8, 1)
    draft.sessions = [session]
    draft.save_revision()
    read_back = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object()
    assert read_back.starts_at == datetime(2030, 8, 1, 8, tzinfo=UTC)
    assert EventPage.objects.get(pk=event.pk).starts_at == datetime(2030, 7, 15, 8, tzinfo=UTC)


def test_publishing_an_old_draft_brings_its_dates_with_it(events):
    event = make_event(events, timezone=BRUSSELS, sessions=[make_session(date(2030, 7, 15))])
    old = event.save_revision()
    session = event.sessions.get()
    session.starts_on = date(2030, 8, 1)
    event.sessions = [session]
    event.save_revision().publish()
    assert EventPage.objects.get(pk=event.pk).starts_at == datetime(2030, 8, 1, 8, tzinfo=UTC)
    old.publish()
    assert EventPage.objects.get(pk=event.pk).starts_at == datetime(2030, 7, 15, 8, tzinfo=UTC)


def test_a_night_session_ends_on_the_last_date(events):
    night = make_session(date(2030, 7, 15), start_time=time(22), ends_on=date(2030, 7, 16), end_time=time(2))
    event = make_event(events, timezone=BRUSSELS, sessions=[night])
    assert event.local_end.isoformat() == "2030-07-16T02:00:00+02:00"
