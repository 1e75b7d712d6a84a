import pytest
from django.core.files.base import ContentFile

from images.models import CustomImage, CustomRendition
from images.renditions import (
    FORMATS,
    STANDARD_WIDTHS,
    choose_widths,
    get_picture_renditions,
    get_share_rendition,
    make_standard_renditions,
)
from images.tasks import make_standard_renditions_task
from images.tests.factories import CustomImageFactory, make_picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("width", "widths"),
    [(1600, [400, 720, 1200]), (1000, [400, 720, 1000]), (400, [400]), (300, [300])],
)
def test_no_rendition_is_wider_than_the_picture(width, widths):
    assert choose_widths(CustomImage(width=width), STANDARD_WIDTHS) == widths


def test_no_rendition_is_cropped():
    image = CustomImageFactory(width=600, height=300, licence="cc-by-nd-4.0")

    for renditions in get_picture_renditions(image, [400, 720]).values():
        assert [(rendition.width, rendition.height) for rendition in renditions] == [(400, 200), (600, 300)]


def test_renditions_that_exist_and_were_loaded_cost_no_query(django_assert_num_queries):
    make_standard_renditions(CustomImageFactory())
    image = CustomImage.objects.get()

    with django_assert_num_queries(0):
        get_picture_renditions(image, STANDARD_WIDTHS)


@pytest.mark.parametrize("count", [1, 5])
def test_renditions_of_many_images_are_loaded_together(count, django_assert_num_queries):
    for image in CustomImageFactory.create_batch(count):
        make_standard_renditions(image)

    # One query for the images, one for all their renditions.
    with django_assert_num_queries(2):
        for image in CustomImage.objects.in_bulk().values():
            get_picture_renditions(image, STANDARD_WIDTHS)


def test_an_image_reached_by_a_foreign_key_brings_its_renditions(django_assert_num_queries):
    make_standard_renditions(CustomImageFactory())
    rendition = CustomRendition.objects.first()

    with django_assert_num_queries(2):
        get_picture_renditions(rendition.image, STANDARD_WIDTHS)


def test_shared_links_show_the_whole_picture_as_jpeg():
    rendition = get_share_rendition(CustomImageFactory(width=600, height=300))

    assert (rendition.width, rendition.height) == (600, 300)
    assert rendition.url.endswith(".jpg")


def test_a_new_picture_gets_its_renditions_after_the_commit(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        CustomImageFactory(width=500, height=300)

    # The widths 400 and 500, in each format.
    assert CustomRendition.objects.count() == 2 * len(FORMATS)


def test_saving_words_makes_no_renditions(django_capture_on_commit_callbacks):
    image = CustomImageFactory()
    image.title = "Other words"

    with django_capture_on_commit_callbacks(execute=True):
        image.save()

    assert not CustomRendition.objects.exists()


def test_a_replaced_picture_gets_renditions_of_the_new_one(django_capture_on_commit_callbacks):
    image = CustomImageFactory()

    with django_capture_on_commit_callbacks(execute=True):
        image.file = ContentFile(make_picture(500, 100), "other.jpg")
        image.save()

    assert set(CustomRendition.objects.values_list("width", "height")) == {(400, 80), (500, 100)}


def test_an_image_that_was_deleted_meanwhile_is_no_failure():
    make_standard_renditions_task.call(0)
