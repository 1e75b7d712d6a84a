"""The guide on the staff side: what keeps a page from being published, and the report of reviews."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.timezone import localdate
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import GroupPagePermission
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.content_checks_in_blocks import body_error
from protection.domain.review import Review, review_of
from protection.guide_blocks import LegalStatementBlock
from protection.guide_starters import shape_of_a_guide_page
from protection.models import GuidePage
from protection.tests.guide_site import LAW, make_guide, make_guide_page, review

TODAY = localdate()


@pytest.fixture
def guide(db):
    return make_guide()


@pytest.fixture
def superuser(db, client):
    client.force_login(get_user_model().objects.create_superuser("boss", "boss@example.org", "secret"))
    return client


def block(key: str) -> dict:
    """Return a block as the editor's form sends it."""
    items = {
        "items-count": "1",
        "items-0-deleted": "",
        "items-0-order": "0",
        "items-0-type": "item",
        "items-0-value-title": "Ask",
        "items-0-value-text": rich_text("<p>Ask them.</p>"),
    }
    return {"heading": "The path", **items} if key in {"steps", "needs"} else {"text": rich_text("<p>Words.</p>")}


def form_of(page: GuidePage, blocks=("steps", "needs"), sources: int = 1, **fields) -> dict:
    """Return what the editor sends to publish a page of the guide."""
    source = {"title": "A source", "publisher": "", "url": "https://source.example.org/", "id": "", "ORDER": "1"}
    data = {
        "title": "Leaving",
        "slug": "leaving",
        "summary": "How to leave.",
        "part": "temporary",
        "eligibility": rich_text("<p>Whoever is in danger.</p>"),
        "time_needed": "Three months",
        "ask_first": rich_text("<p>An organisation that knows you.</p>"),
        "owner_role": "Protection desk",
        "reviewed_on": str(TODAY),
        "review_by": str(TODAY + timedelta(days=90)),
        "body": streamfield([(key, block(key)) for key in blocks]),
        "action-publish": "1",
    }
    formsets = {}
    for name, rows in (("sources", [source] * sources), ("topic_links", []), ("country_links", []), ("comments", [])):
        formsets |= {f"{name}-TOTAL_FORMS": len(rows), f"{name}-INITIAL_FORMS": 0, f"{name}-MIN_NUM_FORMS": 0}
        formsets[f"{name}-MAX_NUM_FORMS"] = 1000
        formsets |= {f"{name}-{place}-{key}": value for place, row in enumerate(rows) for key, value in row.items()}
    return nested_form_data({**data, **fields}) | formsets


def publish(client, guide, **changes):
    """Send the form of a new page, and return the answer with the page, or with its form where it was refused."""
    address = reverse("wagtailadmin_pages:add", args=["protection", "guidepage", guide.index.pk])
    answer = client.post(address, form_of(guide.temporary, **changes))
    return answer, GuidePage.objects.filter(slug="leaving").first()


def test_a_page_with_everything_is_published(superuser, guide):
    answer, page = publish(superuser, guide)
    assert page is not None, answer.context["form"].errors
    assert page.live


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"time_needed": ""}, "time_needed"),
        ({"eligibility": rich_text("<p></p>")}, "eligibility"),
        ({"ask_first": rich_text("<p></p>")}, "ask_first"),
        ({"blocks": ("steps",)}, "body"),
        ({"blocks": ("needs",)}, "body"),
        ({"owner_role": ""}, "owner_role"),
        ({"reviewed_on": ""}, "reviewed_on"),
        ({"review_by": ""}, "review_by"),
        ({"reviewed_on": str(TODAY + timedelta(days=1))}, "reviewed_on"),
        ({"review_by": str(TODAY - timedelta(days=1))}, "review_by"),
        ({"sources": 0}, "__all__"),
        ({"tab_title": "About leaving"}, "tab_title"),
    ],
)
def test_what_readers_need_keeps_a_page_from_being_published(superuser, guide, changes, field):
    answer, page = publish(superuser, guide, **changes)
    assert page is None
    assert field in answer.context["form"].errors


