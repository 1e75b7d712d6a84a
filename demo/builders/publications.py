"""Publications of the demonstration: their pages in English, and their files, made out of their chapters."""

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.utils.timezone import localdate, now

from demo.builders.pdf import Cover, Paragraph, make_document
from demo.builders.pictures import CREATOR
from demo.builders.stream import StreamBuilder, english
from demo.content.publications_of_ours import DEMONSTRATION
from demo.content.shapes_of_publications import Chapter, PublicationContent
from demo.content.words import Words
from documents.models import CustomDocument
from publications.models import OriginalLanguage, PublicationFile, PublicationIndexPage, PublicationPage

__all__ = ["PublicationIndexPage", "add_reading", "publication_page", "renew_files"]
RETOLD = Words(
    "Told in our own words. This is not the text of {publisher}: to quote it, read the original.",
    "Contado con nuestras palabras. No es el texto de {publisher}: para citarlo, lee el original.",
)


def publication_page(content: PublicationContent, fields: dict[str, Any]) -> PublicationPage:
    """Return a publication without chapters and files."""
    return PublicationPage(
        **fields,
        subtitle=english(content.subtitle),
        kind=content.kind,
        publisher=content.publisher,
        publisher_name=english(content.publisher_name),
        published_on=content.published_on or localdate() - timedelta(days=content.published_days_ago or 0),
        published_precision=content.precision,
        source_url=content.source_url,
        retrieved_on=content.retrieved_on,
        original_title=content.original_title,
        identifier=content.identifier,
        is_retelling=content.is_retelling,
        embargo_until=now() + timedelta(days=content.embargo_days) if content.embargo_days else None,
        is_withdrawn=content.withdrawal_reason is not None,
        withdrawal_reason=english(content.withdrawal_reason),
        body=[],
        chapters=[],
    )


def add_reading(page: PublicationPage, content: PublicationContent) -> None:
    """Add chapters, languages of the original and files; an earlier version of the files where there was one."""
    if content.shows_chapters:
        raw = [raw_chapter(content.key, number, item) for number, item in enumerate(content.chapters)]
        page.chapters = page._meta.get_field("chapters").stream_block.to_python(raw)
    page.original_languages = [OriginalLanguage(code=code) for code in content.original_languages]
    chapters = content.chapters[:1] if content.earlier_note else content.chapters
    page.files = [PublicationFile(document=add_document(content, code, chapters)) for code in content.files]


def renew_files(page: PublicationPage, content: PublicationContent) -> None:
    """Replace the earlier version of the files, as staff would do it: links to it lead to the newer one."""
    if not content.earlier_note:
        return
    rows = list(page.files.all())
    for row in rows:
        code = row.document.language
        row.document = add_document(content, code, content.chapters)
        row.version_note = getattr(content.earlier_note[0], code)
    page.files = rows
    page.save_revision().publish()


def raw_chapter(key: str, number: int, chapter: Chapter) -> dict[str, Any]:
    """Return the raw data of a chapter in English; its identifiers depend on its place alone."""
    builder = StreamBuilder(f"demo/{key}/chapters", picture=int, page=int, contact=int)
    text = {"type": "text", "value": {"text": chapter.text.en}, "id": builder.identifier(number, "text")}
    notes = builder.items([note.en for note in chapter.notes], number, "notes")
    value = {"heading": chapter.heading.en, "body": [text], "notes": notes}
    return {"type": "chapter", "value": value, "id": builder.identifier(number)}


# --- Files ----------------------------------------------------------------------------------------


def add_document(content: PublicationContent, code: str, chapters: tuple[Chapter, ...]) -> CustomDocument:
    """Return the PDF of a publication in one language, in the library; it is cleaned like any upload."""
    title = getattr(content.title, code)
    document = CustomDocument(title=title, language=code, creator=CREATOR, licence="own")
    data = make_document(cover_of(content, code), paragraphs_of(content, code, chapters), code)
    document.file = ContentFile(data, f"{content.key}.pdf")
    document.save()
    return document


def cover_of(content: PublicationContent, code: str) -> Cover:
    """Return the cover of a publication in one language."""
    source = getattr(content.publisher_name, code) if content.publisher_name else ""
    imprint = [CREATOR, content.source_url] if source else [CREATOR]
    return Cover(getattr(content.title, code), getattr(content.subtitle, code, ""), tuple(imprint))


def paragraphs_of(content: PublicationContent, code: str, chapters: tuple[Chapter, ...]) -> list[Paragraph]:
    """Return the running text of a publication in one language: what it is, then its chapters with their notes."""
    if content.publisher_name:
        opening = getattr(RETOLD, code).format(publisher=getattr(content.publisher_name, code))
    else:
        opening = BeautifulSoup(getattr(DEMONSTRATION[1]["text"], code), "html.parser").get_text()
    found = [Paragraph("notice", opening)]
    for chapter in chapters:
        found.append(Paragraph("h1", getattr(chapter.heading, code)))
        found += paragraphs_in(getattr(chapter.text, code))
        for number, note in enumerate(chapter.notes, start=1):
            words = BeautifulSoup(getattr(note, code), "html.parser").get_text()
            found.append(Paragraph("note", f"[{number}] {words}"))
    return found


def paragraphs_in(html: str) -> list[Paragraph]:
    """Return the paragraphs, headings and items of a rich text."""
    found = []
    for tag in BeautifulSoup(html, "html.parser").find_all(["h2", "h3", "p", "li"]):
        number = ""
        if tag.name == "li" and tag.parent.name == "ol":
            number = f"{len(tag.find_previous_siblings('li')) + 1}. "
        found.append(Paragraph(tag.name, number + tag.get_text()))
    return found
