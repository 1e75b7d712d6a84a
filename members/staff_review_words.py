"""Applications in words, for the pages of the reviewers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_countries import countries

from core.i18n import language_name
from members import consents, staff_review
from members.keys import SealBrokenError
from members.letters import Letter
from members.membership_answers import Answer, answer_of
from members.membership_forms import CHANNELS, TYPED_LABELS
from members.membership_letters import answer as answer_letter
from members.membership_letters import sample
from members.models import Application, AuditEntry
from members.staff_audit import actor_label, names_of_actors


@dataclass(frozen=True)
class Row:
    """One line of the list: nothing in it names or quotes the applicant."""

    url: str
    kind: str
    country: str
    language: str
    state: str
    since: date
    is_late: bool
    waits_for_me: bool


@dataclass(frozen=True)
class Fact:
    """One thing that was typed; ``value`` is None while it is masked."""

    label: str
    value: str | None


def country_name(code: str) -> str:
    """Return the name of a country in the active language; empty for no code."""
    return str(countries.name(code)) if code else ""


def country_of(application: Application) -> str:
    """Return the country of an applicant; words that say so where the seal is broken, for the sake of the others."""
    try:
        return country_name(application.typed.get("country", ""))
    except SealBrokenError:
        return _("cannot be read")


def row_of(application: Application, reviewer: AbstractBaseUser, *, late: date) -> Row:
    """Return an application as a line of the list; ``late`` is the day before which an answer is overdue."""
    is_proposed = application.review in Application.PROPOSED
    return Row(
        url=reverse("people_application", args=[application.pk]),
        kind=application.get_kind_display(),
        country=country_of(application),
        language=language_name(application.language),
        state=application.get_review_display(),
        since=application.confirmed_on,
        is_late=application.review in Application.UNDECIDED and application.confirmed_on < late,
        waits_for_me=is_proposed and application.proposed_by != str(reviewer.pk),
    )


def in_words(name: str, value: Any) -> str:
    """Return a typed value as reviewers read it."""
    if name == "country":
        return country_name(value)
    if name == "channel":
        return str(CHANNELS.get(value, value))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return str(value)


def described(application: Application, *, is_open: bool) -> dict[str, Any]:
    """Return what reviewers see of an application; closed, it holds no typed word."""
    typed = application.typed if is_open else {}
    facts = [
        Fact(str(label), in_words(name, typed.get(name, "")) if is_open else None)
        for name, label in TYPED_LABELS[application.kind].items()
        if name != "country"
    ]
    given = {consent.wording.purpose: consent for consent in consents.consents_of(application.pk)}
    notes = staff_review.notes_of(application)
    names = names_of_actors(note["by"] for note in notes)
    return {
        "language": language_name(application.language),
        "country": country_of(application),
        "typed": facts,
        "address": application.address if is_open else None,
        "consents": [
            {"label": application.purpose_label(purpose), "is_in_force": given[purpose].is_in_force}
            for purpose in application.purposes
            if purpose in given
        ],
        "number_of_notes": len(notes),
        "notes": [
            {"by": actor_label(note["by"], names), "on": date.fromisoformat(note["on"]), "text": note["text"]}
            for note in notes
        ]
        if is_open
        else [],
    }


def history_of(application: Application) -> list[dict[str, Any]]:
    """Return the record of an application, the newest line first."""
    entries = AuditEntry.objects.filter(object_key=str(application.pk)).order_by("-happened_at", "pk")
    names = names_of_actors({entry.actor_key for entry in entries})
    return [{"entry": entry, "by": actor_label(entry.actor_key, names)} for entry in entries]


def preview_of(answer: Answer, language: str) -> Letter:
    """Return the mail that an answer becomes, in the applicant's language."""
    with override(language):
        return answer_letter({**sample(), "words": answer.words})


def proposal_of(application: Application, reviewer: AbstractBaseUser) -> dict[str, Any] | None:
    """Return what was proposed, by whom and with which mail; None when nothing is."""
    if application.review not in Application.PROPOSED:
        return None
    answer = answer_of(application.proposed_answer, application.language)
    by = application.proposed_by
    return {
        "is_yes": application.review == Application.Review.PROPOSED_ACCEPT,
        "by": actor_label(by, names_of_actors([by])),
        "is_mine": by == str(reviewer.pk),
        "answer": answer,
        "letter": preview_of(answer, application.language) if answer else None,
    }