def test_a_page_about_something_else_needs_no_path(superuser, guide):
    answer, page = publish(superuser, guide, part="digital", blocks=("text",), time_needed="")
    assert page is not None, answer.context["form"].errors


def test_a_draft_may_lack_everything_but_its_title(superuser, guide):
    address = reverse("wagtailadmin_pages:add", args=["protection", "guidepage", guide.index.pk])
    data = form_of(guide.temporary, blocks=(), sources=0, owner_role="", reviewed_on="", review_by="")
    del data["action-publish"]
    superuser.post(address, data)
    assert not GuidePage.objects.get(slug="leaving").live


@pytest.mark.parametrize("name", ["heading", "text", "source_label", "source_url", "valid_on"])
def test_a_legal_statement_without_its_source_or_day_cannot_be_published(db, name):
    statement = LegalStatementBlock()
    statement.clean(statement.to_python(LAW))
    with pytest.raises(StructBlockValidationError) as refusal:
        statement.clean(statement.to_python({**LAW, name: None if name == "valid_on" else ""}))
    assert set(refusal.value.block_errors) == {name}


def test_a_legal_statement_of_the_future_is_refused(db):
    statement = LegalStatementBlock()
    tomorrow = str(TODAY + timedelta(days=1))
    with pytest.raises(StructBlockValidationError) as refusal:
        statement.clean(statement.to_python({**LAW, "valid_on": tomorrow}))
    assert set(refusal.value.block_errors) == {"valid_on"}


def test_a_new_page_opens_with_a_path_that_cannot_be_published_empty(guide):
    page = GuidePage(title="New", locale=guide.index.locale)
    shape_of_a_guide_page(page)
    assert [child.block_type for child in page.body] == ["steps", "needs"]
    with pytest.raises(ValidationError):
        page.body.stream_block.clean(page.body)
    assert body_error(page.body) is None


# --- Reviews --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "state"),
    [
        (31, Review.CURRENT),
        (30, Review.CURRENT),
        (29, Review.DUE_SOON),
        (0, Review.DUE_SOON),
        (-1, Review.OVERDUE),
        (-90, Review.OVERDUE),
        (-91, Review.STALE),
    ],
)
def test_the_state_of_a_review(days, state):
    assert review_of(TODAY + timedelta(days=days), TODAY) == state


def test_a_page_without_a_day_is_overdue():
    assert review_of(None, TODAY) == Review.OVERDUE


def test_the_report_names_overdue_pages_first_with_who_answers(superuser, guide):
    make_guide_page(guide.index, "Forgotten", slug="forgotten", **review(ago=300, ahead=-20))
    make_guide_page(guide.index, "Long forgotten", slug="long", **review(ago=500, ahead=-200))
    answer = superuser.get(reverse("guide_reviews"))
    titles = [page.title for page in answer.context["object_list"]]
    assert titles[:2] == ["Long forgotten", "Forgotten"]
    assert {"Protection guide", "Guía", "Asylum"} <= set(titles)
    text = answer.content.decode()
    assert "Long overdue: readers are told" in text
    assert "Protection desk" in text


def test_the_report_can_be_taken_away_as_csv(superuser, guide):
    answer = superuser.get(reverse("guide_reviews") + "?export=csv")
    text = b"".join(answer.streaming_content).decode()
    assert "Review by" in text
    assert str(guide.temporary.review_by) in text


def test_the_report_shows_nobody_a_page_that_she_may_not_edit(guide, client):
    group = Group.objects.create(name="Spanish only")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=guide.site.spanish, permission=permission)
    person = get_user_model().objects.create_user("persona", "persona@example.org", "secret")
    person.groups.add(group)
    client.force_login(person)
    answer = client.get(reverse("guide_reviews"))
    assert [page.title for page in answer.context["object_list"]] == ["Guía"]


def test_the_report_is_closed_to_those_without_any_page(guide, client):
    group = Group.objects.create(name="Guests")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    person = get_user_model().objects.create_user("guest", "guest@example.org", "secret")
    person.groups.add(group)
    client.force_login(person)
    assert client.get(reverse("guide_reviews")).status_code == 302
    assert "guide-reviews" not in client.get(reverse("wagtailadmin_home")).content.decode()
