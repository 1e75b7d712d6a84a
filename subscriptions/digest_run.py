"""Writing a digest: a batch of subscribers at a time, each batch whole or not at all.

What makes that nobody is left out and nobody is written to twice: in one transaction a batch is read, its mails go into
the outbox, and each subscription notes up to which news it has been told. A run that is killed goes on with those who
have not been told; two at the same time take turns.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Min
from django.utils.timezone import now

from members import bulk as mail_runs
from members.mail_headers import MOST_ROWS
from members.models import MailRun, OutgoingMail, PersonRecord
from members.tasks import call_the_post
from subscriptions.bulk import insert
from subscriptions.digest_letter import DIGEST, Section
from subscriptions.domain.choosing import Chooser, Story, Subject, Wish
from subscriptions.models import Digest, Issue, IssueMail, Subscriber, Subscription
from subscriptions.models.subscribers import SEPARATOR
from subscriptions.stories import Told, load, recent_news

# So many subscriptions are read at a time: few statements, and little memory.
SUBSCRIPTIONS_PER_BATCH = 6000
COLUMNS = (
    "pk", "subscriber_id", "language", "country", "topic_key", "kinds", "missing", "is_discreet", "is_paused",
    "start_news", "since_news",
)  # fmt: skip
SUBSCRIBER, LANGUAGE = itemgetter(1), itemgetter(2)

Row = tuple[Any, ...]


class Plan(NamedTuple):
    """One mail of an issue, before it is written."""

    subscriber: UUID
    language: str
    part: int
    sections: list[Section]
    is_discreet: bool


def waiting(frequency: str, upto: int) -> Any:
    """Return the confirmed subscriptions of a frequency that have not been told of the news up to a number."""
    return Subscription.objects.filter(
        frequency=frequency, state=PersonRecord.State.CONFIRMED, subscriber__isnull=False, since_news__lt=upto
    )


def what_is_told(frequency: str, upto: int) -> dict[int, Told]:
    """Return what an issue can tell anybody, by the number of the news; empty when nobody waits."""
    since = waiting(frequency, upto).aggregate(least=Min("since_news"))["least"]
    return {} if since is None else load(recent_news(after=since, upto=upto))


class HeldError(Exception):
    """Staff hold the digest: its issue stays as it is and goes on once it is released."""


def write(issue: Issue, stories: Iterable[Story]) -> None:
    """Write what is left of an issue, and finish it; stops between two batches when staff hold the digest."""
    if issue.run_id is None:
        begin_run(issue)
    chooser = Chooser(stories)
    kinds: dict[str, frozenset[str]] = {}
    after = None
    try:
        while (after := write_batch(issue, chooser, kinds, after)) is not None:
            pass
    except HeldError:
        return
    finish(issue)


@transaction.atomic
def begin_run(issue: Issue) -> None:
    """Give an issue the run of its mails, which are sent as soon as they are written."""
    stored = Issue.objects.select_for_update().get(pk=issue.pk)
    if stored.run_id is None:
        stored.run = mail_runs.begin("", {})
        stored.save(update_fields=["run"])
    issue.run_id = stored.run_id


@transaction.atomic
def write_batch(issue: Issue, chooser: Chooser, kinds: dict[str, frozenset[str]], after: UUID | None) -> UUID | None:
    """Write to the subscribers that come next after one, and return the last of them; None at the end.

    Seven statements, however many subscriptions there are. Raises HeldError; who holds the digest waits for one batch.
    """
    if Digest.objects.select_for_update().filter(pk=issue.frequency).values_list("is_held", flat=True).first():
        raise HeldError
    if Issue.objects.select_for_update().filter(pk=issue.pk, state=Issue.State.RUNNING).first() is None:
        return None
    rows, is_last = next_rows(issue.frequency, issue.upto, after)
    if not rows:
        return None
    plans = list(plans_for(rows, chooser, kinds))
    insert(IssueMail, (note_of(issue, plan) for plan in plans))
    insert(OutgoingMail, (mail_of(issue, plan) for plan in plans))
    Subscription.objects.filter(pk__in=[row[0] for row in rows]).update(since_news=issue.upto)
    return None if is_last else SUBSCRIBER(rows[-1])


def plans_for(rows: Iterable[Row], chooser: Chooser, kinds: dict[str, frozenset[str]]) -> Iterator[Plan]:
    """Return the mails to the subscribers of some rows."""
    for subscriber, own in groupby(rows, key=SUBSCRIBER):
        for language, sections, is_discreet in mails_for(own, chooser, kinds):
            for part, some in enumerate(in_parts(sections), start=1):
                yield Plan(subscriber, language, part, some, is_discreet)


def expected_mails(frequency: str, upto: int, stories: Iterable[Story]) -> Counter[str]:
    """Return how many mails an issue would be if it were written now, by language; changes nothing."""
    chooser = Chooser(stories)
    kinds: dict[str, frozenset[str]] = {}
    found: Counter[str] = Counter()
    after, is_last = None, False
    while not is_last:
        rows, is_last = next_rows(frequency, upto, after)
        found.update(plan.language for plan in plans_for(rows, chooser, kinds))
        after = SUBSCRIBER(rows[-1]) if rows else None
    return found


def next_rows(frequency: str, upto: int, after: UUID | None) -> tuple[list[Row], bool]:
    """Return the subscriptions of the next subscribers, all of each, and whether they are the last."""
    rows = waiting(frequency, upto)
    if after is not None:
        rows = rows.filter(subscriber__gt=after)
    found = list(rows.order_by("subscriber", "pk").values_list(*COLUMNS)[:SUBSCRIPTIONS_PER_BATCH])
    if len(found) < SUBSCRIPTIONS_PER_BATCH:
        return found, True
    # The last one may have more than was read: she comes with the next batch.
    last = SUBSCRIBER(found[-1])
    whole = [row for row in found if SUBSCRIBER(row) != last]
    if not whole:
        return list(rows.filter(subscriber=last).order_by("pk").values_list(*COLUMNS)), False
    return whole, False


def mails_for(
    rows: Iterable[Row], chooser: Chooser, kinds: dict[str, frozenset[str]]
) -> Iterator[tuple[str, list[Section], bool]]:
    """Return (language, sections, whether it is discreet) of the mails to one subscriber: one for each language."""
    told: set[UUID] = set()
    listening = sorted((row for row in rows if not row[8]), key=order_in_mail)
    for language, group in groupby(listening, key=LANGUAGE):
        own = list(group)
        wishes = [wish_of(row, kinds) for row in own]
        chosen = chooser.choose(wishes, told)
        if chosen:
            sections = [Section(own[place][0], wishes[place].subject, numbers) for place, numbers in chosen]
            yield language, sections, any(own[place][7] for place, _numbers in chosen)


def order_in_mail(row: Row) -> tuple[Any, ...]:
    """Return what sorts the subscriptions of a subscriber: by language, countries before topics alone."""
    return row[2], not row[3], row[3], row[4] is not None, row[0]


def wish_of(row: Row, kinds: dict[str, frozenset[str]]) -> Wish:
    """Return the wish of a row; ``kinds`` remembers what the few combinations of them mean."""
    if (wanted := kinds.get(row[5])) is None:
        wanted = kinds[row[5]] = frozenset(row[5].split(SEPARATOR))
    return Wish(
        subject=Subject(row[3], row[4]), kinds=wanted, language=row[2], missing=row[6], start=row[9], since=row[10]
    )


def in_parts(sections: list[Section]) -> Iterator[list[Section]]:
    """Divide sections into mails: one link to leave holds only so many."""
    for place in range(0, len(sections), MOST_ROWS):
        yield sections[place : place + MOST_ROWS]


def note_of(issue: Issue, plan: Plan) -> IssueMail:
    """Return the note that a mail of an issue is written, not stored."""
    return IssueMail(
        pk=uuid4(), issue_id=issue.pk, subscriber_id=plan.subscriber, language=plan.language, part=plan.part
    )


def mail_of(issue: Issue, plan: Plan) -> OutgoingMail:
    """Return one mail of an issue, not stored. Its address is read from the row of the subscriber when it is sent."""
    mail = OutgoingMail(run_id=issue.run_id, letter=DIGEST, language=plan.language, send_after=now())
    mail.record_label, mail.record_id = Subscriber._meta.label_lower, plan.subscriber
    sections = [section.packed() for section in plan.sections]
    mail.facts = json.dumps({"sections": sections, "discreet": plan.is_discreet})
    return mail


@transaction.atomic
def finish(issue: Issue) -> None:
    """Note that an issue is written, and as how many mails; who got it is needed no longer."""
    done = Issue.objects.filter(pk=issue.pk, state=Issue.State.RUNNING)
    if done.update(state=Issue.State.DONE, finished_at=now()):
        notes = IssueMail.objects.filter(issue=issue.pk)
        MailRun.objects.filter(pk=issue.run_id).update(queued=notes.count())
        notes.delete()
        call_the_post()
