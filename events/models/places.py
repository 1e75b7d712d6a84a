"""The places of an event: one row that counts them for all its languages, and one that says what readers may know."""

from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Greatest
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from events.domain.registration import (
    USUAL_KEPT_DAYS,
    USUAL_OFFER_HOURS,
    Availability,
    RegistrationMode,
    Standing,
    availability_of,
)

LABELS = [
    (Availability.FREE.value, _("open")),
    (Availability.WAITING.value, _("waiting list")),
    (Availability.FULL.value, _("full")),
]


class EventPlaces(models.Model):
    """How many places of an event are taken; its key is the translation key that all language versions share.

    A place is taken by one conditional statement and never counted: of many at once exactly as many get one as there
    are. The database refuses whatever else would be written. The facts of the event that matter when its pages are
    gone are kept here, too.
    """

    event_key = models.UUIDField(primary_key=True)
    # How many there are: as many as the page wants or, where more are taken, those.
    capacity = models.PositiveIntegerField(null=True, blank=True)
    wanted = models.PositiveIntegerField(null=True, blank=True)
    taken = models.PositiveIntegerField(default=0)
    # The highest number that anybody has in the waiting list: an order, and no moment.
    last_number = models.PositiveIntegerField(default=0)
    has_waiting_list = models.BooleanField(default=True)
    # How people come to it at present, whatever it was when they sent the form.
    mode = models.CharField(max_length=10, default=RegistrationMode.OPEN.value)
    offer_hours = models.PositiveSmallIntegerField(default=USUAL_OFFER_HOURS)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    # A postponed event waits for its new date: nothing is offered, and nothing is deleted because of the old one.
    is_postponed = models.BooleanField(default=False)
    is_cancelled = models.BooleanField(default=False)
    # Whether everybody who counts on it gets a mail by itself when it is cancelled.
    tells_of_the_end = models.BooleanField(default=True)
    kept_days = models.PositiveSmallIntegerField(default=USUAL_KEPT_DAYS)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("places of an event")
        verbose_name_plural = _("places of events")
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(capacity__isnull=True) | Q(taken__lte=F("capacity")), name="events_no_place_twice"
            ),
            models.CheckConstraint(condition=Q(taken__gte=0), name="events_no_place_below_none"),
        ]

    def __str__(self) -> str:
        return str(self.event_key)

    @property
    def is_over(self) -> bool:
        """Whether the event has ended; a postponed one waits for its new date."""
        return self.ends_at is not None and self.ends_at <= now() and not self.is_postponed


class EventAvailability(models.Model):
    """All that readers may know of the places of an event. Written only when it changes, since pages show it."""

    event_key = models.UUIDField(primary_key=True)
    state = models.CharField(max_length=10, choices=LABELS, default=Availability.FREE.value)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("what readers know of the places of an event")
        verbose_name_plural = _("what readers know of the places of events")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.event_key} {self.state}"


def who_waits():
    """Return the registrations that wait for a place of the event of an outer query."""
    rows = apps.get_model("events.Registration").objects
    return rows.filter(event=OuterRef("pk"), standing=Standing.WAITING.value)


def take(event_key: UUID, *, past_the_list: bool = False) -> bool:
    """Take a place, and tell whether there was one; the database decides in one statement.

    A free place belongs to those who wait; ``past_the_list`` takes it all the same, for one of them.
    """
    rows = EventPlaces.objects.filter(Q(capacity__isnull=True) | Q(taken__lt=F("capacity")), pk=event_key)
    if not past_the_list:
        rows = rows.filter(~Exists(who_waits()))
    return rows.update(taken=F("taken") + 1) == 1


def release(event_key: UUID) -> None:
    """Give a place back; where there are more than the page wants, it is gone."""
    EventPlaces.objects.filter(pk=event_key, taken__gt=0).update(taken=F("taken") - 1)
    too_many = EventPlaces.objects.filter(pk=event_key, capacity__gt=F("wanted"))
    too_many.update(capacity=Greatest("wanted", "taken"))


def next_number(event_key: UUID) -> int:
    """Return the next number of the waiting list; the row stays locked until the end of the transaction."""
    EventPlaces.objects.filter(pk=event_key).update(last_number=F("last_number") + 1)
    return EventPlaces.objects.values_list("last_number", flat=True).get(pk=event_key)


def tell_readers(event_key: UUID) -> None:
    """Bring what readers may know into step with the places, if it is to change at all."""
    row = EventPlaces.objects.filter(pk=event_key).annotate(is_waited_for=Exists(who_waits())).first()
    if row is None:
        return
    state = availability_of(
        capacity=row.capacity,
        taken=row.taken,
        is_waited_for=row.is_waited_for,
        has_waiting_list=row.has_waiting_list,
    )
    if state != availability(event_key):
        EventAvailability.objects.update_or_create(pk=event_key, defaults={"state": state.value})


def availability(event_key: UUID) -> str:
    """Return what readers may know of the places of an event."""
    found = EventAvailability.objects.filter(pk=event_key).values_list("state", flat=True).first()
    return found or Availability.FREE.value
