"""What readers meet on the page of a campaign, while it runs and after it."""

import re
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.apps import apps
from django.core.exceptions import ValidationError

from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign, make_update, translate_campaign

DEADLINE = datetime(2030, 3, 8, 22, 59, tzinfo=UTC)
OWN_HOSTS = {"", "acompana.example"}
HEADINGS = {
    "upcoming": "This campaign begins soon",
    "open": "Sign with us",
    "paused": "This campaign is paused",
    "won": "We won this together",
    "closed": "This campaign is closed",
}
STATES = {
    "upcoming": {"opens_at": DEADLINE},
    "open": {"closes_at": DEADLINE, "goal": 5000},
    "paused": {"status": "paused", "pause_note": "The family asked for time."},
    "won": {"status": "won", "outcome": "<p>She is free.</p>"},
    "closed": {"status": "closed", "outcome": "<p>The court heard her.</p>"},
}


def read(client, page) -> BeautifulSoup:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def text_of(soup) -> str:
    return re.sub(r"\s+", " ", soup.get_text(" ", strip=True))


def campaign_with(**fields) -> CampaignPage:
    return CampaignPage(title="Stand with her", **{"hashtag": "#StandWithHer", **fields})


def faults(page: CampaignPage) -> set[str]:
    try:
        page.clean()
    except ValidationError as error:
        return set(error.message_dict)
    return set()


@pytest.mark.parametrize("hashtag", ["StandWithHer", "#Stand with her", "#", "# Stand"])
def test_a_hashtag_that_would_break_when_it_is_posted_is_refused(db, hashtag):
    assert faults(campaign_with(hashtag=hashtag)) == {"hashtag"}


@pytest.mark.parametrize("hashtag", ["#StandWithHer", "#Acompáñala", "#Ñ", "#تضامن"])
def test_a_hashtag_of_any_language_is_taken(db, hashtag):
    assert faults(campaign_with(hashtag=hashtag)) == set()


@pytest.mark.parametrize(("days", "fields"), [(-1, {"closes_at"}), (0, {"closes_at"}), (1, set())])
def test_a_campaign_closes_after_it_opens(db, days, fields):
    page = campaign_with(opens_at=DEADLINE, closes_at=DEADLINE + timedelta(days=days))
    assert faults(page) == fields


@pytest.mark.parametrize("phase", STATES)
def test_every_state_says_first_what_it_is(client, section, phase):
    page = read(client, make_campaign(section, **STATES[phase]))
    others = set(HEADINGS.values()) - {HEADINGS[phase], HEADINGS["open"]}
    assert page.main.h2.get_text() == HEADINGS[phase]
    assert not others & {heading.get_text() for heading in page.main.find_all("h2")}


@pytest.mark.parametrize("phase", STATES)
def test_only_an_open_campaign_asks_to_take_part(client, section, phase):
    page = read(client, make_campaign(section, **STATES[phase]))
    asks = [link.get_text(strip=True) for link in page.select("main .hero a.button")]
    assert asks == (["Sign"] if phase == "open" else [])


@pytest.mark.parametrize("phase", STATES)
def test_no_button_leads_nowhere_and_no_form_waits_in_vain(client, section, phase):
    updates = [make_update("First hearing", date(2026, 1, 2))]
    page = read(client, make_campaign(section, updates=updates, **STATES[phase]))
    targets = {link["href"].removeprefix("#") for link in page.select('main a[href^="#"]')}
    assert "story" in targets
    assert targets <= {tag["id"] for tag in page.find_all(id=True)}
    assert len(page.main.find_all("form")) == (1 if phase == "open" else 0)


@pytest.mark.parametrize(
    ("phase", "words"),
    [("won", "She is free."), ("closed", "The court heard her."), ("paused", "The family asked for time.")],
)
def test_what_came_of_it_and_why_it_rests_stand_in_the_banner(client, section, phase, words):
    banner = read(client, make_campaign(section, **STATES[phase])).select_one("main section.outcome")
    assert words in banner.get_text()


def test_the_outcome_waits_until_the_campaign_has_ended(client, section):
    page = read(client, make_campaign(section, outcome="<p>Quetzal.</p>"))
    assert "Quetzal" not in page.get_text()


def test_the_deadline_passes_by_itself(client, section):
    campaign = make_campaign(section, closes_at=DEADLINE)
    with time_machine.travel(DEADLINE - timedelta(minutes=1), tick=False):
        before = read(client, campaign)
    with time_machine.travel(DEADLINE, tick=False):
        after = read(client, campaign)
    assert before.select_one("#take-part")
    assert "Less than a day" in text_of(before.main)
    assert not after.select("#take-part")
    assert "It closed on 8 March 2030." in text_of(after.main)


