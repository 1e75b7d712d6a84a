"""The facts that all languages of a page share: the translation editor shows them, and where they are changed."""

from dataclasses import dataclass

from django.db import models
from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.views.edit_translation import TabHelper


@dataclass(frozen=True)
class SharedFact:
    """A fact of the source: the label of its field, and the value as a person reads it."""

    label: str
    value: str


def readable(instance: models.Model, field: models.Field) -> str:
    """Return the value of a field in the words, dates and numbers of the active language; empty when there is none."""
    value = getattr(instance, field.attname if field.is_relation else field.name)
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return gettext("Yes") if value else gettext("No")
    if field.choices:
        return str(getattr(instance, f"get_{field.name}_display")())
    if isinstance(field, models.ForeignKey):
        return str(getattr(instance, field.name) or "")
    if isinstance(field, models.DateTimeField):
        value = timezone.localtime(value)
    return str(formats.localize(value))


def has_own_place(field, translatable_field, source: models.Model) -> bool:
    """Tell whether wagtail-localize's editor shows the field itself, so that it need not stand in our list."""
    text = isinstance(field, models.CharField | models.TextField) and not field.choices
    return translatable_field.is_overridable(source) and (text or isinstance(field, models.ForeignKey))


def shared_facts(source: models.Model) -> list[SharedFact]:
    """Return the facts of a source that its translations follow and cannot change, in the order of the fields."""
    shown = TabHelper(source).field_tab_mapping
    facts = []
    for translatable_field in get_translatable_fields(type(source)):
        field = translatable_field.get_field(type(source))
        if translatable_field.is_translated(source) or not isinstance(field, models.Field) or field.name not in shown:
            continue
        if not has_own_place(field, translatable_field, source) and (value := readable(source, field)):
            facts.append(SharedFact(label=capfirst(str(field.verbose_name)), value=value))
    return facts
