"""After an event its address tells what came of it: outcomes, voices with consent, files, editions, and no form."""

from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import override

from core.cards import find_actions
from core.tests.site import make_campaign, make_page, make_section, translate_page
from events.models import EventOutcome, EventPage, EventQuote, EventRelatedPage
from events.tests.factories import REPORT, day_from_today, make_event, make_event_index, make_session


def read(client, event) -> BeautifulSoup:
    answer = client.get(event.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def add_rows(event, name, rows) -> None:
    for order, row in enumerate(rows):
        row.sort_order = order
        if hasattr(row, "locale_id"):
            row.locale = event.locale
    setattr(event, name, rows)
    event.save()


def quote(**fields) -> EventQuote:
    defaults = {"text": "I go on.", "attribution": "A defender", "consent_on": date(2026, 1, 1), "consent_kept_at": "7"}
    return EventQuote(**{**defaults, **fields})


@pytest.fixture
def past(events):
    return make_event(
        events,
        "Past gathering",
        sessions=[make_session(day_from_today(-9))],
        participation="<p>Write to us.</p>",
        registration_mode="open",
        report=REPORT,
        report_by="the communications team",
        reported_on=date(2026, 10, 20),
    )


def test_outcomes_stand_first_and_in_the_order_of_the_editor(client, past):
    add_rows(past, "outcomes", [EventOutcome(text="First."), EventOutcome(text="Second.")])
    page = read(client, past)
    assert [item.get_text() for item in page.select(".outcome-list li")] == ["First.", "Second."]
    story = page.select_one("#story")
    assert story.get_text().index("First.") < story.get_text().index("Recommendations")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Report by the communications team, 20 October 2026"),
        ("es", "Informe: the communications team, 20 de octubre de 2026"),
    ],
)
def test_the_report_says_who_wrote_it_and_when(client, site, past, language, words):
    event = past
    if language == "es":
        index = translate_page(past.get_parent(), site.spanish, "Encuentros", slug="encuentros")
        fields = {name: getattr(past, name) for name in ("report", "report_by", "reported_on")}
        event = make_event(index, "Encuentro", sessions=[make_session(day_from_today(-9))], **fields)
    assert " ".join(read(client, event).select_one(".report-byline").get_text().split()) == words


def test_nobody_can_register_any_more(client, past):
    page = read(client, past)
    assert not page.select("#take-part, #register, main form")


@pytest.mark.parametrize(
    ("fields", "is_shown"),
    [
        ({}, True),
        ({"consent_on": None}, False),
        ({"consent_kept_at": " "}, False),
        ({"basis": "illustrative", "consent_on": None, "consent_kept_at": ""}, True),
        ({"shown_until": "yesterday"}, False),
        ({"shown_until": "today"}, True),
    ],
)
def test_a_quote_is_shown_only_as_agreed(client, past, fields, is_shown):
    days = {"yesterday": localdate() - timedelta(days=1), "today": localdate()}
    if "shown_until" in fields:
        fields = {"shown_until": days[fields["shown_until"]]}
    add_rows(past, "quotes", [quote(**fields)])
    assert bool(read(client, past).select("#voices-heading")) is is_shown


def test_where_a_consent_is_kept_never_leaves_the_staff_side(client, past):
    add_rows(past, "quotes", [quote(consent_kept_at="Quetzal folder")])
    page = client.get(past.get_url()).content.decode()
    assert "I go on." in page
    assert "Quetzal" not in page
    assert past.get_url() not in client.get("/en/search/?q=Quetzal").content.decode()


def test_an_illustrative_quote_says_so(client, past):
    add_rows(past, "quotes", [quote(basis="illustrative")])
    assert "Illustrative" in read(client, past).select_one(".voices").get_text()


def test_pages_to_read_on_are_those_of_the_reader(client, site, past):
    add_rows(past, "related_links", [EventRelatedPage(target=site.about.page_ptr)])
    assert [link["href"] for link in read(client, past).select("section[aria-labelledby=read-on-heading] a")] == [
        "/en/about-us/"
    ]
    index = translate_page(past.get_parent(), site.spanish, "Encuentros", slug="encuentros")
    event = make_event(index, "Encuentro", sessions=[make_session(day_from_today(-9))], report=REPORT)
    add_rows(event, "related_links", [EventRelatedPage(target=site.about.page_ptr)])
    assert [link["href"] for link in read(client, event).select("section[aria-labelledby=read-on-heading] a")] == [
        "/es/sobre-nosotras/"
    ]


def test_a_page_that_readers_cannot_open_is_not_offered(client, site, past):
    hidden = make_page(site.english, "Draft", live=False)
    add_rows(past, "related_links", [EventRelatedPage(target=hidden.page_ptr)])
    assert not read(client, past).select("section[aria-labelledby=read-on-heading]")


def test_the_list_says_that_a_report_is_there(client, events, past):
    make_event(events, "Unreported", sessions=[make_session(day_from_today(-20))])
    soup = BeautifulSoup(client.get("/en/events/").content, "html.parser")
    states = [label.get_text() for label in soup.select("section[aria-labelledby=past-heading] .state-label")]
    assert states == ["Report", "Past"]


