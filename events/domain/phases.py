"""When an event is ahead, under way or over, and what its sessions say about it."""

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class Status(StrEnum):
    """What staff decided."""

    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Phase(StrEnum):
    """What readers meet."""

    UPCOMING = "upcoming"
    UNDER_WAY = "under_way"
    PAST = "past"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


def instant(day: date, clock: time, zone: str) -> datetime:
    """Return the instant of a wall-clock time in an IANA zone; raises ZoneInfoNotFoundError for an unknown zone."""
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone))


def span_of(sessions: Iterable[tuple[datetime, datetime]]) -> tuple[datetime | None, datetime | None]:
    """Return the first start and the last end of (start, end) pairs; (None, None) without any."""
    pairs = list(sessions)
    if not pairs:
        return None, None
    return min(start for start, _end in pairs), max(end for _start, end in pairs)


def phase_of(status: str, starts_at: datetime | None, ends_at: datetime | None, now: datetime) -> Phase:
    """Return the phase at ``now``.

    Cancelled and postponed are decisions and outrank the dates. An event without dates is ahead. It is over from the
    instant of its end.
    """
    if status in {Status.POSTPONED, Status.CANCELLED}:
        return Phase(status)
    if ends_at is not None and now >= ends_at:
        return Phase.PAST
    if starts_at is not None and now >= starts_at:
        return Phase.UNDER_WAY
    return Phase.UPCOMING
