"""The exact words of the form of an event: they are recorded with every registration."""

import hashlib
from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from core.templatetags.core_tags import organisation_profile
from events.domain.registration import Question, last_day_of_keeping
from events.models.registration_settings import EventQuestion, RegistrationSettings
from members.consents import SIGNING

LABELS = {
    Question.DIET: gettext_lazy("What you eat and what you do not"),
    Question.ACCESS: gettext_lazy("What you need to take part well"),
    Question.INTERPRETATION: gettext_lazy("Interpretation into"),
    Question.VISA: gettext_lazy("I need a letter of invitation for a visa"),
    Question.PHOTO: gettext_lazy("I agree to be in photographs of the event"),
}
SHORT_LABELS = {
    Question.DIET: pgettext_lazy("question of a registration", "Food"),
    Question.ACCESS: pgettext_lazy("question of a registration", "What you need"),
    Question.INTERPRETATION: pgettext_lazy("question of a registration", "Interpretation"),
    Question.VISA: pgettext_lazy("question of a registration", "Letter for a visa"),
    Question.PHOTO: pgettext_lazy("question of a registration", "Photographs"),
}
PURPOSES = {
    Question.DIET: gettext_lazy("So that there is something good to eat for you, too."),
    Question.ACCESS: gettext_lazy("So that rooms, screens, breaks and journeys suit you."),
    Question.INTERPRETATION: gettext_lazy("So that there are enough interpreters and headsets."),
    Question.VISA: gettext_lazy("So that we write it in time; for the details we ask you in a mail of our own."),
    Question.PHOTO: gettext_lazy(
        "Pictures can appear in the report. Without this you are in none. You can take it back at any time."
    ),
}


def day_of_deletion(ends_on: date | None, days: int) -> str:
    """Return on which day something is deleted that is kept so many days after the event."""
    if ends_on is None:
        words = ngettext("Deleted %(days)d day after the event.", "Deleted %(days)d days after the event.", days)
        return words % {"days": days}
    return _("Deleted on %(date)s.") % {"date": date_format(last_day_of_keeping(ends_on, days), "DATE_FORMAT")}


def kept_days(page: RegistrationSettings, question: EventQuestion) -> int:
    """Return how many days after the event an answer is kept: never longer than the registration."""
    return min(question.kept_days, page.registration_kept_days)


def purpose_words(page: RegistrationSettings, question: EventQuestion) -> str:
    """Return why something is asked and when the answer is deleted, for the line below the question."""
    why = question.purpose or str(PURPOSES[Question(question.kind)])
    return f"{why} {day_of_deletion(page.last_day, kept_days(page, question))}"


def label_of(kind: str) -> str:
    """Return a question in the active language."""
    return str(LABELS[Question(kind)])


def registration_words(page: RegistrationSettings) -> str:
    """Return who keeps what, for how long, and how to leave, in the active language."""
    profile = organisation_profile()
    return ngettext(
        "When you register, %(organisation)s keeps what you write here, encrypted, until %(days)d day after the "
        "event. Nobody learns from us that you come. You can see it, change it and cancel at any time through a link "
        "in our mails.",
        "When you register, %(organisation)s keeps what you write here, encrypted, until %(days)d days after the "
        "event. Nobody learns from us that you come. You can see it, change it and cancel at any time through a link "
        "in our mails.",
        page.registration_kept_days,
    ) % {"organisation": profile.name if profile else _("this organisation"), "days": page.registration_kept_days}


def words_of(page: RegistrationSettings) -> dict[str, str]:
    """Return the words of everything that can be agreed to in the form of an event, by purpose."""
    words = {SIGNING: registration_words(page)}
    for question in page.asked_questions:
        words[question.kind] = f"{label_of(question.kind)}. {purpose_words(page, question)}"
    return words


def fingerprint(words: Mapping[str, str]) -> str:
    """Return a short name of these words: the form carries it, so that nobody agrees to words that have changed."""
    text = "\x00".join(f"{purpose}={words[purpose]}" for purpose in sorted(words))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
