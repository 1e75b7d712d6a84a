"""What staff choose from."""

from hashlib import sha256

from django.db import models
from django.utils.text import slugify
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


OURS = Publisher.OURS.value
LONGEST_KEY = 80


def key_of_publisher(name: str) -> str:
    """Return what stands for a publisher in addresses, whatever its script; never the key that stands for us."""
    if not name.strip():
        return ""
    plain = slugify(name) or slugify(name, allow_unicode=True) or sha256(name.encode()).hexdigest()[:12]
    return f"publisher-{plain}"[:LONGEST_KEY] if plain == OURS else plain[:LONGEST_KEY]
