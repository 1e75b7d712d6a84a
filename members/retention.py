"""How long everything about people is kept: one table, which the sweep carries out and readers see.

Every room that keeps rows about people registers its rules when it is loaded. A test finds models without a rule.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, models, transaction
from django.utils.functional import Promise
from django.utils.translation import ngettext

from members.keys import SealBrokenError
from members.models import PersonRecord
from members.services import forget

logger = logging.getLogger(__name__)

ROWS_PER_STEP = 500
MONTHS_A_YEAR = 12
DAYS_A_YEAR = 365
SECONDS_A_MINUTE = 60
MINUTES_AN_HOUR = 60


@dataclass(frozen=True)
class Months:
    """A time that is counted in months."""

    number: int


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One line of the table.

    ``what`` and ``how_long`` are sentences for readers, ``why`` says why so long. ``how_long`` names its numbers in
    braces and ``times`` holds them, so that a time stands in the code once. ``due`` returns the rows whose time has
    come; they are deleted, or handed to ``apply`` one by one.
    """

    name: str
    model: type[models.Model]
    what: str | Promise
    how_long: str | Promise
    why: str | Promise
    due: Callable[[], models.QuerySet]
    apply: Callable[[Any], None] | None = None
    times: Mapping[str, timedelta | Months] = field(default_factory=dict)

    @property
    def term(self) -> str:
        """How long it is kept, with its numbers, in the active language."""
        return str(self.how_long).format(**{name: in_words(time) for name, time in self.times.items()})


def in_words(time: timedelta | Months) -> str:
    """Return a time such as "3 days" in the active language, in the largest unit that fits it."""
    if isinstance(time, Months):
        if time.number > MONTHS_A_YEAR and not time.number % MONTHS_A_YEAR:
            return years_in_words(time.number // MONTHS_A_YEAR)
        return ngettext("%(number)d month", "%(number)d months", time.number) % {"number": time.number}
    if time.days >= DAYS_A_YEAR and not time.days % DAYS_A_YEAR:
        return years_in_words(time.days // DAYS_A_YEAR)
    if time.days:
        return ngettext("%(number)d day", "%(number)d days", time.days) % {"number": time.days}
    minutes = int(time.total_seconds()) // SECONDS_A_MINUTE
    if not minutes % MINUTES_AN_HOUR:
        hours = minutes // MINUTES_AN_HOUR
        return ngettext("%(number)d hour", "%(number)d hours", hours) % {"number": hours}
    return ngettext("%(number)d minute", "%(number)d minutes", minutes) % {"number": minutes}


def years_in_words(number: int) -> str:
    """Return a number of years in the active language."""
    return ngettext("%(number)d year", "%(number)d years", number) % {"number": number}


RULES: dict[str, Rule] = {}


def register(rule: Rule) -> None:
    """Add a line to the table."""
    if rule.name in RULES:
        raise ValueError(f"There are two rules called {rule.name}.")
    RULES[rule.name] = rule


def rules() -> Iterable[Rule]:
    """Return the table in the order of its names."""
    return (RULES[name] for name in sorted(RULES))


def count_due() -> dict[str, int]:
    """Return how many rows each rule would deal with now; changes nothing."""
    return {rule.name: rule.due().count() for rule in rules()}


def sweep() -> dict[str, int]:
    """Carry out the table and return how many rows each rule dealt with.

    Every step is a transaction of its own: a sweep that is killed goes on where it stopped when it is started again.
    """
    return {rule.name: carry_out_alone(rule) for rule in rules()}


def carry_out_alone(rule: Rule) -> int:
    """Carry out one rule; when it fails, the others are carried out all the same, and it is tried again next time."""
    try:
        return carry_out(rule)
    except (DatabaseError, SealBrokenError) as error:
        logger.error("The rule %s could not be carried out: %s.", rule.name, type(error).__name__)  # noqa: TRY400
        return 0


def carry_out(rule: Rule) -> int:
    """Carry out one rule, some rows at a time; a row with which it fails is passed over until the next time."""
    done = 0
    failed: list[Any] = []
    while keys := list(rule.due().exclude(pk__in=failed).values_list("pk", flat=True)[:ROWS_PER_STEP]):
        with transaction.atomic():
            rows = list(rule.due().filter(pk__in=keys).select_for_update(of=("self",)))
            passed_over = [row.pk for row in rows if not deal_with(rule, row)]
        done += len(rows) - len(passed_over)
        failed += passed_over
        if not rows:
            break
    if failed:
        logger.error("The rule %s could not be carried out for some rows: %d.", rule.name, len(failed))
    return done


def deal_with(rule: Rule, row: Any) -> bool:
    """Deal with one row whose time has come; tells whether it could be done."""
    try:
        with transaction.atomic():
            (rule.apply or delete_row)(row)
    except (DatabaseError, SealBrokenError) as error:
        logger.error("The rule %s met a row that fails: %s.", rule.name, type(error).__name__)  # noqa: TRY400
        return False
    return True


def delete_row(row: models.Model) -> None:
    """Delete one row; by its key, since lines of the record refuse to be deleted one by one."""
    type(row)._default_manager.filter(pk=row.pk).delete()


def forget_row(record: PersonRecord) -> None:
    """Forget a row about a person whose time has come."""
    forget(record)


def covers(model: type[models.Model]) -> bool:
    """Tell whether a model has a rule."""
    return any(rule.model is model for rule in RULES.values())
