"""How fresh a check is, and whether a programme is open: by the day alone."""

from datetime import date, timedelta

import pytest

from protection.domain.verification import Freshness, ProgrammeState, due_on, freshness_of, state_of_programme

TODAY = date(2026, 11, 20)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("verified", "next_check", "freshness"),
    [
        (None, None, Freshness.UNVERIFIED),
        (None, ago(10), Freshness.UNVERIFIED),
        (ago(1), None, Freshness.VERIFIED),
        (ago(340), None, Freshness.DUE_SOON),
        (ago(365), None, Freshness.DUE_SOON),
        (ago(366), None, Freshness.OVERDUE),
        (ago(10), ago(1), Freshness.OVERDUE),
        (ago(10), TODAY, Freshness.DUE_SOON),
        (ago(1000), ago(-100), Freshness.VERIFIED),
    ],
)
def test_freshness_follows_the_calendar(verified, next_check, freshness):
    assert freshness_of(verified, next_check, TODAY) is freshness


def test_without_a_date_the_next_check_is_due_after_a_year():
    assert due_on(date(2026, 1, 1), None) == date(2027, 1, 1)
    assert due_on(date(2026, 1, 1), date(2026, 3, 1)) == date(2026, 3, 1)
    assert due_on(None, None) is None


@pytest.mark.parametrize(
    ("intake", "deadline", "state"),
    [
        ("rolling", None, ProgrammeState.OPEN),
        ("deadline", ago(-1), ProgrammeState.OPEN),
        ("deadline", TODAY, ProgrammeState.OPEN),
        ("deadline", ago(1), ProgrammeState.CLOSED),
        ("deadline", None, ProgrammeState.UNKNOWN),
        ("closed", None, ProgrammeState.CLOSED),
        ("", None, ProgrammeState.UNKNOWN),
    ],
)
def test_the_deadline_passes_by_itself(intake, deadline, state):
    assert state_of_programme(intake, deadline, TODAY) is state
