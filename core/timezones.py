"""The time zones that staff choose from, by their IANA names."""

from zoneinfo import available_timezones, reset_tzpath

# The zone data of the lock file (tzdata) counts, not that of the machine: governments change their clocks, and the data
# of a machine may be years old. The settings load this module before anything asks for a zone.
reset_tzpath(to=())

AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
DEFAULT_TIMEZONE = "Europe/Brussels"


def timezone_choices() -> list[tuple[str, str]]:
    """Return (name, label) of every zone of a place, and UTC, in alphabetical order."""
    places = sorted(name for name in available_timezones() if name.split("/")[0] in AREAS)
    return [("UTC", "UTC")] + [(name, name.replace("_", " ")) for name in places]
