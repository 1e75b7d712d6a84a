"""Events as calendar files (RFC 5545, RFC 7986), written by icalendar.

The library escapes and folds; what it lets through (control characters, signs that turn the direction of writing) is
taken out before. Zones are told as the clocks of their place really change, so that a file can be read without any
knowledge of zones. Nothing here knows a person: no organiser, no attendee.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.encoding import iri_to_uri
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vUri

from core.timezones import DEFAULT_TIMEZONE
from events.domain.plain_words import in_lines, in_one_line
from events.domain.zones import observances
from events.ics_text import Text

CONTENT_TYPE = "text/calendar; charset=utf-8"
PRODUCT = "-//Acompana//Events//EN"
# How often programs that subscribed may ask again.
REFRESH = timedelta(hours=12)
END = b"END:VCALENDAR\r\n"


@dataclass(frozen=True)
class Entry:
    """An event as one entry of a calendar; ``uid`` and ``sequence`` are the same in every language.

    ``starts_at`` and ``ends_at`` carry a zone; they are written on the clocks of ``zone``, an IANA name. ``changed_at``
    is when the entry was published last. ``is_off`` says that nobody should set out at that time.
    """

    uid: UUID
    sequence: int
    changed_at: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str
    summary: str
    language: str
    description: str = ""
    location: str = ""
    url: str = ""
    is_off: bool = False
    is_private: bool = False


def uid_of(key: UUID) -> str:
    """Return the identifier of an event in every calendar, on every day and in every language."""
    return f"{key}@{settings.PUBLIC_HOST}"


def words(text: str, language: str = "") -> Text:
    """Return words as a value that keeps to its line, with their language; the ends of their lines are escaped."""
    return Text(in_lines(text), params={"LANGUAGE": language} if language else None)


def on_the_clocks_of(moment: datetime, zone: str) -> datetime:
    """Return a moment on the clocks of an IANA zone, to the second."""
    return moment.astimezone(ZoneInfo(zone)).replace(microsecond=0)


def component(entry: Entry) -> Event:
    """Return an entry as a VEVENT."""
    event = Event()
    event.add("uid", uid_of(entry.uid))
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("sequence", entry.sequence)
    event.add("dtstart", on_the_clocks_of(entry.starts_at, entry.zone))
    event.add("dtend", on_the_clocks_of(entry.ends_at, entry.zone))
    event.add("summary", words(in_one_line(entry.summary), entry.language))
    if entry.description:
        event.add("description", words(entry.description, entry.language))
    if entry.location:
        event.add("location", words(in_one_line(entry.location), entry.language))
    if entry.url:
        event.add("url", vUri(iri_to_uri(in_one_line(entry.url))))
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    event.add("class", "PRIVATE" if entry.is_private else "PUBLIC")
    return event


@lru_cache(maxsize=256)
def zone_component(zone: str, first_year: int, last_year: int) -> bytes:
    """Return the VTIMEZONE of an IANA zone for some years, as it stands in a file."""
    timezone = Timezone()
    timezone.add("tzid", zone)
    for item in observances(zone, first_year, last_year):
        part = TimezoneDaylight() if item.is_daylight else TimezoneStandard()
        part.add("dtstart", item.begins)
        part.add("tzoffsetfrom", item.offset_before)
        part.add("tzoffsetto", item.offset)
        part.add("tzname", item.name)
        timezone.add_component(part)
    return bytes(timezone.to_ical())


def head(name: str, language: str, *, url: str = "", refreshes: bool = True) -> bytes:
    """Return the beginning of a file, up to its first component; ``name`` is what programs call the calendar."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("name", words(in_one_line(name), language))
        calendar.add("x-wr-calname", words(in_one_line(name)))
    if url:
        calendar.add("url", vUri(iri_to_uri(in_one_line(url))))
    if refreshes:
        calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
    return bytes(calendar.to_ical()).removesuffix(END)


def lines_of(beginning: bytes, zones: Iterable[tuple[str, int, int]], entries: Iterable[Entry]) -> Iterator[bytes]:
    """Yield a file part by part: its beginning, its zones as (IANA name, first year, last year), and its entries.

    One entry is in memory at a time. A file without any zone tells that of the site: an empty calendar is none.
    """
    yield beginning
    blocks = [zone_component(*zone) for zone in zones if zone[0] != "UTC"]
    yield from blocks
    is_empty = not blocks
    for entry in entries:
        is_empty = False
        yield bytes(component(entry).to_ical())
    if is_empty:
        yield zone_component(DEFAULT_TIMEZONE, 2026, 2026)
    yield END


def years_of(entry: Entry) -> tuple[str, int, int]:
    """Return (zone, first year, last year) of one entry, as ``lines_of`` wants it."""
    return entry.zone, entry.starts_at.year - 1, entry.ends_at.year


def file_of(entry: Entry, *, name: str = "") -> bytes:
    """Return a file with one entry."""
    return b"".join(lines_of(head(name, entry.language, refreshes=False), [years_of(entry)], [entry]))
