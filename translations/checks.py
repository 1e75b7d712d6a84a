"""System checks for what wagtail-localize leaves to memory."""

from collections.abc import Iterator
from itertools import pairwise

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db.models import Model
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import get_translatable_models

WANTED_SETTINGS = {
    "WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE": False,
    "WAGTAILLOCALIZE_DISABLE_ON_DELETE": True,
}
UNWANTED_APPS = ("wagtail.locales", "wagtail.contrib.simple_translation")


def overridden_names(model: type) -> set[str]:
    """Return the names of the fields in ``override_translatable_fields`` as one class states them."""
    return {field.field_name for field in model.__dict__.get("override_translatable_fields", [])}


def check_overrides(model: type[Model]) -> Iterator[Error]:
    """Find classes whose ``override_translatable_fields`` forget a parent's: Python does not join the lists."""
    stating = [parent for parent in model.__mro__ if "override_translatable_fields" in parent.__dict__]
    for child, parent in pairwise(stating):
        if forgotten := overridden_names(parent) - overridden_names(child):
            names = ", ".join(sorted(forgotten))
            yield Error(
                f"{child.__name__}.override_translatable_fields forgets {names} of {parent.__name__}.",
                hint=f"Begin the list with *{parent.__name__}.override_translatable_fields.",
                obj=child,
                id="translations.E001",
            )


def text_blocks(block: blocks.Block, path: str = "") -> Iterator[tuple[str, blocks.Block]]:
    """Yield the text blocks that stand in a StructBlock anywhere below ``block``, with the path to each."""
    if isinstance(block, ImageBlock):
        return
    if isinstance(block, blocks.ListBlock):
        yield from text_blocks(block.child_block, path)
    for name, child in getattr(block, "child_blocks", {}).items():
        child_path = f"{path}.{name}" if path else name
        is_text = isinstance(child, blocks.CharBlock | blocks.TextBlock)
        if is_text and isinstance(block, blocks.BaseStructBlock):
            yield child_path, child
        yield from text_blocks(child, child_path)


def check_text_blocks(field: StreamField) -> Iterator[Error]:
    """Find text blocks of structs without a default: content older than such a block cannot be translated."""
    for path, block in text_blocks(field.stream_block):
        if block.meta.default is None:
            yield Error(
                f"The block {path} of {field} has no default.",
                hint='Give it default="".',
                obj=field,
                id="translations.E002",
            )


def check_models(app_configs=None, **kwargs) -> list[CheckMessage]:
    """Check every translatable model of the site."""
    errors = {}
    for model in get_translatable_models(include_subclasses=True):
        found = list(check_overrides(model))
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                found += check_text_blocks(field)
        errors.update({(error.id, error.msg): error for error in found})
    return list(errors.values())


def check_settings(app_configs=None, **kwargs) -> list[CheckMessage]:
    """Check that new translations are drafts, that work outlives a deleted page, and that no rival app is there."""
    errors = [
        Error(f"{name} has to be {value}.", id="translations.E003")
        for name, value in WANTED_SETTINGS.items()
        if getattr(settings, name, None) is not value
    ]
    errors += [
        Error(f"{app} must not be installed beside wagtail-localize.", id="translations.E004")
        for app in UNWANTED_APPS
        if app in settings.INSTALLED_APPS
    ]
    return errors


def register_checks() -> None:
    """Register the checks; called once, at start."""
    register(check_models, Tags.models)
    register(check_settings, Tags.compatibility)
