"""The first page of a language: its words, and the page in front in the language of the reader."""

import pytest
from bs4 import BeautifulSoup

from core.tests.site import make_campaign, make_private, make_section, translate_page


@pytest.fixture
def campaign(site):
    page = make_campaign(make_section(site.english, slug="campaigns"), "Open doors", demand="Open the doors")
    for home in (site.english, site.spanish):
        home.featured_page = page.page_ptr
        home.save()
    return page


@pytest.fixture
def section_es(site, campaign):
    return translate_page(campaign.get_parent().specific, site.spanish, "Campañas", slug="campanas")


def panel(client, home):
    answer = client.get(home.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select_one(".home-hero-panel")


def translate(campaign, section_es, **fields):
    words = {"hashtag": "#PuertasAbiertas", "demand": "Abran", "addressed_to": "La corte", "share_text": "Abran"}
    return translate_page(campaign, section_es, "Puertas abiertas", slug="puertas", **{**words, **fields})


def test_the_first_sentence_is_the_first_heading(site, client):
    for home, words in ((site.english, "Stand with her"), (site.spanish, "Acompáñala")):
        soup = BeautifulSoup(client.get(home.get_url()).content, "html.parser")
        assert [heading.get_text() for heading in soup.find_all("h1")] == [words]


def test_the_page_in_front_shows_its_demand_and_leads_to_it(site, client, campaign):
    shown = panel(client, site.english)
    assert "Open the doors" in shown.get_text()
    assert shown.a["href"] == campaign.get_url()


def test_each_language_shows_its_own_version(site, client, campaign, section_es):
    spanish = translate(campaign, section_es)
    assert panel(client, site.spanish).a["href"] == spanish.get_url()
    assert panel(client, site.english).a["href"] == campaign.get_url()


def test_a_version_chosen_in_the_other_language_leads_to_this_one(site, client, campaign, section_es):
    site.english.featured_page = translate(campaign, section_es).page_ptr
    site.english.save()
    assert panel(client, site.english).a["href"] == campaign.get_url()


def test_without_a_version_in_the_language_nothing_stands_in_front(site, client, campaign):
    assert panel(client, site.spanish) is None


def test_a_draft_version_does_not_stand_in_front(site, client, campaign, section_es):
    translate(campaign, section_es, live=False)
    assert panel(client, site.spanish) is None


def test_a_private_page_does_not_stand_in_front(site, client, campaign):
    make_private(campaign)
    assert panel(client, site.english) is None


def test_no_page_in_front_is_no_error(site, client):
    assert panel(client, site.english) is None


def test_a_page_in_front_that_is_deleted_leaves_the_home_page_standing(site, client, campaign):
    campaign.delete()
    site.english.refresh_from_db()
    assert site.english.featured_page is None
    assert panel(client, site.english) is None
