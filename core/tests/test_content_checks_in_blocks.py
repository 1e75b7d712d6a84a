"""The content checks over whole bodies: what is found stands at the block and the field."""

import pytest
from django.utils import translation
from wagtail.images import get_image_model

from core.blocks import StoryBlock
from core.content_checks_in_blocks import body_error, rich_text_error

STORY = StoryBlock()


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def text(html: str) -> tuple:
    return ("text", {"text": html})


def places(error, path: tuple = ()) -> list[tuple]:
    """Return the paths at which an error of blocks shows a sentence."""
    inner = getattr(error, "block_errors", None)
    if inner is None:
        return [path]
    return [place for key, child in inner.items() for place in places(child, (*path, key))]


def found_in(*blocks) -> list[tuple]:
    error = body_error(STORY.normalize(list(blocks)))
    return places(error) if error else []


LINK = {"label": "The report of the gathering", "page": None, "url": "https://example.org/"}
OUTSIDE = {"label": "The report of the gathering", "description": "", "url": "https://example.org/"}


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([text("<h2>Who she is</h2><p>A defender.</p>")], []),
        ([text("<h2>Who she is</h2>"), text("<h2>What we ask</h2><p>Air.</p>")], [(0, "text")]),
        ([text("<p>Air.</p>"), text("<h2>Of whom</h2>")], [(1, "text")]),
        ([text("<h2>Who she is</h2>"), text("<p>A defender.</p>")], []),
        ([text("<h2>Who she is</h2>"), text("<h3>Her river</h3><p>Wide.</p>")], []),
        ([text("<h2>Links</h2>"), ("links", {"heading": "Read on", "items": [OUTSIDE]})], [(0, "text")]),
        ([text("<h3>Her river</h3><p>Wide.</p>")], [(0, "text")]),
        ([text("<h2>She</h2><p>A defender.</p>"), text("<h3>Her river</h3><p>Wide.</p>")], []),
        ([("links", {"heading": "READ ALL OF IT", "items": [OUTSIDE]})], [(0, "heading")]),
        (
            [("links", {"heading": "Read on", "items": [OUTSIDE, OUTSIDE | {"label": "aquí"}]})],
            [(0, "items", 1, "label")],
        ),
        (
            [("call_to_action", {"heading": "Join", "text": "", "link": LINK | {"label": "Click here"}})],
            [(0, "link", "label")],
        ),
        ([("call_to_action", {"heading": "Join", "text": "", "link": LINK})], []),
        (
            [("questions", {"heading": "Asked", "items": [{"question": "Who?", "answer": '<a href="x">more</a>'}]})],
            [(0, "items", 0, "answer")],
        ),
        ([("notice", {"heading": "Before you write", "text": "<p>No names.</p>"})], []),
        ([], []),
    ],
)
def test_each_problem_stands_where_it_can_be_mended(blocks, expected):
    assert found_in(*blocks) == expected


@pytest.mark.parametrize(
    ("words", "decorative", "expected"),
    [
        ("IMG_0123.jpg", False, [(0, "image", "alt_text")]),
        ("Women hold a thread", False, []),
        ("IMG_0123.jpg", True, []),
    ],
)
def test_a_picture_says_more_than_its_file_name(db, words, decorative, expected):
    image = get_image_model()(title="Thread", file="original_images/a1b2.jpg", width=10, height=10)
    image.contextual_alt_text, image.decorative = words, decorative
    assert found_in(("image", {"image": image, "caption": "", "width": "text"})) == expected


def test_an_empty_picture_is_left_to_the_block(db):
    assert found_in(("image", {"image": None, "caption": "", "width": "text"})) == []


def test_a_rich_text_field_may_begin_with_a_small_heading():
    assert rich_text_error("<h3>Her river</h3><p>Wide.</p>") is None


def test_a_rich_text_field_tells_all_that_is_wrong():
    error = rich_text_error('<h3>Her river</h3><p></p><h4></h4><a href="https://example.org/">here</a>')
    assert len(error.messages) == 2
