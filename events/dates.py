"""The days of an event in words, the way each language says them. The year is always told."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, get_format
from django.utils.translation import gettext, pgettext

from core.timezone_names import timezone_label

# An event that ends at midnight ends on the day before.
INSTANT = timedelta(microseconds=1)


def days_of(starts_at: datetime, ends_at: datetime, zone: str) -> tuple[date, date]:
    """Return the first and the last day on the clocks of an IANA zone."""
    place = ZoneInfo(zone)
    last = max(starts_at, ends_at - INSTANT)
    return starts_at.astimezone(place).date(), last.astimezone(place).date()


def month_name(day: date) -> str:
    """Return the month in the case that the active language gives it inside a date."""
    letter = "E" if "E" in get_format("DATE_FORMAT") else "F"
    return date_format(day, letter)


def day_in_words(day: date) -> str:
    """Return one day: “14 October 2026”, «14 de octubre de 2026»."""
    pattern = pgettext("one day", "%(day)s %(month)s %(year)s")
    return pattern % {"day": day.day, "month": month_name(day), "year": day.year}


def weekday_in_words(day: date) -> str:
    """Return one day with its weekday: “Wednesday 14 October 2026”."""
    words = {"weekday": date_format(day, "l"), "date": day_in_words(day)}
    return pgettext("one day with its weekday", "%(weekday)s %(date)s") % words


def days_in_words(first: date, last: date) -> str:
    """Return one or several days: “14–16 October 2026”, «del 14 al 16 de octubre de 2026»; they may cross a year."""
    if first == last:
        return day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        pattern = pgettext("days of one month", "%(first_day)s–%(last_day)s %(last_month)s %(last_year)s")
    elif first.year == last.year:
        pattern = pgettext(
            "days of one year", "%(first_day)s %(first_month)s – %(last_day)s %(last_month)s %(last_year)s"
        )
    else:
        pattern = pgettext(
            "days across the turn of a year",
            "%(first_day)s %(first_month)s %(first_year)s – %(last_day)s %(last_month)s %(last_year)s",
        )
    return pattern % {
        "first_day": first.day,
        "first_month": month_name(first),
        "first_year": first.year,
        "last_day": last.day,
        "last_month": month_name(last),
        "last_year": last.year,
    }


def event_dates(starts_at: datetime | None, ends_at: datetime | None, zone: str) -> str:
    """Return the days of an event with its zone: “14–16 October 2026 (Brussels time)”; empty without a date."""
    if starts_at is None or ends_at is None:
        return ""
    words = {"dates": days_in_words(*days_of(starts_at, ends_at, zone)), "zone": timezone_label(zone)}
    return gettext("%(dates)s (%(zone)s)") % words
