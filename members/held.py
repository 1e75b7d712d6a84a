"""Forms that people have to look at first: released to the worker, or removed, and recorded either way."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from members import audit
from members.models import AuditEntry, Submission
from members.tasks import call_the_post

ROWS_PER_STEP = 500


def held_forms(kinds: Iterable[str]) -> QuerySet[Submission]:
    """Return the held forms of some kinds, in an order that says nothing of when they came."""
    return Submission.objects.filter(kind__in=kinds).exclude(held_because="").order_by("pk")


@transaction.atomic
def release(forms: QuerySet[Submission], *, actor: Any) -> int:
    """Hand held forms to the worker as if they had just come in; returns how many."""
    keys = locked_keys(forms)
    for some in in_steps(keys):
        Submission.objects.filter(pk__in=some).update(held_because="", attempts=0)
    note(AuditEntry.Action.HELD_RELEASED, keys, actor)
    call_the_post()
    return len(keys)


@transaction.atomic
def remove(forms: QuerySet[Submission], *, actor: Any) -> int:
    """Delete held forms for good; returns how many."""
    keys = locked_keys(forms)
    for some in in_steps(keys):
        Submission.objects.filter(pk__in=some).delete()
    note(AuditEntry.Action.HELD_REMOVED, keys, actor)
    return len(keys)


def locked_keys(forms: QuerySet[Submission]) -> list[UUID]:
    """Return the keys of those that are still held, kept from others until the end of the transaction."""
    return list(forms.exclude(held_because="").select_for_update().values_list("pk", flat=True))


def in_steps(keys: list[UUID]) -> Iterable[list[UUID]]:
    """Return keys some at a time: databases take only so many in one statement."""
    return (keys[place : place + ROWS_PER_STEP] for place in range(0, len(keys), ROWS_PER_STEP))


def note(action: AuditEntry.Action, keys: list[UUID], actor: Any) -> None:
    """Record it: one form by its key, several by their number."""
    if keys:
        about = Submission(pk=keys[0]) if len(keys) == 1 else None
        audit.record(action, actor=actor, about=about, quantity=len(keys))
