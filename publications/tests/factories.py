"""Publications for tests."""

from datetime import date
from uuid import uuid4

from core.models import Country, PageCountry, PageTopic, Topic
from core.tests.site import make_page
from documents.tests.factories import CustomDocumentFactory
from publications.models import OriginalLanguage, PublicationFile, PublicationPage

SOURCE = {
    "publisher": "other",
    "publisher_name": "FORUM-ASIA",
    "source_url": "https://forum-asia.org/report",
    "published_on": date(2020, 6, 1),
    "published_precision": "year",
    "retrieved_on": date(2026, 11, 20),
}


def make_chapter(heading: str, text: str = "<p>Words.</p>", notes: tuple[str, ...] = ()) -> dict:
    """Return the raw data of a chapter."""
    return {
        "type": "chapter",
        "id": str(uuid4()),
        "value": {
            "heading": heading,
            "body": [{"type": "text", "id": str(uuid4()), "value": {"text": text}}],
            "notes": [{"type": "item", "id": str(uuid4()), "value": note} for note in notes],
        },
    }


def make_publication(
    section, title: str = "Threads that hold", *, documents=(), topics=(), countries=(), originals=(), **fields
) -> PublicationPage:
    """Return a live publication of ours below a list of publications, with files, topics and countries."""
    defaults = {"published_on": date(2026, 3, 1)}
    page = make_page(section, title, "publications.PublicationPage", **{**defaults, **fields})
    page.files = [PublicationFile(document=document) for document in documents]
    page.original_languages = [OriginalLanguage(code=code) for code in originals]
    page.topic_links = [PageTopic(topic=topic) for topic in topics]
    page.country_links = [PageCountry(country=country) for country in countries]
    page.save()
    return PublicationPage.objects.get(pk=page.pk)


def translate_publication(page: PublicationPage, locale, **fields) -> PublicationPage:
    """Return the live version of a publication in a language whose list exists; ``fields`` are its words."""
    version = page.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision().publish()
    return PublicationPage.objects.get(pk=version.pk)


def make_document(language: str = "en", **fields):
    """Return a stored document of our own."""
    return CustomDocumentFactory(language=language, **fields)


def make_topic(locale, slug: str, name: str, **fields) -> Topic:
    """Return a topic in one language."""
    return Topic.objects.create(locale=locale, slug=slug, name=name, **fields)


def make_country(code: str) -> Country:
    """Return a country."""
    return Country.objects.get_or_create(code=code)[0]


def replace_document(page: PublicationPage, document, note: str = "") -> PublicationPage:
    """Publish a page with another document in its first row, as staff do it."""
    row = page.files.all()[0]
    row.document, row.version_note = document, note
    page.files = [row]
    page.save_revision().publish()
    return PublicationPage.objects.get(pk=page.pk)
