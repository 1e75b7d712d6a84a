"""Days gathered into weeks, and the bars that show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)
# The steps of an axis; each ten times as far they begin anew.
AXIS_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class Week:
    """A week from its Monday, and how many in it."""

    monday: date
    number: int


def monday_of(day: date) -> date:
    """Return the Monday of the week of a day (ISO 8601)."""
    return day - timedelta(days=day.weekday())


def in_weeks(numbers: Iterable[tuple[date, int]], last_day: date, most: int) -> list[Week]:
    """Return the weeks from the first day with a number to the last day, those with nothing included.

    At most ``most`` weeks: earlier days are left out.
    """
    sums: dict[date, int] = {}
    for day, number in numbers:
        sums[monday_of(day)] = sums.get(monday_of(day), 0) + number
    if not sums:
        return []
    last = monday_of(last_day)
    first = max(min(sums), last - (most - 1) * WEEK)
    count = (last - first).days // WEEK.days + 1
    return [Week(first + place * WEEK, sums.get(first + place * WEEK, 0)) for place in range(max(count, 0))]


def axis_end(largest: int) -> int:
    """Return the round number at which an axis ends that shows this number: 1, 2, 5, 10, 20, 50 and so on."""
    size = 1
    while True:
        for step in AXIS_STEPS:
            if step * size >= largest:
                return step * size
        size *= 10


@dataclass(frozen=True)
class Bar:
    """One bar of a chart, in the units of its drawing."""

    week: Week
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Chart:
    """The bars of some weeks between a ground line and the round number above them."""

    bars: list[Bar]
    width: int
    height: int
    top: int

    @property
    def labelled(self) -> list[Bar]:
        """Some bars, evenly apart, beneath which the date stands."""
        step = max(1, -(-len(self.bars) // 6))
        return self.bars[::step]


def draw(weeks: list[Week], *, width: int, height: int, widest: int = 48) -> Chart:
    """Return the bars of some weeks in a drawing of this size; a week with anybody in it is always seen."""
    top = axis_end(max((week.number for week in weeks), default=1) or 1)
    place = min(width // max(len(weeks), 1), widest + widest // 4)
    bars = []
    for position, week in enumerate(weeks):
        tall = max(round(height * week.number / top), 2) if week.number else 0
        bars.append(Bar(week, position * place, height - tall, max(place * 4 // 5, 1), tall))
    return Chart(bars, width, height, top)


def share_of(sizes: Mapping[str, int], name: str) -> int:
    """Return how large one part is, in hundredths of the largest."""
    largest = max(sizes.values(), default=0)
    return round(100 * sizes[name] / largest) if largest else 0
