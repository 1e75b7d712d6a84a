"""The time zones that staff choose from, by their IANA names."""

from zoneinfo import available_timezones

AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
DEFAULT_TIMEZONE = "Europe/Brussels"


def timezone_choices() -> list[tuple[str, str]]:
    """Return (name, label) of every zone of a place, and UTC, in alphabetical order."""
    places = sorted(name for name in available_timezones() if name.split("/")[0] in AREAS)
    return [("UTC", "UTC")] + [(name, name.replace("_", " ")) for name in places]
