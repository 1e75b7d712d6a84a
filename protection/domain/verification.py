"""How fresh what we know of an organisation is, and whether a programme takes people now."""

from datetime import date, timedelta
from enum import StrEnum

# What was checked and has no date for the next check is due after this time.
CHECK_AGAIN_AFTER_DAYS = 365
DUE_SOON_DAYS = 30


class Freshness(StrEnum):
    """What staff and readers are told about the last check."""

    UNVERIFIED = "unverified"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    VERIFIED = "verified"


class Intake(StrEnum):
    """How a programme takes people."""

    ROLLING = "rolling"
    DEADLINE = "deadline"
    CLOSED = "closed"
    UNKNOWN = ""


class ProgrammeState(StrEnum):
    """Whether one can apply today."""

    OPEN = "open"
    UNKNOWN = "unknown"
    CLOSED = "closed"


def due_on(verified_on: date | None, next_check_on: date | None) -> date | None:
    """Return the day from which the check is overdue; None for what was never checked and has no date."""
    if next_check_on is not None:
        return next_check_on
    return verified_on + timedelta(days=CHECK_AGAIN_AFTER_DAYS) if verified_on else None


def freshness_of(verified_on: date | None, next_check_on: date | None, today: date) -> Freshness:
    """Return how fresh a check is. It is overdue from the day after the one on which it was due.

    What nobody ever checked stays unverified, whatever date stands for its next check.
    """
    if verified_on is None:
        return Freshness.UNVERIFIED
    due = due_on(verified_on, next_check_on)
    if due is not None and today > due:
        return Freshness.OVERDUE
    if due is not None and today + timedelta(days=DUE_SOON_DAYS) >= due:
        return Freshness.DUE_SOON
    return Freshness.VERIFIED


def state_of_programme(intake: str, deadline: date | None, today: date) -> ProgrammeState:
    """Return whether one can apply today; on the day of the deadline one still can.

    A deadline without its date says nothing.
    """
    if intake == Intake.CLOSED or (intake == Intake.DEADLINE and deadline is not None and today > deadline):
        return ProgrammeState.CLOSED
    if intake == Intake.ROLLING or (intake == Intake.DEADLINE and deadline is not None):
        return ProgrammeState.OPEN
    return ProgrammeState.UNKNOWN
