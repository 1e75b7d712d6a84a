"""The number that readers see: rounded, late, the same in every language, and none at all while there are few."""

import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.utils.timezone import now
from hypothesis import given
from hypothesis import strategies as st

from campaigns.checks import count_minimum_protects
from campaigns.domain.figures import next_goal, shown_count, shown_goal
from campaigns.figures import refresh
from campaigns.models import CampaignSupport, ForgottenSupporters, OfflineSignatures
from campaigns.tests.factories import make_campaign, make_signatures, translate_campaign
from campaigns.tests.signing import confirm, sign, soup_of
from cms.env import read_environment

COUNTS = st.integers(min_value=0, max_value=10_000_000)
MINIMUMS = st.integers(min_value=10, max_value=1000)


# --- Rules ------------------------------------------------------------------------------------------


@given(COUNTS, MINIMUMS)
def test_a_number_is_shown_in_tens_never_too_high_and_only_from_the_minimum_on(exact, minimum):
    shown = shown_count(exact, minimum)
    assert (shown is None) == (exact < minimum)
    if shown is not None:
        assert shown % 10 == 0
        assert exact - 10 < shown <= exact


@given(COUNTS, COUNTS, MINIMUMS)
def test_more_people_never_make_a_smaller_number(one, other, minimum):
    smaller, larger = sorted((one, other))
    assert (shown_count(smaller, minimum) or 0) <= (shown_count(larger, minimum) or 0)


@pytest.mark.parametrize("minimum", [-1, 0, 1, 9])
def test_a_minimum_under_ten_is_refused(minimum):
    with pytest.raises(ValueError, match="10 people"):
        shown_count(1000, minimum)


@given(st.integers(min_value=1, max_value=5_000_000), st.one_of(st.none(), COUNTS))
def test_a_goal_is_always_ahead_unless_it_is_pinned(goal, count):
    assert shown_goal(goal, is_pinned=True, count=count) == goal
    moved = shown_goal(goal, is_pinned=False, count=count)
    assert moved >= goal
    assert count is None or count * 10 < moved * 9


@pytest.mark.parametrize(
    ("count", "goal"), [(None, 2000), (1790, 2000), (1800, 5000), (4490, 5000), (4500, 10_000), (18_000, 50_000)]
)
def test_at_nine_tenths_the_goal_moves_to_the_next_step(count, goal):
    assert shown_goal(2000, is_pinned=False, count=count) == goal


def test_a_campaign_without_a_goal_gets_none():
    assert shown_goal(None, is_pinned=False, count=5000) is None


@pytest.mark.parametrize(
    ("reached", "step"), [(0, 100), (99, 100), (100, 200), (200, 500), (999, 1000), (5000, 10_000)]
)
def test_steps_are_round_numbers(reached, step):
    assert next_goal(reached) == step


@pytest.mark.parametrize("minimum", ["9", "0", "-1", "many"])
def test_the_site_does_not_start_with_a_smaller_minimum(minimum):
    with pytest.raises(ImproperlyConfigured, match="COUNT_MINIMUM"):
        read_environment(
            {
                "SECRET_KEY": "s" * 40,
                "DATA_KEYS": f"a:{'A' * 43}",
                "STOP_LIST_KEY": "B" * 42 + "A",
                "PUBLIC_URL": "https://a.example",
                "COUNT_MINIMUM": minimum,
            }
        )


def test_settings_that_were_changed_by_hand_are_refused_too(settings):
    settings.COUNT_MINIMUM = 9
    assert [error.id for error in count_minimum_protects()] == ["campaigns.E001"]
    assert "campaigns.E001" in {error.id for error in run_checks()}


# --- What readers see -------------------------------------------------------------------------------


@pytest.fixture
def both(section, seccion):
    """An open campaign with a goal, in English and in Spanish."""
    campaign = make_campaign(section, goal=2000, closes_at=now() + timedelta(days=10))
    return {"en": campaign, "es": translate_campaign(campaign, seccion.locale, title="Con ella")}


def words_of_count(client, page) -> str:
    found = soup_of(client.get(page.get_url())).select_one(".sign-count, .take-part-goal")
    return " ".join(found.get_text(" ").split()) if found else ""


def test_with_49_no_number_stands_anywhere(client, both):
    make_signatures(both["en"], 49)
    refresh()
    for page in both.values():
        read = soup_of(client.get(page.get_url()))
        assert not re.search(r"\b4[09]\b", read.get_text())
        assert not read.select("progress")
    assert "Be among the first" in words_of_count(client, both["en"])
    assert "2,000" in words_of_count(client, both["en"])


@pytest.mark.parametrize("exact", [50, 59])
def test_from_the_minimum_on_it_is_told_in_tens(client, both, exact):
    make_signatures(both["en"], exact)
    refresh()
    assert "more than 50 of 2,000" in words_of_count(client, both["en"])
    assert "más de 50 de 2\xa0000".replace("\xa0", " ") in words_of_count(client, both["es"]).replace("\xa0", " ")


