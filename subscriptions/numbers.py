"""How many people subscribed to what; nobody is seen. Small groups are folded together."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count
from django.utils.translation import gettext

from core.collation import collation_key
from members.models import PersonRecord
from subscriptions.domain.choosing import Subject
from subscriptions.models import Issue, Subscription
from subscriptions.models.digests import Frequency
from subscriptions.subjects import names_of


@dataclass(frozen=True)
class SubjectRow:
    """The subscriptions to one subject: all of them, and those of each frequency where they may be told apart."""

    name: str
    total: int
    by_frequency: tuple[int | None, ...]


def confirmed():
    """Return the subscriptions that count."""
    return Subscription.objects.filter(state=PersonRecord.State.CONFIRMED).order_by()


def by_subject() -> tuple[list[SubjectRow], int]:
    """Return the subjects with enough subscriptions to be named, the largest first, and how many the others have.

    Two queries. A number below SMALLEST_GROUP_SHOWN would tell who it is.
    """
    totals: dict[Subject, dict[str, int]] = {}
    rows = confirmed().values_list("country", "topic_key", "frequency").annotate(number=Count("pk"))
    for country, topic, frequency, number in rows:
        totals.setdefault(Subject(country, topic), {})[frequency] = number
    least = settings.SMALLEST_GROUP_SHOWN
    shown = {subject: found for subject, found in totals.items() if sum(found.values()) >= least}
    rest = sum(sum(found.values()) for subject, found in totals.items() if subject not in shown)
    names = names_of(shown)
    lines = [SubjectRow(names[subject], sum(found.values()), split(found, least)) for subject, found in shown.items()]
    return sorted(lines, key=lambda line: (-line.total, collation_key(line.name))), rest


def split(found: dict[str, int], least: int) -> tuple[int | None, ...]:
    """Return the numbers by frequency; none of them where one is so small that it would tell who it is."""
    numbers = [found.get(frequency, 0) for frequency in Frequency.values]
    if any(0 < number < least for number in numbers):
        return tuple(None for _number in numbers)
    return tuple(numbers)


def by_frequency() -> dict[str, int]:
    """Return how many people get each digest. One query."""
    rows = confirmed().values_list("frequency").annotate(number=Count("subscriber", distinct=True))
    return dict(rows)


def is_small(number: int) -> bool:
    """Tell whether a number of people is so small that it would tell who it is."""
    return 0 < number < settings.SMALLEST_GROUP_SHOWN


def told(number: int) -> str:
    """Return a number of people in words that tell nobody apart."""
    return (
        gettext("fewer than %(number)s") % {"number": settings.SMALLEST_GROUP_SHOWN}
        if is_small(number)
        else str(number)
    )


def by_language(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the numbers by language; none of them where one is too small, since the others would tell it."""
    return {} if any(is_small(number) for number in counts.values()) else dict(counts)


def of_issue(issue: Issue) -> tuple[str, ...]:
    """Return how many mails of an issue were written, were sent, wait and were given up; of a small one only that."""
    run = issue.run
    if run is None:
        return ("0",) * 4
    if is_small(run.queued):
        return told(run.queued), "–", "–", "–"
    return tuple(str(number) for number in (run.queued, run.sent, run.waiting(), run.failed))
