"""The rules of an event: when it is what, and how much of its place the public may know."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from events.domain.phases import Phase, Status, instant, phase_of, span_of
from events.domain.venues import Place, Precision, public_place

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
BEFORE, AFTER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)
FULL = Place(country="Honduras", city="Tegucigalpa", venue="House of the river", address="Street 12")


@pytest.mark.parametrize(
    ("status", "starts_at", "ends_at", "phase"),
    [
        (Status.PLANNED, None, None, Phase.UPCOMING),
        (Status.PLANNED, AFTER, AFTER + INSTANT, Phase.UPCOMING),
        (Status.PLANNED, NOW + INSTANT, AFTER, Phase.UPCOMING),
        (Status.PLANNED, NOW, AFTER, Phase.UNDER_WAY),
        (Status.PLANNED, BEFORE, NOW + INSTANT, Phase.UNDER_WAY),
        (Status.PLANNED, BEFORE, NOW, Phase.PAST),
        (Status.PLANNED, BEFORE - INSTANT, BEFORE, Phase.PAST),
        (Status.POSTPONED, BEFORE - INSTANT, BEFORE, Phase.POSTPONED),
        (Status.POSTPONED, None, None, Phase.POSTPONED),
        (Status.CANCELLED, BEFORE, AFTER, Phase.CANCELLED),
        (Status.CANCELLED, AFTER, AFTER + INSTANT, Phase.CANCELLED),
    ],
)
def test_decisions_outrank_dates_and_dates_decide_the_rest(status, starts_at, ends_at, phase):
    assert phase_of(status, starts_at, ends_at, NOW) is phase


def test_an_event_reaches_from_its_first_beginning_to_its_last_end():
    long, short = (BEFORE, AFTER + timedelta(hours=5)), (BEFORE - timedelta(hours=5), AFTER)
    assert span_of([long, short]) == (short[0], long[1])


def test_an_event_without_sessions_has_no_dates():
    assert span_of([]) == (None, None)


@pytest.mark.parametrize(
    ("day", "offset", "in_brussels"),
    [
        (date(2026, 7, 15), timedelta(hours=-6), time(18)),
        (date(2026, 1, 15), timedelta(hours=-6), time(17)),
    ],
)
def test_a_clock_time_in_mexico_city_is_told_in_brussels_by_the_season(day, offset, in_brussels):
    """Mexico gave up daylight saving time in October 2022; Brussels keeps it."""
    moment = instant(day, time(10), "America/Mexico_City")
    assert moment.utcoffset() == offset
    assert moment.astimezone(ZoneInfo("Europe/Brussels")).time() == in_brussels


def test_an_unknown_zone_is_refused():
    with pytest.raises(ZoneInfoNotFoundError):
        instant(date(2026, 7, 15), time(10), "Middle_Earth/Shire")


@pytest.mark.parametrize(
    ("precision", "parts"),
    [
        (Precision.COUNTRY, ["Honduras"]),
        (Precision.CITY, ["Tegucigalpa", "Honduras"]),
        (Precision.VENUE, ["House of the river", "Street 12", "Tegucigalpa", "Honduras"]),
        ("venue", ["House of the river", "Street 12", "Tegucigalpa", "Honduras"]),
        ("", ["Honduras"]),
        ("address", ["Honduras"]),
        ("VENUE", ["Honduras"]),
    ],
)
def test_a_place_is_never_finer_than_its_precision(precision, parts):
    assert public_place(precision, FULL).parts == parts


@pytest.mark.parametrize("precision", Precision)
def test_what_is_not_known_takes_no_room(precision):
    assert public_place(precision, Place(country="Honduras")).parts == ["Honduras"]
