"""The list of events: what comes first, then what was."""

import re

from bs4 import BeautifulSoup

from events.models import EventPage
from events.templatetags.event_tags import by_time
from events.tests.factories import REPORT, day_from_today, make_event, make_session


def titles(client, index, query="") -> dict[str, list[str]]:
    soup = BeautifulSoup(client.get(index.get_url() + query).content, "html.parser")
    return {
        re.sub(r"\s+", " ", part.h2.get_text()): [title.get_text(strip=True) for title in part.select(".card-title")]
        for part in soup.select(".agenda-part")
    }


def make_calendar(index):
    make_event(index, "Next year", sessions=[make_session(day_from_today(300))])
    make_event(index, "Last month", sessions=[make_session(day_from_today(-30))], report=REPORT)
    make_event(index, "Next week", sessions=[make_session(day_from_today(7))])
    make_event(index, "Last week", sessions=[make_session(day_from_today(-7))])
    make_event(index, "Waiting", sessions=[make_session(day_from_today(-3))], status="postponed")
    make_event(index, "Called off", sessions=[make_session(day_from_today(-90))], status="cancelled")


def test_the_next_event_leads_and_the_latest_report_follows(client, events):
    make_calendar(events)
    assert titles(client, events) == {
        "Coming up": ["Waiting", "Next week", "Next year"],
        "Past events and their reports": ["Last week", "Last month", "Called off"],
    }


def test_the_filter_by_time_leaves_one_part(client, events):
    make_calendar(events)
    assert list(titles(client, events, "?when=past")) == ["Past events and their reports"]
    assert list(titles(client, events, "?when=upcoming")) == ["Coming up"]


def test_nothing_to_show_leaves_a_way_on(client, events):
    soup = BeautifulSoup(client.get(events.get_url()).content, "html.parser")
    assert soup.select_one(".empty-state a")["href"]


def test_an_event_without_date_is_still_to_come(events):
    event = make_event(events, "Undated")
    assert [group.key for group in by_time([event])] == ["upcoming"]


def test_the_date_of_a_card_is_told_in_words(events):
    event = make_event(events, sessions=[make_session(day_from_today(30))], timezone="Africa/Nairobi")
    assert "(Nairobi time)" in EventPage.objects.get(pk=event.pk).card_meta[0]


def test_a_postponed_card_tells_no_date(events):
    event = make_event(events, sessions=[make_session(day_from_today(30))], status="postponed")
    assert EventPage.objects.get(pk=event.pk).card_meta == []
