"""When the clocks of a place change: what a calendar file must say of a zone (RFC 5545, section 3.6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

STEP = timedelta(days=7)
SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Observance:
    """A time from which the clocks of a place show an offset.

    ``begins`` is told on the clocks as they were just before, without a zone, which is how calendars want it.
    """

    begins: datetime
    offset_before: timedelta
    offset: timedelta
    name: str
    is_daylight: bool


def state(place: ZoneInfo, moment: datetime) -> tuple[timedelta, bool, str]:
    """Return (offset, whether it is summer time, name) of a place at a moment with a zone."""
    local = moment.astimezone(place)
    return local.utcoffset() or timedelta(0), bool(local.dst()), local.tzname() or str(place)


def change_between(place: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """Return the first whole second after ``before`` at which the clocks differ from then; they do at ``after``."""
    start = state(place, before)
    while after - before > SECOND:
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        before, after = (middle, after) if state(place, middle) == start else (before, middle)
    return after


def observances(zone: str, first_year: int, last_year: int) -> Iterator[Observance]:
    """Yield how the clocks of an IANA zone stand at the beginning of a year, and each change until the end of another.

    Changes less than a week apart are told as one. Raises ZoneInfoNotFoundError for an unknown zone.
    """
    place = ZoneInfo(zone)
    moment, end = datetime(first_year, 1, 1, tzinfo=UTC), datetime(last_year + 1, 1, 1, tzinfo=UTC)
    offset, is_daylight, name = current = state(place, moment)
    yield Observance((moment + offset).replace(tzinfo=None), offset, offset, name, is_daylight)
    while moment < end:
        following = moment + STEP
        if state(place, following) != current:
            change = change_between(place, moment, following)
            before, current = current, state(place, following)
            offset, is_daylight, name = current
            yield Observance((change + before[0]).replace(tzinfo=None), before[0], offset, name, is_daylight)
        moment = following
