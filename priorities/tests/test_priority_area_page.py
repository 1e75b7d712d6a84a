"""A priority area has its four parts, in the same order everywhere."""

from itertools import pairwise

import pytest
from bs4 import BeautifulSoup

from core.models import ContactPoint, PageTopic, Topic
from core.tests.site import make_campaign, make_page, make_section, translate_page

LEVELS = ["h1", "h2", "h3", "h4", "h5", "h6"]
STORY = [
    {"type": "text", "value": {"text": "<h3>Who attacks</h3><p>Many.</p><h2>Why</h2><p>Because.</p>"}},
    {"type": "facts", "value": {"heading": "Counted", "items": []}},
]


@pytest.fixture
def contact(site):
    return ContactPoint.objects.create(
        locale=site.english.locale,
        title="Protection desk",
        email="protection@example.org",
        answers_in="English, Spanish",
        hours="Monday to Friday, Brussels time",
        key_fingerprint="0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567",
        public_key="-----BEGIN PGP PUBLIC KEY BLOCK-----",
    )


@pytest.fixture
def area(site, contact):
    areas = make_page(site.english, "Priority areas", "priorities.PriorityAreaIndexPage")
    return make_page(
        areas, "Women defenders", "priorities.PriorityAreaPage", issue=STORY, approach=STORY, contact=contact
    )


def read(client, page) -> BeautifulSoup:
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_the_four_parts_stand_in_order_below_anchors(client, area):
    headings = read(client, area).select(".area-section > h2")
    assert [(heading["id"], heading.get_text()) for heading in headings] == [
        ("the-issue", "The Issue"),
        ("our-approach", "Our Approach"),
        ("our-actions", "Our Actions"),
        ("contact-us", "Contact us"),
    ]


def test_the_contents_lead_to_every_part(client, area):
    page = read(client, area)
    targets = [link["href"].removeprefix("#") for link in page.select(".contents a")]
    assert targets == [heading["id"] for heading in page.select(".area-section > h2")]


def test_headings_of_a_story_stay_below_their_part(client, area):
    levels = [int(heading.name[1]) for heading in read(client, area).main.find_all(LEVELS)]
    assert levels.count(1) == 1
    assert levels.count(2) == 4
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_contact_is_a_role_with_its_safer_way(client, area, contact):
    part = read(client, area).select_one(".area-section-contact")
    assert part.select_one('a[href="mailto:protection@example.org"]')
    assert part.code.get_text(" ", strip=True).split() == ["0123", "4567", "89AB", "CDEF"] * 2 + ["0123", "4567"]
    key = client.get(part.select_one('a[type="application/pgp-keys"]')["href"])
    assert key.status_code == 200
    assert "attachment" in key["Content-Disposition"]


def test_readers_of_another_language_get_the_contact_in_theirs(client, site, area, contact):
    contact.copy_for_translation(site.spanish.locale).save()
    ContactPoint.objects.filter(locale=site.spanish.locale).update(title="Mesa de protección")
    areas = translate_page(area.get_parent().specific, site.spanish, "Áreas")
    spanish = translate_page(area, areas, "Defensoras", issue=STORY, approach=STORY, contact=contact)
    part = read(client, spanish).select_one(".contact-point")
    assert "Mesa de protección" in part.get_text()
    assert not part.has_attr("lang")


def test_a_contact_that_is_not_translated_says_its_language(client, site, area, contact):
    areas = translate_page(area.get_parent().specific, site.spanish, "Áreas")
    spanish = translate_page(area, areas, "Defensoras", issue=STORY, approach=STORY, contact=contact)
    assert read(client, spanish).select_one(".contact-point")["lang"] == "en"


def test_actions_about_the_topic_list_themselves(client, site, area):
    topic = Topic.objects.create(locale=site.english.locale, name="Women defenders", slug="women-defenders")
    PageTopic.objects.create(page=area, topic=topic)
    campaign = make_campaign(make_section(site.english), "Stand with her", hashtag="#WithHer")
    PageTopic.objects.create(page=campaign, topic=topic)
    actions = read(client, area).select_one(".area-section-actions")
    assert [title.get_text() for title in actions.select(".card-title")] == ["#WithHer"]


def test_an_area_without_actions_says_so(client, area):
    assert read(client, area).select_one(".area-section-actions .empty-state")


def test_the_list_shows_every_area_as_large(client, area):
    cards = read(client, area.get_parent().specific).select(".areas .card-lead")
    assert [card.h2.get_text() for card in cards] == ["Women defenders"]
