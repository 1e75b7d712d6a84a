"""What staff decided and what the dates decide, border by border."""

from datetime import UTC, datetime, timedelta

import pytest

from campaigns.domain.phases import Phase, Status, days_left, phase_of

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
INSTANT = timedelta(microseconds=1)
BEFORE, AFTER = NOW - timedelta(days=1), NOW + timedelta(days=1)


@pytest.mark.parametrize(
    ("status", "opens_at", "closes_at", "phase"),
    [
        (Status.OPEN, None, None, Phase.OPEN),
        (Status.OPEN, BEFORE, AFTER, Phase.OPEN),
        (Status.OPEN, NOW, None, Phase.OPEN),
        (Status.OPEN, NOW + INSTANT, None, Phase.UPCOMING),
        (Status.OPEN, AFTER, None, Phase.UPCOMING),
        (Status.OPEN, None, NOW + INSTANT, Phase.OPEN),
        (Status.OPEN, None, NOW, Phase.CLOSED),
        (Status.OPEN, BEFORE, NOW - INSTANT, Phase.CLOSED),
        (Status.PAUSED, None, None, Phase.PAUSED),
        (Status.PAUSED, AFTER, None, Phase.PAUSED),
        (Status.PAUSED, None, NOW + INSTANT, Phase.PAUSED),
        (Status.PAUSED, None, NOW, Phase.CLOSED),
        (Status.WON, None, None, Phase.WON),
        (Status.WON, AFTER, None, Phase.WON),
        (Status.WON, None, BEFORE, Phase.WON),
        (Status.CLOSED, None, None, Phase.CLOSED),
        (Status.CLOSED, BEFORE, AFTER, Phase.CLOSED),
    ],
)
def test_decisions_outrank_dates_and_dates_decide_the_rest(status, opens_at, closes_at, phase):
    assert phase_of(status, opens_at, closes_at, NOW) is phase


def test_a_stored_word_counts_as_the_decision_that_it_names():
    assert phase_of("won", None, BEFORE, NOW) is Phase.WON


@pytest.mark.parametrize(
    ("closes_at", "days"),
    [
        (None, None),
        (NOW + timedelta(days=3), 3),
        (NOW + timedelta(days=3) - INSTANT, 2),
        (NOW + timedelta(hours=23), 0),
        (NOW, 0),
        (BEFORE, 0),
    ],
)
def test_only_whole_days_are_left_and_never_fewer_than_none(closes_at, days):
    assert days_left(closes_at, NOW) == days
