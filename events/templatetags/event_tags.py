"""What the pages of events ask for: days in words, zones by their city, institutions by role, lists by time."""

from dataclasses import dataclass
from datetime import date

from django import template
from django.utils.timezone import now
from django.utils.translation import gettext, npgettext

from core.collation import collation_key
from core.language_names import in_sentence
from events.dates import day_in_words, days_of, weekday_in_words
from events.dates import event_dates as dates_in_words
from events.domain.phases import Status

register = template.Library()


@dataclass(frozen=True)
class Group:
    """Things of one kind below one heading."""

    key: str
    heading: str
    items: list


@register.filter
def event_dates(page) -> str:
    """Return the days of an event in words with the zone of its place; empty while it has none."""
    return dates_in_words(page.starts_at, page.ends_at, page.timezone)


@register.filter
def first_day(page) -> date | None:
    """Return the first day on the clocks of the place; None while there is none."""
    return days_of(page.starts_at, page.ends_at, page.timezone)[0] if page.starts_at else None


@register.filter
def last_day(page) -> date | None:
    """Return the last day on the clocks of the place; None while there is none."""
    return days_of(page.starts_at, page.ends_at, page.timezone)[1] if page.starts_at else None


@register.filter
def day(value: date) -> str:
    """Return one day in words, with its year."""
    return day_in_words(value)


@register.filter
def weekday(value: date) -> str:
    """Return one day with its weekday in words."""
    return weekday_in_words(value)


@register.filter
def language_list(languages) -> str:
    """Return languages of an event in one line: “Spanish, Basque”, «Español, vasco»."""
    names = [language.name for language in languages]
    return ", ".join([*names[:1], *(in_sentence(name) for name in names[1:])])


@register.filter
def institutions_by_role(page) -> list[Group]:
    """Return the institutions of an event: organisers first, and by the alphabet of the language within a role."""
    headings = {
        "organiser": lambda number: npgettext("institutions of an event", "Organiser", "Organisers", number),
        "host": lambda number: npgettext("institutions of an event", "Host", "Hosts", number),
        "participant": lambda number: npgettext("institutions of an event", "Taking part", "Taking part", number),
        "funder": lambda number: npgettext("institutions of an event", "Funder", "Funders", number),
    }
    institutions = page.participating_institutions
    groups = []
    for role, heading in headings.items():
        rows = sorted((row for row in institutions if row.role == role), key=lambda row: collation_key(row.name))
        if rows:
            groups.append(Group(role, heading(len(rows)), rows))
    return groups


def has_passed(page) -> bool:
    """Tell whether the dates of an event lie behind us; a postponed one waits for its new date instead."""
    return page.ends_at is not None and page.ends_at <= now() and page.status != Status.POSTPONED


@register.filter
def by_time(pages) -> list[Group]:
    """Return a list of events as what comes and what was, each in the order of the list; an empty part is left out."""
    pages = list(pages)
    groups = [
        Group("upcoming", gettext("Coming up"), [page for page in pages if not has_passed(page)]),
        Group("past", gettext("Past events and their reports"), [page for page in pages if has_passed(page)]),
    ]
    return [group for group in groups if group.items]
