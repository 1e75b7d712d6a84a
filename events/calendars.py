"""Which events stand in which calendar, and what each tells: no more of a place than readers may know.

A calendar holds what is ahead and what was in the last year. Rows are read from the database in small parts and written
one by one, so the memory it takes does not grow with the number of events; the number of queries does not either.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.db.models import Count, Max, Min, Sum
from django.db.models.functions import ExtractYear
from django.utils.timezone import now
from django.utils.translation import get_language, gettext, override, pgettext
from django_countries import countries

from core.i18n import absolute_url, active_locale, live_homes, only_readable
from core.models.taxonomy import PageCountry, PageTopic
from events.domain.phases import Status
from events.domain.venues import Place, public_place
from events.ics import Entry, file_of, head, lines_of
from events.models import EventPage
from events.querysets import EventQuerySet

KEPT_FOR = timedelta(days=365)
ROWS_AT_ONCE = 200
COLUMNS = (
    "translation_key",
    "calendar_sequence",
    "first_published_at",
    "last_published_at",
    "starts_at",
    "ends_at",
    "timezone",
    "title",
    "summary",
    "status",
    "status_note",
    "url_path",
    "city",
    "country__code",
    "venue_name",
    "venue_address",
    "venue_precision",
    "mode",
)


@dataclass(frozen=True)
class EventCalendar:
    """A calendar in one language: its name, its public address, and its events."""

    name: str
    language: str
    url: str
    events: EventQuerySet

    def survey(self) -> dict:
        """Return how many events there are, and what changes when any of them does: one query."""
        return self.events.order_by().aggregate(
            number=Count("pk"),
            keys=Sum("pk"),
            sequences=Sum("calendar_sequence"),
            changed_at=Max("last_published_at"),
            first_year=Min(ExtractYear("starts_at")),
            last_year=Max(ExtractYear("ends_at")),
        )

    def zones(self, survey: dict) -> list[tuple[str, int, int]]:
        """Return (IANA name, first year, last year) of the zones of its events: one query."""
        names = self.events.order_by("timezone").values_list("timezone", flat=True).distinct()
        return [(name, survey["first_year"] - 1, survey["last_year"]) for name in names]

    def entries(self, base: str) -> Iterator[Entry]:
        """Yield the entries in the order of their beginning: one query, a few rows in memory at a time.

        ``base`` is the tree path of the home page. The language is active only while a row becomes an entry: whoever
        sends the file part by part does other things in between.
        """
        rows = self.events.order_by("starts_at", "pk").values(*COLUMNS)
        for row in rows.iterator(chunk_size=ROWS_AT_ONCE):
            with override(self.language):
                entry = entry_of(row, self.language, base)
            yield entry

    def lines(self, survey: dict) -> Iterator[bytes]:
        """Return the file part by part; what is asked of the database beforehand is asked now."""
        beginning = head(self.name, self.language, url=self.url)
        return lines_of(beginning, self.zones(survey), self.entries(home_path(self.language)))

    def fingerprint(self, survey: dict) -> str:
        """Return what is equal as long as the file is."""
        parts = (self.name, self.language, self.url, *(str(value) for value in survey.values()))
        return sha256("\n".join(parts).encode()).hexdigest()[:32]


def home_path(language: str) -> str:
    """Return the path in the tree of the home page of a language, to which addresses are relative."""
    return next((home.url_path for home in live_homes() if home.locale.language_code == language), "/")


def window() -> datetime:
    """Return from when on a calendar tells events: midnight, so that the file stays the same for a day."""
    return (now() - KEPT_FOR).replace(hour=0, minute=0, second=0, microsecond=0)


def events_of_language() -> EventQuerySet:
    """Return the readable events in the active language that calendars tell; sensitive ones are none of them."""
    dated = EventPage.objects.filter(starts_at__isnull=False, ends_at__gte=window(), locale=active_locale())
    return only_readable(dated)


def calendar_of_language(name: str, url: str) -> EventCalendar:
    """Return the calendar of all events in the active language."""
    return EventCalendar(name, get_language() or "", url, events_of_language())


def calendar_of_country(code: str, url: str) -> EventCalendar | None:
    """Return the calendar of a country by its ISO code in capitals, or None when there is no such country.

    It holds what the country's landing page lists: events about the country.
    """
    if not (name := countries.name(code)):
        return None
    events = events_of_language().filter(pk__in=PageCountry.objects.filter(country__code=code).values("page"))
    title = gettext("Events: %(subject)s") % {"subject": name}
    return EventCalendar(title, get_language() or "", url, events)


def calendar_of_topic(slug: str, name: str, url: str) -> EventCalendar:
    """Return the calendar of a topic by its slug; ``name`` is that of the topic in the active language."""
    title = gettext("Events: %(subject)s") % {"subject": name}
    events = events_of_language().filter(pk__in=PageTopic.objects.filter(topic__slug=slug).values("page"))
    return EventCalendar(title, get_language() or "", url, events)


# --- One event ------------------------------------------------------------------------------------


def is_off(status: str) -> bool:
    """Tell whether nobody should set out: the event is cancelled, or waits for another date."""
    return status in {Status.CANCELLED, Status.POSTPONED}


def summary_of(title: str, status: str) -> str:
    """Return the title as a calendar shows it: a calendar may show little else."""
    if status == Status.CANCELLED:
        return gettext("Cancelled: %(title)s") % {"title": title}
    if status == Status.POSTPONED:
        return gettext("Postponed: %(title)s") % {"title": title}
    return title


def description_of(row: dict) -> str:
    """Return the words below the title: what changed, and what it is about."""
    notes = [row["status_note"]] if is_off(row["status"]) else []
    if row["status"] == Status.POSTPONED:
        notes.append(gettext("The new date stands on the page of the event as soon as it is known."))
    return "\n\n".join(note for note in [*notes, row["summary"]] if note)


def location_of(row: dict) -> str:
    """Return the place as readers may know it, in one line; for an event online, that."""
    country = str(countries.name(row["country__code"])) if row["country__code"] else ""
    full = Place(country=country, city=row["city"], venue=row["venue_name"], address=row["venue_address"])
    parts = public_place(row["venue_precision"], full).parts if row["mode"] != "online" else []
    return ", ".join([*parts, *([pgettext("place", "Online")] if row["mode"] != "in_person" else [])])


def entry_of(row: dict, language: str, base: str) -> Entry:
    """Return a row of ``COLUMNS`` as an entry in the active language; ``base`` is the tree path of its home page."""
    return Entry(
        uid=row["translation_key"],
        sequence=row["calendar_sequence"],
        changed_at=row["last_published_at"] or row["first_published_at"] or row["starts_at"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        zone=row["timezone"],
        summary=summary_of(row["title"], row["status"]),
        language=language,
        description=description_of(row),
        location=location_of(row),
        url=absolute_url(f"/{language}/{row['url_path'].removeprefix(base)}"),
        is_off=is_off(row["status"]),
    )


def row_of(event: EventPage) -> dict:
    """Return an event as a row of ``COLUMNS``."""
    columns = {name: getattr(event, name) for name in COLUMNS if name != "country__code"}
    return {**columns, "country__code": event.venue_country.code.code if event.country_id else None}


def event_calendar(event: EventPage) -> bytes | None:
    """Return the file of one event in its language as everybody may have it; None while it has no date.

    The caller asks before whether readers may know of the event at all.
    """
    if not (event.starts_at and event.ends_at):
        return None
    language = event.locale.language_code
    with override(language):
        return file_of(entry_of(row_of(event), language, home_path(language)))


def personal_calendar(event: EventPage, place: str = "", joining_link: str = "", *, is_off: bool = False) -> bytes:
    """Return the file of one event for a person who has a place, in the language of ``event``.

    ``place`` and ``joining_link`` are what only confirmed people are told: they never reach a shared cache. Of a
    sensitive event the file says when and where, and nothing else: a calendar shows its entries on locked screens.
    ``is_off`` takes the entry out of her calendar, when she has given her place back. Raises ValueError for an event
    without a date.
    """
    if not (event.starts_at and event.ends_at):
        raise ValueError("An event without a date has no calendar.")
    language = event.locale.language_code
    with override(language):
        public = entry_of(row_of(event), language, home_path(language))
        lines = [joining_link and gettext("To join: %(link)s") % {"link": joining_link}]
        if not event.is_sensitive:
            lines.append(public.description)
        summary = pgettext("neutral name of an event", "Appointment") if event.is_sensitive else public.summary
        entry = Entry(
            uid=public.uid,
            sequence=public.sequence + is_off,
            changed_at=now() if is_off else public.changed_at,
            starts_at=public.starts_at,
            ends_at=public.ends_at,
            zone=public.zone,
            summary=summary,
            language=language,
            description="\n\n".join(line for line in lines if line),
            location=place or ("" if event.is_sensitive else public.location),
            url="" if event.is_sensitive else public.url,
            is_off=is_off or public.is_off,
            is_private=True,
        )
        return file_of(entry)


def calendar_file_name(event: EventPage) -> str:
    """Return the name of a file with one event; of a sensitive one it says nothing."""
    return "appointment.ics" if event.is_sensitive else f"{event.slug}.ics"


def webcal_address(url: str) -> str:
    """Return an address as calendar programs take it for a subscription."""
    return f"webcal:{url.split(':', 1)[1]}"
