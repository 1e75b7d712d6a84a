"""Programmes: the open ones first, the closed ones marked, the next date from an event that is still to come."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate, now, timedelta

from core.tests.site import make_page, make_site
from protection.models import Organisation, Programme
from protection.tests.organisation_factories import make_directory, make_organisation, make_programme, path_of


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def english(site):
    return make_directory(site)[0]


@pytest.fixture
def organisation(english):
    return make_organisation("Weavers")


def shown(client, path: str) -> list[tuple[str, str]]:
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    entries = soup.select(".programme")
    return [(entry.select_one("h2, h3").get_text(), entry.select_one(".state-label").get_text()) for entry in entries]


def test_open_programmes_come_first_and_closed_ones_last_and_marked(client, english, organisation):
    today = localdate()
    make_programme(organisation, "A closed", intake="closed")
    make_programme(organisation, "B passed", intake="deadline", deadline=today - timedelta(days=1))
    make_programme(organisation, "C unknown")
    make_programme(organisation, "D late", intake="deadline", deadline=today + timedelta(days=30))
    make_programme(organisation, "E soon", intake="deadline", deadline=today)
    make_programme(organisation, "F always", intake="rolling")
    assert shown(client, f"{english.get_url()}programmes/") == [
        ("E soon", "Open now"),
        ("D late", "Open now"),
        ("F always", "Open now"),
        ("C unknown", "Ask whether it is open"),
        ("B passed", "Closed now"),
        ("A closed", "Closed now"),
    ]


def test_the_deadline_passes_by_itself(client, english, organisation, time_machine):
    make_programme(organisation, "Rest", intake="deadline", deadline=localdate())
    path = path_of(english, organisation)
    assert shown(client, path) == [("Rest", "Open now")]
    time_machine.move_to(now() + timedelta(days=1))
    assert shown(client, path) == [("Rest", "Closed now")]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Rest", "School"]),
        ("?kind=training", ["School"]),
        ("?kind=relocation", ["Rest"]),
        ("?kind=x", ["Rest", "School"]),
    ],
)
def test_programmes_are_narrowed_by_kind(client, english, organisation, query, names):
    make_programme(organisation, "Rest")
    make_programme(organisation, "School", kind="training")
    assert [name for name, _state in shown(client, f"{english.get_url()}programmes/{query}")] == names


def test_the_programme_of_a_hidden_organisation_is_hidden(client, english, organisation):
    make_programme(organisation, "Rest")
    Organisation.objects.update(standing="hidden")
    assert shown(client, f"{english.get_url()}programmes/") == []


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ((None, None), ""),
        ((3, 3), "3 months"),
        ((1, 1), "1 month"),
        ((3, 6), "3 to 6 months"),
        ((None, 12), "Up to 12 months"),
        ((2, None), "At least 2 months"),
    ],
)
def test_the_duration_is_told_in_words(months, words):
    assert Programme(shortest_months=months[0], longest_months=months[1]).duration == words


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"intake": "deadline"}, "deadline"),
        ({"intake": "rolling", "deadline": date(2030, 1, 1)}, "deadline"),
        ({"shortest_months": 6, "longest_months": 3}, "longest_months"),
    ],
)
def test_contradictions_are_refused(facts, field):
    with pytest.raises(ValidationError) as caught:
        Programme(**facts).clean()
    assert field in caught.value.message_dict


@pytest.fixture
def event(site):
    section = make_page(site.english, "Events", "events.EventIndexPage", slug="events")
    page = make_page(section, "Next course", "events.EventPage", city="Nairobi")
    # The dates of an event are derived from its sessions; here only they matter.
    type(page).objects.filter(pk=page.pk).update(starts_at="2030-01-02T10:00Z", ends_at="2030-01-02T12:00Z")
    return page


def next_date(client, path: str) -> str:
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    link = soup.select_one(".programme dd a")
    return link.get_text() if link else ""


def test_the_next_date_vanishes_when_the_event_is_over(client, english, organisation, event, time_machine):
    make_programme(organisation, "School", kind="training", next_date=event.page_ptr)
    path = path_of(english, organisation)
    assert next_date(client, path) == "Next course"
    time_machine.move_to("2030-01-03T00:00Z")
    assert next_date(client, path) == ""


def test_a_draft_of_an_event_is_no_next_date(client, english, organisation, event):
    make_programme(organisation, "School", kind="training", next_date=event.page_ptr)
    type(event).objects.filter(pk=event.pk).update(live=False)
    assert next_date(client, path_of(english, organisation)) == ""
