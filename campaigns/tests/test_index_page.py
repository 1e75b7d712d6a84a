"""The list of campaigns: narrowed by plain addresses that no input can break."""

import pytest
from bs4 import BeautifulSoup
from django.apps import apps

from campaigns.tests.factories import make_campaign, translate_campaign


def model(name: str):
    return apps.get_model(name)


def titles(client, section, query: str = "") -> set[str]:
    answer = client.get(section.get_url() + query)
    assert answer.status_code == 200
    return {page.title for page in answer.context["listing"].pages}


def mark(page, topics=(), countries=()) -> None:
    for topic in topics:
        model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
    for country in countries:
        model("core.PageCountry").objects.create(page=page.page_ptr, country=country)


@pytest.fixture
def land(site):
    return model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)


@pytest.fixture
def tierra(site, land):
    return model("core.Topic").objects.create(
        name="Tierra", slug="land", locale=site.spanish.locale, translation_key=land.translation_key
    )


@pytest.fixture
def _campaigns(site, section, land):
    care = model("core.Topic").objects.create(name="Care", slug="care", locale=site.english.locale)
    kenya = model("core.Country").objects.create(code="KE")
    honduras = model("core.Country").objects.create(code="HN")
    mark(make_campaign(section, "Open land Kenya"), [land], [kenya])
    mark(make_campaign(section, "Open land Honduras"), [land], [honduras])
    mark(make_campaign(section, "Open care Kenya"), [care], [kenya])
    mark(make_campaign(section, "Won land Kenya", status="won", outcome="<p>Free.</p>"), [land], [kenya])


ALL = {"Open land Kenya", "Open land Honduras", "Open care Kenya", "Won land Kenya"}


@pytest.mark.usefixtures("_campaigns")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ALL),
        ("?state=open", ALL - {"Won land Kenya"}),
        ("?topic=land", ALL - {"Open care Kenya"}),
        ("?country=KE", ALL - {"Open land Honduras"}),
        ("?state=open&topic=land", {"Open land Kenya", "Open land Honduras"}),
        ("?state=open&topic=land&country=KE", {"Open land Kenya"}),
        ("?state=won&topic=care", set()),
        ("?state=paused", set()),
    ],
)
def test_choices_narrow_the_list_together(client, section, query, expected):
    assert titles(client, section, query) == expected


@pytest.mark.usefixtures("_campaigns")
@pytest.mark.parametrize(
    "query",
    [
        "?state=",
        "?state=OPEN",
        "?state=burning",
        "?topic=sea",
        "?topic=land'--",
        "?country=ke",
        "?country=ZZ",
        "?country[]=KE",
        "?sort=title",
        "?state=%00",
        "?page=1&page=2",
        "?page=abc",
        "?page=999999",
        "?page=-1",
        "?page=0",
        "?page=1e9",
        "?page=%00",
        "?page=",
        "?page=" + "9" * 400,
    ],
)
def test_a_value_that_nobody_offered_is_as_if_it_were_not_there(client, section, query):
    assert titles(client, section, query) == ALL


@pytest.mark.usefixtures("_campaigns")
def test_the_choice_stays_chosen_in_the_form(client, section):
    soup = BeautifulSoup(client.get(section.get_url() + "?state=open&country=KE").content, "html.parser")
    chosen = {option["value"] for option in soup.select(".filters option[selected]")}
    assert chosen == {"open", "KE"}


def test_a_page_linked_to_both_languages_of_a_topic_is_listed_once(client, section, land, tierra):
    mark(make_campaign(section, "Both"), [land, tierra])
    answer = client.get(section.get_url() + "?topic=land")
    assert [page.title for page in answer.context["listing"].pages] == ["Both"]
    assert answer.context["listing"].count == 1


def test_a_topic_carries_the_name_of_the_readers_language(client, section, seccion, land, tierra):
    campaign = make_campaign(section, "Land")
    mark(campaign, [land])
    mark(translate_campaign(campaign, seccion.locale, title="Con ella"), [tierra])
    for index, name in ((section, "Land"), (seccion, "Tierra")):
        soup = BeautifulSoup(client.get(index.get_url()).content, "html.parser")
        assert [option.get_text() for option in soup.select('#filter-topic option[value="land"]')] == [name]


def test_only_what_some_campaign_carries_is_offered(client, section, land):
    model("core.Country").objects.create(code="KE")
    make_campaign(section, "Without topic")
    soup = BeautifulSoup(client.get(section.get_url()).content, "html.parser")
    assert soup.select("#filter-state")
    assert not soup.select("#filter-topic, #filter-country")


@pytest.mark.usefixtures("_campaigns")
def test_choices_that_fit_nothing_leave_a_way_back(client, section):
    soup = BeautifulSoup(client.get(section.get_url() + "?state=paused").content, "html.parser")
    empty = soup.select_one(".empty-state")
    assert empty.get_text(" ", strip=True) == "Nothing here fits these choices. Show all"
    assert empty.a["href"] == section.get_url()


def test_a_section_without_campaigns_leads_home(client, site, section):
    soup = BeautifulSoup(client.get(section.get_url()).content, "html.parser")
    assert soup.select_one(".empty-state a")["href"] == site.english.get_url()


def test_what_can_be_joined_leads_the_list(client, section):
    make_campaign(section, "Open")
    make_campaign(section, "Won", status="won", outcome="<p>Free.</p>")
    answer = client.get(section.get_url())
    assert [page.title for page in answer.context["listing"].pages] == ["Open", "Won"]


def test_further_pages_keep_the_choice(client, section):
    for number in range(13):
        make_campaign(section, f"Campaign {number}")
    soup = BeautifulSoup(client.get(section.get_url() + "?state=open").content, "html.parser")
    assert "?state=open&page=2" in {link["href"] for link in soup.select("main a[href]")}
    assert len(titles(client, section, "?state=open&page=2")) == 1
