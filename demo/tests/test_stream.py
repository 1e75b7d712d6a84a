"""From blocks as they are written down to the raw data of a body, in English."""

from types import SimpleNamespace

import pytest

from core.blocks import StoryBlock
from demo.builders.stream import StreamBuilder, english
from demo.content.words import Words

HEADING = Words("Read on", "Sigue leyendo")
PAGES = {"about": 11, "campaigns": 12}
PICTURES = {"threads": 21}
CONTACTS = {"desk": 31}


def looked_up(numbers):
    return lambda key: SimpleNamespace(pk=numbers[key])


@pytest.fixture
def builder():
    return StreamBuilder("tests/body", picture=looked_up(PICTURES), page=looked_up(PAGES), contact=looked_up(CONTACTS))


def value_of(builder, key, data):
    (block,) = builder.build([(key, data)])
    assert block["type"] == key
    return block["value"]


def plain(items):
    return [item["value"] for item in items]


@pytest.mark.parametrize(("value", "expected"), [(HEADING, "Read on"), (None, ""), (3, 3), ("wide", "wide")])
def test_pairs_give_their_english_and_the_rest_stays(value, expected):
    assert english(value) == expected


def test_a_simple_block_keeps_its_fields(builder):
    assert value_of(builder, "latest_pages", {"heading": HEADING, "kind": "events", "number": 3}) == {
        "heading": "Read on",
        "kind": "events",
        "number": 3,
    }


def test_a_list_becomes_items_in_its_order(builder):
    questions = [{"question": Words("Who?", "¿Quién?"), "answer": Words("<p>She.</p>", "<p>Ella.</p>")}] * 2
    value = value_of(builder, "questions", {"heading": HEADING, "items": questions})
    assert plain(value["items"]) == [{"question": "Who?", "answer": "<p>She.</p>"}] * 2
    assert {item["type"] for item in value["items"]} == {"item"}


def test_pages_and_contacts_are_named_by_their_number(builder):
    cards = value_of(builder, "page_cards", {"heading": HEADING, "pages": ["campaigns", "about"]})
    assert plain(cards["pages"]) == [12, 11]
    assert value_of(builder, "contact", {"contact": "desk"}) == {"contact": 31}
    action = value_of(
        builder, "call_to_action", {"heading": HEADING, "text": HEADING, "label": HEADING, "page": "about"}
    )
    assert action["link"] == {"label": "Read on", "page": 11, "url": ""}


def test_a_key_of_no_page_is_not_passed_over(builder):
    with pytest.raises(KeyError):
        builder.build([("page_cards", {"heading": HEADING, "pages": ["nowhere"]})])


def test_a_picture_has_words_or_is_decoration(builder):
    told = value_of(builder, "image", {"picture": "threads", "alt": Words("Threads", "Hilos")})
    assert told["image"] == {"image": 21, "alt_text": "Threads", "decorative": False}
    behind = value_of(builder, "quote", {"text": HEADING, "picture": "threads"})
    assert behind["image"] == {"image": 21, "alt_text": "", "decorative": True}
    assert value_of(builder, "quote", {"text": HEADING})["image"] is None


def test_a_team_is_shown_by_role_and_without_names(builder):
    team = {"heading": HEADING, "items": [{"role": Words("Coordination", "Coordinación"), "description": HEADING}]}
    assert plain(value_of(builder, "people", team)["items"]) == [
        {"role": "Coordination", "description": "Read on", "name": "", "agreed": False}
    ]


BLOCKS = [
    ("text", {"text": Words("<p>One</p>", "<p>Uno</p>")}),
    ("page_cards", {"heading": HEADING, "pages": ["about", "campaigns"]}),
    ("text", {"text": Words("<p>One</p>", "<p>Uno</p>")}),
]


def identifiers(data) -> list[str]:
    inner = [
        item["id"] for block in data for rows in block["value"].values() if isinstance(rows, list) for item in rows
    ]
    return [block["id"] for block in data] + inner


def test_every_block_and_item_has_an_identifier_of_its_own(builder):
    found = identifiers(builder.build(BLOCKS))
    assert len(found) == len(set(found)) == 5


def test_building_twice_gives_the_same_data(builder):
    assert builder.build(BLOCKS) == builder.build(BLOCKS)


def test_two_places_share_no_identifier(builder):
    other = StreamBuilder("tests/report", picture=builder.picture, page=builder.page, contact=builder.contact)
    assert not set(identifiers(builder.build(BLOCKS))) & set(identifiers(other.build(BLOCKS)))


def test_a_body_reads_what_was_built(db, builder):
    body = StoryBlock().to_python(builder.build(BLOCKS))
    assert [block.block_type for block in body] == ["text", "page_cards", "text"]
    assert body[1].value["heading"] == "Read on"
