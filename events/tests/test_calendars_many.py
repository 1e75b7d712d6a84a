"""A calendar of two thousand events: few questions, no more memory than one of two hundred, and nothing left out."""

import gc
import tracemalloc
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from wagtail.models import Page

from core import page_cache
from events.calendars import calendar_of_language
from events.models import EventPage
from events.tests.calendar_files import read_calendar
from events.tests.factories import make_event, make_session
from events.views_calendars import MOST_REMEMBERED

ADDRESS = "/en/events/calendar.ics"
# The home pages of the languages, view restrictions, the page itself and its kind, the survey, the zones, the events.
MOST_QUERIES = 10
ZONES = ["Europe/Brussels", "America/Mexico_City", "Africa/Nairobi", "Asia/Kathmandu"]


def add_events(index, number: int) -> None:
    """Add events at once, without the work of a tree that grows page by page."""
    first = EventPage.objects.child_of(index).count()
    kind = ContentType.objects.get_for_model(EventPage)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    pages = [
        Page(
            title=f"Gathering {place}",
            slug=f"gathering-{place}",
            url_path=f"{index.url_path}gathering-{place}/",
            path=EventPage._get_path(index.path, index.depth + 1, place + 1),
            depth=index.depth + 1,
            content_type=kind,
            locale=index.locale,
            translation_key=uuid4(),
            live=True,
            first_published_at=moment,
            last_published_at=moment,
        )
        for place in range(first, first + number)
    ]
    for place, page in enumerate(Page.objects.bulk_create(pages)):
        start = now() + timedelta(days=1 + place % 300)
        event = EventPage(
            page_ptr_id=page.pk,
            summary="They meet, and compare what protects. " * 6,
            starts_at=start,
            ends_at=start + timedelta(hours=2),
            timezone=ZONES[place % len(ZONES)],
            city="Nakuru",
        )
        event.save_base(raw=True, force_insert=True)


@pytest.fixture
def many(events):
    make_event(events, "First", sessions=[make_session((now() + timedelta(days=3)).date())])
    add_events(events, 1999)
    return events


def body_of(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_two_thousand_events_cost_few_queries_and_none_is_left_out(client, many):
    with CaptureQueriesContext(connection) as asked:
        answer = client.get(ADDRESS)
        content = body_of(answer)
    assert len(asked) <= MOST_QUERIES, [query["sql"][:120] for query in asked]
    assert answer.streaming
    calendar = read_calendar(content)
    assert len(calendar.all("VEVENT")) == 2000
    assert len({event["UID"].raw for event in calendar.all("VEVENT")}) == 2000
    assert {zone["TZID"].raw for zone in calendar.all("VTIMEZONE")} == {*ZONES}


def test_a_long_calendar_is_not_made_for_who_has_it(client, many):
    first = client.get(ADDRESS)
    body_of(first)
    with CaptureQueriesContext(connection) as asked:
        again = client.get(ADDRESS, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert len(asked) < MOST_QUERIES
    EventPage.objects.filter(slug="gathering-7").update(calendar_sequence=1)
    assert client.get(ADDRESS, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def peak_of_reading() -> int:
    """Return the most memory, in bytes, that is taken at one time while a calendar is sent part by part."""
    calendar = calendar_of_language("Events", "https://acompana.example/en/events/calendar.ics")
    survey = calendar.survey()
    gc.collect()
    tracemalloc.start()
    try:
        for _part in calendar.lines(survey):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_the_number_of_events(events):
    """Five times the events take no more, but for a tenth; from 500 on, Python's collector has begun to clean up."""
    add_events(events, 500)
    peak_of_reading()
    few = peak_of_reading()
    add_events(events, 2000)
    many = peak_of_reading()
    assert many < few * 1.1
    assert many < 1_000_000


@pytest.fixture
def shelf(settings, tmp_path):
    settings.PAGE_CACHE_SECONDS = 60
    settings.VAR_DIR = tmp_path
    page_cache.SHELF.clear()
    yield page_cache.SHELF
    page_cache.SHELF.clear()


def test_a_calendar_of_usual_length_is_remembered_like_a_page(client, events, shelf):
    add_events(events, MOST_REMEMBERED)
    first = client.get(ADDRESS)
    with CaptureQueriesContext(connection) as asked:
        again = client.get(ADDRESS)
    assert len(asked) == 0
    assert again.content == first.content
    assert again.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert client.get(ADDRESS, headers={"If-None-Match": again.headers["ETag"]}).status_code == 304
