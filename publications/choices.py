"""What staff choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a publication is."""

    REPORT = "report", _("report")
    WORKING_PAPER = "working_paper", _("working paper")
    GUIDE = "guide", _("practical guide")
    TRAINING = "training", _("training material")
    BRIEFING = "briefing", _("briefing")
    STATEMENT = "statement", _("statement")
    STANDARD = "standard", _("declaration or guidelines")
    ANNUAL_REPORT = "annual_report", _("annual report")


class Publisher(models.TextChoices):
    """Whose it is."""

    OURS = "ours", _("us")
    PARTNER = "partner", _("a partner")
    OTHER = "other", _("somebody else")


class Precision(models.TextChoices):
    """How much of a date is known."""

    DAY = "day", _("the day")
    MONTH = "month", _("month and year")
    YEAR = "year", _("only the year")
