"""Every way by which a document can reach the storage cleans it, and readers get it as a file of a good name."""

import hashlib
import json

import pikepdf
import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from documents.models import CustomDocument
from documents.tests.factories import CustomDocumentFactory, make_pdf
from documents.tests.hostile_files import CANARY, make_encrypted_pdf, make_telling_pdf

pytestmark = pytest.mark.django_db
FILE_NAME = "maria-lopez-testimony.pdf"


@pytest.fixture
def staff_client(client):
    client.force_login(
        get_user_model().objects.create_superuser("editor", "editor@example.org", "a long enough password")
    )
    return client


def make_upload(data=None, name=FILE_NAME):
    return SimpleUploadedFile(name, make_telling_pdf() if data is None else data, "application/pdf")


def upload_one(client, upload, **fields):
    data = {"title": "Guide", "file": upload, "collection": Collection.get_first_root_node().pk, **fields}
    return client.post(reverse("wagtaildocs:add"), data)


def upload_several(client, upload, title="maria-lopez-testimony"):
    return client.post(reverse("wagtaildocs:add_multiple"), {"title": title, "files[]": upload})


def upload_in_chooser(client, upload):
    data = {"document-chooser-upload-title": "Guide", "document-chooser-upload-file": upload}
    return client.post(reverse("wagtaildocs_chooser:create"), data)


def replace_file(client, upload):
    document = CustomDocumentFactory()
    return client.post(reverse("wagtaildocs:edit", args=[document.pk]), {"title": "Guide", "file": upload})


def save_in_code(client, upload):
    CustomDocument.objects.create(title="Guide", file=upload)


def save_through_the_file(client, upload):
    document = CustomDocument(title="Guide")
    document.file.save(upload.name, upload, save=False)
    document.save()


WAYS_IN = [upload_one, upload_several, upload_in_chooser, replace_file, save_in_code, save_through_the_file]


@pytest.mark.parametrize("way_in", WAYS_IN)
def test_what_is_stored_is_clean(way_in, staff_client, media_root):
    way_in(staff_client, make_upload())

    document = CustomDocument.objects.get()
    data = document.file.read()
    assert CANARY not in data
    assert b"maria" not in data
    assert "maria" not in document.file.name
    assert not [path for path in media_root.rglob("*") if path.is_file() and CANARY in path.read_bytes()]


@pytest.mark.parametrize("way_in", WAYS_IN)
def test_what_is_told_of_the_file_is_true_of_the_stored_one(way_in, staff_client):
    way_in(staff_client, make_upload())

    document = CustomDocument.objects.get()
    data = document.file.read()
    assert document.page_count == 2
    assert document.file_size == len(data)
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.file_hash == hashlib.sha1(data).hexdigest()


@pytest.mark.parametrize("way_in", [save_in_code, save_through_the_file])
def test_code_cannot_store_what_is_refused(way_in, media_root):
    with pytest.raises(ValidationError):
        way_in(None, make_upload(make_encrypted_pdf("secret")))

    assert not CustomDocument.objects.exists()
    assert not list(media_root.rglob("*.*"))


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (make_encrypted_pdf("secret"), FILE_NAME, "password"),
        (make_pdf()[:200], FILE_NAME, "damaged"),
        (b"MZ", FILE_NAME, "not a PDF"),
        (make_pdf(), "guide.docx", "not a PDF"),
    ],
)
def test_a_refused_upload_says_why_and_keeps_what_was_typed(data, name, reason, staff_client, media_root):
    response = upload_one(staff_client, make_upload(data, name), title="Typed with care", creator="Ana")

    form = response.context["form"]
    assert set(form.errors) == {"file"}
    assert reason in str(form.errors["file"])
    assert form["title"].value() == "Typed with care"
    assert form["creator"].value() == "Ana"
    assert not list(media_root.rglob("*.*"))


def test_several_at_once_tell_the_reason_of_a_refusal(staff_client):
    answer = json.loads(upload_several(staff_client, make_upload(make_encrypted_pdf("secret"))).content)

    assert not answer["success"]
    assert "password" in answer["error_message"]


def test_a_title_that_repeats_the_file_name_is_replaced(staff_client):
    upload_several(staff_client, make_upload())

    assert CustomDocument.objects.get().title.startswith("Document of ")


def test_an_upload_that_waits_for_other_fields_is_clean(media_root):
    UploadedFile.objects.create(for_content_type=ContentType.objects.get_for_model(CustomDocument), file=make_upload())

    stored = [path for path in media_root.rglob("*") if path.is_file()]
    assert len(stored) == 1
    assert CANARY not in stored[0].read_bytes()
    assert "maria" not in stored[0].name


@pytest.mark.parametrize("change", [{"title": "Guía"}, {"language": "es"}])
def test_the_file_says_the_title_and_language_that_staff_give(change, media_root, django_capture_on_commit_callbacks):
    document = CustomDocumentFactory(title="Guide", language="en")
    before = document.file.name

    with django_capture_on_commit_callbacks(execute=True):
        for name, value in change.items():
            setattr(document, name, value)
        document.save()

    document = CustomDocument.objects.get()
    with pikepdf.open(document.file) as pdf:
        assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == (document.title, document.language)
    assert not (media_root / before).exists()


def test_saving_other_words_leaves_the_file_alone():
    document = CustomDocumentFactory()
    before = document.file.name

    document.creator = "Somebody else"
    document.save()

    assert CustomDocument.objects.get().file.name == before


def test_a_replaced_file_goes(media_root, django_capture_on_commit_callbacks):
    document = CustomDocumentFactory()
    before = document.file.name

    with django_capture_on_commit_callbacks(execute=True):
        document.file = ContentFile(make_pdf(pages=2), "other.pdf")
        document.save()

    assert not (media_root / before).exists()
    assert (media_root / document.file.name).exists()


@pytest.mark.parametrize(
    ("title", "filename"),
    [("Guía de protección", "guia-de-proteccion.pdf"), ("دليل الحماية", "دليل-الحماية.pdf"), ("…", "document.pdf")],
)
def test_readers_get_a_name_made_from_the_title(title, filename):
    assert CustomDocument(title=title).filename == filename


@pytest.mark.parametrize("title", ["Guía de protección", "دليل الحماية"])
def test_readers_get_the_document_as_a_file(title, client):
    document = CustomDocumentFactory(title=title)

    response = client.get(document.url)

    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content).startswith(b"%PDF-")
