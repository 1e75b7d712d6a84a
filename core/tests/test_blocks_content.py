"""What blocks say about what they show: where words come from, where links lead, what a file is, who answers."""

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils import translation

from core.blocks import StoryBlock
from core.models import ContactPoint
from core.templatetags.block_tags import file_facts, host_name
from core.tests.site import make_page
from documents.models import CustomDocument
from images.tests.factories import CustomImageFactory

STORY = StoryBlock()
QUOTE = {"text": "I can go on.", "attribution": "A defender", "basis": "consent"}

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


def render(*blocks) -> BeautifulSoup:
    body = STORY.to_python([{"type": name, "value": value} for name, value in blocks])
    return BeautifulSoup(render_to_string("components/story.html", {"body": body}), "html.parser")


def image_value(image) -> dict:
    return {"image": image.pk, "alt_text": "Threads", "decorative": False}


# --- Quotes


def test_a_quote_is_a_figure_with_its_speaker():
    figure = render(("quote", QUOTE)).figure
    assert figure.blockquote.q.get_text() == "I can go on."
    assert "A defender" in figure.figcaption.get_text()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"basis": "illustrative"}, "nobody in particular said these words"),
        (
            {"basis": "position", "source_url": "https://www.example.org/a", "source_label": "Network"},
            "our words: Network",
        ),
        ({"basis": "position", "source_url": "https://www.example.org/a"}, "our words: example.org"),
        ({"source_label": "Annual report"}, "Source: Annual report"),
    ],
)
def test_a_quote_says_where_its_words_come_from(fields, words):
    caption = render(("quote", {**QUOTE, **fields})).figcaption
    assert words in " ".join(caption.get_text().split())


def test_a_translated_quote_names_the_language_in_which_it_was_said():
    caption = render(("quote", {**QUOTE, "original_language": "es"})).figcaption
    assert "Translated from Spanish" in caption.get_text()


def test_a_quote_in_its_own_language_is_no_translation():
    with translation.override("es"):
        caption = render(("quote", {**QUOTE, "original_language": "es"})).figcaption
    assert "Traducida" not in caption.get_text()


def test_the_picture_of_a_quote_stands_behind_a_panel_with_its_credit():
    image = CustomImageFactory(width=900, height=600)
    quote = render(("quote", {**QUOTE, "image": image_value(image)})).select_one(".quote-over")
    assert quote.select_one(".quote-picture img")
    assert "© Acompaña" in quote.figcaption.get_text()


@pytest.mark.parametrize("licence", ["cc-by-nd-4.0", ""])
def test_a_picture_that_must_not_be_changed_stands_behind_no_words(licence):
    image = CustomImageFactory(licence=licence)
    quote = render(("quote", {**QUOTE, "image": image_value(image)}))
    assert not quote.select("img")
    assert quote.blockquote


# --- Pictures


def test_a_picture_keeps_caption_credit_and_words_for_those_who_do_not_see_it():
    image = CustomImageFactory()
    figure = render(("image", {"image": image_value(image), "caption": "The first day"})).figure
    assert figure.img["alt"] == "Threads"
    assert "The first day" in figure.figcaption.get_text()
    assert "© Acompaña" in figure.figcaption.get_text()


# --- Leading on


def test_a_link_elsewhere_names_its_host_and_tells_it_nothing():
    item = {"label": "Declaration", "description": "", "url": "https://www.ohchr.org/en/declaration"}
    link = render(("links", {"heading": "Read on", "items": [item]})).select_one("li")
    assert link.a["rel"] == ["noreferrer"]
    assert "ohchr.org" in link.get_text()


def test_a_call_without_a_page_in_the_readers_language_is_left_out(site):
    link = {"label": "To the page", "page": site.about.pk, "url": ""}
    call = ("call_to_action", {"heading": "Stand with her", "text": "", "link": link})
    with translation.override("en"):
        assert render(call).select_one("a.button-primary")["href"].endswith("/en/about-us/")
    with translation.override("es"):
        assert render(call).select_one("a.button-primary")["href"].endswith("/es/sobre-nosotras/")
    site.sobre.unpublish()
    with translation.override("es"):
        assert not render(call).find_all(["a", "h2"])


def test_chosen_pages_show_their_versions_in_the_readers_language(site):
    only_english = make_page(site.english, "Only English")
    chosen = [page.pk for page in (site.about, only_english)]
    with translation.override("es"):
        cards = render(("page_cards", {"heading": "More", "pages": chosen}))
    assert [title.get_text() for title in cards.select("h3")] == ["Sobre nosotras"]


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.ohchr.org/en", "ohchr.org"), ("https://wwww.example.org", "wwww.example.org"), ("", ""), (None, "")],
)
def test_the_host_of_an_address(url, host):
    assert host_name(url) == host


@pytest.mark.parametrize(
    ("fields", "facts"),
    [
        ({"page_count": 24, "language": "es"}, "PDF, 1.2\xa0MB, 24 pages, in Spanish"),
        ({"page_count": 1}, "PDF, 1.2\xa0MB, 1 page"),
        ({}, "PDF, 1.2\xa0MB"),
    ],
)
def test_a_file_says_what_it_is(fields, facts):
    assert file_facts(CustomDocument(title="Guide", file_size=1_250_000, **fields)) == facts


# --- People


def test_a_name_appears_only_with_agreement():
    people = [
        {"role": "Coordination", "name": "Ana", "agreed": True},
        {"role": "Care", "name": "Berta", "agreed": False},
    ]
    words = render(("people", {"heading": "Who does what", "items": people})).get_text()
    assert "Ana" in words
    assert "Berta" not in words


def test_a_contact_point_answers_in_the_readers_language_for_one_question(site, django_assert_num_queries):
    fields = {"email": "desk@example.org", "answers_in": "English", "hours": "Always"}
    contact = ContactPoint.objects.create(title="Desk", locale=site.english.locale, **fields)
    ContactPoint.objects.create(
        title="Mesa", locale=site.spanish.locale, translation_key=contact.translation_key, **fields
    )
    with translation.override("es"), django_assert_num_queries(1):
        assert contact.for_reader.title == "Mesa"
    with translation.override("fr"):
        assert contact.for_reader.title == "Desk"


# --- Words


def test_headings_of_several_blocks_follow_each_other():
    story = render(
        ("text", {"text": "<h2>Issue</h2><p>…</p>"}),
        ("facts", {"heading": "Counted", "items": []}),
        ("text", {"text": "<h3>Detail</h3><h2>Approach</h2>"}),
    )
    assert [heading.name for heading in story.find_all(["h2", "h3", "h4"])] == ["h2", "h2", "h3", "h2"]


def test_steps_are_an_ordered_list_and_questions_open_without_script():
    step = {"title": "You write", "text": "<p>No names.</p>"}
    question = {"question": "Who?", "answer": "<p>Anybody.</p>"}
    story = render(
        ("steps", {"heading": "How", "items": [step]}), ("questions", {"heading": "Questions", "items": [question]})
    )
    assert story.select_one("ol > li > h3").get_text() == "You write"
    assert story.select_one("details > summary").get_text() == "Who?"
