"""Feeds about topics, countries, languages and the updates of a campaign: valid, in one language, never a draft."""

import re
from datetime import date, datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from django.utils.timezone import now

from campaigns.tests.factories import make_update
from core.feeds import SENSITIVE
from core.tests.site import make_campaign, make_private
from topics.tests.conftest import tag

pytestmark = pytest.mark.django_db
A = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ORIGIN = "https://acompana.example"
FEEDS = ["/en/countries/mx/feed/", "/en/topics/land/feed/", "/en/feed/", "/en/campaigns/feed/"]
IN_SPANISH = ["/es/countries/mx/feed/", "/es/topics/land/feed/", "/es/feed/"]
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:acompana\.example,2026:[0-9a-f-]{36}/[a-z]{2}")
ONCE_IN_A_FEED = ("id", "title", "updated", "author")
KNOWN = {
    f"{A}feed": {"id", "title", "updated", "author", "subtitle", "link", "entry", "rights", "category"},
    f"{A}entry": {"id", "title", "updated", "published", "author", "summary", "link", "category", "content"},
}


@pytest.fixture
def campaign(tagged):
    update = make_update("The hearing took place", date(2026, 11, 2), '<p>It <b>did</b>. <a href="/en/">Home</a></p>')
    update.locale = tagged.locale
    tagged.updates.add(update)
    tagged.save()
    return tagged


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ET.fromstring(answer.content)


def titles(feed):
    return [entry.findtext(f"{A}title") for entry in feed.iter(f"{A}entry")]


def check_element(element):
    """Check what RFC 4287 (4.1, 4.2) says of a feed or an entry."""
    names = [child.tag.removeprefix(A) for child in element]
    assert set(names) <= KNOWN[element.tag]
    for name in ("id", "title", "updated"):
        assert names.count(name) == 1
        assert element.findtext(f"{A}{name}").strip()
    for moment in (*element.findall(f"{A}updated"), *element.findall(f"{A}published")):
        assert RFC_3339.fullmatch(moment.text)
    assert urlsplit(element.findtext(f"{A}id")).scheme in {"tag", "https"}
    for link in element.findall(f"{A}link"):
        assert link.get("href").startswith(f"{ORIGIN}/")
    relations = [link.get("rel", "alternate") for link in element.findall(f"{A}link")]
    assert len(relations) == len(set(relations))
    for author in element.findall(f"{A}author"):
        assert author.findtext(f"{A}name").strip()


def check_feed(feed, address):
    """Check a whole feed, and that it is what a validator accepts without a warning."""
    assert feed.tag == f"{A}feed"
    check_element(feed)
    assert feed.get(LANG) == address.split("/")[1]
    assert [link.get("href") for link in feed.findall(f"{A}link") if link.get("rel") == "self"] == [ORIGIN + address]
    assert feed.find(f"{A}author") is not None
    entries = list(feed.iter(f"{A}entry"))
    identifiers = [entry.findtext(f"{A}id") for entry in entries]
    assert len(identifiers) == len(set(identifiers))
    assert all(TAG.fullmatch(identifier) for identifier in identifiers)
    moments = [datetime.fromisoformat(entry.findtext(f"{A}updated")) for entry in entries]
    assert all(datetime.fromisoformat(feed.findtext(f"{A}updated")) >= moment for moment in moments)
    for entry in entries:
        check_element(entry)
        assert any(link.get("rel", "alternate") == "alternate" for link in entry.findall(f"{A}link"))


@pytest.mark.parametrize("address", [*FEEDS, *IN_SPANISH])
def test_a_feed_is_valid(campaign, client, address):
    check_feed(read(client, address), address)


def test_the_updates_of_a_campaign_are_a_valid_feed_that_leads_to_their_places(campaign, client):
    feed = read(client, f"{campaign.get_url()}feed/")
    check_feed(feed, f"{campaign.get_url()}feed/")
    [entry] = feed.iter(f"{A}entry")
    anchor = campaign.updates.get().anchor
    assert entry.find(f"{A}link").get("href") == f"{ORIGIN}{campaign.get_url()}#{anchor}"
    assert f'id="{anchor}"'.encode() in client.get(campaign.get_url()).content
    assert f'<a href="{ORIGIN}/en/">Home</a>' in entry.findtext(f"{A}summary")


def test_a_version_without_translated_updates_has_an_empty_and_steady_feed(campaign, client):
    version = campaign.get_translations().get()
    first, second = (client.get(f"{version.get_url()}feed/") for _ in range(2))
    assert titles(ET.fromstring(first.content)) == []
    assert first["ETag"] == second["ETag"]


@pytest.mark.parametrize("address", IN_SPANISH)
def test_titles_are_in_the_language_of_the_feed(campaign, client, address):
    assert titles(read(client, address))[0] == "Un río"
    assert "A river" not in titles(read(client, address))


def test_the_country_is_named_in_the_language_of_the_feed(campaign, client):
    assert read(client, "/es/countries/mx/feed/").findtext(f"{A}title") == "México"


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize("change", ["draft", "private", "sensitive"])
def test_what_readers_must_not_see_there_is_in_no_feed(campaign, client, address, change):
    hidden = make_campaign(campaign.get_parent(), "Hidden words", slug="hidden-words")
    tag(hidden, campaign.topic_links.get().topic, campaign.country_links.get().country)
    assert "Hidden words" in titles(read(client, address))
    if change == "draft":
        hidden.unpublish()
    elif change == "private":
        make_private(hidden)
    else:
        type(hidden).objects.filter(pk=hidden.pk).update(**{SENSITIVE: True})
    assert "Hidden words" not in titles(read(client, address))


def test_a_sensitive_campaign_has_no_feed_of_its_own(campaign, client):
    type(campaign).objects.filter(pk=campaign.pk).update(is_sensitive=True)
    assert client.get(f"{campaign.get_url()}feed/").status_code == 404
    assert b"application/atom+xml" not in client.get(campaign.get_url()).content


@pytest.mark.parametrize(
    "address",
    ["/en/countries/ke/feed/", "/en/countries/MX/feed/", "/en/topics/nothing/feed/", "/es/topics/only-english/feed/"],
)
def test_what_has_no_page_has_no_feed(campaign, client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/en/countries/mx/", "/es/topics/land/", "/en/", "/es/"])
def test_pages_tell_of_their_feed(campaign, client, address):
    html = client.get(address).content.decode()
    [link] = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]*>', html)
    assert f'hreflang="{address.split("/")[1]}"' in link
    found = re.search(r'href="([^"]*)"', link)[1]
    assert client.get(urlsplit(found).path).status_code == 200


@pytest.mark.parametrize("address", FEEDS)
def test_whoever_has_it_is_told_that_nothing_is_new(campaign, client, address):
    first = client.get(address)
    assert client.get(address, headers={"if-none-match": first["ETag"]}).status_code == 304
    assert not first.cookies


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_costs_the_same_with_many_pages(campaign, client, address, django_assert_max_num_queries):
    """At most 25: the kinds of pages 7, languages 4, what a landing page asks before 12, the author."""
    section = campaign.get_parent()
    topic, country = campaign.topic_links.get().topic, campaign.country_links.get().country
    for number in range(35):
        page = make_campaign(section, f"Campaign {number}", first_published_at=now())
        if number < 31:
            tag(page, topic, country)
    client.get(address)
    with django_assert_max_num_queries(25):
        assert len(titles(read(client, address))) == 30
