"""Who can register for an event and when, how a registration stands, and what a page may tell of the places."""

import re
from datetime import date, datetime, timedelta
from enum import StrEnum

from events.domain.phases import Phase

# Shorter codes could be guessed; spaces, hyphens and capitals do not count.
SHORTEST_CODE = 8
USUAL_OFFER_HOURS = 48
USUAL_KEPT_DAYS = 30
LONGEST_KEPT_DAYS = 365
# An offer that comes later than this before the beginning would help nobody.
LATEST_OFFER = timedelta(hours=3)


class RegistrationMode(StrEnum):
    """How people come to an event."""

    CLOSED = "closed"
    OPEN = "open"
    APPROVAL = "approval"
    CODE = "code"
    OUTSIDE = "outside"


class Standing(StrEnum):
    """How a registration stands, once it is confirmed."""

    NONE = "none"
    ASKED = "asked"
    PLACE = "place"
    WAITING = "waiting"
    OFFERED = "offered"
    MISSED = "missed"
    DECLINED = "declined"
    CANCELLED = "cancelled"


# Those that take a place away from others, and those that nothing comes of any more.
TAKING = (Standing.PLACE, Standing.OFFERED)
ENDED = (Standing.MISSED, Standing.DECLINED, Standing.CANCELLED)

# The letter that says how a registration stands.
LETTERS = {
    Standing.ASKED: "events.asked",
    Standing.PLACE: "events.place",
    Standing.WAITING: "events.waiting",
    Standing.OFFERED: "events.offer",
    Standing.MISSED: "events.missed",
    Standing.DECLINED: "events.declined",
    Standing.CANCELLED: "events.left",
}


class Availability(StrEnum):
    """All that anybody may know of the places of an event."""

    FREE = "free"
    WAITING = "waiting"
    FULL = "full"


class Door(StrEnum):
    """What the page of an event shows where people register."""

    NONE = "none"
    FORM = "form"
    CODE = "code"
    OUTSIDE = "outside"
    NOT_YET = "not-yet"
    CLOSED = "closed"
    FULL = "full"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    PAST = "past"


class Question(StrEnum):
    """What an event may ask beside the address and a name: nothing else."""

    DIET = "diet"
    ACCESS = "access"
    INTERPRETATION = "interpretation"
    VISA = "visa"
    PHOTO = "photo"


PHASES_WITHOUT_DOOR = {
    Phase.CANCELLED: Door.CANCELLED,
    Phase.POSTPONED: Door.POSTPONED,
    Phase.PAST: Door.PAST,
}
OPEN_DOORS = {
    RegistrationMode.OPEN: Door.FORM,
    RegistrationMode.APPROVAL: Door.FORM,
    RegistrationMode.CODE: Door.CODE,
    RegistrationMode.OUTSIDE: Door.OUTSIDE,
}


def door_of(
    mode: str,
    phase: Phase,
    *,
    opens_at: datetime | None,
    closes_at: datetime | None,
    availability: str,
    now: datetime,
) -> Door:
    """Return what readers meet at ``now``; ``closes_at`` is the announced end, or else the beginning of the event."""
    if mode == RegistrationMode.CLOSED:
        return Door.NONE
    if phase in PHASES_WITHOUT_DOOR:
        return PHASES_WITHOUT_DOOR[phase]
    if opens_at is not None and now < opens_at:
        return Door.NOT_YET
    if closes_at is not None and now >= closes_at:
        return Door.CLOSED
    if availability == Availability.FULL and mode != RegistrationMode.OUTSIDE:
        return Door.FULL
    return OPEN_DOORS[RegistrationMode(mode)]


def availability_of(*, capacity: int | None, taken: int, is_waited_for: bool, has_waiting_list: bool) -> Availability:
    """Return what may be said of the places; while people wait, a place that is free is theirs."""
    if capacity is None or (taken < capacity and not is_waited_for):
        return Availability.FREE
    return Availability.WAITING if has_waiting_list else Availability.FULL


def offer_ends(now: datetime, hours: int, starts_at: datetime | None) -> datetime | None:
    """Return until when a place can be offered; None when the event is too near for an offer to help."""
    end = now + timedelta(hours=hours)
    if starts_at is None:
        return end
    latest = starts_at - LATEST_OFFER
    return min(end, latest) if latest > now else None


def plain_code(text: str) -> str:
    """Return an invitation code without what people type differently: spaces, hyphens, capitals."""
    return re.sub(r"[\s\-–—_]+", "", text).casefold()


def last_day_of_keeping(ends_on: date, days: int) -> date:
    """Return the day on which something that is kept so many days after an event is deleted."""
    return ends_on + timedelta(days=days)
