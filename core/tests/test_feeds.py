"""Sections as Atom feeds: valid, in one language, and only what readers may open."""

import re
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest
from django.apps import apps

from core.tests.site import make_campaign, make_private, make_section, translate_page

ATOM = {"a": "http://www.w3.org/2005/Atom"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ORIGIN = "https://acompana.example"


@pytest.fixture
def sections(site):
    english = make_section(site.english, "Campaigns", slug="campaigns")
    spanish = translate_page(english, site.spanish, "Campañas", slug="campanas")
    campaign = make_campaign(english, "Doors & <windows>", slug="doors", summary="Open <b>all</b> & every \x0b door")
    make_campaign(english, "Only in English", slug="only-in-english")
    translate_page(
        campaign,
        spanish,
        "Puertas",
        slug="puertas",
        hashtag="#Acompáñala",
        demand="Abran",
        addressed_to="A",
        share_text="Ven",
    )
    return english, spanish


def read_feed(client, address: str) -> ET.Element:
    """Return the root of a feed."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content)


def links(element: ET.Element) -> dict[str, str]:
    """Return the addresses of an element by their relation."""
    return {link.get("rel"): link.get("href") for link in element.findall("a:link", ATOM)}


def test_a_feed_names_itself_its_section_and_its_language(sections, client):
    feed = read_feed(client, "/es/campanas/feed/")
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.get(LANG) == "es"
    assert links(feed) == {"self": f"{ORIGIN}/es/campanas/feed/", "alternate": f"{ORIGIN}/es/campanas/"}


@pytest.mark.parametrize("address", ["/en/campaigns/feed/", "/es/campanas/feed/"])
def test_a_feed_has_what_the_standard_demands(sections, client, address):
    """RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated; an author; entries with an alternate link."""
    feed = read_feed(client, address)
    entries = feed.findall("a:entry", ATOM)
    assert entries
    assert feed.find("a:author/a:name", ATOM).text
    for element in [feed, *entries]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        assert re.match(r"(https|tag):", element.find("a:id", ATOM).text)
        assert datetime.fromisoformat(element.find("a:updated", ATOM).text).tzinfo
        assert links(element)["alternate"].startswith(ORIGIN)
    identifiers = [entry.find("a:id", ATOM).text for entry in entries]
    assert len(set(identifiers)) == len(identifiers)


def test_only_what_stands_in_the_language_is_in_the_feed(sections, client):
    entries = read_feed(client, "/es/campanas/feed/").findall("a:entry", ATOM)
    assert [entry.find("a:title", ATOM).text for entry in entries] == ["Puertas"]


def test_titles_are_text_and_summaries_are_escaped_html(sections, client):
    entries = read_feed(client, "/en/campaigns/feed/").findall("a:entry", ATOM)
    entry = next(entry for entry in entries if links(entry)["alternate"].endswith("/doors/"))
    assert entry.find("a:title", ATOM).text == "Doors & <windows>"
    assert entry.find("a:summary", ATOM).text == "Open &lt;b&gt;all&lt;/b&gt; &amp; every   door"


@pytest.mark.parametrize("fields", [{"live": False}, {"alias": True}, {"private": True}])
def test_what_readers_cannot_open_is_not_in_the_feed(sections, client, fields):
    english, _spanish = sections
    campaign = make_campaign(english, "Canary", live=fields.get("live", True))
    if "alias" in fields:
        campaign.alias_of = english.get_children().first()
        campaign.save()
    if "private" in fields:
        make_private(campaign)
    assert b"Canary" not in client.get("/en/campaigns/feed/").content


def test_the_author_is_the_organisation(sections, client):
    profile = apps.get_model("core.OrganisationProfile")
    english, _spanish = sections
    profile.objects.create(
        name="The house", tagline="t", footer_statement="s", email="a@b.example", locale=english.locale
    )
    feed = read_feed(client, "/en/campaigns/feed/")
    assert feed.find("a:author/a:name", ATOM).text == "The house"


def test_a_reader_of_feeds_is_told_that_nothing_is_new(sections, client):
    first = client.get("/en/campaigns/feed/")
    again = client.get("/en/campaigns/feed/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert not again.content


def test_a_page_is_not_sent_twice(sections, client):
    first = client.get("/en/campaigns/")
    assert client.get("/en/campaigns/", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_a_feed_costs_the_same_with_more_pages(sections, client, django_assert_max_num_queries):
    """Twelve at most: site 1, the way down the tree 5, languages 2, organisation 1, pages 1 and their locale."""
    english, _spanish = sections
    for number in range(20):
        make_campaign(english, f"Campaign {number}")
    client.get("/en/campaigns/feed/")
    with django_assert_max_num_queries(12):
        assert len(read_feed(client, "/en/campaigns/feed/").findall("a:entry", ATOM)) == 22


def test_a_section_points_to_its_feed(sections, client):
    html = client.get("/es/campanas/").content.decode()
    kind = 'rel="alternate" type="application/atom+xml" hreflang="es" title="Campañas"'
    assert f'<link {kind} href="{ORIGIN}/es/campanas/feed/">' in html


@pytest.mark.parametrize(
    "address", ["/en/campaigns/feed", "/en/campaigns/feed/x/", "/en/campaigns/feed/feed/", "/en/feed/x/"]
)
def test_there_is_no_feed_elsewhere(sections, client, address):
    assert client.get(address, follow=True).status_code in {200, 404}
