"""When digests go out."""

from datetime import datetime, timedelta

AT_ONCE, WEEKLY, MONTHLY = "at-once", "weekly", "monthly"
# Tuesdays, and the first of a month, at eight in the morning (UTC): people are at work who can hold it.
WEEKDAY = 1
HOUR = 8
# Staff who published too early have so long to take it back before the first mail tells of it.
SETTLING = timedelta(minutes=15)


def next_slot(frequency: str, after: datetime) -> datetime:
    """Return the next moment at which a digest of a frequency goes out, later than ``after`` (aware, UTC)."""
    if frequency == AT_ONCE:
        return after
    slot = after.replace(hour=HOUR, minute=0, second=0, microsecond=0)
    if frequency == WEEKLY:
        slot += timedelta(days=(WEEKDAY - slot.weekday()) % 7)
        return slot if slot > after else slot + timedelta(days=7)
    slot = slot.replace(day=1)
    return slot if slot > after else (slot + timedelta(days=32)).replace(day=1)
