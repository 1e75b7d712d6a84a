"""What readers meet on the page of an event, before it and after it."""

import re
from datetime import date, time
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from events.tests.factories import REPORT, day_from_today, make_event, make_session

LEVELS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def read(client, event) -> BeautifulSoup:
    answer = client.get(event.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text_of(soup) -> str:
    return re.sub(r"\s+", " ", soup.get_text(" ", strip=True))


@pytest.fixture
def roundtable(events):
    return make_event(
        events,
        "Roundtable",
        timezone="America/Mexico_City",
        city="Mexico City",
        venue_name="House of the delegation",
        venue_address="Street 12",
        venue_precision="city",
        sessions=[
            make_session(date(2030, 7, 15), title="Opening"),
            make_session(date(2030, 7, 16), title="Agreements", start_time=time(9), end_time=time(13)),
        ],
        institutions=[
            ("Embassy of Belgium", "participant"),
            ("Élan network", "participant"),
            ("Delegation of the European Union", "host"),
            ("Defenders' network", "organiser"),
        ],
        languages=[("es", "spoken"), ("en", "interpretation")],
        participation="<p>Write to us.</p>",
        accessibility="<p>No steps.</p>",
        confidentiality_note="What is said may be told, who said it may not.",
    )


def test_the_invitation_tells_the_days_with_their_zone(client, roundtable):
    assert "15–16 July 2030 (Mexico City time)" in text_of(read(client, roundtable).main)


def test_times_carry_the_offset_of_the_place(client, roundtable):
    moments = {time["datetime"] for time in read(client, roundtable).select(".session time")}
    assert {"2030-07-15T10:00:00-06:00", "2030-07-16T13:00:00-06:00"} <= moments


def test_a_script_may_add_the_readers_own_time_to_each_beginning(client, roundtable):
    hooks = [time["data-local-time"] for time in read(client, roundtable).select(".session time[data-local-time]")]
    assert len(hooks) == 2
    assert all("{time}" in hook for hook in hooks)


def test_a_session_in_a_zone_of_its_own_names_that_zone(client, events):
    event = make_event(
        events,
        timezone="Europe/Brussels",
        sessions=[make_session(date(2030, 7, 15)), make_session(date(2030, 7, 15), timezone="Africa/Nairobi")],
    )
    zones = [zone.get_text() for zone in read(client, event).select(".session-zone")]
    assert sorted(zones) == ["Brussels time", "Nairobi time"]


def test_the_place_is_never_finer_than_readers_may_know(client, roundtable):
    html = client.get(roundtable.get_url()).content.decode()
    assert "Mexico City" in html
    assert "House of the delegation" not in html
    assert "Street 12" not in html


def test_institutions_stand_by_role_in_the_order_of_the_alphabet(client, roundtable):
    groups = read(client, roundtable).select(".institution-group")
    assert [group.h3.get_text() for group in groups] == ["Organiser", "Host", "Taking part"]
    assert [item.get_text() for item in groups[2].select("li")] == ["Élan network", "Embassy of Belgium"]


def test_languages_and_interpretation_are_told_apart(client, roundtable):
    rows = read(client, roundtable).select(".event-practical .facts > div")
    facts = {row.dt.get_text(): row.dd.get_text() for row in rows}
    assert facts["Languages"] == "Spanish"
    assert facts["Interpretation"] == "English"


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({"status": "postponed", "status_note": "The hall burned."}, "This event is postponed"),
        ({"status": "cancelled", "status_note": "The hall burned."}, "This event is cancelled"),
    ],
)
def test_a_change_is_told_before_anything_else(client, events, fields, heading):
    event = make_event(events, sessions=[make_session(day_from_today(30))], **fields)
    banner = read(client, event).select_one("section.outcome")
    assert banner.h2.get_text() == heading
    assert "The hall burned." in banner.get_text()


def test_a_postponed_event_shows_no_date_that_no_longer_holds(client, events):
    event = make_event(events, sessions=[make_session(date(2030, 7, 15))], status="postponed")
    page = read(client, event)
    assert not page.select(".event-head .date-block")
    assert not page.select(".programme")
    assert "15 July 2030" not in text_of(page.main)


def test_a_cancelled_event_asks_nobody_to_take_part(client, events):
    event = make_event(
        events, sessions=[make_session(day_from_today(30))], status="cancelled", participation="<p>Write to us.</p>"
    )
    assert not read(client, event).select("#take-part")


def test_the_report_takes_the_place_of_the_invitation(client, events):
    event = make_event(
        events, sessions=[make_session(day_from_today(-9))], participation="<p>Write to us.</p>", report=REPORT
    )
    page = read(client, event)
    assert page.select_one("h2#report")
    assert "Recommendations" in page.select_one("#story").get_text()
    assert "Why we meet" in page.select_one("details").get_text()
    assert not page.select("#take-part")


def test_an_event_that_is_over_says_so_until_its_report_is_written(client, events):
    event = make_event(events, sessions=[make_session(day_from_today(-9))], participation="<p>Write to us.</p>")
    page = read(client, event)
    assert page.select_one("section.outcome h2").get_text() == "This event is over"
    assert not page.select("#take-part")


@pytest.mark.parametrize("days", [-9, 9])
def test_no_heading_skips_a_level(client, events, days):
    event = make_event(
        events,
        sessions=[make_session(day_from_today(days))],
        institutions=[("Embassy", "host")],
        accessibility="<p>No steps.</p>",
        confidentiality_note="Who said it may not be told.",
        report=REPORT,
    )
    levels = [int(heading.name[1]) for heading in read(client, event).main.find_all(LEVELS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_identifier_stands_twice(client, roundtable):
    identifiers = [tag["id"] for tag in read(client, roundtable).find_all(id=True)]
    assert len(identifiers) == len(set(identifiers))


def test_more_sessions_cost_no_more_questions(client, events, django_assert_max_num_queries):
    event = make_event(events, sessions=[make_session(date(2030, 7, day)) for day in range(1, 30)])
    client.get(event.get_url())
    with django_assert_max_num_queries(25):
        client.get(event.get_url())
