"""A publication that is not out yet leaks nowhere, and one that was withdrawn says so wherever a link leads to it."""

import pytest
from django.test import Client

from demo.content.publications_not_shown import SHELTERS, VISA
from documents.models import CustomDocument
from publications.models import FileVersion, PublicationPage
from tests.addresses import LANGUAGES, PAGE_ADDRESSES, VIEW_ADDRESSES, page_path

HIDDEN = pytest.mark.parametrize("content", [VISA, SHELTERS], ids=["embargoed", "withdrawn"])
IN_BOTH = pytest.mark.parametrize("language", LANGUAGES)
SUBPAGES = ("read/", "read/what-to-write-down-00000000/", "cite/bibtex/", "cite/ris/")


@pytest.fixture
def reader(db):
    return Client(SERVER_NAME="localhost", headers={"accept-language": "en"})


def page_of(content, language: str) -> PublicationPage:
    return PublicationPage.objects.get(slug=getattr(content.slug, language), locale__language_code=language)


def further_addresses(language: str) -> list[str]:
    """Return addresses that gather publications beside the pages: feeds, searches, the sitemap."""
    section = next(item.path for item in PAGE_ADDRESSES if (item.key, item.language) == ("publications", language))
    words = [getattr(VISA.title, language), getattr(SHELTERS.title, language), "visa", "visado", "refugios", "shelters"]
    return [
        "/sitemap.xml",
        f"{section}feed/",
        f"{section}?kind=briefing",
        f"{section}?topic=holistic-protection",
        f"/{language}/topics/holistic-protection/",
        *(f"/{language}/search/?q={word}" for word in words),
    ]


@IN_BOTH
def test_no_page_list_search_feed_or_sitemap_shows_either(reader, language):
    own = [item.path for item in PAGE_ADDRESSES + VIEW_ADDRESSES if item.language == language]
    for path in [*own, *further_addresses(language)]:
        html = reader.get(path).content.decode()
        for content in (VISA, SHELTERS):
            assert getattr(content.slug, language) not in html, path
            assert content.summary.en not in html, path
            assert content.summary.es not in html, path


@IN_BOTH
def test_what_is_not_out_is_not_found(reader, language):
    path = page_path(VISA, language)
    assert page_of(VISA, language).live
    for part in ("", *SUBPAGES):
        answer = reader.get(path + part)
        assert answer.status_code == 404
        assert getattr(VISA.title, language) not in answer.content.decode()


@HIDDEN
@IN_BOTH
def test_no_file_of_either_can_be_loaded(reader, content, language):
    page = page_of(content, language)
    rows = page.stored_files
    assert {row.document.language for row in rows} == {"en", "es"}
    expected = 404 if content is VISA else 410
    for row in rows:
        answer = reader.get(row.url)
        assert answer.status_code == expected
        assert not answer.content.startswith(b"%PDF")
        document = CustomDocument.objects.get(pk=row.document_id)
        assert reader.get(document.url).status_code == expected
        assert reader.get(f"/media/{document.file.name}").status_code == 404
        assert reader.get(f"/media/images/{document.file.name}").status_code == 404
    assert FileVersion.objects.filter(publication=page.translation_key).exists()


@pytest.mark.parametrize("path", ["/api/", "/api/v2/pages/", "/api/v2/documents/", "/en/api/v3/pages/", "/admin/"])
def test_there_is_no_api_to_ask(reader, path):
    answer = reader.get(path)
    assert answer.status_code in {302, 404}
    assert b"visa" not in answer.content


@IN_BOTH
def test_what_was_withdrawn_says_so_and_why(reader, language):
    path = page_path(SHELTERS, language)
    other = next(code for code in LANGUAGES if code != language)
    for part in ("", *SUBPAGES):
        answer = reader.get(path + part)
        assert answer.status_code == 410
        html = answer.content.decode()
        assert getattr(SHELTERS.withdrawal_reason, language) in html
        assert getattr(SHELTERS.withdrawal_reason, other) not in html
        assert getattr(SHELTERS.chapters[0].text, language)[3:40] not in html


@IN_BOTH
def test_staff_with_a_link_see_what_is_not_out(admin_client, language):
    assert admin_client.get(page_path(VISA, language), SERVER_NAME="localhost").status_code == 200
