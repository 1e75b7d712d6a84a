"""What the editor shows before publishing is what publishing would refuse."""

import pytest
from django.apps import apps
from django.urls import reverse
from django.utils import translation
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from core.content_checks_of_pages import findings_of, page_problems
from core.tests.site import make_page


@pytest.fixture(autouse=True)
def _english():
    with translation.override("en"):
        yield


def open_editor(admin_client, page) -> str:
    return admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_a_page_in_order_has_no_finding(site):
    page = make_page(site.english, "Care", body=[("text", {"text": "<h2>Rest</h2><p>A day off.</p>"})])
    assert findings_of(page) == []


def test_findings_name_the_field_in_the_order_of_the_editor(site):
    page = make_page(
        site.english, "CARE FOR THOSE", body=[("text", {"text": '<h2>Rest</h2><a href="/x">here</a><h2>Air</h2>'})]
    )
    assert [finding.field for finding in findings_of(page)] == ["Title", "Body"]


def test_a_body_below_a_heading_of_its_page_may_begin_with_a_smaller_one(db):
    smaller = [("text", {"text": "<h3>Who attacks</h3><p>Many.</p>"})]
    area = apps.get_model("priorities.PriorityAreaPage")(title="Land", issue=smaller, approach=smaller)
    standing = apps.get_model("home.StandardPage")(title="Care", body=smaller)
    assert [len(findings_of(page)) for page in (area, standing)] == [0, 1]


def test_a_picture_without_licence_and_words_is_found(db):
    image = get_image_model().objects.create(title="Thread", file=get_test_image_file())
    assert set(page_problems({"hero_image": image, "social_image": None, "title": "Care"})) == {
        "hero_image",
        "hero_alt",
    }


def test_a_decorative_picture_needs_no_words(db):
    image = get_image_model().objects.create(title="Thread", file=get_test_image_file())
    assert set(page_problems({"hero_image": image, "hero_is_decorative": True})) == {"hero_image"}


def test_the_editor_shows_what_is_missing(site, admin_client):
    page = make_page(site.english, "Care", live=False, body=[("text", {"text": "<h2>Rest</h2>"})])
    assert "Nothing stands below “Rest”." in open_editor(admin_client, page)


def test_the_editor_says_nothing_when_nothing_is_missing(site, admin_client):
    page = make_page(site.english, "Care", body=[("text", {"text": "<h2>Rest</h2><p>A day off.</p>"})])
    assert "Before publishing" not in open_editor(admin_client, page)
