"""How long subscriptions, and what belongs to the digests, are kept."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from members.models import PersonRecord
from members.retention import Rule, forget_row, register
from members.services import PENDING_LIFETIME
from subscriptions.models import Issue, IssueMail, News, Subscriber, Subscription

PAST_ISSUES = timedelta(days=365)


def expired_unconfirmed() -> QuerySet:
    """Return the subscriptions that nobody confirmed in time."""
    return Subscription.objects.filter(state=PersonRecord.State.PENDING, pending_until__lt=now())


register(
    Rule(
        name="subscriptions-unconfirmed",
        model=Subscription,
        what=_("A subscription that was not confirmed."),
        how_long=_("{longest}."),
        times={"longest": PENDING_LIFETIME},
        why=_("Time enough to find the mail and the link in it."),
        due=expired_unconfirmed,
        apply=forget_row,
    )
)
register(
    Rule(
        name="subscriptions",
        model=Subscription,
        what=_(
            "Your subscription: address, country or topic, what you want to hear of, how often, your language and what "
            "you agreed to."
        ),
        how_long=_("Until you leave."),
        why=_("So that we can write to you. Every mail has a link that ends it at once."),
        due=Subscription.objects.none,
    )
)
register(
    Rule(
        name="subscriptions-together",
        model=Subscriber,
        what=_("That several subscriptions belong to one address, so that one mail can tell of all of them."),
        how_long=_("Until the last of them ends."),
        why=_("Otherwise each country would be a mail of its own."),
        due=lambda: Subscriber.objects.filter(subscriptions__isnull=True),
        apply=Subscriber.delete_if_alone,
    )
)
register(
    Rule(
        name="digest-mails",
        model=IssueMail,
        what=_("To whom a digest has been written while it is being written, by a number instead of an address."),
        how_long=_("Until it is written: minutes."),
        why=_("So that nobody gets it twice when a machine fails in between."),
        due=lambda: IssueMail.objects.filter(issue__state=Issue.State.DONE),
    )
)
register(
    Rule(
        name="digest-issues",
        model=Issue,
        what=_("When a digest was written and how many mails it was; nobody's name."),
        how_long=_("{longest}."),
        times={"longest": PAST_ISSUES},
        why=_("So that we can tell whether what we meant to send went out."),
        due=lambda: Issue.objects.filter(state=Issue.State.DONE, started_at__lt=now() - PAST_ISSUES),
    )
)
register(
    Rule(
        name="digest-news",
        model=News,
        what=_("Which page appeared when in which language."),
        how_long=_("As long as the site exists."),
        why=_("So that nothing is called news twice. It says nothing about anybody."),
        due=News.objects.none,
    )
)
