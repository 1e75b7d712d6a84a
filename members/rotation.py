"""Changing the data keys while the site goes on.

The new key is put first in DATA_KEYS and every process is started anew; then this writes each row anew; then the old
key is taken away. Until then both keys read.
"""

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast

from members.fields import SealedField
from members.keys import SealBrokenError, digest, writing_key_id
from members.models import AddressedRow

ROWS_PER_STEP = 200


def sealed_fields(model: type[models.Model]) -> list[SealedField]:
    """Return the sealed fields of a model."""
    return [field for field in model._meta.concrete_fields if isinstance(field, SealedField)]


def sealed_models() -> list[type[models.Model]]:
    """Return every model with sealed fields."""
    return [model for model in apps.get_models() if sealed_fields(model)]


def old_rows(model: type[models.Model]) -> models.QuerySet:
    """Return the rows of which some value was sealed with another key than the first."""
    names = {field.attname: f"{field.attname}_raw" for field in sealed_fields(model)}
    raw = {name: Cast(attname, models.TextField()) for attname, name in names.items()}
    condition = Q(pk__in=[])
    for name in names.values():
        condition |= ~Q(**{name: ""}) & ~Q(**{f"{name}__startswith": f"v1.{writing_key_id()}."})
    return model._default_manager.annotate(**raw).filter(condition)


def waiting() -> dict[str, int]:
    """Return how many rows of each model wait for the first key."""
    return {model._meta.label_lower: old_rows(model).count() for model in sealed_models()}


def rotate() -> dict[str, int]:
    """Write every such row anew, and return how many by model.

    A row that somebody changes at the same moment is left to the next round; the rounds end when nothing waits.
    """
    return {model._meta.label_lower: rotate_model(model) for model in sealed_models()}


def rotate_model(model: type[models.Model]) -> int:
    """Write the rows of one model anew, round after round until a round finds nothing that it can write."""
    done = 0
    while changed := rotate_once(model):
        done += changed
    return done


def rotate_once(model: type[models.Model]) -> int:
    """Walk once over the rows of one model in the order of their keys, some at a time; return how many were written.

    Each step goes on behind the last one: nothing is read twice, however many rows there are.
    """
    done, waits = 0, old_rows(model).order_by("pk")
    rows = list(waits[:ROWS_PER_STEP])
    while rows:
        done += sum(rewrite(row) for row in rows)
        rows = list(waits.filter(pk__gt=rows[-1].pk)[:ROWS_PER_STEP])
    return done


def rewrite(row: models.Model) -> int:
    """Seal the values of a row anew and compute its digest anew, unless somebody was faster; return 1 or 0.

    A row that does not open is left as it is, for the sake of the others; ``waiting`` goes on to count it.
    """
    fields = sealed_fields(type(row))
    before = {field.attname: field.sealed_value(row) for field in fields}
    try:
        for field in fields:
            setattr(row, field.attname, getattr(row, field.attname))
    except SealBrokenError:
        return 0
    changes: dict[str, str] = {field.attname: field.sealed_value(row) for field in fields}
    # A row without an address has a digest of nothing, which stays.
    if isinstance(row, AddressedRow) and row.address_digest and row.address:
        changes["address_digest"] = digest(row.scope, row.address)
    return type(row)._default_manager.filter(pk=row.pk, **before).update(**changes)