def test_a_report_before_its_time_is_not_shown(client, events):
    event = make_event(events, sessions=[make_session(day_from_today(9))], report=REPORT)
    add_rows(event, "outcomes", [EventOutcome(text="Secret outcome.")])
    assert "Secret outcome." not in read(client, event).get_text()


@pytest.fixture
def series(events):
    """Three editions, made in another order than they took place."""
    second = make_event(events, "Second", sessions=[make_session(date(2028, 9, 22))])
    first = make_event(events, "First", sessions=[make_session(date(2027, 9, 22))])
    third = make_event(events, "Third", sessions=[make_session(date(2029, 9, 22))])
    for event in (second, third):
        event.first_edition = first
        event.save()
    return [first, second, third]


@pytest.mark.parametrize("place", [0, 1, 2])
def test_each_edition_lists_all_in_order_of_time(client, series, place):
    links = read(client, series[place]).select(".editions a")
    assert [link.get_text() for link in links] == ["First", "Second", "Third"]
    assert [bool(link.get("aria-current")) for link in links] == [number == place for number in range(3)]


def test_an_edition_that_is_no_longer_live_is_left_out(client, series):
    series[1].unpublish()
    assert [link.get_text() for link in read(client, series[2]).select(".editions a")] == ["First", "Third"]


def test_an_event_that_stands_alone_has_no_editions(client, past):
    assert not read(client, past).select(".editions")


def test_each_edition_has_an_address_and_an_identifier_of_its_own(client, series):
    files = [client.get(f"{event.get_url()}calendar.ics").content.decode() for event in series]
    assert len({line for text in files for line in text.splitlines() if line.startswith("UID")}) == 3


@pytest.mark.parametrize(
    ("chosen", "language", "words"),
    [
        (1, "en", "“Second” is not the first of its series. Choose “First” instead."),
        (1, "es", "«Second» no es el primero de su serie. Elige «First» en su lugar."),
        (2, "en", "This is the event itself. Leave it empty on the first one."),
    ],
)
def test_a_series_stays_flat(series, chosen, language, words):
    series[2].first_edition = series[chosen]
    with override(language), pytest.raises(Exception, match="first_edition") as refused:
        series[2].clean()
    assert refused.value.message_dict["first_edition"] == [words]


def test_an_institution_may_have_an_address(client, events):
    event = make_event(events, sessions=[make_session(day_from_today(-9))], institutions=[("Ñandú", "participant")])
    row = event.institutions.get()
    row.url = "https://example.org/"
    event.institutions = [row]
    event.save()
    assert read(client, event).select('.institution-list a[href="https://example.org/"]')


def test_event_and_country_lead_to_each_other(client, site, past):
    index = make_event_index(site.spanish, "Encuentros")
    assert EventPage.objects.child_of(index).count() == 0
    country = past.country_links.model._meta.get_field("country").related_model.objects.create(code="MX")
    past.country_links.model.objects.create(page=past.page_ptr, country=country)
    address = reverse("country", args=["mx"])
    assert read(client, past).select(f'a[href="{address}"]')
    landing = BeautifulSoup(client.get(address).content, "html.parser")
    assert landing.select(f'a[href="{past.get_url()}"]')


def test_a_full_report_costs_no_more_questions_than_other_pages(client, past, series, django_assert_max_num_queries):
    """At most 25 for a page; a story of blocks and pictures takes some of them, so the rest keeps to 20."""
    past.first_edition = series[0]
    add_rows(past, "outcomes", [EventOutcome(text=f"{number}.") for number in range(9)])
    past = EventPage.objects.get(pk=past.pk)
    add_rows(past, "quotes", [quote() for _number in range(9)])
    past = EventPage.objects.get(pk=past.pk)
    add_rows(past, "related_links", [EventRelatedPage(target=event.page_ptr) for event in series])
    client.get(past.get_url())
    with django_assert_max_num_queries(20):
        page = read(client, past)
    assert len(page.select(".outcome-list li")) == len(page.select(".voices figure")) == 9
    assert len(page.select(".read-on li")) == 3


def test_a_preview_shows_the_report_of_the_draft(past):
    past.outcomes = [EventOutcome(text="Draft outcome.", locale=past.locale)]
    assert [outcome.text for outcome in past.report_outcomes] == ["Draft outcome."]


def test_a_page_to_read_on_leads_back_to_the_event(site, past):
    """Links lead both ways, even without a topic or a country in common, and before what is newer."""
    section = make_section(site.english)
    campaign = make_campaign(section, "Doors that open")
    add_rows(past, "related_links", [EventRelatedPage(target=campaign.page_ptr)])
    assert [page.title for page in find_actions(campaign)] == ["Past gathering"]


def test_links_lead_back_in_the_language_of_the_reader(site, past):
    campaign = make_campaign(make_section(site.english), "Doors that open")
    spanish = translate_page(make_section(site.english, "Other", slug="other"), site.spanish, "Campañas", slug="c")
    twin = make_campaign(spanish, "Puertas que se abren", translation_key=campaign.translation_key)
    index = translate_page(past.get_parent(), site.spanish, "Encuentros", slug="encuentros")
    event = make_event(index, "Encuentro", sessions=[make_session(day_from_today(-9))], report=REPORT)
    for page in (past, event):
        add_rows(page, "related_links", [EventRelatedPage(target=campaign.page_ptr)])
    with override("es"):
        assert [page.title for page in find_actions(twin)] == ["Encuentro"]
