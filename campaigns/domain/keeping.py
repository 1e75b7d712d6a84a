"""How long a signature is kept."""

from calendar import monthrange
from datetime import date

USUAL_MONTHS = 12
# No signature is kept longer than this after it was confirmed, even while its campaign goes on.
LONGEST_MONTHS = 36
MONTHS_A_YEAR = 12


def months_later(day: date, months: int) -> date:
    """Return the same day some months later (earlier, if negative); the last of the month where it has no such day."""
    years, month = divmod(day.month - 1 + months, MONTHS_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def confirmed_too_long_ago(today: date) -> date:
    """Return the day before which whatever was confirmed has been kept for the longest time."""
    return months_later(today, -LONGEST_MONTHS)


def whole_months_between(first: date, second: date) -> int:
    """Return how many whole months lie between two days; a month is over on the same day, or the last, of the next."""
    months = (second.year - first.year) * MONTHS_A_YEAR + second.month - first.month
    return months if second >= months_later(first, months) else months - 1
