"""The demonstration's PDF files are what they say: tagged, titled, in their language, made of the words of the page."""

from io import BytesIO

import pikepdf
import pytest
from django.core.files.base import ContentFile

from demo.builders.pdf import MEASURE, STYLES, Cover, Paragraph, lines_of, make_document, width_of
from demo.builders.publications import cover_of, paragraphs_in, paragraphs_of
from demo.content.pages import PUBLICATION_PAGES
from demo.content.publications_not_shown import HIDDEN_PUBLICATIONS
from documents.cleaning import clean_pdf
from publications.choices import Kind

EVERY_PUBLICATION = (*PUBLICATION_PAGES, *HIDDEN_PUBLICATIONS)
FILES = [
    pytest.param(content, code, id=f"{content.key}-{code}") for content in EVERY_PUBLICATION for code in content.files
]


def open_file(content, code) -> pikepdf.Pdf:
    data = make_document(cover_of(content, code), paragraphs_of(content, code, content.chapters), code)
    return pikepdf.open(BytesIO(clean_pdf(ContentFile(data), "a.pdf").read()))


def tags_in(element) -> list[str]:
    """Return the tags of a tree of structure in the order of reading."""
    if not isinstance(element, pikepdf.Dictionary) or element.get("/Type") == pikepdf.Name.MCR:
        return []
    children = element.get("/K", [])
    below = [tag for child in children for tag in tags_in(child)] if isinstance(children, pikepdf.Array) else []
    return [str(element.S).lstrip("/"), *below] if "/S" in element else below


@pytest.mark.parametrize(("content", "code"), FILES)
def test_a_file_is_tagged_and_says_its_title_and_language(content, code):
    with open_file(content, code) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == code
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        tags = tags_in(pdf.Root.StructTreeRoot)
        assert tags.count("H1") == 1
        assert tags.count("H2") == len(content.chapters)
        assert len(pdf.pages) == len(pdf.Root.StructTreeRoot.ParentTree.Nums) // 2


@pytest.mark.parametrize(("content", "code"), FILES)
def test_every_sign_of_a_file_can_be_set(content, code):
    words = "".join(paragraph.text for paragraph in paragraphs_of(content, code, content.chapters))
    assert words.encode("cp1252").decode("cp1252") == words


def test_lines_fit_their_measure():

    style = STYLES["p"]
    lines = list(lines_of("Threads that cross and hold each other. " * 30, style))
    assert len(lines) > 5
    assert max(sum(width_of(style.font, sign) for sign in line) for line in lines) <= MEASURE * 1000 / style.size


def test_items_in_a_row_share_one_list():
    items = [Paragraph("li", "One"), Paragraph("li", "Two"), Paragraph("p", "Between"), Paragraph("li", "Three")]
    with pikepdf.open(BytesIO(make_document(Cover("T", "", ()), items, "en"))) as pdf:
        tags = tags_in(pdf.Root.StructTreeRoot)
    assert (tags.count("L"), tags.count("LI")) == (2, 3)


def test_rich_text_becomes_paragraphs_with_their_numbers():
    found = paragraphs_in("<h2>A</h2><ol><li>one</li><li>two</li></ol><p>b <b>c</b></p>")
    assert [(item.kind, item.text) for item in found] == [("h2", "A"), ("li", "1. one"), ("li", "2. two"), ("p", "b c")]


@pytest.mark.parametrize("content", EVERY_PUBLICATION, ids=lambda content: content.key)
def test_the_words_of_a_publication_keep_the_rules(content):
    assert content.kind in Kind.values
    assert (content.published_on is None) != (content.published_days_ago is None)
    is_ours = content.publisher == "ours"
    assert is_ours == (content.publisher_name is None)
    assert is_ours or (content.source_url and content.retrieved_on and content.published_on)
    assert content.files or not is_ours


def test_six_publications_have_files_of_their_own():
    assert len([content for content in PUBLICATION_PAGES if content.files]) >= 6
