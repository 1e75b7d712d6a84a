"""Whatever stands in titles and places: one event, nothing else, and two readers find in it what was written."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import vobject
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import vText

from events.domain.plain_words import DIRECTION, in_lines, in_one_line
from events.ics import Entry, file_of
from events.ics_text import Text
from events.tests.calendar_files import only_event, read_calendar

START = datetime(2026, 7, 15, 16, 0, tzinfo=UTC)
KEY = UUID("00000000-0000-4000-8000-000000000001")
# What an attacker, a clipboard or a careless keyboard puts into a title.
FRAGMENTS = [
    "\r\n",
    "\r",
    "\n",
    "\n ",
    "\r\n\t",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\x00",
    "\x1b[2J",
    ";",
    ",",
    ":",
    "\\",
    "\\n",
    "\\\\",
    '"',
    "^n",
    "=",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "BEGIN:VALARM",
    "ATTENDEE:mailto:a@example.org",
    "ORGANIZER;CN=x:mailto:a@example.org",
    "ATTACH:https://example.org/x",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u200d",
    "👩🏽‍🤝‍👩🏿",
    "ñandú",
    "«voces»",
    "Ciudad de México",
    "مدافعات",
    "e\u0301",
    "x" * 300,
    "é" * 200,
    "🧵" * 100,
    " ",
]
words = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=30)), max_size=8).map("".join)
ALLOWED = {
    "UID",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "DESCRIPTION",
    "LOCATION",
    "URL",
    "STATUS",
    "CLASS",
}


def entry(**fields) -> Entry:
    defaults = {
        "uid": KEY,
        "sequence": 2,
        "changed_at": START,
        "starts_at": START,
        "ends_at": START + timedelta(hours=2),
        "zone": "America/Mexico_City",
        "summary": "Round table",
        "language": "es",
    }
    return Entry(**{**defaults, **fields})


@settings(max_examples=600, deadline=None)
@example(title="A\r\nEND:VEVENT\r\nBEGIN:VEVENT", place="\rATTENDEE:mailto:a@example.org", story="\u2028x")
@given(title=words, place=words, story=words)
def test_whatever_is_written_stays_one_event_and_is_read_back(title, place, story):
    content = file_of(entry(summary=title, location=place, description=story))
    event = only_event(content)
    assert event.names <= ALLOWED
    assert not event.components
    assert event["SUMMARY"].text == in_one_line(title)
    second = vobject.readOne(content.decode())
    assert [child.name for child in second.components()] == ["VTIMEZONE", "VEVENT"]
    assert second.vevent.summary.value == in_one_line(title)
    for name, value in (("LOCATION", in_one_line(place)), ("DESCRIPTION", in_lines(story))):
        told = event[name].text if name in event.names else ""
        assert told == value
        assert getattr(second.vevent, name.lower()).value if told else True
        assert not told or getattr(second.vevent, name.lower()).value == value


@settings(max_examples=300, deadline=None)
@given(words)
def test_a_line_holds_no_sign_that_steers_or_turns(text):
    line = in_one_line(text)
    assert "\n" not in line
    assert line.isprintable() or set(line) & {"\u200c", "\u200d"} or not set(line) & set(map(chr, range(32)))
    assert not set(line) & DIRECTION
    assert in_one_line(line) == line


def test_a_backslash_before_an_n_is_a_backslash():
    assert Text("C:\\New").to_ical() == b"C:\\\\New"


def test_the_library_still_needs_our_escaping():
    """When this fails, icalendar escapes a backslash before a capital N: ``events/ics_text.py`` can go."""
    assert vText("C:\\New").to_ical() == b"C:\\new"


def test_emoji_and_scripts_stay_whole():
    assert in_one_line("👩🏽‍🤝‍👩🏿 مدافعات «ñ»") == "👩🏽‍🤝‍👩🏿 مدافعات «ñ»"


def test_lines_of_a_description_stay_and_empty_ones_do_not_pile_up():
    assert in_lines("one\r\n\r\n\r\n\rtwo\u2028three") == "one\n\ntwo\nthree"


def test_moments_stand_on_the_clocks_of_the_place():
    event = only_event(file_of(entry()))
    assert event["DTSTART"].parameters == {"TZID": "America/Mexico_City"}
    assert event["DTSTART"].raw == "20260715T100000"
    assert event["DTEND"].raw == "20260715T120000"


def test_a_time_in_utc_needs_no_zone():
    content = file_of(entry(zone="UTC"))
    assert only_event(content)["DTSTART"].raw == "20260715T160000Z"


@pytest.mark.parametrize(
    ("zone", "month", "offset"),
    [
        ("America/Mexico_City", 7, timedelta(hours=-6)),
        ("America/Mexico_City", 1, timedelta(hours=-6)),
        ("Europe/Brussels", 7, timedelta(hours=2)),
        ("Europe/Brussels", 1, timedelta(hours=1)),
        ("Asia/Kathmandu", 5, timedelta(hours=5, minutes=45)),
        ("America/Bogota", 3, timedelta(hours=-5)),
    ],
)
def test_a_program_without_knowledge_of_zones_reads_the_right_moment(zone, month, offset):
    """The second reader makes its zone out of the file alone, and remembers zones by their name."""
    moment = datetime(2026, month, 15, 12, tzinfo=UTC)
    content = file_of(entry(zone=zone, starts_at=moment, ends_at=moment + timedelta(hours=1)))
    content = content.replace(zone.encode(), f"Elsewhere/{zone[-5:]}{month}".encode())
    read = vobject.readOne(content.decode()).vevent.dtstart.value
    assert read.utcoffset() == offset
    assert read == moment


def test_a_zone_tells_when_its_clocks_change():
    """RFC 5545, 3.6.5: DTSTART of an observance is the onset on the clocks as they were just before."""
    zone = read_calendar(file_of(entry(zone="Europe/Brussels"))).all("VTIMEZONE")[0]
    summers = [part for part in zone.all("DAYLIGHT") if part["DTSTART"].raw.startswith("2026")]
    assert [(part["DTSTART"].raw, part["TZOFFSETFROM"].raw, part["TZOFFSETTO"].raw) for part in summers] == [
        ("20260329T020000", "+0100", "+0200")
    ]
    winters = [part for part in zone.all("STANDARD") if part["DTSTART"].raw.startswith("202610")]
    assert [(part["DTSTART"].raw, part["TZOFFSETFROM"].raw, part["TZOFFSETTO"].raw) for part in winters] == [
        ("20261025T030000", "+0200", "+0100")
    ]


def test_mexico_has_had_no_summer_time_since_2022():
    """The zone data is that of the lock file, however old that of the machine."""
    zone = read_calendar(file_of(entry())).all("VTIMEZONE")[0]
    assert not zone.all("DAYLIGHT")
    assert {part["TZOFFSETTO"].raw for part in zone.all("STANDARD")} == {"-0600"}


def test_the_words_carry_their_language():
    assert only_event(file_of(entry(summary="Mesa redonda")))["SUMMARY"].parameters == {"LANGUAGE": "es"}


def test_nobody_is_named():
    assert not only_event(file_of(entry())).names & {"ORGANIZER", "ATTENDEE", "CONTACT", "COMMENT", "ATTACH"}
