"""Every way by which a picture can reach the storage cleans it."""

import json
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, UploadedFile

from images.models import CustomImage
from images.tests.factories import CustomImageFactory, make_picture
from images.tests.hostile_files import CANARY, SVG, make_png_header, make_telling_jpeg

pytestmark = pytest.mark.django_db
FILE_NAME = "maria-lopez-tegucigalpa.jpg"


@pytest.fixture
def staff_client(client):
    client.force_login(
        get_user_model().objects.create_superuser("editor", "editor@example.org", "a long enough password")
    )
    return client


def make_upload(data=None, name=FILE_NAME):
    return SimpleUploadedFile(name, make_telling_jpeg(6, width=64, height=48) if data is None else data, "image/jpeg")


def upload_one(client, upload, **fields):
    data = {"title": "March", "file": upload, "collection": Collection.get_first_root_node().pk, **fields}
    return client.post(reverse("wagtailimages:add"), data)


def upload_several(client, upload, title="maria-lopez-tegucigalpa"):
    return client.post(reverse("wagtailimages:add_multiple"), {"title": title, "files[]": upload})


def upload_in_chooser(client, upload):
    data = {"image-chooser-upload-title": "March", "image-chooser-upload-file": upload}
    return client.post(reverse("wagtailimages_chooser:create"), data)


def replace_file(client, upload):
    image = CustomImageFactory()
    data = {"title": "March", "file": upload, "description": ""}
    return client.post(reverse("wagtailimages:edit", args=[image.pk]), data)


def save_in_code(client, upload):
    CustomImage.objects.create(title="March", file=upload)


def save_through_the_file(client, upload):
    image = CustomImage(title="March")
    image.file.save(upload.name, upload, save=False)
    image.save()


WAYS_IN = [
    upload_one,
    upload_several,
    upload_in_chooser,
    replace_file,
    save_in_code,
    save_through_the_file,
]


@pytest.mark.parametrize("way_in", WAYS_IN)
def test_what_is_stored_is_clean(way_in, staff_client, media_root):
    way_in(staff_client, make_upload())

    image = CustomImage.objects.get()
    assert CANARY not in image.file.read()
    assert "maria" not in image.file.name
    assert Image.open(image.file).size == (48, 64)
    assert not [path for path in media_root.rglob("*") if path.is_file() and CANARY in path.read_bytes()]


@pytest.mark.parametrize("way_in", WAYS_IN)
def test_what_is_told_of_the_file_is_true_of_the_stored_one(way_in, staff_client):
    way_in(staff_client, make_upload())

    image = CustomImage.objects.get()
    stated = (image.width, image.height, image.file_size, image.file_hash)
    image._set_image_file_metadata()
    assert stated == (48, 64, image.file.size, image.file_hash)


@pytest.mark.parametrize("way_in", [save_in_code, save_through_the_file])
def test_code_cannot_store_what_is_refused(way_in, media_root):
    with pytest.raises(ValidationError):
        way_in(None, make_upload(make_picture(640, 480)[:900]))

    assert not CustomImage.objects.exists()
    assert not list(media_root.rglob("*.*"))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (SVG, "logo.svg"),
        (SVG, "logo.png"),
        (make_picture(image_format="PNG"), "photo.jpg"),
        (make_picture(640, 480)[:900], "photo.jpg"),
        (make_png_header(30_000, 30_000), "bomb.png"),
        (make_png_header(5_000, 5_000), "large.png"),
    ],
)
def test_a_refused_upload_says_why_and_keeps_what_was_typed(data, name, staff_client, media_root):
    response = upload_one(staff_client, make_upload(data, name), title="Typed with care", creator="Ana")

    form = response.context["form"]
    assert set(form.errors) == {"file"}
    assert form["title"].value() == "Typed with care"
    assert form["creator"].value() == "Ana"
    assert not list(media_root.rglob("*.*"))


def test_several_at_once_tell_the_reason_of_a_refusal(staff_client):
    answer = json.loads(upload_several(staff_client, make_upload(make_picture(640, 480)[:900])).content)

    assert not answer["success"]
    assert "damaged" in answer["error_message"]


@pytest.mark.parametrize("title", ["maria-lopez-tegucigalpa", "Maria Lopez Tegucigalpa", FILE_NAME])
def test_a_title_that_repeats_the_file_name_is_replaced(title, staff_client):
    upload_several(staff_client, make_upload(), title=title)

    assert CustomImage.objects.get().title.startswith("Picture of ")


def test_a_title_that_somebody_wrote_stays(staff_client):
    upload_one(staff_client, make_upload(), title="March in the rain")

    assert CustomImage.objects.get().title == "March in the rain"


def test_an_upload_that_waits_for_other_fields_is_clean(media_root):
    UploadedFile.objects.create(for_content_type=ContentType.objects.get_for_model(CustomImage), file=make_upload())

    stored = [path for path in media_root.rglob("*") if path.is_file()]
    assert len(stored) == 1
    assert CANARY not in stored[0].read_bytes()
    assert "maria" not in stored[0].name


def test_an_upload_that_waited_becomes_an_image(staff_client):
    waiting = UploadedFile.objects.create(
        for_content_type=ContentType.objects.get_for_model(CustomImage), file=make_upload()
    )
    waiting.uploaded_by_user = get_user_model().objects.get()
    waiting.save()

    prefix = f"uploaded-image-{waiting.pk}"
    staff_client.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        {f"{prefix}-title": "March", f"{prefix}-collection": Collection.get_first_root_node().pk},
    )

    assert CustomImage.objects.get().width == 48


def test_a_replaced_file_goes_with_all_that_was_made_from_it(media_root, django_capture_on_commit_callbacks):
    image = CustomImageFactory()
    first = image.file.name
    rendition = image.get_rendition("width-20").file.name

    with django_capture_on_commit_callbacks(execute=True):
        image.file = ContentFile(make_picture(colour="orange"), "other.jpg")
        image.save()

    assert not (media_root / first).exists()
    assert not (media_root / rendition).exists()
    assert (media_root / image.file.name).exists()


def test_saving_words_leaves_the_file_alone():
    image = CustomImageFactory()
    before = image.file.name

    image.title = "Other words"
    image.save()

    assert CustomImage.objects.get().file.name == before


def test_the_public_name_of_a_rendition_does_not_lead_to_the_original():
    image = CustomImageFactory()
    original = image.file.name.removeprefix("original_images/").partition(".")[0]

    assert original not in image.get_rendition("width-20").url


def test_renditions_are_as_clean_as_the_original():
    image = CustomImageFactory(file=make_upload())

    for spec in ("original", "width-20", "max-30x30|format-png", "width-20|format-avif"):
        assert CANARY not in image.get_rendition(spec).file.read()


def test_pictures_are_readable_after_storing():
    image = CustomImageFactory()

    Image.open(BytesIO(image.file.read())).load()
