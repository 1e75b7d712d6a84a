"""The words of the demonstration keep their own rules, before anything is built of them."""

import re
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.utils.text import slugify
from django_countries import countries

from core.blocks import StoryBlock
from core.models.pages import RESERVED_SLUGS
from core.timezones import timezone_choices
from demo.builders.pictures import FOCAL_POINTS, FOLDER
from demo.builders.site import PARENTS, SOCIAL_CARD
from demo.builders.vocabulary import is_rich_text, pairs_in, strings_of
from demo.content import organisation
from demo.content.pages import CAMPAIGN_PAGES, EVENT_PAGES, EVERY_PAGE, PAGES
from demo.content.reports import REPORTS
from demo.content.shapes import PriorityContent
from protection.guide_blocks import GuideStoryBlock

EVERYTHING = (
    EVERY_PAGE,
    REPORTS,
    organisation.TOPICS,
    organisation.CONTACTS,
    organisation.ORGANISATION,
    organisation.MENUS,
)
PAIRS = list(pairs_in(EVERYTHING))
RICH = [pair for pair in PAIRS if is_rich_text(pair.en)]
STREAMS = ("body", "issue", "approach", "report")
BLOCKS = [(page.key, kind, data) for page in PAGES for stream in STREAMS for kind, data in getattr(page, stream, ())]
TAGS = {"p", "h2", "h3", "h4", "ul", "ol", "li", "b", "i", "a"}
PAGE_KEYS = {page.key for page in PAGES}
LONGEST_SUMMARY, LONGEST_SHARE_TEXT = 240, 200


def same_everywhere(href: str | None) -> str | None:
    """Return an address without the language of a view of our own."""
    return re.sub(r"^/(en|es)/", "/", href) if href else href


def skeleton(html: str) -> list[tuple]:
    """Return the elements of a rich text in order, links with their address."""
    return [(tag.name, same_everywhere(tag.get("href"))) for tag in BeautifulSoup(html, "html.parser").find_all(True)]


def named(kind: str, field: str) -> list:
    """Return what the blocks of one kind hold in a field."""
    return [data[field] for _page, key, data in BLOCKS if key == kind and data.get(field)]


def test_everything_is_said_in_both_languages():
    assert len(PAIRS) > 300
    assert [pair for pair in PAIRS if not pair.en.strip() or not pair.es.strip()] == []


def test_no_words_begin_or_end_with_space():
    assert [pair for pair in PAIRS for text in pair if text != text.strip() or "  " in text] == []


def test_both_languages_have_the_same_elements_and_links_in_the_same_order():
    assert [pair.en for pair in PAIRS if is_rich_text(pair.en) != is_rich_text(pair.es)] == []
    assert [pair.en[:80] for pair in RICH if skeleton(pair.en) != skeleton(pair.es)] == []


def test_both_languages_can_be_paired_string_by_string():
    assert all(list(strings_of(pair)) for pair in PAIRS)


def test_rich_text_holds_only_elements_of_the_editor():
    used = {name for pair in RICH for text in pair for name, _href in skeleton(text)}
    assert "p" in used
    assert used <= TAGS


def test_links_lead_to_secure_addresses():
    addresses = [href for pair in RICH for text in pair for name, href in skeleton(text) if name == "a"]
    addresses += named("quote", "source_url") + [item["url"] for items in named("links", "items") for item in items]
    assert addresses
    assert [
        address
        for address in addresses
        if not re.fullmatch(r"https://[\w.-]+\.\w+(/\S*)?|/(what-we-keep|my-choices)/", address)
    ] == []


def test_the_largest_headings_of_a_text_stand_in_text_blocks_only():
    in_texts = {id(pair) for _page, kind, data in BLOCKS if kind == "text" for pair in pairs_in(data)}
    assert [pair.en[:80] for pair in RICH if "<h2>" in pair.en and id(pair) not in in_texts] == []


def test_summaries_fit_a_card():
    assert [page.key for page in PAGES for text in page.summary if not 0 < len(text) <= LONGEST_SUMMARY] == []


