"""The domain's words for choosing events."""

from django.db.models import Q
from django.utils.timezone import now
from wagtail.query import PageQuerySet

from events.domain.phases import Status


def over() -> Q:
    """The condition of events whose end has passed; a postponed event waits for its new date instead."""
    return Q(ends_at__isnull=False, ends_at__lte=now()) & ~Q(status=Status.POSTPONED)


class EventQuerySet(PageQuerySet):
    """Events by time."""

    def upcoming(self):
        """Return the events that are ahead or under way, the next one first; those without a date last."""
        return self.exclude(over()).order_by("starts_at", "pk")

    def past(self):
        """Return the events that are over, the latest first."""
        return self.filter(over()).order_by("-starts_at", "-pk")
