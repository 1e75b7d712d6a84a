"""The domain's words for choosing events."""

from django.db.models import Case, F, IntegerField, Q, When
from django.utils.timezone import now
from wagtail.query import PageQuerySet

from events.domain.phases import Status


def over() -> Q:
    """Return the condition of events whose end has passed; a postponed event waits for its new date instead."""
    return Q(ends_at__isnull=False, ends_at__lte=now()) & ~Q(status=Status.POSTPONED)


class EventQuerySet(PageQuerySet):
    """Events by time."""

    def upcoming(self):
        """Return the events that are ahead or under way, the next one first; those without a date last."""
        return self.exclude(over()).order_by(F("starts_at").asc(nulls_last=True), "pk")

    def in_reading_order(self):
        """Return what comes, the next one first, then what was, the latest first; those without a date end a part."""
        part = Case(When(over(), then=1), default=0, output_field=IntegerField())
        start_ahead = Case(When(~over(), then=F("starts_at")))
        return self.order_by(part, start_ahead.asc(nulls_last=True), F("starts_at").desc(nulls_last=True), "pk")

    def past(self):
        """Return the events that are over, the latest first."""
        return self.filter(over()).order_by(F("starts_at").desc(nulls_last=True), "-pk")
