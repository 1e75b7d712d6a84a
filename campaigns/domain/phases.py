"""Where a campaign stands: what staff decided, and what its dates decide by themselves."""

from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What staff decided."""

    OPEN = "open"
    PAUSED = "paused"
    WON = "won"
    CLOSED = "closed"


class Phase(StrEnum):
    """What readers meet."""

    UPCOMING = "upcoming"
    OPEN = "open"
    PAUSED = "paused"
    WON = "won"
    CLOSED = "closed"


def phase_of(status: str, opens_at: datetime | None, closes_at: datetime | None, now: datetime) -> Phase:
    """Return the phase at ``now``.

    Won, closed and paused are decisions and outrank the dates, except that a paused campaign whose end has passed is
    closed. An open campaign opens and closes by its dates; without dates it is simply open. A campaign closes at the
    instant of ``closes_at``.
    """
    if status in {Status.WON, Status.CLOSED}:
        return Phase(status)
    if closes_at is not None and now >= closes_at:
        return Phase.CLOSED
    if status == Status.PAUSED:
        return Phase.PAUSED
    if opens_at is not None and now < opens_at:
        return Phase.UPCOMING
    return Phase.OPEN


def days_left(closes_at: datetime | None, now: datetime) -> int | None:
    """Return the whole days until the end, never negative; None without an end."""
    if closes_at is None:
        return None
    return max((closes_at - now).days, 0)
