"""Events in the order in which readers look for them; an event without a date comes last on every database."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine

from core.tests.site import make_private
from events.domain.phases import Status
from events.models import EventPage
from events.tests.factories import make_event, make_session

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


def session(days: int, **fields):
    return make_session(NOW.date() + timedelta(days=days), timezone="UTC", **fields)


def titles(pages) -> list[str]:
    return [page.title for page in pages]


@pytest.fixture(autouse=True)
def _that_day():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def _calendar(events):
    make_event(events, "Undated")
    make_event(events, "Undated later")
    make_event(events, "Next year", sessions=[session(300)])
    make_event(events, "Next week", sessions=[session(7)])
    make_event(events, "Under way", sessions=[session(-1), session(1)])
    make_event(events, "Last week", sessions=[session(-7)])
    make_event(events, "Last month", sessions=[session(-30)])
    make_event(events, "Waiting", sessions=[session(-20)], status=Status.POSTPONED)
    make_event(events, "Called off", sessions=[session(9)], status=Status.CANCELLED)
    make_event(events, "Was called off", sessions=[session(-9)], status=Status.CANCELLED)


@pytest.mark.usefixtures("_calendar")
def test_what_comes_stands_in_the_order_of_time_and_without_a_date_at_the_end():
    assert titles(EventPage.objects.upcoming()) == [
        "Waiting",
        "Under way",
        "Next week",
        "Called off",
        "Next year",
        "Undated",
        "Undated later",
    ]


@pytest.mark.usefixtures("_calendar")
def test_what_was_stands_with_the_latest_first_and_a_postponed_event_waits():
    assert titles(EventPage.objects.past()) == ["Last week", "Was called off", "Last month"]


@pytest.mark.usefixtures("_calendar")
def test_every_event_is_either_ahead_or_over():
    ahead, over = set(EventPage.objects.upcoming()), set(EventPage.objects.past())
    assert not ahead & over
    assert ahead | over == set(EventPage.objects.all())


@pytest.mark.usefixtures("_calendar")
def test_reading_order_is_what_comes_followed_by_what_was():
    ahead, over = titles(EventPage.objects.upcoming()), titles(EventPage.objects.past())
    assert titles(EventPage.objects.in_reading_order()) == [*ahead, *over]


@pytest.mark.parametrize(("end", "is_over"), [(time(12), True), (time(12, 1), False)])
def test_an_event_is_over_at_the_instant_of_its_end(events, end, is_over):
    make_event(events, "Today", sessions=[session(0, start_time=time(9), end_time=end)])
    assert bool(titles(EventPage.objects.past())) is is_over
    assert EventPage.objects.get().is_over is is_over


def test_cards_lead_with_what_readers_can_open_in_their_language(site, events):
    make_event(events, "Public", sessions=[session(7)])
    make_event(events, "Draft", sessions=[session(7)], live=False)
    make_private(make_event(events, "Private", sessions=[session(7)]))
    make_event(events, "En español", sessions=[session(7)], locale=site.spanish.locale)
    assert titles(EventPage.leading_pages(site.english.locale)) == ["Public"]


def test_the_day_of_the_place_decides_and_not_that_of_the_server(events):
    """At noon UTC of 29 November, a session of this afternoon is over in Suva and still ahead in Lima."""
    for title, zone in (("Suva", "Pacific/Fiji"), ("Lima", "America/Lima")):
        sessions = [make_session(date(2026, 11, 29), timezone=zone, start_time=time(16), end_time=time(18))]
        make_event(events, title, sessions=sessions)
    assert titles(EventPage.objects.past()) == ["Suva"]
    assert titles(EventPage.objects.upcoming()) == ["Lima"]
