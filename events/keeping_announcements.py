"""How long announcements are kept, and deleting the registrations of an event before their day."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django_tasks import task

from events.models import EventAnnouncement, EventPlaces, Registration
from members import audit, services
from members.models import AuditEntry
from members.retention import Rule, register

KEPT_AFTER_THE_EVENT = timedelta(days=30)
ROWS_PER_TASK = 200


def old_announcements() -> QuerySet[EventAnnouncement]:
    """Return the announcements of events that are long over."""
    return EventAnnouncement.objects.filter(event__ends_at__lt=now() - KEPT_AFTER_THE_EVENT)


def delete_announcement(announcement: EventAnnouncement) -> None:
    """Delete an announcement with its words."""
    announcement.delete()


register(
    Rule(
        name="announcements",
        model=EventAnnouncement,
        what=_("What we told everybody who registered for an event, such as another room: words of ours, no names."),
        how_long=_("The words until the last mail is sent, the numbers until {longest} after the event."),
        times={"longest": KEPT_AFTER_THE_EVENT},
        why=_("So that we know who was told in time."),
        due=old_announcements,
        apply=delete_announcement,
    )
)


def can_delete_now(event: EventPlaces) -> bool:
    """Tell whether nobody needs the registrations of an event any more: it is over or called off."""
    return event.is_over or event.is_cancelled


def delete_some(event_key: UUID) -> int:
    """Delete some registrations of an event, keeping numbers alone; return how many are left."""
    rows = Registration.objects.filter(event=event_key)
    for record in list(rows.order_by("pk")[:ROWS_PER_TASK]):
        services.forget(record)
    return rows.count()


@task()
def delete_registrations(event_key: str) -> None:
    """Delete the registrations of an event, some at a time."""
    if delete_some(UUID(event_key)):
        delete_registrations.enqueue(event_key)


def delete_now(event: EventPlaces, *, actor: Any, reason: str) -> int:
    """Delete the registrations of an event that is over or called off; return how many there were."""
    number = Registration.objects.filter(event=event.pk).count()
    if not number or not can_delete_now(event):
        return 0
    audit.record(AuditEntry.Action.REGISTRATIONS_DELETED, actor=actor, about=event, reason=reason, quantity=number)
    delete_registrations.enqueue(str(event.pk))
    return number
