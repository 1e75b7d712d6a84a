"""How much of a place the public may know."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """The finest detail that readers see."""

    COUNTRY = "country"
    CITY = "city"
    VENUE = "venue"


class Mode(StrEnum):
    """Where people meet."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    HYBRID = "hybrid"


@dataclass(frozen=True)
class Place:
    """A place as readers may know it; parts beyond the precision are empty."""

    country: str = ""
    city: str = ""
    venue: str = ""
    address: str = ""

    @property
    def parts(self) -> list[str]:
        """What is known, from the finest to the coarsest."""
        return [part for part in (self.venue, self.address, self.city, self.country) if part]


def public_place(precision: str, full: Place) -> Place:
    """Return the place reduced to what the precision allows; an unknown precision allows only the country."""
    if precision == Precision.VENUE:
        return full
    if precision == Precision.CITY:
        return Place(country=full.country, city=full.city)
    return Place(country=full.country)
