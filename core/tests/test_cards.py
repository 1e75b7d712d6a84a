"""Pages of any kind as cards: which are related, in which order, and at what cost."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.utils import translation

from core.cards import find_actions, prepare_cards
from core.request_memory import remembering
from core.tests.site import make_campaign, make_page, make_private, make_section, translate_page
from images.tests.factories import CustomImageFactory

START = datetime(2026, 1, 1, tzinfo=UTC)


def model(name: str):
    return apps.get_model(name)


@pytest.fixture
def campaigns(site):
    return make_section(site.english, slug="campaigns")


@pytest.fixture
def events(site):
    return make_page(site.english, "Events", "events.EventIndexPage", slug="events")


@pytest.fixture
def land(site):
    return model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)


@pytest.fixture
def kenya(db):
    return model("core.Country").objects.create(code="KE")


def link(page, topic=None, country=None):
    """Link a page to what it is about, and return it."""
    if topic:
        model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
    if country:
        model("core.PageCountry").objects.create(page=page.page_ptr, country=country)
    return page


def make_event(section, title: str, **fields):
    return make_page(section, title, "events.EventPage", **fields)


def titles(pages) -> list[str]:
    return [page.title for page in pages]


def test_actions_share_a_topic(site, campaigns, events, land):
    link(site.about, land)
    link(make_campaign(campaigns, "Campaign"), land)
    link(make_event(events, "Event"), land)
    make_campaign(campaigns, "Elsewhere")
    assert set(titles(find_actions(site.about))) == {"Campaign", "Event"}


def test_actions_share_a_country(site, campaigns, kenya):
    link(site.about, country=kenya)
    link(make_campaign(campaigns, "Campaign"), country=kenya)
    assert titles(find_actions(site.about)) == ["Campaign"]
    assert find_actions(site.about, by_country=False) == []


def test_a_topic_of_its_own_counts_beside_the_links(site, campaigns, land):
    link(make_campaign(campaigns, "Campaign"), land)
    assert find_actions(site.about) == []
    assert titles(find_actions(site.about, topic_slugs=["land"])) == ["Campaign"]


def test_a_topic_is_the_same_in_every_language(site, campaigns, land):
    tierra = model("core.Topic").objects.create(
        name="Tierra", slug="land", locale=site.spanish.locale, translation_key=land.translation_key
    )
    link(site.about, tierra)
    link(make_campaign(campaigns, "Campaign"), land)
    assert titles(find_actions(site.about)) == ["Campaign"]


def test_a_page_that_shares_everything_is_found_once(site, campaigns, land, kenya):
    water = model("core.Topic").objects.create(name="Water", slug="water", locale=site.english.locale)
    for page in (site.about, make_campaign(campaigns, "Campaign")):
        link(link(page, land, kenya), water)
    assert titles(find_actions(site.about)) == ["Campaign"]


def test_what_is_no_action_and_the_page_itself_are_left_out(site, campaigns, land):
    link(site.about, land)
    link(make_page(site.english, "Standing page"), land)
    campaign = link(make_campaign(campaigns, "Campaign"), land)
    assert titles(find_actions(site.about)) == ["Campaign"]
    assert find_actions(campaign) == []


def test_what_readers_cannot_open_is_left_out(site, campaigns, land):
    link(site.about, land)
    link(make_campaign(campaigns, "Draft", live=False), land)
    make_private(link(make_campaign(campaigns, "Private"), land))
    original = make_campaign(campaigns, "Original")
    link(make_campaign(campaigns, "Mirror", alias_of=original), land)
    assert find_actions(site.about) == []


def test_only_the_language_of_the_reader_is_shown(site, campaigns, land):
    link(site.about, land)
    english = link(make_campaign(campaigns, "Campaign"), land)
    words = {"hashtag": "#Con", "demand": "Ya", "addressed_to": "La corte", "share_text": "Con ella"}
    spanish = translate_page(english, make_section(site.spanish, "Campañas", slug="campanas"), "Campaña", **words)
    link(spanish, land)
    assert titles(find_actions(site.about)) == ["Campaign"]
    with translation.override("es"):
        assert titles(find_actions(site.about)) == ["Campaña"]


def test_the_newest_come_first_whatever_their_kind(site, campaigns, events, land):
    link(site.about, land)
    for day, title in enumerate(["Oldest", "Older", "Newer", "Newest"]):
        make, section = (make_campaign, campaigns) if day % 2 else (make_event, events)
        link(make(section, title, first_published_at=START + timedelta(days=day)), land)
    assert titles(find_actions(site.about)) == ["Newest", "Newer", "Older", "Oldest"]


def test_no_kind_crowds_out_another(site, campaigns, events, land):
    link(site.about, land)
    for day in range(8):
        link(make_campaign(campaigns, f"Campaign {day}", first_published_at=START + timedelta(days=100 + day)), land)
        link(make_event(events, f"Event {day}", first_published_at=START + timedelta(days=day)), land)
    assert titles(find_actions(site.about)) == [
        "Campaign 7",
        "Campaign 6",
        "Campaign 5",
        "Event 7",
        "Event 6",
        "Event 5",
    ]


def test_a_kind_with_fewer_pages_leaves_its_turns_to_the_other(site, campaigns, events, land):
    link(site.about, land)
    link(make_event(events, "Event"), land)
    for day in range(8):
        link(make_campaign(campaigns, f"Campaign {day}", first_published_at=START + timedelta(days=day)), land)
    found = titles(find_actions(site.about, limit=4))
    assert sorted(found) == ["Campaign 5", "Campaign 6", "Campaign 7", "Event"]


def test_a_page_without_a_date_of_publication_comes_last(site, campaigns, land):
    link(site.about, land)
    link(make_campaign(campaigns, "Dated", first_published_at=START), land)
    for title in ("Undated", "Undated too"):
        link(make_campaign(campaigns, title, first_published_at=None), land)
    assert titles(find_actions(site.about)) == ["Dated", "Undated too", "Undated"]


@pytest.mark.parametrize("number", [3, 30])
def test_related_pages_cost_the_same_however_many_there_are(
    site, campaigns, events, land, django_assert_num_queries, number
):
    """Restrictions 1, home pages 1, and one a kind of action: campaigns, events and publications."""
    link(site.about, land)
    for index in range(number):
        link(make_campaign(campaigns, f"Campaign {index}"), land)
        link(make_event(events, f"Event {index}"), land)
    with remembering(), django_assert_num_queries(5):
        assert len(find_actions(site.about, limit=100)) == 2 * number


@pytest.mark.parametrize("number", [3, 30])
def test_cards_are_ready_with_the_same_number_of_questions(site, campaigns, kenya, django_assert_num_queries, number):
    """Pictures 1, their sizes 1, countries 1; whoever draws a card afterwards asks nothing more."""
    picture = CustomImageFactory()
    for index in range(number):
        link(make_campaign(campaigns, f"Campaign {index}", hero_image=picture), country=kenya)
    pages = list(model("campaigns.CampaignPage").objects.all())
    with django_assert_num_queries(3):
        ready = prepare_cards(pages)
        drawn = [(page.hero_image.title, page.countries[0].name) for page in ready]
    assert drawn == [(picture.title, "Kenya")] * number


def test_cards_without_picture_and_countries_are_ready_too(site, campaigns):
    (page,) = prepare_cards([make_campaign(campaigns, "Campaign")])
    assert page.hero_image is None
    assert page.countries == []


def test_no_cards_are_no_error(db):
    assert prepare_cards([]) == []
