"""Every block shows its example, in the language of the editor, with headings in order, on a site that is still
empty."""

import re
from itertools import pairwise

import pytest
from django.template import Context, Template
from django.urls import reverse
from django.utils import translation

from core.blocks import StoryBlock
from core.blocks.previews import in_active_language

BLOCKS = StoryBlock().child_blocks
PREVIEW = Template(
    "{% load outline_tags wagtailcore_tags %}{% new_outline level as outline %}{% include_block bound_block %}"
)

pytestmark = pytest.mark.django_db


def render_example(name: str, level: int = 2) -> str:
    block = BLOCKS[name]
    bound_block = block.bind(block.get_preview_value())
    return PREVIEW.render(Context({"bound_block": bound_block, "level": level, "block_def": block}))


def heading_levels(html: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])[ >]", html)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_shows_its_example(name, language):
    with translation.override(language):
        assert render_example(name).strip()


@pytest.mark.parametrize("top", [2, 3])
@pytest.mark.parametrize("name", BLOCKS)
def test_headings_of_a_block_follow_the_level_of_its_story(name, top):
    levels = [top - 1, *heading_levels(render_example(name, top))]
    assert all(top <= level for level in levels[1:])
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", BLOCKS)
def test_the_picker_can_preview_every_block(name):
    assert BLOCKS[name].is_previewable
    assert BLOCKS[name].meta.description


def test_the_preview_is_a_page_with_our_styles(admin_client):
    block = BLOCKS["quote"]
    answer = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "css/pages.css" in html
    assert "<blockquote" in html


def test_words_of_an_example_are_translated_when_they_are_shown():
    word = translation.gettext_lazy("Monday")
    with translation.override("es"):
        assert in_active_language({"items": [{"day": word}]}) == {"items": [{"day": "lunes"}]}
