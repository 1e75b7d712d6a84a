"""What readers of a publication meet: its source, its chapters, its languages, and the end of it."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils.timezone import now

from publications.models import PublicationPage
from publications.tests.factories import (
    SOURCE,
    make_chapter,
    make_document,
    make_publication,
    translate_publication,
)


def soup_of(client, path: str) -> BeautifulSoup:
    answer = client.get(path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content.decode(), "html.parser")


def report_of(soup: BeautifulSoup) -> dict:
    scripts = [json.loads(script.string) for script in soup.find_all("script", type="application/ld+json")]
    return next(item for item in scripts if item["@type"] == "Report")


# --- Whose it is ----------------------------------------------------------------------------------


def test_what_is_not_ours_names_its_source(client, section):
    page = make_publication(section, **SOURCE)
    soup = soup_of(client, page.url)
    source = soup.select_one(".publication-source")
    assert source.get_text(" ", strip=True) == "Source: FORUM-ASIA"
    assert source.a["href"] == "https://forum-asia.org/report"
    assert "read there on 20 November 2026" in soup.get_text()


@pytest.mark.parametrize("name", ["publisher_name", "source_url", "published_on", "retrieved_on"])
def test_what_is_not_ours_is_not_published_without_its_source(section, name):
    page = make_publication(section, **SOURCE)
    setattr(page, name, None if name.endswith("_on") else "")
    with pytest.raises(ValidationError) as refusal:
        page.full_clean()
    assert set(refusal.value.message_dict) == {name}


def test_ours_needs_no_source(section):
    make_publication(section).full_clean()


@pytest.mark.parametrize(("precision", "words"), [("day", "1 June 2020"), ("month", "June 2020"), ("year", "2020")])
def test_a_date_is_told_no_finer_than_it_is_known(section, precision, words):
    page = make_publication(section, **{**SOURCE, "published_precision": precision})
    assert page.date_in_words == words


def test_a_retelling_says_that_it_is_one(client, section):
    page = make_publication(section, is_retelling=True, **SOURCE)
    assert "not the text of FORUM-ASIA" in soup_of(client, page.url).get_text()


# --- How it is cited ------------------------------------------------------------------------------


def test_a_citation_names_the_original(client, section):
    page = make_publication(section, original_title="Insights from the struggle", **SOURCE)
    citation = soup_of(client, page.url).select_one(".citation").get_text()
    assert citation == (
        "FORUM-ASIA (2020). Insights from the struggle. https://forum-asia.org/report (retrieved on 20 November 2026)"
    )


@pytest.mark.parametrize(
    ("form", "content_type", "begins"),
    [
        ("bibtex", "application/x-bibtex", b"@techreport{"),
        ("ris", "application/x-research-info-systems", b"TY  - RPRT"),
    ],
)
def test_a_citation_comes_as_a_file(client, section, form, content_type, begins):
    answer = client.get(f"{make_publication(section).url}cite/{form}/")
    assert answer.headers["Content-Type"].startswith(content_type)
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="threads-that-hold.')
    assert answer.content.startswith(begins)


def test_there_is_no_other_form_of_citation(client, section):
    assert client.get(f"{make_publication(section).url}cite/word/").status_code == 404


def test_machines_read_a_report_with_its_files_and_its_source(client, section):
    page = make_publication(section, documents=[make_document()], is_retelling=True, **SOURCE)
    data = report_of(soup_of(client, page.url))
    row = page.stored_files[0]
    assert data["publisher"] == {"@type": "Organization", "name": "FORUM-ASIA"}
    assert data["isBasedOn"] == "https://forum-asia.org/report"
    assert data["datePublished"] == "2020"
    assert data["encoding"][0]["contentUrl"].endswith(row.url)
    assert data["encoding"][0]["sha256"] == row.document.sha256
    assert data["encoding"][0]["inLanguage"] == "en"


# --- In which languages ---------------------------------------------------------------------------


def test_a_file_in_another_language_is_marked(client, section):
    page = make_publication(section, documents=[make_document("es")])
    assert page.language_note == "In Spanish only"
    soup = soup_of(client, page.url)
    assert "In Spanish only" in soup.get_text()
    assert "There is no file in English yet." in soup.get_text()
    assert soup.select_one("#files a")["hreflang"] == "es"


def test_the_file_in_the_language_of_the_page_comes_first(client, section):
    page = make_publication(section, documents=[make_document("es"), make_document("en"), make_document("fr")])
    assert [link["hreflang"] for link in soup_of(client, page.url).select(".download a")] == ["en", "es", "fr"]
    assert page.language_note == ""


def test_chapters_in_a_language_make_it_readable_there(section, seccion):
    page = make_publication(section, documents=[make_document("fr")], chapters=[make_chapter("One")])
    spanish = translate_publication(page, seccion.locale)
    page.refresh_from_db()
    assert page.languages == spanish.languages == ["en", "es", "fr"]


def test_the_languages_of_the_original_count(section):
    assert make_publication(section, originals=["ar", "ru"], **SOURCE).languages == ["ar", "ru"]


def test_a_document_that_changes_its_language_changes_the_mark(section):
    page = make_publication(section, documents=[make_document("es")])
    document = page.stored_files[0].document
    document.language = "en"
    document.save()
    assert PublicationPage.objects.get(pk=page.pk).language_note == ""


# --- Chapters -------------------------------------------------------------------------------------

CHAPTERS = [
    make_chapter("One", "<p>Free.[1]</p>", ("<p>A note.</p>",)),
    make_chapter("Two"),
    make_chapter("Three"),
]


@pytest.fixture
def book(section):
    return make_publication(section, chapters=CHAPTERS)


def chapter_links(client, page) -> list[str]:
    return [link["href"] for link in soup_of(client, page.url).select(".chapter-list a")]


def test_the_page_leads_to_its_chapters(client, book):
    links = chapter_links(client, book)
    assert len(links) == 3
    assert [soup_of(client, link).h1.get_text() for link in links] == ["One", "Two", "Three"]


@pytest.mark.parametrize(
    ("position", "ways"), [(0, [("next", 1)]), (1, [("prev", 0), ("next", 2)]), (2, [("prev", 1)])]
)
def test_a_chapter_leads_to_those_before_and_after(client, book, position, ways):
    links = chapter_links(client, book)
    found = [(link["rel"][0], link["href"]) for link in soup_of(client, links[position]).select(".chapter-way")]
    assert found == [(name, links[number]) for name, number in ways]


def test_a_chapter_is_found_when_its_heading_has_changed(client, book):
    old = chapter_links(client, book)[0]
    anchor = old.rstrip("/").rpartition("-")[2]
    answer = client.get(f"{book.url}read/an-older-heading-{anchor}/")
    assert answer.status_code == 302
    assert answer.headers["Location"] == old


@pytest.mark.parametrize("name", ["none", "one-00000000", "%00", "é", "..", "-"])
def test_what_is_no_chapter_is_not_found(client, book, name):
    assert client.get(f"{book.url}read/{name}/").status_code in {400, 404}


def test_notes_are_linked_both_ways(client, book):
    for path in (chapter_links(client, book)[0], f"{book.url}read/"):
        soup = soup_of(client, path)
        mark = soup.select_one(".footnote-mark a")
        note = soup.select_one(mark["href"])
        assert note.get_text(" ", strip=True).startswith("A note.")
        assert note.select_one(".note-back")["href"] == f"#{mark['id']}"


def test_all_chapters_stand_on_one_page(client, book):
    soup = soup_of(client, f"{book.url}read/")
    assert [heading.get_text() for heading in soup.select(".whole-chapter h2")] == ["One", "Two", "Three"]
    assert soup.find("link", rel="canonical")["href"].endswith("/read/")


def test_a_publication_without_chapters_has_nothing_to_read_whole(client, section):
    assert client.get(f"{make_publication(section).url}read/").status_code == 404


def test_a_chapter_leads_to_itself_in_the_other_language(client, book, seccion):
    spanish = translate_publication(book, seccion.locale, title="Hilos")
    english_path, spanish_path = chapter_links(client, book)[1], chapter_links(client, spanish)[1]
    soup = soup_of(client, english_path)
    assert soup.find("link", rel="alternate", hreflang="es")["href"].endswith(spanish_path)
    assert soup.find("link", rel="canonical")["href"].endswith(english_path)


# --- Before and after -----------------------------------------------------------------------------


@pytest.mark.parametrize("rest", ["", "read/", "cite/ris/"])
def test_nobody_finds_what_is_under_embargo(client, section, rest):
    page = make_publication(section, chapters=CHAPTERS, embargo_until=now() + timedelta(hours=1))
    assert client.get(page.url + rest).status_code == 404


@pytest.mark.parametrize(
    "path", ["/en/publications/", "/en/publications/feed/", "/sitemap.xml", "/en/search/?q=zanzibar"]
)
@pytest.mark.parametrize(
    "hiding", [{"embargo_until": now() + timedelta(hours=1)}, {"is_withdrawn": True, "withdrawal_reason": "Wrong."}]
)
def test_no_list_shows_what_is_not_out_or_withdrawn(client, section, path, hiding):
    make_publication(section, "Zanzibar one", slug="zanzibar-one")
    make_publication(section, "Zanzibar two", slug="zanzibar-two", **hiding)
    html = client.get(path).content.decode()
    assert "zanzibar-one" in html
    assert "zanzibar-two" not in html


def test_after_its_embargo_a_publication_is_there_by_itself(client, section, time_machine):
    page = make_publication(section, embargo_until=now() + timedelta(hours=1))
    time_machine.move_to(now() + timedelta(hours=2))
    assert client.get(page.url).status_code == 200
    assert "Threads that hold" in client.get(section.url).content.decode()


@pytest.mark.parametrize("rest", ["", "read/", "cite/ris/"])
def test_a_withdrawn_publication_is_gone_and_says_why(client, section, rest):
    page = make_publication(section, chapters=CHAPTERS, is_withdrawn=True, withdrawal_reason="It named a place.")
    answer = client.get(page.url + rest)
    assert answer.status_code == 410
    assert "It named a place." in answer.content.decode()
    assert 'content="noindex"' in answer.content.decode()


def test_a_withdrawal_holds_in_every_language_before_its_reason_is_translated(client, section, seccion):
    page = make_publication(section)
    spanish = translate_publication(page, seccion.locale)
    page.is_withdrawn, page.withdrawal_reason = True, "It named a place."
    page.save()
    PublicationPage.objects.filter(pk=spanish.pk).update(is_withdrawn=True)
    answer = client.get(spanish.url)
    assert answer.status_code == 410
    soup = BeautifulSoup(answer.content.decode(), "html.parser")
    assert soup.find(string="It named a place.").find_parent("div", lang=True)["lang"] == "en"


def test_a_withdrawal_needs_a_reason(section):
    page = make_publication(section)
    page.is_withdrawn = True
    with pytest.raises(ValidationError, match="Say why"):
        page.full_clean()


def test_an_old_draft_brings_back_no_derived_fields(section):
    page = make_publication(section, documents=[make_document("es")])
    assert {"publisher_key", "hidden_until", "reading_codes"}.isdisjoint(page.serializable_data())
