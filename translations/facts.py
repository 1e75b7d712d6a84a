"""A fact that was changed on a source holds in every language at once.

wagtail-localize carries shared fields over when the translation is published. A cancelled event, a hidden venue or a
closed campaign cannot wait for that: readers of a translation, and the people it speaks of, rely on the same facts.
"""

from django.db.models import Field, ForeignKey, Model
from django.db.models.fields.reverse_related import ForeignObjectRel
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import SegmentOverride, Translation


def own_values(target: Page) -> set[str]:
    """Return the names of shared fields that have a value of their own in the language of ``target``."""
    overrides = SegmentOverride.objects.filter(context__object_id=target.translation_key, locale_id=target.locale_id)
    return set(overrides.values_list("context__path", flat=True))


def copy_facts(source: Model, target: Model, own: set[str]) -> None:
    """Set the shared fields of ``target`` to those of ``source``, except for those in ``own``."""
    for shared in get_translatable_fields(type(source)):
        field = shared.get_field(type(source))
        if isinstance(shared, SynchronizedField) and isinstance(field, Field) and field.name not in own:
            name = field.attname if isinstance(field, ForeignKey) else field.name
            setattr(target, name, getattr(source, name))


def copy_rows(source: Page, target: Page) -> None:
    """Bring the rows of ``target`` into step: facts of translated rows, and the rows that all languages share.

    A translated row whose source is gone goes; a new one waits for its words, and comes with the translation.
    """
    shared = {
        field.get_accessor_name()
        for row in get_translatable_fields(type(source))
        if isinstance(row, SynchronizedField) and isinstance(field := row.get_field(type(source)), ForeignObjectRel)
    }
    for relation in get_all_child_relations(type(source)):
        name = relation.get_accessor_name()
        if issubclass(relation.related_model, TranslatableMixin):
            copy_translated_rows(getattr(source, name).all(), target, name)
        elif name in shared:
            copy_shared_rows(getattr(source, name).all(), target, relation)


def copy_translated_rows(rows, target: Page, name: str) -> None:
    """Copy facts and order of each row to its translation, and drop translations whose row is gone."""
    sources = {row.translation_key: row for row in rows}
    kept = []
    for twin in getattr(target, name).all():
        if row := sources.get(twin.translation_key):
            copy_facts(row, twin, set())
            twin.sort_order = row.sort_order
            kept.append(twin)
    setattr(target, name, kept)


def copy_shared_rows(rows, target: Page, relation: ForeignObjectRel) -> None:
    """Replace the rows of ``target`` by copies of those of its source."""
    model = relation.related_model
    skipped = {model._meta.pk.attname, relation.field.attname}
    names = [field.attname for field in model._meta.concrete_fields if field.attname not in skipped]
    copies = [model(**{name: getattr(row, name) for name in names}) for row in rows]
    setattr(target, relation.get_accessor_name(), copies)


def source_of(target: Page) -> Page | None:
    """Return the page that readers see of which ``target`` is a translation in step; None when there is none."""
    translation = (
        Translation.objects.filter(
            source__object_id=target.translation_key, target_locale_id=target.locale_id, enabled=True
        )
        .exclude(source__locale_id=target.locale_id)
        .select_related("source")
        .first()
    )
    if translation is None:
        return None
    sources = Page.objects.filter(translation_key=target.translation_key, locale_id=translation.source.locale_id)
    return sources.filter(live=True, alias_of__isnull=True).specific().first()


def follow_source(target: Page) -> None:
    """Set the shared facts of a translation that readers see to those of its source; its words stay as they are.

    It happens at each save: an older revision of a translation, however it is published, holds the facts of its day.
    """
    source = source_of(target)
    if source is not None:
        copy_facts(source, target, own_values(target))
        copy_rows(source, target)


def carry_facts(source: Page) -> None:
    """Bring the shared facts of a source to the translations that readers see."""
    translations = Translation.objects.filter(
        source__object_id=source.translation_key, source__locale_id=source.locale_id, enabled=True
    )
    locales = translations.values("target_locale_id")
    targets = Page.objects.filter(translation_key=source.translation_key, locale_id__in=locales, live=True)
    for target in targets.exclude(pk=source.pk).filter(alias_of__isnull=True).specific():
        target.save(clean=False)
