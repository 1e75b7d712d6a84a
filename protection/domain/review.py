"""How far the words of the guide can be trusted: when somebody has to look at them again, and when readers are told."""

from datetime import date, timedelta
from enum import StrEnum

DUE_SOON_DAYS = 30
READERS_ARE_TOLD_AFTER_DAYS = 90


class Review(StrEnum):
    """Where a page stands between two reviews."""

    CURRENT = "current"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    STALE = "stale"


def review_of(review_by: date | None, today: date) -> Review:
    """Return where a page stands whose next review is due by a day; without a day it is overdue."""
    if review_by is None:
        return Review.OVERDUE
    if today > review_by + timedelta(days=READERS_ARE_TOLD_AFTER_DAYS):
        return Review.STALE
    if today > review_by:
        return Review.OVERDUE
    if today > review_by - timedelta(days=DUE_SOON_DAYS):
        return Review.DUE_SOON
    return Review.CURRENT
