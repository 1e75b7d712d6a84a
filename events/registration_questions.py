"""The fields of the questions that an event asks, in its form and where somebody mends her answers."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

from events.domain.registration import Question
from events.models.registration_settings import EventQuestion
from events.registration_words import LABELS, kept_days, purpose_words
from members.anonymous import ConsentField, NameField
from members.domain.names import clean_spaces

YES = "yes"
LONGEST = {Question.DIET: 200, Question.ACCESS: 600}


class PurposeWords:
    """The words below a question, found when they are shown: whoever sends a form does not wait for them.

    A lazy text of Django would be found already when a form asks whether there is any.
    """

    def __init__(self, page: Any, question: EventQuestion) -> None:
        self.page, self.question = page, question

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return purpose_words(self.page, self.question)


class AnswerField(forms.CharField):
    """A short answer in words."""

    def clean(self, value: Any) -> str:
        """Return the words with single spaces."""
        return clean_spaces(super().clean(value) or "")


def badge_field(initial: str = "") -> NameField:
    """Return the field of the name for the badge."""
    field = NameField(
        required=False,
        label=gettext_lazy("Name for the badge"),
        help_text=gettext_lazy("A first name or a pseudonym is enough. Without one your badge stays empty."),
        initial=initial,
    )
    field.widget.attrs["autocomplete"] = "off"
    return field


class LanguageField(forms.ChoiceField):
    """A language into which is interpreted, or none."""


class YesField(ConsentField):
    """A box that is ticked or not; the answer is a text as all others are."""

    def clean(self, value: Any) -> str:
        """Return the answer."""
        return YES if super().clean(value) else ""


def language_name(code: str) -> str:
    """Return a language in the active language."""
    try:
        return capfirst(str(get_language_info(code)["name_translated"]))
    except KeyError:
        return code


def languages_of(page: Any) -> list[tuple[str, str]]:
    """Return code and name of the languages of the interpretation, or else of those that are spoken."""
    rows = page.interpretation_languages or page.spoken_languages
    return [(row.code, language_name(row.code)) for row in rows]


def field_of(page: Any, question: EventQuestion, initial: str = "") -> forms.Field:
    """Return the field of a question; its help says why it is asked and when the answer is deleted."""
    kind = Question(question.kind)
    words = {"required": False, "label": LABELS[kind], "help_text": PurposeWords(page, question)}
    if kind in {Question.VISA, Question.PHOTO}:
        return YesField(initial=initial == YES, **words)
    if kind == Question.INTERPRETATION:
        return LanguageField(choices=lambda: [("", _("I need none")), *languages_of(page)], initial=initial, **words)
    rows = {Question.ACCESS: forms.Textarea(attrs={"rows": 3})}
    return AnswerField(max_length=LONGEST[kind], initial=initial, widget=rows.get(kind, forms.TextInput()), **words)


def asked_of(page: Any) -> list[EventQuestion]:
    """Return the questions that can be answered: none about interpretation where there is no language to choose."""
    return [
        question
        for question in page.asked_questions
        if question.kind != Question.INTERPRETATION or page.meeting_languages
    ]


def fields_of(page: Any, given: Mapping[str, str], *, without: Iterable[str] = ()) -> dict[str, forms.Field]:
    """Return the fields of all questions by their kind, each with what was answered before."""
    return {
        question.kind: field_of(page, question, given.get(question.kind, ""))
        for question in asked_of(page)
        if question.kind not in without
    }


def answers_of(page: Any, values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what is kept of the answers: value and days after the event by kind; nothing of what was left empty."""
    return {
        question.kind: {"value": values[question.kind], "days": kept_days(page, question)}
        for question in asked_of(page)
        if values.get(question.kind)
    }


def in_words(kind: str, value: str) -> str:
    """Return an answer as a person reads it."""
    if value == YES and kind in {Question.VISA, Question.PHOTO}:
        return _("Yes")
    return language_name(value) if kind == Question.INTERPRETATION else value
