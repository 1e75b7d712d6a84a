"""What lists and feeds answer to addresses that nobody links to."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import now
from lxml import etree

from publications.choices import key_of_publisher
from publications.models import PublicationPage
from publications.tests.factories import make_chapter, make_country, make_publication, make_topic
from publications.tests.test_lists import read, titles

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.mark.parametrize("query", ["publisher=%01", "year=%0B", "kind=a%1Fb", "topic=%EF%BF%BE"])
def test_a_feed_of_control_characters_is_still_a_feed(client, section, query):
    answer = client.get(f"{section.url}feed/?{query}")
    assert answer.status_code == 200
    etree.fromstring(answer.content)


def test_a_country_in_small_letters_is_no_choice(client, section):
    make_publication(section, countries=[make_country("KE")])
    assert titles(read(client, section, "country=KE")) == {"Threads that hold"}
    assert client.get(f"{section.url}?country=KE").context["listing"].chosen == ["Kenya"]
    assert client.get(f"{section.url}?country=ke").context["listing"].chosen == ["ke"]


def test_the_name_of_a_topic_that_only_drafts_carry_is_not_told(client, section):
    topic = make_topic(section.locale, "secretwitness", "Operation Nightjar")
    make_publication(section, "Open")
    draft = make_publication(section, "Draft", live=False, topics=[topic])
    assert "Nightjar" not in client.get(f"{section.url}?topic=secretwitness").content.decode()
    PublicationPage.objects.filter(pk=draft.pk).update(live=True)
    assert "Nightjar" in client.get(f"{section.url}?topic=secretwitness&year=1999").content.decode()


def test_nothing_changed_before_it_was_out(client, section):
    page = make_publication(section)
    hours = {name: now() - timedelta(hours=number) for name, number in (("first", 30), ("embargo", 2))}
    PublicationPage.objects.filter(pk=page.pk).update(
        first_published_at=hours["first"], last_published_at=hours["first"], embargo_until=hours["embargo"]
    )
    entry = etree.fromstring(client.get(f"{section.url}feed/").content).find("a:entry", ATOM)
    assert entry.findtext("a:updated", namespaces=ATOM) >= entry.findtext("a:published", namespaces=ATOM)


@pytest.mark.parametrize("name", ["مؤسسة", "☭☭", "Ours", "ours"])
def test_every_publisher_has_a_key_of_its_own(name):
    assert key_of_publisher(name) not in {"", "ours"}


def test_who_has_no_latin_name_can_be_chosen(client, section):
    source = {"publisher": "other", "source_url": "https://example.org/", "retrieved_on": "2026-01-01"}
    make_publication(section, "In Arabic", publisher_name="مؤسسة", **source)
    assert titles(read(client, section, "publisher=مؤسسة")) == {"In Arabic"}


def test_notes_are_a_list_and_no_landmark_of_each_chapter(client, section):
    chapters = [make_chapter(heading, "<p>Free.[1]</p>", ("<p>A note.</p>",)) for heading in ("One", "Two")]
    page = make_publication(section, chapters=chapters)
    soup = BeautifulSoup(client.get(f"{page.url}read/").content.decode(), "html.parser")
    assert len(soup.select("div.footnotes > ol[aria-label]")) == 2
    assert not soup.select('[role="doc-footnote"], [role="doc-endnotes"], section.footnotes')
