"""What the editor asks of staff, and what she is told about files."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.starters import headings
from demo.builders.pdf import Cover, Paragraph
from demo.builders.pdf import make_document as make_tagged_pdf
from documents.models import CustomDocument
from publications.models import PublicationPage
from publications.panels import advice_about
from publications.tests.factories import make_chapter, make_document, make_publication


def post_data(section, action: str, **fields) -> dict:
    values = {
        "title": "Threads",
        "summary": "A summary.",
        "slug": "threads",
        "subtitle": "",
        "kind": "report",
        "publisher": "ours",
        "publisher_name": "",
        "authors": "",
        "published_on": "",
        "published_precision": "day",
        "identifier": "",
        "source_url": "",
        "retrieved_on": "",
        "original_title": "",
        "embargo_until": "",
        "withdrawal_reason": "",
        "hero_alt": "",
        "comments": inline_formset([]),
        "files": inline_formset([]),
        "original_languages": inline_formset([]),
        "topic_links": inline_formset([]),
        "country_links": inline_formset([]),
        "body": streamfield([]),
        "chapters": streamfield([]),
    }
    return nested_form_data({**values, **fields}) | {action: "1"}


def submit(client, section, action: str = "action-publish", **fields):
    path = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", section.pk])
    return client.post(path, post_data(section, action, **fields))


def test_a_draft_of_somebody_elses_publication_may_lack_its_source(admin_client, section):
    submit(admin_client, section, "action-draft", publisher="other")
    assert PublicationPage.objects.get(slug="threads").live is False


def test_it_is_not_published_without_its_source(admin_client, section):
    answer = submit(admin_client, section, publisher="other")
    assert "Say this of a publication that is not ours" in answer.content.decode()
    assert not PublicationPage.objects.filter(slug="threads").exists()


def test_it_is_published_with_its_source(admin_client, section):
    submit(
        admin_client,
        section,
        publisher="other",
        publisher_name="FORUM-ASIA",
        source_url="https://forum-asia.org/",
        published_on="2020-01-01",
        retrieved_on="2026-11-20",
    )
    assert PublicationPage.objects.get(slug="threads").live


def file_row(document, **fields) -> dict:
    row = {"document": document.pk, "part": "full", "version_note": "", "withdrawal_reason": "", **fields}
    return inline_formset([row])


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [({"language": ""}, "Say in which language"), ({"licence": ""}, "cannot be published yet")],
)
def test_a_file_needs_its_language_and_its_rights(admin_client, section, broken, sentence):
    document = make_document(**{"language": "en", **broken})
    answer = submit(admin_client, section, files=file_row(document))
    assert sentence in answer.content.decode()


def test_a_file_is_published_with_its_page(admin_client, section):
    submit(admin_client, section, files=file_row(make_document()))
    assert len(PublicationPage.objects.get(slug="threads").stored_files) == 1


def test_a_withdrawn_file_needs_a_reason(admin_client, section):
    answer = submit(admin_client, section, files=file_row(make_document(), is_withdrawn="on"))
    assert "Say why, in a sentence" in answer.content.decode()


def chapter_data(text: str, notes: list[str]) -> dict:
    listed = {
        "count": str(len(notes)),
        **{
            str(number): {"value": rich_text(note), "deleted": "", "order": str(number), "type": "item"}
            for number, note in enumerate(notes)
        },
    }
    value = {"heading": "One", "body": streamfield([("text", {"text": rich_text(text)})]), "notes": listed}
    return streamfield([("chapter", value)])


@pytest.mark.parametrize(
    ("text", "notes", "sentence"),
    [
        ("<p>Free.[2]</p>", ["<p>A note.</p>"], "there is no such note"),
        ("<p>Free.</p>", ["<p>A note.</p>"], "Nothing in the text leads to note 1"),
    ],
)
def test_marks_and_notes_of_a_chapter_belong_together(admin_client, section, text, notes, sentence):
    answer = submit(admin_client, section, chapters=chapter_data(text, notes))
    assert sentence in answer.content.decode()


def test_a_chapter_whose_notes_fit_is_published(admin_client, section):
    submit(admin_client, section, chapters=chapter_data("<p>Free.[1]</p>", ["<p>A note.</p>"]))
    assert PublicationPage.objects.get(slug="threads").live


# --- Advice ---------------------------------------------------------------------------------------


def tagged_document(**fields) -> CustomDocument:
    document = CustomDocument(title="Threads", language="en", creator="Acompaña", licence="own", **fields)
    pdf = make_tagged_pdf(Cover("Threads", "", ()), [Paragraph("p", "Words.")], "en")
    document.file = ContentFile(pdf, "threads.pdf")
    document.save()
    return document


def test_there_is_nothing_to_say_about_a_good_file(db):
    assert advice_about(tagged_document()) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_title_that_nobody_wrote_is_noticed(db, language):
    document = tagged_document()
    document.title = {"en": "Document of 20 November 2026", "es": "Documento del 20 de noviembre de 2026"}[language]
    with override(language):
        assert len(advice_about(document)) == 1


def test_a_large_file_is_noticed(db):
    document = tagged_document()
    document.file_size = 11 * 1024 * 1024
    assert "11.0" in advice_about(document)[0]


def test_a_file_without_structure_is_noticed(db):
    assert "screen readers" in advice_about(make_document())[0]


def test_the_editor_shows_the_advice(admin_client, section):
    page = make_publication(section, documents=[make_document()])
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "They would serve more readers if" in html


# --- Opening and looking --------------------------------------------------------------------------


def test_a_new_publication_opens_with_its_questions(admin_client, section):
    path = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", section.pk])
    assert "What it says" in admin_client.get(path).content.decode()
    assert headings("What it says")


def test_a_publication_can_be_previewed_before_it_is_stored(section):
    page = PublicationPage(title="New", slug="new", summary="S", locale=section.locale, chapters=[])
    page.path, page.depth, page.url_path = section.path + "0099", section.depth + 1, section.url_path + "new/"
    page.pk = None
    assert page.make_preview_request().status_code == 200


def test_a_stored_publication_can_be_previewed(section):
    page = make_publication(section, chapters=[make_chapter("One")], documents=[make_document()])
    assert page.make_preview_request().status_code == 200
