"""An event in the words of schema.org."""

from typing import Any

from core.structured_data import CONTEXT
from events.domain.phases import Phase
from events.domain.venues import Mode

STATUS_WORDS = {Phase.POSTPONED: "EventPostponed", Phase.CANCELLED: "EventCancelled"}
MODE_WORDS = {
    Mode.IN_PERSON: "OfflineEventAttendanceMode",
    Mode.ONLINE: "OnlineEventAttendanceMode",
    Mode.HYBRID: "MixedEventAttendanceMode",
}


def location(page) -> list[dict[str, Any]]:
    """Return where the event is.

    A place no finer than readers may know, and the page itself when one can take part online.
    """
    places: list[dict[str, Any]] = []
    place = page.place
    if page.mode != Mode.ONLINE:
        address = {"@type": "PostalAddress", "addressLocality": place.city, "addressCountry": place.country}
        if place.address:
            address["streetAddress"] = place.address
        name = place.venue or place.city or place.country
        places.append({"@type": "Place", "name": name, "address": {key: text for key, text in address.items() if text}})
    if page.is_online:
        places.append({"@type": "VirtualLocation", "url": page.full_url})
    return places


def event(page) -> dict[str, Any]:
    """Return the Event; times carry the offset of the venue."""
    data: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Event",
        "name": page.title,
        "description": page.meta_description,
        "url": page.full_url,
        "inLanguage": page.locale.language_code,
        "eventStatus": f"{CONTEXT}/{STATUS_WORDS.get(page.phase, 'EventScheduled')}",
        "eventAttendanceMode": f"{CONTEXT}/{MODE_WORDS[Mode(page.mode)]}",
        "location": location(page),
        "organizer": [
            {"@type": "Organization", "name": row.name, **({"url": row.url} if row.url else {})}
            for row in page.participating_institutions
            if row.role == "organiser"
        ],
    }
    if page.local_start and page.local_end:
        data["startDate"] = page.local_start.isoformat()
        data["endDate"] = page.local_end.isoformat()
    if not data["organizer"]:
        data["organizer"] = [{"@id": f"{page.get_url_parts()[1]}/#organisation"}]
    return data
