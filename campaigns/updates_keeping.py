"""How long what belongs to the mailing of an update is kept: its words while it goes out, its numbers for a while."""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from campaigns.models import CampaignUpdate, UpdateMailing
from campaigns.updates import State, close, with_run
from members import audit, bulk
from members.models import AuditEntry
from members.retention import Rule, register

LONGEST_WAY = timedelta(days=90)
PAST_MAILINGS = timedelta(days=365)
UNDER_WAY = (State.RUNNING, State.PAUSED)


def too_long_under_way() -> QuerySet[UpdateMailing]:
    """Return the mailings that began long ago, and those that are paused and have nothing left to go on with."""
    is_late = Q(started_at__lt=now() - LONGEST_WAY) | Q(state=State.PAUSED, run__isnull=True)
    return UpdateMailing.objects.filter(is_late, state__in=UNDER_WAY)


def end_by_itself(mailing: UpdateMailing) -> None:
    """End a locked mailing without anybody of the staff, and forget its words."""
    with_run(mailing, bulk.end)
    close(mailing, State.ENDED)
    audit.record(AuditEntry.Action.MAILING_ENDED, about=mailing, quantity=mailing.outcome.get("sent"))


def past_mailings() -> QuerySet[UpdateMailing]:
    """Return the mailings that do not go out, of updates that are on no page any more."""
    standing = CampaignUpdate.objects.values("translation_key")
    is_past = Q(ended_at__isnull=True) | Q(ended_at__lt=now() - PAST_MAILINGS)
    return UpdateMailing.objects.filter(is_past).exclude(state__in=UNDER_WAY).exclude(pk__in=standing)


register(
    Rule(
        name="update-mailings-words",
        model=UpdateMailing,
        what=_("The words of an update of a campaign while it goes out by mail."),
        how_long=_("Until the last mail is sent; at most {longest}."),
        times={"longest": LONGEST_WAY},
        why=_("So that everybody gets the words that were checked. After that they stand on the page alone."),
        due=too_long_under_way,
        apply=end_by_itself,
    )
)
register(
    Rule(
        name="update-mailings",
        model=UpdateMailing,
        what=_(
            "When an update went out by mail, to how many people, and which of our staff began it; nobody’s address."
        ),
        how_long=_("As long as the update is on the site, and at least {longest}."),
        times={"longest": PAST_MAILINGS},
        why=_("So that nobody gets the same update twice."),
        due=past_mailings,
    )
)
