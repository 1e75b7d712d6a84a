"""What the page of an event shows where people register."""

from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.utils.timezone import now

from events.domain.registration import Availability, Door, RegistrationMode, door_of
from events.models.places import availability
from events.registration_form import CodeForm, RegistrationForm

FORMS = {Door.FORM, Door.CODE}


@dataclass(frozen=True)
class RegistrationOffer:
    """The door that stands open or closed, what may be said of the places, and the form where there is one."""

    door: Door
    availability: str
    form: Form | None

    @property
    def is_shown(self) -> bool:
        """Whether the page has a place for it at all; what is over or called off says so elsewhere."""
        return self.door not in {Door.NONE, Door.PAST, Door.CANCELLED}

    @property
    def is_open(self) -> bool:
        """Whether something can be done."""
        return self.door in {Door.FORM, Door.CODE, Door.OUTSIDE}

    @property
    def has_waiting_list(self) -> bool:
        """Whether whoever registers now waits for a place."""
        return self.availability == Availability.WAITING


def door_now(page: Any, state: str) -> Door:
    """Return the door of an event at this moment; ``state`` is what may be said of its places."""
    return door_of(
        page.registration_mode,
        page.phase,
        opens_at=page.registration_opens_at,
        closes_at=page.registration_closes,
        availability=state,
        now=now(),
    )


def offer_of(page: Any) -> RegistrationOffer:
    """Return what the page of an event shows."""
    if page.registration_mode == RegistrationMode.CLOSED:
        return RegistrationOffer(Door.NONE, Availability.FREE.value, None)
    state = availability(page.translation_key)
    door = door_now(page, state)
    makers = {Door.FORM: lambda: RegistrationForm(event=page), Door.CODE: CodeForm}
    return RegistrationOffer(door, state, makers[door]() if door in FORMS else None)
