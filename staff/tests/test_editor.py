"""Every kind of page, block and list of the staff side says what it is, and can be looked at before readers see it."""

import pytest
from django.urls import reverse
from wagtail.admin.icons import get_icons
from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.snippets.models import get_snippet_models
from wagtail.users.models import UserProfile

from core.blocks import StoryBlock
from core.cards import page_models

# Fields whose name says everything.
PLAIN_FIELDS = {
    "title",
    "status",
    "timezone",
    "opens_at",
    "mode",
    "country",
    "city",
    "venue_name",
    "venue_address",
    "accessibility",
    "introduction",
    "go_live_at",
    "expire_at",
    "body",
    # Labels that are questions or sentences of their own.
    "accepts_defenders",
    "accepts_organisations",
    "accepts_allies",
    "for_defenders",
    "for_organisations",
    "for_allies",
    "cost",
    "benefits",
    "kind",
    "subtitle",
    "published_on",
    "published_precision",
    "withdrawal_reason",
    "part",
    "eligibility",
    "time_needed",
    "decided_by",
}


def models():
    return [pytest.param(model, id=model._meta.label) for model in page_models()]


@pytest.mark.parametrize("model", models())
def test_a_kind_of_page_has_a_name_a_description_and_a_sign(model):
    assert model.page_description
    assert model._meta.verbose_name
    assert f'id="icon-{model.icon}"' in get_icons()
    assert "icon" in vars(model)


@pytest.mark.parametrize("model", models())
def test_a_field_that_its_name_does_not_explain_has_a_help_text(model):
    names = {field.name for field in model._meta.concrete_fields} & set(
        model.get_edit_handler().get_form_options()["fields"]
    )
    silent = {name for name in names if not model._meta.get_field(name).help_text}
    assert silent <= PLAIN_FIELDS, silent - PLAIN_FIELDS


def blocks_below(block: Block) -> list[Block]:
    if isinstance(block, ListBlock):
        return [block.child_block, *blocks_below(block.child_block)]
    children = list(block.child_blocks.values()) if isinstance(block, StreamBlock | StructBlock) else []
    return [found for child in children for found in [child, *blocks_below(child)]]


@pytest.mark.parametrize("name", StoryBlock().child_blocks)
def test_a_block_of_a_body_says_what_it_is_for(name):
    block = StoryBlock().child_blocks[name]
    assert block.label
    assert block.meta.description
    assert block.meta.group
    assert f'id="icon-{block.meta.icon}"' in get_icons()


def test_every_field_of_a_block_has_a_label_of_its_own():
    silent = [
        block.name for block in blocks_below(StoryBlock()) if block.name and not block.meta.label and not block.label
    ]
    assert silent == []


@pytest.mark.parametrize("model", [pytest.param(model, id=model._meta.label) for model in get_snippet_models()])
def test_a_list_of_the_staff_side_has_a_sign_and_a_name(model):
    viewset = model.snippet_viewset
    assert model._meta.verbose_name_plural
    assert f'id="icon-{viewset.icon}"' in get_icons()
    assert viewset.icon != "snippet"


NEW_PAGES = [
    ("campaigns", "campaignindexpage", "home"),
    ("campaigns", "campaignpage", "campaigns"),
    ("events", "eventindexpage", "home"),
    ("events", "eventpage", "events"),
    ("priorities", "priorityareaindexpage", "home"),
    ("priorities", "priorityareapage", "areas"),
    ("home", "standardpage", "home"),
]
LISTS = {"campaigns": "campaigns", "events": "events", "priorities": "areas"}


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize(("app", "model", "place"), NEW_PAGES)
def test_a_page_is_previewed_before_it_is_saved(superuser, trees, empty_form, app, model, place, code):
    parent = trees[code][place]
    if model.endswith("indexpage"):
        trees[code][LISTS[app]].delete()
        parent.refresh_from_db()
    address = reverse("wagtailadmin_pages:preview_on_add", args=[app, model, parent.pk])
    form = empty_form(app, model, parent) | {
        "title": "Words that nobody has saved",
        "slug": "unsaved",
        "summary": "Soon",
    }
    if model == "campaignpage":
        form |= {"hashtag": "#WordsUnsaved"}
    assert superuser.post(address, form).json() == {"is_valid": True, "is_available": True}
    response = superuser.get(address)
    assert response.status_code == 200
    assert f'<html lang="{code}"' in response.content.decode()
    assert "Words that nobody has saved" in response.content.decode() or "#WordsUnsaved" in response.content.decode()


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize("name", ["home", "campaigns", "campaign", "events", "areas", "about"])
def test_a_page_that_exists_is_previewed_with_unsaved_words(superuser, trees, page_form, name, code):
    page = trees[code][name]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert superuser.post(address, page_form(page)).json()["is_valid"]
    response = superuser.get(address)
    assert response.status_code == 200
    assert f'<html lang="{code}"' in response.content.decode()


def test_choosing_a_kind_of_page_shows_its_sign_and_description(superuser, trees):
    trees["en"]["events"].delete()
    words = superuser.get(reverse("wagtailadmin_pages:add_subpage", args=[trees["en"]["home"].pk])).content.decode()
    assert "#icon-calendar-alt" in words
    assert "A standing page: about us, privacy, accessibility, terms." in words


def test_a_preview_stands_in_a_frame_of_the_editor_and_nowhere_else(superuser, trees, page_form):
    page = trees["en"]["campaign"]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    superuser.post(address, page_form(page))
    assert "frame-ancestors 'self'" in superuser.get(address).headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in superuser.get(page.get_url()).headers["Content-Security-Policy"]


def test_readers_never_get_what_the_checks_of_the_editor_need(superuser, trees, page_form):
    page = trees["en"]["campaign"]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    superuser.post(address, page_form(page))
    assert "wagtail-userbar" in superuser.get(address, {"in_preview_panel": "true"}).content.decode()
    assert "wagtail-userbar" not in superuser.get(page.get_url()).content.decode()


def test_the_checks_of_the_editor_look_at_pictures_and_contrast(superuser, trees):
    words = superuser.get(reverse("wagtailadmin_pages:edit", args=[trees["en"]["campaign"].pk])).content.decode()
    assert "color-contrast" in words
    assert "image-alt" in words


def test_a_schedule_says_in_which_time_zone_it_is_told(superuser, trees):
    UserProfile.objects.update_or_create(user=superuser.user, defaults={"current_time_zone": "America/Mexico_City"})
    words = superuser.get(reverse("wagtailadmin_pages:edit", args=[trees["en"]["campaign"].pk])).content.decode()
    assert words.count("In Mexico City time, the time zone of your account.") >= 2
