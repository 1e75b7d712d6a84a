"""Time zones as people say them: “Brussels time” rather than Europe/Brussels."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# Zones whose city has a name of its own in another language, or accents that the IANA name lacks.
CITIES = {
    "Africa/Addis_Ababa": _("Addis Ababa"),
    "Africa/Algiers": _("Algiers"),
    "Africa/Cairo": _("Cairo"),
    "Africa/Johannesburg": _("Johannesburg"),
    "Africa/Tunis": _("Tunis"),
    "America/Argentina/Buenos_Aires": _("Buenos Aires"),
    "America/Asuncion": _("Asunción"),
    "America/Bogota": _("Bogotá"),
    "America/Havana": _("Havana"),
    "America/Mexico_City": _("Mexico City"),
    "America/New_York": _("New York"),
    "America/Panama": _("Panama City"),
    "America/Sao_Paulo": _("São Paulo"),
    "Asia/Bishkek": _("Bishkek"),
    "Asia/Colombo": _("Colombo"),
    "Asia/Dhaka": _("Dhaka"),
    "Asia/Jakarta": _("Jakarta"),
    "Asia/Kathmandu": _("Kathmandu"),
    "Asia/Phnom_Penh": _("Phnom Penh"),
    "Asia/Tokyo": _("Tokyo"),
    "Europe/Athens": _("Athens"),
    "Europe/Berlin": _("Berlin"),
    "Europe/Brussels": _("Brussels"),
    "Europe/Copenhagen": _("Copenhagen"),
    "Europe/Istanbul": _("Istanbul"),
    "Europe/Lisbon": _("Lisbon"),
    "Europe/London": _("London"),
    "Europe/Paris": _("Paris"),
    "Europe/Prague": _("Prague"),
    "Europe/Rome": _("Rome"),
    "Europe/Stockholm": _("Stockholm"),
    "Europe/Vienna": _("Vienna"),
    "Europe/Warsaw": _("Warsaw"),
    "Europe/Zurich": _("Zurich"),
}


def city_of(zone: str) -> str:
    """Return the city that an IANA zone is named after, in the active language where it has another name there."""
    if zone in CITIES:
        return str(CITIES[zone])
    return zone.rsplit("/", maxsplit=1)[-1].replace("_", " ")


def timezone_label(zone: str) -> str:
    """Return the zone in words, such as “Brussels time”; UTC keeps its name."""
    if "/" not in zone:
        return zone
    return gettext("%(city)s time") % {"city": city_of(zone)}
