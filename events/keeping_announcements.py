"""How long announcements and codes of invitation are kept, and deleting registrations of an event before their day."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _
from django_tasks import task

from events.models import EventAnnouncement, EventPlaces, InvitationCode, Registration
from members import audit, services
from members.models import AuditEntry
from members.retention import Rule, register

KEPT_AFTER_THE_EVENT = timedelta(days=30)
KEPT_WITHOUT_AN_END = timedelta(days=365)
ROWS_PER_TASK = 200


def is_long_over() -> Q:
    """Return what finds rows of events that are long over, and old rows of events whose end nobody knows."""
    has_no_end = Q(event__ends_at__isnull=True, made_on__lt=localdate() - KEPT_WITHOUT_AN_END)
    return Q(event__ends_at__lt=now() - KEPT_AFTER_THE_EVENT) | has_no_end


def old_announcements() -> QuerySet[EventAnnouncement]:
    """Return the announcements that are kept no longer."""
    return EventAnnouncement.objects.filter(is_long_over())


def old_codes() -> QuerySet[InvitationCode]:
    """Return the codes that are kept no longer."""
    return InvitationCode.objects.filter(is_long_over())


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
register(
    Rule(
        name="invitation-codes",
        model=InvitationCode,
        what=_("A code of invitation: for which network or organisation it was made, and which of our staff made it."),
        how_long=_("{longest} after the event; without a date, {otherwise} after it was made."),
        times={"longest": KEPT_AFTER_THE_EVENT, "otherwise": KEPT_WITHOUT_AN_END},
        why=_("So that whoever was invited can register, and a code that went astray can be withdrawn."),
        due=old_codes,
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