def test_days_of_closing_and_opening_are_those_of_the_zone_of_the_campaign(client, section):
    late = datetime(2030, 3, 8, 23, 30, tzinfo=UTC)
    campaign = make_campaign(section, closes_at=late, timezone="Europe/Brussels")
    with time_machine.travel(late, tick=False):
        page = read(client, campaign)
    assert "It closed on 9 March 2030." in text_of(page.main)


@pytest.fixture
def both(section, seccion):
    """An open campaign with a goal, a deadline and two updates, in English and in Spanish."""
    campaign = make_campaign(
        section,
        goal=12500,
        closes_at=DEADLINE,
        updates=[make_update("First hearing", date(2026, 1, 2)), make_update("She spoke", date(2026, 2, 3))],
    )
    spanish = translate_campaign(
        campaign, seccion.locale, title="Con ella", hashtag="#ConElla", share_text="Acompáñala: #ConElla & más"
    )
    return {"en": campaign, "es": spanish}


@pytest.mark.parametrize(
    ("language", "goal", "deadline"),
    [
        ("en", "12,500", "8 March 2030"),
        ("es", "12\xa0500", "8 de marzo de 2030"),
    ],
)
def test_goal_and_deadline_are_told_as_the_language_writes_them(client, both, language, goal, deadline):
    page = read(client, both[language])
    assert page.select_one(".take-part-goal strong").get_text() == goal
    assert deadline in text_of(page.select_one("#take-part time"))


@pytest.mark.parametrize(("language", "zone"), [("en", "(Brussels time)"), ("es", "(hora de Bruselas)")])
def test_the_deadline_names_its_zone_and_carries_its_offset(client, both, language, zone):
    deadline = read(client, both[language]).select_one("#take-part time")
    assert "23:59" in deadline.get_text()
    assert zone in text_of(deadline)
    assert deadline["datetime"] == "2030-03-08T23:59:00+01:00"


@pytest.mark.parametrize("language", ["en", "es"])
def test_updates_stand_newest_first(client, both, language):
    titles = [title.get_text() for title in read(client, both[language]).select(".updates h3")]
    assert titles == ["She spoke", "First hearing"]


def test_updates_of_one_day_stand_with_the_later_one_first(section):
    day = date(2026, 1, 2)
    campaign = make_campaign(section, updates=[make_update("Morning", day), make_update("Evening", day)])
    assert [update.title for update in campaign.newest_updates] == ["Evening", "Morning"]


def test_an_update_has_the_same_address_in_both_languages(client, both):
    anchors = {
        language: [item["id"] for item in read(client, page).select(".updates > li")] for language, page in both.items()
    }
    assert len(set(anchors["en"])) == 2
    assert anchors["en"] == anchors["es"]


def test_an_update_keeps_its_address_when_others_come(client, section):
    campaign = make_campaign(section, updates=[make_update("First hearing", date(2026, 1, 2))])
    (before,) = [item["id"] for item in read(client, campaign).select(".updates > li")]
    newer = make_update("She spoke", date(2026, 2, 3))
    newer.locale = campaign.locale
    campaign.updates.add(newer)
    campaign.save()
    assert [item["id"] for item in read(client, campaign).select(".updates > li")][1] == before


def test_shared_words_are_those_of_the_language_with_their_signs_kept(client, both):
    links = [link["href"] for link in read(client, both["es"]).select(".share-list a")]
    address = both["es"].full_url
    assert len(links) == 4
    assert all("%23ConElla" in link and "#ConElla" not in link for link in links)
    for link in links:
        parts = urlsplit(link)
        texts = {**parse_qs(parts.query), **parse_qs(parts.fragment)}
        message = (texts.get("text") or texts["body"])[0]
        assert message == f"Acompáñala: #ConElla & más {address}"


@pytest.mark.parametrize("language", ["en", "es"])
def test_ways_to_share_load_nothing_from_anybody(client, both, language):
    page = read(client, both[language])
    loaded = [tag["src"] for tag in page.find_all(src=True)]
    loaded += [
        part.split()[0] for tag in page.find_all(srcset=True) for part in tag["srcset"].split(",") if part.strip()
    ]
    loaded += [
        tag["href"]
        for tag in page.find_all("link", href=True)
        if not {"canonical", "alternate"} & set(tag.get("rel", []))
    ]
    assert loaded
    assert {urlsplit(address).hostname or "" for address in loaded} <= OWN_HOSTS


def test_related_pages_share_a_topic_and_stand_in_the_language_of_the_page(client, site, section, both):
    topic = apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)
    related, other = make_campaign(section, "Related"), make_campaign(section, "Other")
    for page in (*both.values(), related):
        apps.get_model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
    answer = client.get(both["en"].get_url())
    assert [page.title for page in answer.context["related_pages"]] == [related.title]
    assert other.title not in answer.content.decode()
    assert list(client.get(both["es"].get_url()).context["related_pages"]) == []