def test_every_page_has_a_key_of_its_own_and_its_parent_before_it():
    keys = [page.key for page in PAGES]
    assert len(keys) == len(PAGE_KEYS)
    parents = [
        (keys.index(parent), keys.index(page.key)) for page in PAGES if (parent := PARENTS.get(type(page).__name__))
    ]
    assert [pair for pair in parents if pair[0] >= pair[1]] == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_addresses_are_plain_and_differ_within_a_section(language):
    addresses = [(PARENTS.get(type(page).__name__), getattr(page.slug, language)) for page in PAGES]
    assert [slug for _parent, slug in addresses if slug != slugify(slug) or slug in RESERVED_SLUGS] == []
    assert [address for address, times in Counter(addresses).items() if times > 1] == []


def test_every_page_that_is_named_exists():
    names = {key for keys in named("page_cards", "pages") for key in keys} | set(named("call_to_action", "page"))
    names |= {page.featured_campaign for page in PAGES if hasattr(page, "featured_campaign")}
    names |= {item.page for menu in (organisation.MENUS.main, organisation.MENUS.footer) for item in menu}
    assert names
    assert names <= PAGE_KEYS


def test_every_contact_that_is_named_exists():
    names = set(named("contact", "contact")) | {page.contact for page in PAGES if isinstance(page, PriorityContent)}
    assert names
    assert names <= {contact.key for contact in organisation.CONTACTS}


def test_every_topic_that_is_named_exists_and_is_used():
    assert {topic for page in PAGES for topic in page.topics} == {topic.key for topic in organisation.TOPICS}


def test_every_country_has_a_name():
    codes = {code for page in PAGES for code in page.countries} | set(organisation.COUNTRIES)
    codes |= {event.country for event in EVENT_PAGES if event.country}
    assert [code for code in codes if not countries.name(code)] == []


def test_every_picture_that_is_named_is_there():
    names = {page.picture for page in PAGES} | set(named("image", "picture")) | set(named("quote", "picture"))
    missing = [name for name in names | set(FOCAL_POINTS) | {SOCIAL_CARD} if not Path(FOLDER, f"{name}.jpg").exists()]
    assert missing == []


def test_every_block_is_one_that_editors_have():
    known = {**StoryBlock().child_blocks, **GuideStoryBlock().child_blocks}
    assert {kind for _page, kind, _data in BLOCKS} <= set(known)


def test_hashtags_are_hashtags_in_both_languages():
    hashtags = [hashtag for campaign in CAMPAIGN_PAGES for hashtag in campaign.hashtag]
    assert hashtags
    assert [hashtag for hashtag in hashtags if not re.fullmatch(r"#\w+", hashtag)] == []


def test_words_for_sharing_leave_room_for_the_address():
    assert [text for campaign in CAMPAIGN_PAGES for text in campaign.share_text if len(text) > LONGEST_SHARE_TEXT] == []


def test_campaigns_close_after_they_open_and_those_that_ended_tell_their_outcome():
    assert {campaign.status for campaign in CAMPAIGN_PAGES} >= {"open", "won"}
    for campaign in CAMPAIGN_PAGES:
        assert campaign.opens_in_days < campaign.closes_in_days
        assert bool(campaign.outcome) == (campaign.status in {"won", "closed"})


SESSIONS = [
    pytest.param(event, session, id=f"{event.key}-{number}")
    for event in EVENT_PAGES
    for number, session in enumerate(event.sessions)
]


@pytest.mark.parametrize(("event", "session"), SESSIONS)
def test_a_session_has_one_day_and_ends_after_it_begins(event, session):
    zones = {name for name, _label in timezone_choices()}
    assert (session.day_offset is None) != (session.on is None)
    assert session.start < session.end
    assert {session.timezone, event.timezone} <= zones


def test_mailboxes_are_of_roles_on_a_host_that_nobody_can_own():
    """Addresses below .example are reserved for examples (RFC 2606)."""
    mailboxes = [organisation.ORGANISATION.email, *(contact.email for contact in organisation.CONTACTS)]
    assert [mailbox for mailbox in mailboxes if not mailbox.endswith(".example")] == []


def test_reports_name_pages_that_are_there_and_invent_no_speaker():
    named_pages = {key for item in REPORTS.values() for key in (*item.read_on, item.first_edition, item.documents_of)}
    assert named_pages - {""} <= PAGE_KEYS
    assert REPORTS.keys() <= PAGE_KEYS
    assert {voice.basis for item in REPORTS.values() for voice in item.voices} == {"illustrative"}
