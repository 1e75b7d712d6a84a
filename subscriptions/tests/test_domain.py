"""The rules: which version of a story is news to whom, and when digests go out."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from subscriptions.domain.choosing import Chooser, Story, Subject, Wish
from subscriptions.domain.slots import next_slot

LAND = UUID("00000000-0000-4000-8000-000000000001")


def story(versions, **fields):
    usual = {"kind": "campaigns", "is_urgent": False, "countries": frozenset({"KE"}), "topics": frozenset({LAND})}
    return Story(key=uuid4(), versions=versions, **{**usual, **fields})


def wish(**fields):
    usual = {"subject": Subject("KE"), "kinds": frozenset({"all"}), "language": "es", "missing": "original"}
    return Wish(**{**usual, "start": 0, "since": 0, **fields})


@pytest.mark.parametrize(
    ("versions", "missing", "start", "since", "news"),
    [
        # The original comes first, its translation is no news any more.
        ({"en": 5}, "original", 0, 0, 5),
        ({"en": 5, "es": 7}, "original", 0, 5, None),
        ({"en": 5, "es": 7}, "original", 0, 6, None),
        # Both since the last time: her own language.
        ({"en": 5, "es": 7}, "original", 0, 4, 7),
        # She subscribed between the two: the translation is the first that she hears.
        ({"en": 5, "es": 7}, "original", 6, 6, 7),
        # It stood there before she subscribed.
        ({"en": 5}, "original", 5, 5, None),
        ({"es": 5, "en": 7}, "original", 6, 6, None),
        # Waiting.
        ({"en": 5}, "wait", 0, 0, None),
        ({"en": 5, "es": 7}, "wait", 0, 5, 7),
        ({"en": 5, "es": 7}, "wait", 0, 7, None),
    ],
)
def test_what_is_news(versions, missing, start, since, news):
    assert story(versions).news_for(wish(missing=missing, start=start, since=since)) == news


@pytest.mark.parametrize(
    ("subject", "is_about"),
    [
        (Subject("KE"), True), (Subject("MX"), False), (Subject("", LAND), True), (Subject("KE", LAND), True),
        (Subject("MX", LAND), False), (Subject("KE", UUID(int=7)), False),
    ],
)  # fmt: skip
def test_a_subject_wants_all_that_it_names(subject, is_about):
    assert story({"en": 1}).is_about(subject) is is_about


@pytest.mark.parametrize(
    ("kinds", "is_urgent", "is_wanted"),
    [(("all",), False, True), (("events",), False, False), (("campaigns",), False, True), (("urgent",), False, False),
     (("urgent",), True, True), (("events", "urgent"), True, True)],
    ids=str,
)  # fmt: skip
def test_kinds(kinds, is_urgent, is_wanted):
    assert story({"en": 1}, is_urgent=is_urgent).is_wanted_as(frozenset(kinds)) is is_wanted


def test_nothing_is_chosen_twice_for_one_person():
    told = set()
    chooser = Chooser([story({"en": 1})])
    assert chooser.choose([wish(), wish(subject=Subject("", LAND))], told) == [(0, [1])]
    assert chooser.choose([wish(language="en")], told) == []


@pytest.mark.parametrize(
    ("frequency", "after", "slot"),
    [
        ("weekly", (2026, 11, 20, 19, 0), (2026, 11, 24, 8, 0)),
        ("weekly", (2026, 11, 24, 7, 59), (2026, 11, 24, 8, 0)),
        ("weekly", (2026, 11, 24, 8, 0), (2026, 12, 1, 8, 0)),
        ("monthly", (2026, 12, 31, 23, 0), (2027, 1, 1, 8, 0)),
        ("monthly", (2026, 12, 1, 8, 0), (2027, 1, 1, 8, 0)),
        ("monthly", (2026, 12, 1, 7, 0), (2026, 12, 1, 8, 0)),
        ("at-once", (2026, 12, 1, 7, 0), (2026, 12, 1, 7, 0)),
    ],
)
def test_when_digests_go_out(frequency, after, slot):
    assert next_slot(frequency, datetime(*after, tzinfo=UTC)) == datetime(*slot, tzinfo=UTC)
