import re

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from images.tests.factories import CustomImageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff_client(client):
    client.force_login(
        get_user_model().objects.create_superuser("editor", "editor@example.org", "a long enough password")
    )
    return client


@pytest.fixture
def images():
    CustomImageFactory(title="Complete", licence="own")
    CustomImageFactory(title="Without licence", licence="")
    CustomImageFactory(title="Without source", licence="cc-by-4.0")


def get_titles(response):
    return {image.title for image in response.context["object_list"]}


@pytest.mark.parametrize("address", ["wagtailimages:index", "wagtailimages:index_results"])
@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", {"Complete", "Without licence", "Without source"}),
        ("rights=missing", {"Without licence", "Without source"}),
        ("rights=complete", {"Complete"}),
        ("licence=cc-by-4.0", {"Without source"}),
        ("licence=own&rights=missing", set()),
        ("rights=missing&q=source", {"Without source"}),
        ("licence=own&q=complete", {"Complete"}),
    ],
)
def test_the_list_can_be_filtered(address, query, titles, images, staff_client):
    assert get_titles(staff_client.get(f"{reverse(address)}?{query}")) == titles


@pytest.mark.parametrize("layout", ["grid", "list"])
def test_the_list_tells_what_may_not_be_published(layout, images, staff_client):
    html = staff_client.get(reverse("wagtailimages:index"), {"layout": layout}).content.decode()

    assert html.count("Credit or licence missing") == 2


def test_the_list_tells_the_credit(images, staff_client):
    html = staff_client.get(reverse("wagtailimages:index"), {"layout": "list"}).content.decode()

    assert "© Acompaña" in html


def test_the_form_tells_the_obligations_of_the_licence(staff_client):
    image = CustomImageFactory(licence="cc-by-nc-nd-2.0")

    html = staff_client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()

    assert "<li>Show the work whole and unchanged: no crop, no tint, no text over it.</li>" in html


@pytest.mark.parametrize("address", ["wagtailimages:add", "wagtailimages:add_multiple"])
def test_the_form_says_that_uploads_are_cleaned(address, staff_client):
    html = staff_client.get(reverse(address)).content.decode()

    assert "the place, the camera, the author" in html


def test_the_form_does_not_copy_the_name_of_the_file_into_the_title(staff_client):
    html = staff_client.get(reverse("wagtailimages:add")).content.decode()

    file_input = re.search(r'<input[^>]+type="file"[^>]+name="file"[^>]*>|<input[^>]+name="file"[^>]*>', html).group()
    assert "w-sync" not in file_input
    assert 'accept="image/*' in file_input
