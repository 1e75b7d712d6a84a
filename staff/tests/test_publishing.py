"""What the editor refuses to publish, and that a draft is always kept."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail.users.models import UserProfile

HEADING_ONLY = "<h2>Who she is</h2>"
VAGUE_LINK = '<p><a href="https://example.org/report">click here</a></p>'
SMALL_FIRST = "<h3>Her river</h3><p>Wide.</p>"


def with_body(form: dict, html: str) -> dict:
    kept = {name: value for name, value in form.items() if not name.startswith("body-")}
    return kept | nested_form_data({"body": streamfield([("text", {"text": rich_text(html)})])})


def send(client, page, form: dict, action: str = ""):
    data = form | ({action: "1"} if action else {})
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


@pytest.fixture
def draft(trees):
    page = trees["en"]["campaign"]
    Page.objects.filter(pk=page.pk).update(live=False)
    page.refresh_from_db()
    return page


@pytest.mark.parametrize("html", [HEADING_ONLY, VAGUE_LINK, SMALL_FIRST])
def test_a_body_with_a_problem_is_kept_as_a_draft_and_not_published(superuser, draft, page_form, html):
    form = with_body(page_form(draft), html)
    assert send(superuser, draft, form).status_code == 302
    response = send(superuser, draft, form, "action-publish")
    assert response.status_code == 200
    assert list(response.context["form"].errors) == ["body"]
    assert not Page.objects.get(pk=draft.pk).live


def test_the_sentence_stands_at_the_block(superuser, draft, page_form):
    response = send(superuser, draft, with_body(page_form(draft), VAGUE_LINK), "action-publish")
    error = response.context["form"].errors.as_data()["body"][0]
    assert error.block_errors[0].block_errors["text"].messages == [
        "“click here” does not say where the link leads. Name what readers will find there."
    ]


def test_a_body_in_order_is_published(superuser, draft, page_form):
    send(superuser, draft, with_body(page_form(draft), HEADING_ONLY + "<p>A defender.</p>"), "action-publish")
    assert Page.objects.get(pk=draft.pk).live


def test_a_shouted_title_is_not_published(superuser, draft, page_form):
    response = send(superuser, draft, page_form(draft) | {"title": "STAND WITH HER NOW"}, "action-publish")
    assert list(response.context["form"].errors) == ["title"]


def update_rows(html: str) -> dict:
    row = {
        "id": "",
        "published_on": timezone.now().date().isoformat(),
        "title": "News",
        "body": rich_text(html),
        "ORDER": "1",
    }
    management = {"TOTAL_FORMS": "1", "INITIAL_FORMS": "0", "MIN_NUM_FORMS": "0", "MAX_NUM_FORMS": "1000"}
    return nested_form_data({"updates": {"0": row | {"DELETE": ""}, **management}})


def test_the_rows_of_a_page_are_checked_as_well(superuser, draft, page_form):
    form = page_form(draft) | update_rows(VAGUE_LINK)
    response = send(superuser, draft, form, "action-publish")
    assert list(response.context["form"].formsets["updates"].forms[0].errors) == ["body"]
    assert not Page.objects.get(pk=draft.pk).live


def test_a_row_with_a_problem_is_kept_in_a_draft(superuser, draft, page_form):
    assert send(superuser, draft, page_form(draft) | update_rows(VAGUE_LINK)).status_code == 302


@pytest.fixture
def image(db):
    return get_image_model().objects.create(title="Thread", file=get_test_image_file())


def test_a_picture_without_credit_is_named_with_what_is_missing(superuser, draft, page_form, image):
    form = page_form(draft) | {"hero_image": image.pk, "hero_alt": "A thread"}
    response = send(superuser, draft, form, "action-publish")
    assert "“Thread” cannot be published yet. Still missing:" in response.context["form"].errors["hero_image"][0]


@pytest.mark.parametrize("words", ["", "IMG_0123.jpg"])
def test_a_picture_needs_words_of_its_own(superuser, draft, page_form, image, words):
    get_image_model().objects.update(creator="Us", licence="own")
    form = page_form(draft) | {"hero_image": image.pk, "hero_alt": words}
    response = send(superuser, draft, form, "action-publish")
    assert "hero_alt" in response.context["form"].errors


def test_what_is_refused_is_told_in_spanish_to_who_works_in_spanish(superuser, draft, page_form):
    UserProfile.objects.update_or_create(user=superuser.user, defaults={"preferred_language": "es"})
    response = send(superuser, draft, with_body(page_form(draft), VAGUE_LINK), "action-publish")
    assert '<html lang="es"' in response.content.decode()
    assert list(response.context["form"].errors) == ["body"]


def test_an_event_without_a_session_is_kept_as_a_draft_and_not_published(superuser, trees, empty_form):
    index = trees["en"]["events"]
    address = reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])
    form = empty_form("events", "eventpage", index) | {"title": "Gathering", "slug": "gathering", "summary": "Together"}
    refused = superuser.post(address, with_body(form, "<p>Come.</p>") | {"action-publish": "1"})
    assert "Add at least one session" in refused.content.decode()
    assert superuser.post(address, form).status_code == 302
    index.refresh_from_db()
    assert not index.get_children().get().live
