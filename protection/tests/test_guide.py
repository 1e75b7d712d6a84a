"""The protection guide as readers meet it."""

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate

from core.tests.site import make_private
from protection.tests.guide_site import (
    LAW,
    about_country,
    add_danger_contact,
    make_guide,
    make_guide_page,
    make_organisation,
    review,
)

# Everything that a page of the guide asks: 8 for page, languages and restrictions, 1 for the organisation, 1 for the
# explanation of the exit, 1 for the first page of the guide, 3 for who answers, 1 for the other pages, 1 for its
# sources, 2 for topics and countries, 3 for menus and breadcrumbs; programmes and directory cost 2 more.
MAXIMUM_QUERIES = 25
GUIDE_ADDRESSES = ["/en/guide/", "/en/guide/away/", "/en/guide/button/", "/en/guide/whole/", "/en/guide/offline/"]


@pytest.fixture
def guide(db):
    return make_guide()


def soup_of(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(tag) -> str:
    return " ".join(tag.get_text(" ").split())


# --- In danger now --------------------------------------------------------------------------------


def test_in_danger_now_comes_before_every_door(guide, client):
    main = soup_of(client, "/en/guide/").main
    headings = [tag.get_text(strip=True) for tag in main.find_all("h2")]
    assert headings[0] == "In danger now?"
    assert "Go where people are." in words(main.select_one("#danger"))


@pytest.mark.parametrize("address", ["/en/guide/", "/en/guide/away/", "/en/guide/button/", "/en/guide/whole/"])
def test_every_page_says_who_answers_with_numbers_that_can_be_called(guide, client, address):
    phone = soup_of(client, address).select_one('a[href^="tel:"]')
    assert phone["href"] == "tel:+35312100489"
    channel = phone.find_parent("li")
    assert channel.select_one(".channel-label").get_text() == "Telephone"


def test_channels_stand_in_the_order_of_their_safety_and_say_what_they_are(guide, client):
    labels = [tag.get_text() for tag in soup_of(client, "/en/guide/away/").select(".danger-box .channel-label")]
    assert labels == ["Signal", "Telephone", "Plain e-mail"]


def test_a_page_about_a_country_names_who_answers_there_first(guide, client):
    add_danger_contact(guide.index, make_organisation("Kenyan network"), "KE")
    about_country(guide.temporary, "KE")
    names = [tag.get_text() for tag in soup_of(client, "/en/guide/away/").select(".danger-box .danger-contact-name")]
    assert names == ["Kenyan network", "Helpline"]
    names = [tag.get_text() for tag in soup_of(client, "/en/guide/asylum/").select(".danger-box .danger-contact-name")]
    assert names == ["Helpline"]


def test_the_first_page_names_every_country(guide, client):
    add_danger_contact(guide.index, make_organisation("Kenyan network"), "KE")
    assert "Kenya" in words(soup_of(client, "/en/guide/").select_one(".danger-countries"))


@pytest.mark.parametrize("state", [{"standing": "hidden"}, {"live": False}, {"consent": "refused"}])
def test_an_organisation_that_is_taken_down_answers_no_longer(guide, client, state):
    guide.index.danger_contacts.get().organisation.__class__.objects.update(**state)
    assert not soup_of(client, "/en/guide/").select(".danger-contact")


def test_the_danger_box_speaks_the_language_of_the_page(guide, client):
    assert "Teléfono" in words(soup_of(client, "/es/guia/").select_one("#danger"))


# --- Doors and cross-links ------------------------------------------------------------------------


def test_the_doors_are_the_pages_in_their_order_without_that_about_the_exit(guide, client):
    soup = soup_of(client, "/en/guide/")
    assert [link["href"] for link in soup.select(".doors .door-title a")] == ["/en/guide/away/", "/en/guide/asylum/"]
    assert soup.select_one('.guide-take a[href="/en/guide/button/"]')


@pytest.mark.parametrize(("here", "there"), [("away", "asylum"), ("asylum", "away")])
def test_the_two_ways_to_leave_name_each_other(guide, client, here, there):
    soup = soup_of(client, f"/en/guide/{here}/")
    assert soup.select_one(f'.guide-other-way a[href="/en/guide/{there}/"]')


@pytest.mark.parametrize("part", ["away", "asylum"])
def test_a_way_to_leave_says_who_can_ask_how_long_it_takes_and_whom_to_ask(guide, client, part):
    soup = soup_of(client, f"/en/guide/{part}/")
    glance = {tag.get_text(): words(tag.find_next("dd")) for tag in soup.select(".guide-facts dt")}
    assert glance == {
        "Who can ask": "Whoever is in danger.",
        "How long it takes": "Three months",
        "Whom to ask": "An organisation that knows you.",
    }
    assert soup.select(".steps .step")
    assert soup.select(".needs .need")


def test_a_legal_statement_names_source_and_day_and_is_no_advice(guide, client):
    statement = soup_of(client, "/en/guide/away/").select_one(".legal-statement")
    assert statement.select_one("a")["href"] == LAW["source_url"]
    assert statement.time["datetime"] == LAW["valid_on"]
    assert "not legal advice" in words(statement)


# --- Trust ----------------------------------------------------------------------------------------


def test_a_page_says_who_checked_it_and_when(guide, client):
    line = words(soup_of(client, "/en/guide/away/").select_one(".guide-head .review-line"))
    assert "Protection desk" in line
    assert str(guide.temporary.reviewed_on.year) in line


@pytest.mark.parametrize(("ahead", "is_told"), [(1, False), (-1, False), (-90, False), (-91, True), (-400, True)])
def test_readers_are_told_when_a_review_is_very_late(guide, client, ahead, is_told):
    make_guide_page(guide.index, "Old", slug="old", **review(ago=500, ahead=ahead))
    note = soup_of(client, "/en/guide/old/").select_one(".guide-head .notice")
    assert bool(note) is is_told
    assert not is_told or "has not happened" in words(note)


def test_no_page_of_the_guide_asks_for_a_story(guide, client):
    for address in GUIDE_ADDRESSES:
        assert not soup_of(client, address).select("textarea, input[type=text], input[type=email], input[type=file]")


# --- Traces ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", GUIDE_ADDRESSES)
def test_a_page_of_the_guide_leaves_nothing_and_tells_nobody(guide, client, address):
    answer = client.get(address)
    assert not answer.cookies
    assert "cookie" not in answer.get("Vary", "").lower()
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("address", GUIDE_ADDRESSES)
def test_links_to_other_sites_say_nothing_of_this_one(guide, client, address):
    guide.temporary.body = [("text", {"text": '<p><a href="https://elsewhere.example.org/">Elsewhere</a></p>'})]
    guide.temporary.save()
    links = soup_of(client, address).select('a[href^="http"]')
    told = [link["href"] for link in links if "noreferrer" not in link.get("rel", [])]
    assert [link for link in told if not link.startswith("https://acompana.example/")] == []


@pytest.mark.parametrize("address", ["/en/guide/", "/en/guide/away/", "/en/guide/whole/"])
def test_every_page_of_the_guide_can_be_left_at_once(guide, client, address):
    soup = soup_of(client, address)
    assert soup.body.find(["a", "button", "input"])["href"] == "/en/exit/"
    assert soup.select_one('script[src*="exit"]')


def test_the_preview_of_the_editor_does_not_end_the_session(guide):
    answer = guide.temporary.make_preview_request()
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.select_one(".exit-button")["href"] == "#exit"
    assert not soup.select('[href="/en/exit/"], script[src*="exit"]')


def test_a_neutral_title_stands_in_the_tab_with_a_neutral_sign(guide, client):
    guide.temporary.tab_title = "Notes 2"
    guide.temporary.save()
    soup = soup_of(client, "/en/guide/away/")
    assert soup.title.get_text(strip=True) == "Notes 2"
    assert [tag["href"] for tag in soup.select('link[rel~="icon"], link[rel="apple-touch-icon"]')] == [
        "/static/img/favicon-neutral.svg"
    ]
    assert soup.h1.get_text(strip=True) == "Away for a time"


# --- The exit, explained --------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["/en/guide/button/", "/en/guide/whole/", "/en/guide/offline/"])
def test_the_explanation_says_that_the_history_stays(guide, client, address):
    statement = soup_of(client, address).select_one("#exit-keeps-history")
    assert "history" in words(statement)


def test_pages_about_something_else_do_not_explain_the_exit(guide, client):
    assert not soup_of(client, "/en/guide/away/").select("#exit-truth")


# --- Cost -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", GUIDE_ADDRESSES)
def test_ten_times_the_pages_and_contacts_cost_no_query_more(guide, client, address, django_assert_max_num_queries):
    client.get(address)
    with django_assert_max_num_queries(MAXIMUM_QUERIES) as few:
        client.get(address)
    for number in range(10):
        make_guide_page(guide.index, f"Page {number}", slug=f"page-{number}")
        add_danger_contact(guide.index, make_organisation(f"Network {number}"), "KE" if number % 2 else "")
    with django_assert_max_num_queries(len(few)):
        client.get(address)


def test_private_pages_and_drafts_stand_in_no_list_of_the_guide(guide, client):
    make_private(guide.temporary)
    guide.permanent.unpublish()
    for address in ("/en/guide/", "/en/guide/button/", "/en/guide/whole/", "/en/guide/offline/"):
        text = words(soup_of(client, address))
        assert "Away for a time" not in text
        assert "Asylum" not in text


def test_the_whole_guide_says_the_day(guide, client):
    assert str(localdate().year) in words(soup_of(client, "/en/guide/whole/").select_one(".meta"))
