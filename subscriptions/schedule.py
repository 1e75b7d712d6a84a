"""When a digest is written: at its time, unless staff hold it, and only when there is something to tell."""

import logging
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.timezone import now

from subscriptions.checking import CannotBeWrittenError, check, languages_of_subscribers
from subscriptions.digest_run import what_is_told, write
from subscriptions.domain.choosing import Story
from subscriptions.domain.slots import SETTLING, next_slot
from subscriptions.models import Digest, Issue, News, Subscription
from subscriptions.models.digests import Frequency
from subscriptions.noticing import notice
from subscriptions.stories import Told, stories_of

logger = logging.getLogger(__name__)


@transaction.atomic
def set_up() -> None:
    """Make the digests that are not there yet. What stands on the site before the first of them is no news."""
    if not Digest.objects.exists():
        notice()
        last = News.last_number()
        Subscription.objects.filter(since_news__lt=last).update(start_news=last, since_news=last)
    for frequency in Frequency.values:
        defaults = {"next_at": next_slot(frequency, now()), "told_upto": News.last_number()}
        Digest.objects.get_or_create(frequency=frequency, defaults=defaults)


def settled_number(moment: datetime) -> int:
    """Return the number of the last news that stood on the site for long enough."""
    return News.objects.filter(noticed_at__lte=moment - SETTLING).aggregate(last=Max("pk"))["last"] or 0


def run_due() -> None:
    """Notice what was published, and write the digests whose time has come (the job of the timer)."""
    set_up()
    notice()
    for digest in Digest.objects.filter(is_held=False):
        run(digest)


def run(digest: Digest, *, upto: int | None = None) -> Issue | None:
    """Write a digest if its time has come or an issue of it was left unfinished; return the issue, if there is one.

    ``upto`` is the number of the last news that a new issue tells of; without it, that of the last one which stood on
    the site for long enough.
    """
    issue = Issue.objects.filter(frequency=digest.frequency).exclude(state=Issue.State.DONE).first()
    if issue is None and digest.next_at > now():
        return None
    upto = issue.upto if issue else settled_number(now()) if upto is None else upto
    told = what_is_told(digest.frequency, upto)
    if issue is None:
        issue = begin_issue(digest, upto, has_news=bool(told))
    if issue is not None:
        stories = stories_of(told)
        if can_be_written(issue, stories, told):
            write(issue, stories)
        issue.refresh_from_db()
    return issue


def begin_issue(digest: Digest, upto: int, *, has_news: bool) -> Issue | None:
    """Begin an issue, or none without news or where another process was faster; set the time of the next one."""
    moment = now()
    try:
        with transaction.atomic():
            Digest.objects.filter(pk=digest.pk).update(next_at=next_slot(digest.frequency, moment), told_upto=upto)
            if not has_news:
                return None
            return Issue.objects.create(frequency=digest.frequency, upto=upto, started_at=moment)
    except IntegrityError:
        return None


def can_be_written(issue: Issue, stories: list[Story], told: dict[int, Told]) -> bool:
    """Try every entry before the first mail; one that breaks stops the issue, and staff are told where it is."""
    unfinished = Issue.objects.filter(pk=issue.pk).exclude(state=Issue.State.DONE)
    try:
        check(stories, told, languages_of_subscribers(issue.frequency))
    except CannotBeWrittenError as error:
        logger.error("A digest (%s) was stopped: %s", issue.frequency, error)  # noqa: TRY400 - the words of a page are not for logs
        unfinished.update(
            state=Issue.State.STOPPED, stopped_at_key=error.key, stopped_in=error.language, stopped_by=error.error[:80]
        )
        return False
    unfinished.update(state=Issue.State.RUNNING, stopped_at_key=None, stopped_in="", stopped_by="")
    return True
