"""Dates no finer than they are known."""

from datetime import date

from django.utils.formats import date_format

from publications.choices import Precision

FORMATS = {Precision.DAY: "DATE_FORMAT", Precision.MONTH: "YEAR_MONTH_FORMAT", Precision.YEAR: "Y"}
ISO_LENGTHS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def date_in_words(day: date | None, precision: str) -> str:
    """Return a date in the words of the active language; empty without one."""
    return date_format(day, FORMATS[Precision(precision)]) if day else ""


def iso_date(day: date | None, precision: str) -> str:
    """Return a date as machines write it: year, year and month, or all of it."""
    return day.isoformat()[: ISO_LENGTHS[Precision(precision)]] if day else ""
