"""The checks find what they look for, and the site passes them."""

import pytest
from django.core.checks import run_checks
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import get_translatable_models
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.views.edit_translation import TabHelper

from translations.checks import check_overrides, check_settings, check_text_blocks


def test_the_site_passes():
    assert [message for message in run_checks() if str(message.id).startswith("translations.")] == []


class Parent:
    override_translatable_fields = [SynchronizedField("code")]


class Forgetful(Parent):
    override_translatable_fields = [SynchronizedField("place")]


class Careful(Parent):
    override_translatable_fields = [*Parent.override_translatable_fields, SynchronizedField("place")]


@pytest.mark.parametrize(("model", "number"), [(Parent, 0), (Forgetful, 1), (Careful, 0)])
def test_forgotten_overrides_are_found(model, number):
    assert len(list(check_overrides(model))) == number


def stream(child):
    return StreamField([("outer", blocks.StructBlock([("inner", child)]))])


@pytest.mark.parametrize(
    ("child", "number"),
    [
        (blocks.CharBlock(), 1),
        (blocks.TextBlock(), 1),
        (blocks.CharBlock(default=""), 0),
        (blocks.ListBlock(blocks.StructBlock([("deep", blocks.CharBlock())])), 1),
        (blocks.StreamBlock([("deep", blocks.StructBlock([("deeper", blocks.TextBlock())]))]), 1),
        (ImageBlock(), 0),
        (blocks.BooleanBlock(), 0),
    ],
)
def test_text_blocks_without_default_are_found(child, number):
    assert len(list(check_text_blocks(stream(child)))) == number


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE", True),
        ("WAGTAILLOCALIZE_DISABLE_ON_DELETE", False),
        ("INSTALLED_APPS", ["wagtail.contrib.simple_translation"]),
    ],
)
def test_unsafe_settings_are_found(settings, name, value):
    setattr(settings, name, value)
    assert len(check_settings()) == 1


@pytest.mark.parametrize(
    "model", [model for model in get_translatable_models(include_subclasses=True) if hasattr(model, "get_edit_handler")]
)
def test_every_translated_field_has_a_place_in_the_editor(model, db):
    """A string of a field without a panel counts as missing, and nobody could translate it."""
    if model.__module__.startswith("wagtail."):
        pytest.skip("Wagtail's own base model has no pages")
    instance = model()
    shown = TabHelper(instance).field_tab_mapping
    hidden = [
        field.field_name
        for field in get_translatable_fields(model)
        if field.is_translated(instance) and field.field_name not in shown
    ]
    assert hidden == []
