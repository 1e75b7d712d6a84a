"""What is asked of words before readers see them, in both languages of the staff."""

import pytest
from django.utils import translation

from core.content_checks import (
    MAX_ALTERNATIVE_TEXT,
    alternative_text_problem,
    empty_section_problem,
    heading_problems,
    link_problem,
    link_problems,
    outline_of,
    title_problem,
)


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    "label",
    [
        "click here",
        "Click here!",
        "Here",
        "read more…",
        "Read more »",
        "More",
        "this link",
        "Learn  more",
        "aquí",
        "Aqui",
        "Haz clic aquí",
        "leer más",
        "Leer mas…",
        "Más información",
        "este enlace",
        "Ver más →",
        "cliquez ici",
        "En savoir plus",
        "clique aqui",
        "saiba mais",
        "irakurri gehiago",
        "اضغط هنا",
        "https://example.org/report",
        "www.example.org",
        "example.org/report.pdf",
        "",
        "   ",
    ],
)
def test_words_that_do_not_say_where_a_link_leads_are_refused(label):
    assert link_problem(label, "https://example.org/report")


@pytest.mark.parametrize(
    "label",
    [
        "The report of the gathering",
        "El informe del encuentro",
        "Here is how to join",
        "Aquí contamos cómo sumarse",
        "Contact us",
        "Más mujeres que defienden la tierra",
        "More women who defend land",
        "ohchr.org",
        "protection@acompana.example",
        "#StandWithHer",
        "Download the report (PDF)",
    ],
)
def test_words_that_say_where_a_link_leads_are_welcome(label):
    assert link_problem(label, "https://example.org/report") is None


def test_a_link_without_words_is_named_by_its_target():
    assert "https://example.org/report" in link_problem("", "https://example.org/report")


@pytest.mark.parametrize(
    "words",
    [
        "IMG_2034.JPG",
        "img_2034",
        "DSC00012",
        "photo 3",
        "foto",
        "WhatsApp Image 2025-03-02 (1)",
        "march.jpeg",
        "a1b2c3",
    ],
)
def test_the_name_of_a_file_is_no_alternative_text(words):
    assert alternative_text_problem(words, "original_images/a1b2c3.jpg")


def test_an_alternative_text_has_an_end():
    assert alternative_text_problem("x " * MAX_ALTERNATIVE_TEXT)


@pytest.mark.parametrize(
    "words", ["Women hold hands around a river", "Mujeres que sostienen un hilo", "", "Image of a river"]
)
def test_what_the_picture_tells_is_an_alternative_text(words):
    assert alternative_text_problem(words, "original_images/a1b2c3.jpg") is None


@pytest.mark.parametrize("words", ["STAND WITH HER NOW", "ACOMPÁÑALA HOY MISMO", "¡NO ESTÁN SOLAS!"])
def test_a_shouted_title_is_refused(words):
    assert words in title_problem(words)


@pytest.mark.parametrize(
    "words", ["Stand with her", "ONU", "EU HRD", "AWID in 2026", "Acompáñala", "#STANDWITHHER", "هنا نقف معها"]
)
def test_a_title_with_acronyms_is_no_shout(words):
    assert title_problem(words) is None


@pytest.mark.parametrize(
    ("html", "level", "number"),
    [
        ("<h2>Who she is</h2><p>A defender.</p>", 1, 0),
        ("<h2>Who she is</h2><p>A defender.</p><h3>Her river</h3><p>Wide.</p><h2>What we ask</h2><p>Air.</p>", 1, 0),
        ("<h3>Her river</h3><p>Wide.</p>", 1, 1),
        ("<h3>Her river</h3><p>Wide.</p>", 2, 0),
        ("<h2>River</h2><p>Wide.</p><h4>Deep</h4><p>Cold.</p>", 1, 1),
        ("<h2></h2><p>Wide.</p>", 1, 1),
        ("<h2><b> </b></h2><p>Wide.</p>", 1, 1),
        ("<h2>WHO SHE IS</h2><p>A defender.</p>", 1, 1),
        ("<p>No heading at all.</p>", 1, 0),
    ],
)
def test_headings_stand_in_order(html, level, number):
    assert len(heading_problems(outline_of(html).headings, level)) == number


@pytest.mark.parametrize(
    ("html", "empty"),
    [
        ("<h2>Who she is</h2>", ["Who she is"]),
        ("<h2>Who she is</h2><p></p>", ["Who she is"]),
        ("<h2>Who she is</h2><h2>What happened</h2><p>Much.</p>", ["Who she is"]),
        ("<h2>Who she is</h2><h3>Her river</h3><p>Wide.</p>", []),
        ("<h2>Who she is</h2><hr/>", []),
        ("<h2>Who she is</h2><p>A defender.</p><h3>Her river</h3>", ["Her river"]),
        ("<h2>Who she is</h2><ul><li>A defender</li></ul>", []),
        ("<h2>Who &amp; what</h2>", ["Who & what"]),
    ],
)
def test_something_stands_below_every_heading(html, empty):
    headings = outline_of(html).headings
    assert [heading.words for heading in headings if empty_section_problem(heading)] == empty


@pytest.mark.parametrize(
    ("html", "number"),
    [
        ('<p>Read <a href="https://example.org/">the report of the gathering</a>.</p>', 0),
        ('<p>Read <a linktype="page" id="3">the report</a>.</p>', 0),
        ('<p><a href="https://example.org/">Click <b>here</b></a></p>', 1),
        ('<p><a href="https://example.org/">https://example.org/</a></p>', 1),
        ('<p><a href="https://example.org/"></a></p>', 1),
        ('<p><a linktype="page" id="3"> </a></p>', 1),
        ("<p><a>The report</a></p>", 1),
        ('<p><a href="#">The report</a></p>', 1),
        ('<p><a href="#sources">The sources below</a></p>', 0),
        ('<p><a linktype="page" id="3">aquí</a> y <a href="mailto:a@b.example">leer más</a></p>', 2),
    ],
)
def test_links_of_a_text_lead_somewhere_and_say_where(html, number):
    assert len(link_problems(outline_of(html).links)) == number


@pytest.mark.parametrize("html", ["", "<p", "<h2>Open", "<a href=", "</h2></a>", "<h2><h3>x</h2></h3>", "\x00<b>"])
def test_broken_html_is_read_without_an_error(html):
    outline = outline_of(html)
    assert heading_problems(outline.headings) is not None
    assert link_problems(outline.links) is not None
