"""How many questions a page may ask its database, and that the number stays when the site grows."""

from datetime import date, time

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now
from wagtail.models import Locale

from campaigns.models import CampaignIndexPage, CampaignPage
from core.models import Country, PageCountry, PageTopic, Topic
from events.models import EventIndexPage, EventPage, EventSession
from home.models import HomePage, StandardPage
from images.models import CustomRendition
from navigation.models import Menu, MenuItem
from protection.models import Organisation, OrganisationChannel, OrganisationText, Programme, ProgrammeText
from tests.addresses import PAGE_ADDRESSES, VIEW_ADDRESSES, address_of

# The richest page, an event with its report: 5 to find the page (site, locale, home, page, its fields), 2 for languages
# and restrictions, 2 for topics and countries, 4 for its own rows (sessions, institutions, languages, place), 3 for
# related actions and the kinds of cards in its body, 4 for pictures and countries of all cards, 2 for the
# organisation and the versions of the page, 1 for breadcrumbs, 2 for the menus.
MAXIMUM_QUERIES = 25


@pytest.fixture
def reader(db):
    return Client(SERVER_NAME="localhost", headers={"accept-language": "en"})


def count_queries(reader, path: str) -> int:
    """Return the queries of a page, after a first reading that fills what a process keeps."""
    reader.get(path)
    with CaptureQueriesContext(connection) as queries:
        reader.get(path)
    return len(queries)


def add_campaigns(number: int, first: int = 0) -> None:
    index = CampaignIndexPage.objects.get(locale__language_code="en")
    model = CampaignPage.objects.child_of(index).first()
    topic, country = Topic.objects.filter(locale=index.locale).first(), Country.objects.first()
    for position in range(first, first + number):
        page = CampaignPage(
            title=f"Campaign {position}",
            slug=f"campaign-{position}",
            summary="A campaign.",
            hashtag=f"#Campaign{position}",
            demand="A demand.",
            addressed_to="Those who decide",
            share_text="Words",
            hero_image=model.hero_image,
            hero_alt="A picture",
            locale=index.locale,
            first_published_at=now(),
        )
        page.topic_links = [PageTopic(topic=topic)]
        page.country_links = [PageCountry(country=country)]
        index.add_child(instance=page)


def add_events(number: int, first: int = 0) -> None:
    index = EventIndexPage.objects.get(locale__language_code="en")
    topic = Topic.objects.filter(locale=index.locale).first()
    for position in range(first, first + number):
        page = EventPage(
            title=f"Event {position}",
            slug=f"event-{position}",
            summary="An event.",
            locale=index.locale,
            country=Country.objects.first(),
            city="Brussels",
            first_published_at=now(),
        )
        page.sessions = [
            EventSession(
                title="Session", starts_on=date(2030, 1, 1), start_time=time(10), end_time=time(12), locale=index.locale
            )
        ]
        page.topic_links = [PageTopic(topic=topic)]
        index.add_child(instance=page)


def add_organisations(number: int, first: int = 0) -> None:
    for position in range(first, first + number):
        organisation = Organisation(
            name=f"Organisation {position}",
            slug=f"organisation-{position}",
            countries=["HN", "KE"],
            help_kinds=["legal"],
            languages=["en", "sw"],
            topics=["land-territory"],
            first_published_at=now(),
        )
        organisation.texts = [
            OrganisationText(locale=locale, summary="It accompanies defenders.") for locale in Locale.objects.all()
        ]
        organisation.channels = [OrganisationChannel(kind="email", address="desk@example.org")]
        organisation.save()
        programme = Programme(
            organisation=organisation, kind="training", name="Course", training_topics=["digital"], intake="rolling"
        )
        programme.texts = [ProgrammeText(locale=locale, summary="It teaches.") for locale in Locale.objects.all()]
        programme.save()


def add_languages() -> None:
    home = HomePage.objects.get(locale__language_code="en")
    for code in ("fr", "pt", "eu"):
        locale = Locale.objects.create(language_code=code)
        home.copy_for_translation(locale).save_revision().publish()


def add_menu_entries(number: int) -> None:
    home = HomePage.objects.get(locale__language_code="en")
    menu = Menu.objects.get(handle="main", locale=home.locale)
    for position in range(number):
        page = StandardPage(
            title=f"Page {position}", slug=f"page-{position}", summary="A page.", body=[], locale=home.locale
        )
        home.add_child(instance=page)
        MenuItem.objects.create(menu=menu, page=page, locale=home.locale, sort_order=100 + position)


@pytest.mark.parametrize("address", PAGE_ADDRESSES + VIEW_ADDRESSES, ids=str)
def test_a_page_asks_at_most_25_queries(reader, address):
    assert count_queries(reader, address.path) <= MAXIMUM_QUERIES


READ_AT_SIZE = ["home", "campaigns", "campaign-stand-with-her", "events", "priority-women-defenders", "search"]


@pytest.mark.parametrize("key", READ_AT_SIZE)
@pytest.mark.parametrize("grow", [add_campaigns, add_events])
def test_ten_times_the_items_cost_no_query_more(reader, key, grow):
    path = address_of(key, "en").path
    grow(3)
    few = count_queries(reader, path)
    grow(27, first=3)
    assert count_queries(reader, path) <= few


DIRECTORY_KEYS = [
    "organisations",
    "organisations-narrowed",
    "organisations-none",
    "programmes",
    "country",
    "topic",
    "search",
]


@pytest.mark.parametrize("key", DIRECTORY_KEYS)
def test_ten_times_the_organisations_cost_no_query_more(reader, key):
    path = address_of(key, "en").path
    add_organisations(3)
    few = count_queries(reader, path)
    add_organisations(27, first=3)
    assert count_queries(reader, path) <= few


@pytest.mark.parametrize("key", READ_AT_SIZE)
def test_three_more_languages_cost_no_query_more(reader, key):
    path = address_of(key, "en").path
    before = count_queries(reader, path)
    add_languages()
    assert b'lang="eu"' in reader.get(path).content
    assert count_queries(reader, path) <= before


@pytest.mark.parametrize("key", ["home", "campaign-stand-with-her"])
def test_ten_more_menu_entries_cost_no_query_more(reader, key):
    path = address_of(key, "en").path
    before = count_queries(reader, path)
    add_menu_entries(10)
    assert b"Page 9" in reader.get(path).content
    assert count_queries(reader, path) <= before


def test_reading_makes_no_picture(reader):
    before = CustomRendition.objects.count()
    for address in PAGE_ADDRESSES:
        reader.get(address.path)
    assert CustomRendition.objects.count() == before
