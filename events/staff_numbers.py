"""The numbers of an event for its staff: one query for each question, whatever the number of people."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db.models import Count
from django.utils.timezone import localdate

from events.domain.diets import OTHER, count_diets
from events.domain.registration import Question, Standing
from events.models import PastParticipants, Registration
from events.registration_inbox import REGISTRATION
from members.domain.groups import Groups, fold_small_groups
from members.domain.weeks import Week, in_weeks
from members.models import OutgoingMail, PersonRecord, Submission

WEEKS_SHOWN = 26


@dataclass
class Numbers:
    """How many registrations of an event stand how, in each language."""

    standings: dict[str, Counter[str]] = field(default_factory=dict)
    pending: int = 0
    past: int = 0
    held: int = 0

    def of(self, standing: Standing) -> int:
        """Return how many stand so, over all languages."""
        return sum(numbers[standing.value] for numbers in self.standings.values())

    @property
    def place(self) -> int:
        """Who has a place."""
        return self.of(Standing.PLACE)

    @property
    def offered(self) -> int:
        """To whom a place is offered, which is held for them."""
        return self.of(Standing.OFFERED)

    @property
    def waiting(self) -> int:
        """Who is on the waiting list."""
        return self.of(Standing.WAITING)

    @property
    def asked(self) -> int:
        """Who waits for a decision."""
        return self.of(Standing.ASKED)

    @property
    def ended(self) -> int:
        """Of whose registration nothing came."""
        return self.of(Standing.MISSED) + self.of(Standing.DECLINED) + self.of(Standing.CANCELLED)


def numbers_of(keys: Iterable[UUID]) -> dict[UUID, Numbers]:
    """Return the numbers of some events, in three queries."""
    found = {key: Numbers() for key in keys}
    rows = Registration.objects.filter(event__in=found).order_by().values_list("event", "state", "language", "standing")
    for key, state, language, standing, number in rows.annotate(number=Count("*")):
        if state == PersonRecord.State.CONFIRMED:
            found[key].standings.setdefault(language, Counter())[standing] += number
        else:
            found[key].pending += number
    for key, number in PastParticipants.objects.filter(event__in=found).values_list("event", "number"):
        found[key].past += number
    held = Submission.objects.filter(kind=REGISTRATION, subject_key__in=found).exclude(held_because="").order_by()
    for key, number in held.values_list("subject_key").annotate(number=Count("*")):
        found[key].held = number
    return found


def failed_mails(key: UUID) -> int:
    """Return how many mails about registrations for an event were given up in the last days."""
    rows = OutgoingMail.objects.filter(
        state=OutgoingMail.State.FAILED,
        record_label=Registration._meta.label_lower,
        record_id__in=Registration.objects.filter(event=key).values("pk"),
    )
    return rows.count()


def by_week(key: UUID) -> list[Week]:
    """Return the confirmed registrations of an event by the week of their confirmation."""
    rows = Registration.objects.confirmed().filter(event=key, confirmed_on__isnull=False).order_by()
    return in_weeks(rows.values_list("confirmed_on").annotate(number=Count("*")), localdate(), WEEKS_SHOWN)


@dataclass(frozen=True)
class Needs:
    """What the people with a place need, as counts; small groups are folded, so that nobody can be told apart.

    A number of ``None`` is smaller than the smallest group that is shown.
    """

    people: int
    diets: Groups
    other_diets: int
    without_diet: int
    interpretation: Groups
    other_interpretation: int
    access: int | None
    visas: int | None


def large_enough(number: int) -> int | None:
    """Return a number that says nothing about one person; nobody at all says nothing either."""
    return number if number == 0 or number >= settings.SMALLEST_GROUP_SHOWN else None


def folded(sizes: Mapping[str, int]) -> tuple[Groups, int]:
    """Return the groups that may be named, and how many people the others have together."""
    return fold_small_groups(sizes, settings.SMALLEST_GROUP_SHOWN)


def needs_of(key: UUID) -> Needs:
    """Return what the people with a place need; one query, every answer is opened."""
    rows = Registration.objects.confirmed().with_place().filter(event=key).only("pk", "answers")
    answers = [row.answered for row in rows.iterator()]
    told = [found[Question.DIET] for found in answers if found.get(Question.DIET)]
    diets = count_diets(told)
    unknown = diets.pop(OTHER, 0)
    named, others = folded({**diets, OTHER: unknown} if unknown else diets)
    # What was not understood is never a kind of its own.
    others += sum(size for kind, size in named if kind == OTHER)
    named = [(kind, size) for kind, size in named if kind != OTHER]
    languages, more = folded(
        Counter(found[Question.INTERPRETATION] for found in answers if found.get(Question.INTERPRETATION))
    )
    return Needs(
        people=len(answers),
        diets=named,
        other_diets=others,
        without_diet=len(answers) - len(told),
        interpretation=languages,
        other_interpretation=more,
        access=large_enough(sum(bool(found.get(Question.ACCESS)) for found in answers)),
        visas=large_enough(sum(bool(found.get(Question.VISA)) for found in answers)),
    )
