"""The home page finds a page at once by its address, and leaves to the tree what is no page."""

import pytest

from core.tests.site import make_campaign, make_page, make_private, make_section, translate_page


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/en/", "Home"),
        ("/es/", "Inicio"),
        ("/en/about-us/", "About us"),
        ("/es/sobre-nosotras/", "Sobre nosotras"),
        ("/en/about-us/team/", "Team"),
        ("/en/campaigns/", "Campaigns"),
        ("/en/campaigns/open-doors/", "Open doors"),
    ],
)
def test_an_address_leads_to_its_page(site, client, address, title):
    make_page(site.about, "Team", slug="team")
    make_campaign(make_section(site.english, slug="campaigns"), "Open doors", slug="open-doors")
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.context["page"].title == title


@pytest.mark.parametrize(
    "address",
    [
        "/en/nowhere/",
        "/en/about-us/nowhere/",
        "/en/home-of-tests/about-us/",
        "/en/about-us/feed/",
        "/en/campaigns/nowhere/feed/",
        "/en/ABOUT-US/",
        "/en/about%2Dus%00/",
        "/fr/about-us/",
    ],
)
def test_an_address_of_no_page_is_not_found(site, client, address):
    make_section(site.english, slug="campaigns")
    assert client.get(address).status_code in {400, 404}


@pytest.mark.parametrize("address", ["/en/campaigns/feed/", "/es/campanas/feed/"])
def test_a_feed_below_a_section_is_no_page_and_still_answers(site, client, address):
    section = make_section(site.english, slug="campaigns")
    translate_page(section, site.spanish, "Campañas", slug="campanas")
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/atom+xml")


def test_a_draft_is_not_found(site, client):
    make_page(site.english, "Draft", slug="draft", live=False)
    assert client.get("/en/draft/").status_code == 404


def test_a_page_below_a_draft_keeps_its_address(site, client):
    """As in the tree: publishing is decided page by page."""
    draft = make_page(site.english, "Draft", slug="draft", live=False)
    make_page(draft, "Child", slug="child")
    assert client.get("/en/draft/child/").status_code == 200


def test_a_private_page_and_what_is_below_it_are_not_found(site, client):
    private = make_page(site.english, "Private", slug="private")
    make_private(private)
    make_page(private, "Child", slug="child")
    for address in ("/en/private/", "/en/private/child/"):
        assert client.get(address).status_code == 404


def test_a_page_deep_in_the_tree_costs_no_more_to_find(site, rf, django_assert_num_queries):
    """The page by its address 1, its own kind 1."""
    page = site.about
    for depth in range(6):
        page = make_page(page, f"Level {depth}", slug=f"level-{depth}")
    path = page.url_path.removeprefix(site.english.url_path).strip("/").split("/")
    with django_assert_num_queries(2):
        found, arguments, keywords = site.english.route(rf.get("/"), path)
    assert (found.pk, arguments, keywords) == (page.pk, [], {})
