"""When campaigns ended, and whose time has come."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate, now

from campaigns.domain.keeping import confirmed_too_long_ago, whole_months_between
from campaigns.domain.phases import Phase
from campaigns.models import CampaignPage, CampaignSupport, SignUp


def pages_by_key() -> dict[UUID, CampaignPage]:
    """Return one language version of every campaign, the one that was made first: the others follow its facts."""
    pages = CampaignPage.objects.filter(alias_of__isnull=True).order_by("-pk")
    fields = ("translation_key", "status", "opens_at", "closes_at", "retention_months")
    return {page.translation_key: page for page in pages.only("pk", *fields)}


def end_of(support: CampaignSupport, page: CampaignPage | None) -> date | None:
    """Return the day on which a campaign ended, None while it goes on. One whose pages are gone has ended."""
    if page is None:
        return support.ended_on or localdate()
    if page.closes_at and page.closes_at <= now():
        return localdate(page.closes_at)
    if page.phase in {Phase.WON, Phase.CLOSED}:
        return support.ended_on or localdate()
    return None


def note_ends(supports: Iterable[CampaignSupport]) -> None:
    """Keep in mind when campaigns ended, so that it is known when their pages are gone."""
    pages = pages_by_key()
    for support in supports:
        page = pages.get(support.pk)
        known = (support.ended_on, support.retention_months)
        support.ended_on = end_of(support, page)
        support.retention_months = page.retention_months if page else support.retention_months
        if known != (support.ended_on, support.retention_months):
            support.save(update_fields=["ended_on", "retention_months"])


def signatures_whose_time_has_come() -> QuerySet[SignUp]:
    """Return the confirmed signatures that are not kept any longer.

    Either the months after the end of the campaign are over, those that were promised to her or, where that is shorter,
    those that the staff have set since; or she confirmed three years ago.
    """
    today, pages = localdate(), pages_by_key()
    due = Q(confirmed_on__lt=confirmed_too_long_ago(today))
    for support in CampaignSupport.objects.all():
        page = pages.get(support.pk)
        ended_on = end_of(support, page)
        if ended_on is None:
            continue
        over = whole_months_between(ended_on, today)
        months = page.retention_months if page else support.retention_months
        due |= Q(support=support.pk) if months <= over else Q(support=support.pk, retention_months__lte=over)
    return SignUp.objects.confirmed().filter(due)
