"""Files that must not be read are read in no language, and no draft takes away what readers have."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils.timezone import now
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.test.utils.form_data import inline_formset

from documents.models import CustomDocument
from publications import panels
from publications.models import FileVersion, PublicationFile, PublicationPage
from publications.models.versions import FileVersionQuerySet
from publications.tests.factories import make_document, make_publication, replace_document, translate_publication
from publications.tests.test_editor import post_data


def stored(page) -> PublicationPage:
    return PublicationPage.objects.get(pk=page.pk)


def first_row(page) -> PublicationFile:
    return stored(page).stored_files[0]


def in_spanish(path: str) -> str:
    return path.replace("/en/", "/es/", 1)


@pytest.fixture
def publication(section):
    page = make_publication(section, documents=[make_document(title="Threads")])
    page.save_revision().publish()
    return stored(page)


@pytest.fixture
def by_hand(publication, seccion):
    """A Spanish version that no translation keeps in step."""
    return translate_publication(publication, seccion.locale, title="Hilos")


def withdraw_file(page) -> None:
    page = stored(page)
    row = page.files.all()[0]
    row.is_withdrawn, row.withdrawal_reason = True, "It named a place."
    page.files = [row]
    page.save_revision().publish()


def change(page, **fields) -> PublicationPage:
    page = stored(page)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return stored(page)


# --- Every language -------------------------------------------------------------------------------


def test_a_withdrawn_file_is_gone_where_a_version_was_made_by_hand(client, publication, by_hand):
    url = first_row(publication).url
    assert client.get(in_spanish(url)).status_code == 200
    withdraw_file(publication)
    answer = client.get(in_spanish(url))
    assert answer.status_code == 410
    assert "It named a place." in answer.content.decode()
    assert url.partition("/files/")[2] not in client.get(by_hand.url).content.decode()


def test_a_withdrawal_reaches_a_version_that_was_made_by_hand(client, publication, by_hand):
    url = first_row(publication).url
    change(publication, is_withdrawn=True, withdrawal_reason="It named a place.")
    assert client.get(by_hand.url).status_code == 410
    assert client.get(in_spanish(url)).status_code == 410


def test_an_embargo_reaches_a_version_that_was_made_by_hand(client, publication, by_hand):
    url = first_row(publication).url
    change(publication, embargo_until=now() + timedelta(days=2))
    assert client.get(by_hand.url).status_code == 404
    assert client.get(in_spanish(url)).status_code == 404


def test_an_older_revision_of_it_opens_nothing_again(client, publication, by_hand):
    url = first_row(publication).url
    old = by_hand.get_latest_revision()
    withdraw_file(publication)
    change(publication, embargo_until=now() - timedelta(days=2))
    old.publish()
    assert client.get(in_spanish(url)).status_code == 410
    assert first_row(by_hand).is_withdrawn


def test_what_a_version_closes_for_itself_stays_closed(client, publication, by_hand):
    change(by_hand, is_withdrawn=True, withdrawal_reason="La traducción era mala.")
    change(publication, title="Threads, corrected")
    assert client.get(by_hand.url).status_code == 410
    assert client.get(publication.url).status_code == 200


def test_a_withdrawn_publication_under_embargo_tells_no_reason(client, section):
    page = make_publication(
        section,
        documents=[make_document(title="Hush")],
        embargo_until=now() + timedelta(days=3),
        is_withdrawn=True,
        withdrawal_reason="It names her.",
    )
    row = first_row(page)
    assert {client.get(url).status_code for url in (page.url, row.url, row.document.url)} == {404}


# --- Private collections --------------------------------------------------------------------------


@pytest.fixture
def private(db):
    collection = Collection.get_first_root_node().add_child(name="Private")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection


def test_nobody_loads_the_document_of_a_private_collection(client, section, private):
    page = make_publication(section, documents=[make_document(title="Annex", collection=private), make_document()])
    rows = {row.document.title == "Annex": row for row in stored(page).stored_files}
    private_row, open_row = rows[True], rows[False]
    assert client.get(private_row.url).status_code == 404
    assert client.get(open_row.url).status_code == 200
    html = client.get(page.url).content.decode()
    assert private_row.url not in html
    assert open_row.url in html


def test_the_form_says_that_a_collection_is_private(admin_client, section, private):
    document = make_document(collection=private)
    row = {"document": document.pk, "part": "full", "version_note": "", "withdrawal_reason": ""}
    path = reverse("wagtailadmin_pages:add", args=["publications", "publicationpage", section.pk])
    answer = admin_client.post(path, post_data(section, "action-publish", files=inline_formset([row])))
    assert "lies in a private collection" in answer.content.decode()
    assert panels.advice_about(document)[0].count("private collection") == 1


# --- Drafts ---------------------------------------------------------------------------------------


def keys(page) -> list:
    return [row.key for row in stored(page).get_latest_revision_as_object().files.all()]


def save_draft(client, page, rows: list[dict], initial: int) -> None:
    data = post_data(None, "action-draft", files=inline_formset(rows, initial=initial), slug=page.slug)
    assert client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data).status_code == 302


def posted_row(form) -> dict:
    """Return what the form of a row sends."""
    row = {"part": "full", "version_note": "", "withdrawal_reason": ""}
    shown = {name: form[name].value() or "" for name in ("id", "stored_key") if name in form.fields}
    return {**row, **shown, "document": form["document"].value()}


def test_a_file_of_a_draft_keeps_its_address(admin_client, publication):
    forms = admin_client.get(reverse("wagtailadmin_pages:edit", args=[publication.pk])).context["form"]
    rows = [posted_row(form) for form in forms.formsets["files"].forms]
    new = {"document": make_document(title="Two").pk, "part": "annex", "version_note": "", "withdrawal_reason": ""}
    save_draft(admin_client, publication, [*rows, new], initial=1)
    first = keys(publication)
    for _time in range(2):
        forms = admin_client.get(reverse("wagtailadmin_pages:edit", args=[publication.pk])).context["form"]
        rows = [posted_row(form) for form in forms.formsets["files"].forms]
        assert len(rows) == 2
        save_draft(admin_client, publication, rows, initial=2)
        assert keys(publication) == first
    assert len(set(first)) == 2
    assert FileVersion.objects.count() == 2


def test_further_rows_do_not_share_a_key(admin_client, publication):
    forms = admin_client.get(reverse("wagtailadmin_pages:edit", args=[publication.pk])).context["form"]
    assert not forms.formsets["files"].empty_form["stored_key"].value()


def test_a_deleted_document_does_not_lock_the_editor(admin_client, publication):
    document = make_document(title="Two")
    draft = publication.get_latest_revision_as_object()
    draft.files = [*draft.files.all(), PublicationFile(document=document)]
    draft.save_revision()
    document.delete()
    assert admin_client.get(reverse("wagtailadmin_pages:edit", args=[publication.pk])).status_code == 200
    assert len(stored(publication).get_latest_revision_as_object().files.all()) == 1


@pytest.mark.parametrize("way", ["row removed", "draft deleted"])
def test_a_document_is_free_again_when_the_draft_lets_it_go(client, section, way):
    document = make_document(title="Annual report")
    draft = make_publication(section, "A draft", live=False)
    draft.files = [PublicationFile(document=document)]
    draft.save_revision()
    assert client.get(document.url).status_code == 404
    draft = stored(draft)
    if way == "row removed":
        draft = draft.get_latest_revision_as_object()
        draft.files = []
        draft.save_revision()
    else:
        draft.delete()
    assert client.get(document.url).status_code == 200


def test_a_scheduled_file_waits_although_a_later_draft_lacks_it(client, publication):
    newer = make_document(title="Newer")
    draft = stored(publication)
    draft.files = [*draft.files.all(), PublicationFile(document=newer)]
    draft.go_live_at = now() + timedelta(days=2)
    draft.save_revision().publish()
    later = stored(publication)
    later.save_revision()
    assert client.get(newer.url).status_code == 404


def test_the_document_of_a_deleted_publication_stays_in_reach_where_something_else_holds_it(
    client, publication, section
):
    document = first_row(publication).document
    publication.delete()
    assert client.get(document.url).status_code == 404
    other = make_publication(section, "Other", documents=[document])
    other.save_revision().publish()
    assert client.get(document.url).status_code == 200


# --- What is remembered ---------------------------------------------------------------------------


def test_two_languages_may_note_a_file_at_once(publication):
    row = first_row(publication)
    row.page = publication
    try:
        FileVersionQuerySet(FileVersion).record_row(row, {}, is_published=True)
    except IntegrityError:
        pytest.fail("A file was noted twice.")
    assert FileVersion.objects.count() == 1


def test_what_an_embargo_held_back_was_never_replaced(client, section):
    page = make_publication(section, documents=[make_document()], embargo_until=now() + timedelta(days=3))
    replace_document(page, make_document(pages=5), "Corrected.")
    assert not FileVersion.objects.filter(replaced_at__isnull=False).exists()
    PublicationPage.objects.filter(pk=page.pk).update(
        embargo_until=now() - timedelta(hours=1), hidden_until=now() - timedelta(hours=1)
    )
    html = client.get(page.url).content.decode()
    assert first_row(page).url in html
    assert "New version of" not in html


def test_an_earlier_file_in_another_language_does_not_replace_the_newer_one(client, publication, by_hand):
    page = replace_document(stored(publication), make_document(pages=5))
    newer = FileVersion.objects.get(sha256=first_row(page).document.sha256)
    change(by_hand, title="Hilos, de nuevo")
    newer.refresh_from_db()
    assert newer.replaced_at is None


def test_a_file_that_the_store_has_lost_is_not_found(client, publication):
    row = first_row(publication)
    row.document.file.storage.delete(row.document.file.name)
    assert client.get(row.url).status_code == 404


def test_the_editor_opens_no_file(admin_client, publication, monkeypatch):
    def refuse(document: CustomDocument) -> bool:
        pytest.fail(f"The file of {document} was opened.")

    monkeypatch.setattr(panels, "is_tagged", refuse)
    html = admin_client.get(reverse("wagtailadmin_pages:edit", args=[publication.pk])).content.decode()
    assert "They would serve more readers if" in html


def test_who_sends_a_file_a_form_is_told_in_words(client, publication):
    answer = client.post(first_row(publication).url)
    assert answer.status_code == 405
    assert "<h1" in answer.content.decode()
