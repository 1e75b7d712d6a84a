"""The exact numbers of a campaign, for the staff; one query for each question, whatever the number of signatures."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Sum
from django.utils.timezone import localdate

from campaigns.models import ForgottenSupporters, OfflineSignatures, SignUp
from members.domain.groups import Groups, fold_small_groups
from members.domain.weeks import Week, in_weeks
from members.models import OutgoingMail, PersonRecord, Submission

WEEKS_SHOWN = 52
CONFIRMED, PENDING = PersonRecord.State.CONFIRMED, PersonRecord.State.PENDING


@dataclass
class LanguageNumbers:
    """The numbers of one language."""

    confirmed: int = 0
    pending: int = 0
    forgotten: int = 0

    @property
    def counted(self) -> int:
        """How many of it count."""
        return self.confirmed + self.forgotten


@dataclass
class Totals:
    """The numbers of a campaign over all its languages."""

    languages: dict[str, LanguageNumbers] = field(default_factory=dict)
    offline: int = 0
    held: int = 0

    def language(self, code: str) -> LanguageNumbers:
        """Return the numbers of a language, for reading and writing."""
        return self.languages.setdefault(code, LanguageNumbers())

    @property
    def confirmed(self) -> int:
        """Confirmed signatures that are kept."""
        return sum(numbers.confirmed for numbers in self.languages.values())

    @property
    def pending(self) -> int:
        """Signatures that wait for their confirmation."""
        return sum(numbers.pending for numbers in self.languages.values())

    @property
    def forgotten(self) -> int:
        """Confirmed signatures of which only the number is left."""
        return sum(numbers.forgotten for numbers in self.languages.values())

    @property
    def exact(self) -> int:
        """How many support the campaign."""
        return self.confirmed + self.forgotten + self.offline


def totals_of(keys: Iterable[UUID]) -> dict[UUID, Totals]:
    """Return the numbers of some campaigns, in four queries."""
    found = {key: Totals() for key in keys}
    signatures = SignUp.objects.filter(support__in=found).order_by().values_list("support", "state", "language")
    for key, state, language, number in signatures.annotate(number=Count("*")):
        numbers = found[key].language(language)
        if state == CONFIRMED:
            numbers.confirmed += number
        else:
            numbers.pending += number
    forgotten = ForgottenSupporters.objects.filter(support__in=found)
    for key, language, number in forgotten.values_list("support", "language", "number"):
        found[key].language(language).forgotten += number
    paper = OfflineSignatures.objects.filter(support__in=found).order_by().values_list("support")
    for key, number in paper.annotate(number=Sum("number")):
        found[key].offline = number
    held = Submission.objects.filter(subject_key__in=found).exclude(held_because="").order_by()
    for key, number in held.values_list("subject_key").annotate(number=Count("*")):
        found[key].held = number
    return found


@dataclass(frozen=True)
class Countries:
    """Confirmed signatures by country: those large enough to be named, the others together, and those without one."""

    named: Groups
    others: int
    not_said: int


def by_country(key: UUID) -> Countries:
    """Return the confirmed signatures of a campaign by country code, small groups folded."""
    rows = SignUp.objects.filter(support=key, state=CONFIRMED).order_by().values_list("country")
    sizes = dict(rows.annotate(number=Count("*")))
    not_said = sizes.pop("", 0)
    named, others = fold_small_groups(sizes, settings.SMALLEST_GROUP_SHOWN)
    return Countries(named, others, not_said)


def by_week(key: UUID) -> list[Week]:
    """Return the confirmed signatures of a campaign by the week of their confirmation, over one year at most."""
    rows = SignUp.objects.filter(support=key, state=CONFIRMED, confirmed_on__isnull=False).order_by()
    days = rows.values_list("confirmed_on").annotate(number=Count("*"))
    return in_weeks(days, localdate(), WEEKS_SHOWN)


def failed_mails(key: UUID) -> int:
    """Return how many mails about signatures of a campaign were given up in the last days."""
    rows = OutgoingMail.objects.filter(
        state=OutgoingMail.State.FAILED,
        record_label=SignUp._meta.label_lower,
        record_id__in=SignUp.objects.filter(support=key).values("pk"),
    )
    return rows.count()
