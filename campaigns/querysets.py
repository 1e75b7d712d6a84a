"""The domain's words for choosing campaigns."""

from django.db.models import Case, IntegerField, Q, When
from django.utils.timezone import now
from wagtail.query import PageQuerySet

from campaigns.domain.phases import Phase, Status


def phase_conditions() -> dict[Phase, Q]:
    """Return the condition of every phase at this moment."""
    ended = Q(closes_at__isnull=False, closes_at__lte=now())
    waiting = Q(opens_at__isnull=False, opens_at__gt=now())
    return {
        Phase.OPEN: Q(status=Status.OPEN) & ~ended & ~waiting,
        Phase.UPCOMING: Q(status=Status.OPEN) & ~ended & waiting,
        Phase.PAUSED: Q(status=Status.PAUSED) & ~ended,
        Phase.WON: Q(status=Status.WON),
        Phase.CLOSED: Q(status=Status.CLOSED) | (Q(status__in=[Status.OPEN, Status.PAUSED]) & ended),
    }


class CampaignQuerySet(PageQuerySet):
    """Campaigns by phase; the same rules as ``phase_of``, in SQL."""

    def in_phase(self, phase: str):
        """Return the campaigns in a phase at this moment."""
        return self.filter(phase_conditions()[Phase(phase)])

    def open(self):
        """Return the campaigns that readers can join now."""
        return self.in_phase(Phase.OPEN)

    def open_first(self):
        """Return the campaigns with those that can be joined first, then the others by phase.

        The newest first in each.
        """
        ranks = [When(condition, then=rank) for rank, condition in enumerate(phase_conditions().values())]
        return self.annotate(phase_rank=Case(*ranks, output_field=IntegerField())).order_by(
            "phase_rank", "-first_published_at", "-pk"
        )
