from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from events.dates import day_in_words, days_in_words, days_of, event_dates, weekday_in_words


@pytest.mark.parametrize(
    ("first", "last", "english", "spanish"),
    [
        (date(2026, 10, 14), date(2026, 10, 14), "14 October 2026", "14 de octubre de 2026"),
        (date(2026, 10, 14), date(2026, 10, 16), "14–16 October 2026", "del 14 al 16 de octubre de 2026"),
        (
            date(2026, 9, 30),
            date(2026, 10, 2),
            "30 September – 2 October 2026",
            "del 30 de septiembre al 2 de octubre de 2026",
        ),
        (
            date(2026, 12, 30),
            date(2027, 1, 2),
            "30 December 2026 – 2 January 2027",
            "del 30 de diciembre de 2026 al 2 de enero de 2027",
        ),
    ],
)
def test_days_are_told_the_way_the_language_tells_them(first, last, english, spanish):
    with translation.override("en"):
        assert days_in_words(first, last) == english
    with translation.override("es"):
        assert days_in_words(first, last) == spanish


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "14–16 October 2026 (Brussels time)"),
        ("es", "del 14 al 16 de octubre de 2026 (hora de Bruselas)"),
    ],
)
def test_the_zone_of_the_place_is_named(language, words):
    starts_at, ends_at = datetime(2026, 10, 14, 7, 30, tzinfo=UTC), datetime(2026, 10, 16, 12, 0, tzinfo=UTC)
    with translation.override(language):
        assert event_dates(starts_at, ends_at, "Europe/Brussels") == words


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Wednesday 14 October 2026"), ("es", "miércoles 14 de octubre de 2026")]
)
def test_a_day_of_the_programme_has_its_weekday(language, words):
    with translation.override(language):
        assert weekday_in_words(date(2026, 10, 14)) == words


def test_days_are_those_of_the_place():
    starts_at, ends_at = datetime(2026, 3, 1, 23, 0, tzinfo=UTC), datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert days_of(starts_at, ends_at, "America/Mexico_City") == (date(2026, 3, 1), date(2026, 3, 1))
    assert days_of(starts_at, ends_at, "Asia/Bishkek") == (date(2026, 3, 2), date(2026, 3, 2))


def test_an_evening_that_ends_at_midnight_is_one_day():
    starts_at, ends_at = datetime(2026, 3, 1, 18, 0, tzinfo=UTC), datetime(2026, 3, 2, 0, 0, tzinfo=UTC)
    assert days_of(starts_at, ends_at, "UTC") == (date(2026, 3, 1), date(2026, 3, 1))


def test_without_a_date_there_are_no_words():
    assert event_dates(None, None, "Europe/Brussels") == ""


def test_a_language_without_patterns_of_its_own_still_names_its_months():
    with translation.override("fr"):
        assert "octobre" in day_in_words(date(2026, 10, 14))