def test_the_bar_has_a_name_a_value_and_an_end(client, both):
    make_signatures(both["en"], 1234)
    refresh()
    page = soup_of(client.get(both["en"].get_url()))
    bar = page.select_one("progress")
    assert (bar["value"], bar["max"]) == ("1230", "2000")
    assert "more than 1,230 of 2,000" in page.find(id=bar["aria-labelledby"]).get_text()


def test_a_campaign_without_a_goal_has_a_number_and_no_bar(client, section):
    campaign = make_campaign(section, goal=None)
    make_signatures(campaign, 60)
    refresh()
    assert words_of_count(client, campaign) == "We are more than 60 ."
    assert not soup_of(client.get(campaign.get_url())).select("progress")


def test_the_goal_moves_on_and_a_pinned_one_stays(client, both):
    make_signatures(both["en"], 1800)
    refresh()
    assert "of 5,000" in words_of_count(client, both["en"])
    for page in both.values():
        page.goal_is_pinned = True
        page.save()
    assert "of 2,000" in words_of_count(client, both["en"])


def test_people_of_both_languages_paper_and_the_forgotten_are_one_count(client, both):
    make_signatures(both["en"], 30)
    make_signatures(both["es"], 30, language="es")
    support = CampaignSupport.objects.get()
    OfflineSignatures.objects.create(support=support, number=25, added_on=now().date())
    ForgottenSupporters.objects.create(support=support, language="es", number=15)
    refresh()
    assert CampaignSupport.objects.get().shown_count == 100


def test_who_has_not_confirmed_does_not_count(client, both, post):
    make_signatures(both["en"], 49)
    sign(client, both["es"])
    [mail] = post()
    refresh()
    assert CampaignSupport.objects.get().shown_count is None
    confirm(client, mail)
    refresh(at_once=True)
    assert CampaignSupport.objects.get().shown_count == 50


def test_whoever_watches_cannot_tell_when_somebody_signed(client, both):
    make_signatures(both["en"], 60)
    refresh()
    seen = set()
    start = now()
    for minute in range(0, 54, 6):
        make_signatures(both["en"], 7)
        with time_machine.travel(start + timedelta(minutes=minute), tick=False):
            call_command("refresh_figures", verbosity=0)
            seen.add(words_of_count(client, both["en"]))
    assert len(seen) == 1
    with time_machine.travel(start + timedelta(hours=1), tick=False):
        assert refresh() == 1
    assert CampaignSupport.objects.get().shown_count == 120


def test_an_operator_can_bring_it_up_to_date_at_once(both, capsys):
    make_signatures(both["en"], 60)
    call_command("refresh_figures")
    make_signatures(both["en"], 60)
    call_command("refresh_figures")
    assert CampaignSupport.objects.get().shown_count == 60
    call_command("refresh_figures", "--now")
    assert CampaignSupport.objects.get().shown_count == 120
    assert capsys.readouterr().out.splitlines() == [
        "Campaigns brought up to date: 1.",
        "Campaigns brought up to date: 0.",
        "Campaigns brought up to date: 1.",
    ]


def test_a_minimum_that_was_raised_holds_at_once(client, both, settings):
    make_signatures(both["en"], 60)
    refresh()
    settings.COUNT_MINIMUM = 100
    assert "Be among the first" in words_of_count(client, both["en"])


def test_the_exact_number_stands_nowhere(client, both):
    make_signatures(both["en"], 1237)
    refresh()
    places = [both["en"].get_url(), both["es"].get_url(), f"/en/take-part/{both['en'].translation_key}/"]
    places += [f"/en/take-part/{both['en'].translation_key}/thank-you/", "/en/campaigns/", "/en/campaigns/feed/"]
    places += ["/sitemap.xml", "/en/search/?q=stand"]
    for place in places:
        answer = client.get(place)
        text = answer.content.decode().replace(",", "").replace("\xa0", "").replace("&nbsp;", "")
        assert answer.status_code == 200
        assert "1237" not in text


def test_what_machines_read_has_no_number(client, both):
    make_signatures(both["en"], 1237)
    refresh()
    page = soup_of(client.get(both["en"].get_url()))
    assert "1230" not in json.dumps([json.loads(tag.string) for tag in page.select("script[type*=json]")])
    assert all("1230" not in tag.get("content", "").replace(",", "") for tag in page.select("meta"))


def test_an_ended_campaign_still_says_how_many(client, section):
    campaign = make_campaign(section, status="won", outcome="<p>She is free.</p>", goal=500, accepts_signatures=True)
    make_signatures(campaign, 240)
    refresh()
    banner = soup_of(client.get(campaign.get_url())).select_one(".outcome")
    assert "More than 240 people signed." in banner.get_text()
