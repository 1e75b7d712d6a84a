"""How far a translation is: the strings that are still missing, and what stands in the way of publishing it."""

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Exists, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext, ngettext
from wagtail_localize.models import SegmentOverride, StringSegment, StringTranslation, Translation


class PublicationRefused(PermissionDenied):
    """A translation may not be published now. ``sentences`` say why, in the language that was active."""

    def __init__(self, sentences: list[str]):
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def managed_translation(instance: Model) -> Translation | None:
    """Return the running translation that writes to ``instance``, or None for a source or a stopped translation."""
    return (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
        )
        .select_related("source__locale", "source__specific_content_type", "target_locale")
        .first()
    )


def finished_strings(locale_reference: str) -> QuerySet[StringTranslation]:
    """Return, for a subquery over string segments, the words that can be published: not empty, without error."""
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(locale_reference),
        has_error=False,
    ).exclude(data="")


def with_missing_strings(translations: QuerySet[Translation]) -> QuerySet[Translation]:
    """Annotate ``missing``: the number of strings that are new, changed, faulty or not yet translated."""
    missing = (
        StringSegment.objects.filter(source_id=OuterRef("source_id"))
        .annotate(wanted_locale_id=OuterRef("target_locale_id"))
        .filter(~Exists(finished_strings("wanted_locale_id")))
        .order_by()
        .values("source_id")
        .annotate(number=Count("pk"))
        .values("number")
    )
    return translations.annotate(missing=Coalesce(Subquery(missing), 0))


def missing_strings(translation: Translation) -> int:
    """Return the number of strings that are new, changed, faulty or not yet translated."""
    return with_missing_strings(Translation.objects.filter(pk=translation.pk)).values_list("missing", flat=True).get()


def strings_changed_since(translation: Translation, moment) -> bool:
    """Tell whether somebody translated or overrode something after ``moment`` (None: ever)."""
    words = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    overrides = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    if moment is not None:
        words, overrides = words.filter(updated_at__gt=moment), overrides.filter(updated_at__gt=moment)
    return words.exists() or overrides.exists()


def display_title(instance: Model) -> str:
    """Return the title that staff know the page or snippet by."""
    return instance.get_admin_display_title() if hasattr(instance, "get_admin_display_title") else str(instance)


def incompleteness(translation: Translation, instance: Model) -> list[str]:
    """Return one sentence when strings are missing, none when the translation is complete."""
    number = missing_strings(translation)
    if not number:
        return []
    sentence = ngettext(
        "“%(title)s” is not published in %(language)s yet: %(number)d string is missing.",
        "“%(title)s” is not published in %(language)s yet: %(number)d strings are missing.",
        number,
    )
    language = translation.target_locale.get_display_name()
    return [sentence % {"title": display_title(instance), "language": language, "number": number}]


def lock_for(instance: Model, user):
    """Return the lock that keeps ``user`` from changing ``instance``, or None."""
    lock = instance.get_lock() if hasattr(instance, "get_lock") else None
    return lock if lock is not None and lock.for_user(user) else None


def lock_sentence(instance: Model) -> str:
    """Say that somebody else, a review or a schedule holds the page or snippet."""
    return gettext("“%(title)s” is locked: nothing was changed.") % {"title": display_title(instance)}
