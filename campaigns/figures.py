"""Bringing the number that readers see up to date: rounded, at most once an hour, the same in every language."""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.utils.timezone import now

from campaigns.domain.figures import shown_count
from campaigns.keeping import note_ends
from campaigns.models import CampaignSupport
from campaigns.numbers import totals_of

# A timer that comes some minutes early finds the numbers due all the same.
SHORTEST_PAUSE = timedelta(minutes=55)
CAMPAIGNS_PER_STEP = 200


def refresh(*, at_once: bool = False) -> int:
    """Bring the numbers up to date that are older than an hour, or all ``at_once``; return how many campaigns.

    Whoever watches the page cannot tell when somebody signed.
    """
    due = CampaignSupport.objects.all()
    if not at_once:
        due = due.filter(Q(refreshed_at__isnull=True) | Q(refreshed_at__lte=now() - SHORTEST_PAUSE))
    supports = list(due)
    note_ends(supports)
    for first in range(0, len(supports), CAMPAIGNS_PER_STEP):
        step = supports[first : first + CAMPAIGNS_PER_STEP]
        totals = totals_of(support.pk for support in step)
        for support in step:
            support.shown_count = shown_count(totals[support.pk].exact, settings.COUNT_MINIMUM)
            support.refreshed_at = now()
        CampaignSupport.objects.bulk_update(step, ["shown_count", "refreshed_at"])
    return len(supports)
