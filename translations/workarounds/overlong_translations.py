"""A translation that is too long for its field is marked beside the string, not refused with an error page.

Gap: wagtail-localize stores any length and finds out when it writes the target: on PostgreSQL a page title of more
than 255 characters fails at once, in its own ``draft_title`` signal, and the fields of snippets fail on publication
with a DataError. Waits for: a validation of the length where strings are stored.
"""

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Field, Model
from django.db.models.signals import post_save
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import (
    StringTranslation,
    TranslationContext,
    TranslationSource,
    post_save_string_translation,
)

# No field of a page or snippet is shorter than this: most strings need no further question.
SHORTEST_LIMIT = 30
TITLE_LIMIT = Page._meta.get_field("draft_title").max_length
CHILD_PATH_PARTS = 3


def field_at(model: type[Model], path: str) -> Field | None:
    """Return the field that a path of wagtail-localize names, on the model or a child; None inside a stream."""
    parts = path.split(".")
    try:
        field = model._meta.get_field(parts[0])
        if len(parts) == CHILD_PATH_PARTS and field.is_relation:
            field = field.related_model._meta.get_field(parts[-1])
        elif len(parts) > 1:
            return None
    except FieldDoesNotExist:
        return None
    return field


def length_limit(context: TranslationContext) -> int | None:
    """Return the greatest number of characters at a place, or None where there is no limit."""
    source = (
        TranslationSource.objects.filter(object_id=context.object_id).select_related("specific_content_type").first()
    )
    model = source.specific_content_type.model_class() if source else None
    field = field_at(model, context.path) if model else None
    return getattr(field, "max_length", None)


def length_error(words: str, limit: int | None) -> ValidationError | None:
    """Return what to say about words that are longer than ``limit``."""
    length = len(strip_tags(words))
    if limit is None or length <= limit:
        return None
    sentence = ngettext(
        "At most %(limit)d character fits here; these are %(length)d.",
        "At most %(limit)d characters fit here; these are %(length)d.",
        limit,
    )
    return ValidationError(sentence % {"limit": limit, "length": length})


def mark_overlong(instance: StringTranslation, update_fields=None, **kwargs) -> None:
    """After a string is stored: mark it when it does not fit, and show the title in the listings of staff."""
    if update_fields is not None and "data" not in update_fields:
        return
    context = instance.context
    if context is None:
        return
    if len(instance.data) > SHORTEST_LIMIT and (error := length_error(instance.data, length_limit(context))):
        instance.set_field_error([error])
    if context.path == "title":
        title = Truncator(instance.data).chars(TITLE_LIMIT)
        Page.objects.filter(translation_key=context.object_id, locale_id=instance.locale_id).update(draft_title=title)


def install() -> None:
    """Take the place of wagtail-localize's own receiver."""
    post_save.disconnect(post_save_string_translation, sender=StringTranslation)
    post_save.connect(mark_overlong, sender=StringTranslation, dispatch_uid="translations.mark_overlong")
