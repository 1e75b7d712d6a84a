"""What readers get when they load a file, and where old links lead."""

import hashlib
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils.timezone import now

from core.tests.site import make_private
from documents.tests.factories import make_pdf
from publications.models import FileVersion, PublicationPage
from publications.tests.factories import make_document, make_publication, replace_document, translate_publication


def first_row(page):
    return PublicationPage.objects.get(pk=page.pk).stored_files[0]


def body_of(answer) -> bytes:
    return b"".join(answer.streaming_content)


@pytest.fixture
def publication(section):
    return make_publication(section, documents=[make_document(title="Threads", pages=3)])


def test_a_file_arrives_as_what_the_page_says(client, publication):
    row = first_row(publication)
    answer = client.get(row.url, headers={"accept-encoding": "gzip"})
    content = body_of(answer)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="threads.pdf"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Language"] == "en"
    assert int(answer.headers["Content-Length"]) == len(content) == row.document.file_size
    assert hashlib.sha256(content).hexdigest() == row.document.sha256


def test_a_file_that_the_reader_has_is_not_sent_again(client, publication):
    url = first_row(publication).url
    etag = client.get(url).headers["ETag"]
    assert client.get(url, headers={"if-none-match": etag}).status_code == 304


def test_the_page_tells_size_pages_language_and_checksum(client, publication):
    row = first_row(publication)
    html = client.get(publication.url).content.decode()
    assert f'href="{row.url}" type="application/pdf" hreflang="en"' in html
    assert "(PDF, " in html
    assert ", English, 3 pages)" in html
    assert row.document.sha256 in html


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_a_file_is_only_read(client, publication, method):
    assert getattr(client, method)(first_row(publication).url).status_code == 405


@pytest.mark.parametrize("change", [lambda url: url.replace("/files/", "/files/f"), lambda url: url[:-20] + "x/t.pdf"])
def test_an_address_that_was_never_given_is_not_found(client, publication, change):
    assert client.get(change(first_row(publication).url)).status_code == 404


def test_the_name_at_the_end_is_only_for_people(client, publication):
    row = first_row(publication)
    assert client.get(row.url.replace("threads.pdf", "another-name.pdf")).status_code == 200


def test_a_replaced_file_leads_to_the_page_with_a_note(client, publication):
    old = first_row(publication).url
    replace_document(publication, make_document(title="Threads", pages=4), "Figures of chapter two corrected.")
    answer = client.get(old)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(publication.url)
    html = client.get(answer.headers["Location"].partition("#")[0]).content.decode()
    assert "was replaced on" in html
    assert "Figures of chapter two corrected." in html
    assert first_row(publication).url != old
    assert client.get(first_row(publication).url).status_code == 200


def test_the_plain_address_of_a_replaced_document_leads_to_its_successor(client, publication):
    old = first_row(publication).document
    replace_document(publication, make_document(pages=4))
    answer = client.get(old.url)
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(publication.url)


def test_a_file_replaced_inside_its_document_is_a_new_version(client, publication):
    row = first_row(publication)
    old = row.url

    row.document.file = ContentFile(make_pdf(7), "new.pdf")
    row.document.save()
    assert first_row(publication).url != old
    assert client.get(old).status_code == 302
    assert client.get(first_row(publication).url).status_code == 200


def test_going_back_to_an_earlier_version_makes_it_current_again(client, publication):
    first = first_row(publication).document
    old = first_row(publication).url
    publication = replace_document(publication, make_document(pages=4))
    newer = first_row(publication).url
    replace_document(publication, first)
    assert client.get(old).status_code == 200
    assert client.get(newer).status_code == 302


def test_a_withdrawn_file_says_why(client, publication):
    row = publication.stored_files[0]
    row.is_withdrawn, row.withdrawal_reason = True, "It named a place."
    publication.files = [row]
    publication.save_revision().publish()
    for url in (row.url, row.document.url):
        answer = client.get(url)
        assert answer.status_code == 410
        assert "It named a place." in answer.content.decode()
    html = client.get(publication.url).content.decode()
    assert row.url not in html
    assert "It named a place." in html


def test_a_file_that_was_taken_off_the_page_is_gone(client, publication):
    url = first_row(publication).url
    publication.files = []
    publication.save_revision().publish()
    assert client.get(url).status_code == 410


def test_nobody_loads_a_file_under_embargo(client, section):
    page = make_publication(section, documents=[make_document()], embargo_until=now() + timedelta(days=3))
    row = first_row(page)
    assert client.get(row.url).status_code == 404
    assert client.get(row.document.url).status_code == 404


def test_after_the_embargo_the_file_is_there_by_itself(client, section):
    page = make_publication(section, documents=[make_document()], embargo_until=now() - timedelta(seconds=1))
    row = first_row(page)
    assert client.get(row.url).status_code == 200
    assert client.get(row.document.url).status_code == 200


def test_nobody_loads_the_file_of_a_draft(client, section):
    page = make_publication(section, documents=[make_document()], live=False)
    row = first_row(page)
    assert client.get(row.url).status_code == 404
    assert client.get(row.document.url).status_code == 404


def test_nobody_loads_what_will_replace_a_file_before_it_does(client, publication):
    newer = make_document(pages=9)
    row = publication.files.all()[0]
    row.document = newer
    publication.files = [row]
    publication.save_revision()
    assert client.get(newer.url).status_code == 404
    assert client.get(row.url).status_code == 404


def test_nobody_loads_the_file_of_a_private_publication(client, publication):
    url = first_row(publication).url
    make_private(publication)
    assert client.get(url).status_code == 404
    assert client.get(first_row(publication).document.url).status_code == 404


def test_a_document_without_a_publication_is_served_as_before(client, db):
    document = make_document()
    assert client.get(document.url).status_code == 200
    assert not FileVersion.objects.exists()


def test_staff_read_what_is_under_embargo(admin_client, section):
    page = make_publication(section, documents=[make_document()], embargo_until=now() + timedelta(days=3))
    assert admin_client.get(page.url).status_code == 200
    assert admin_client.get(first_row(page).url).status_code == 200


def test_all_languages_share_the_address_of_a_file_but_for_the_language(client, publication, seccion):
    spanish = translate_publication(publication, seccion.locale, title="Hilos que sostienen")
    english_tail = first_row(publication).url.removeprefix("/en/")
    html = client.get(spanish.url).content.decode()
    assert f"/es/{english_tail}" in html
    assert client.get(f"/es/{english_tail}").status_code == 200


def test_a_copy_of_a_page_has_addresses_of_its_own(publication):
    copy = publication.copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert PublicationPage.objects.get(pk=copy.pk).stored_files[0].url != first_row(publication).url
