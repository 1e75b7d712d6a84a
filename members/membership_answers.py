"""The answers to applications that reviewers choose from: the site's own, and those that staff wrote."""

import hashlib
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from members.models import AnswerTemplate, Decision

STAFF_PREFIX = "own-"


@dataclass(frozen=True)
class Answer:
    """One answer: its key, what it decides, its name for staff, and its words in the applicant's language."""

    key: str
    decision: Decision
    name: str
    words: str

    @property
    def version(self) -> str:
        """A mark that changes with the words: what was proposed is what is sent."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:16]


SITE_ANSWERS: tuple[tuple[str, Decision, str | Promise, str | Promise], ...] = (
    (
        "accept",
        Decision.ACCEPT,
        _("Welcome"),
        _(
            "We are glad to tell you: you are a member now.\n\n"
            "Nothing about it is public, and nobody learns of it from us. It lasts two years; before they end we ask "
            "you whether you stay.\n\n"
            "If you need something, or if something is easier for you in another way, write to us."
        ),
    ),
    (
        "decline-scope",
        Decision.DECLINE,
        _("No: it is not what we can do"),
        _(
            "Thank you for your trust. We have read what you sent us with care, and we cannot accept it: what you "
            "need or offer lies outside of what our network can carry.\n\n"
            "This is no judgement on your work. On our site you find organisations that may be nearer to it.\n\n"
            "What you sent us is deleted after 90 days. You may ask us until then to look once more."
        ),
    ),
    (
        "decline-unknown",
        Decision.DECLINE,
        _("No: we could not find out enough"),
        _(
            "Thank you for your trust. We cannot accept your application, because we could not find out enough to be "
            "sure that it is safe for you and for the other members.\n\n"
            "What you sent us is deleted after 90 days. If somebody who knows your work can write to us, we gladly "
            "look once more."
        ),
    ),
    (
        "ask-work",
        Decision.ASK,
        _("Question: more about the work"),
        _(
            "Thank you for your application. Before we decide, we would like to understand a little more of what you "
            "do.\n\n"
            "Please do not answer with names or places that could expose somebody. The page about membership says "
            "how to write to us in a safer way."
        ),
    ),
    (
        "ask-referee",
        Decision.ASK,
        _("Question: somebody who knows the work"),
        _(
            "Thank you for your application. Before we decide, we would like to hear from an organisation or a person "
            "who knows your work.\n\n"
            "Please ask first whether you may name somebody. The page about membership says how to write to us in a "
            "safer way."
        ),
    ),
)


def answers_in(language: str) -> list[Answer]:
    """Return every answer that can be given in a language, those of the site first; named in the active language."""
    found = []
    for key, decision, name, words in SITE_ANSWERS:
        with override(language):
            spoken = str(words)
        found.append(Answer(key, decision, str(name), spoken))
    found += [
        Answer(f"{STAFF_PREFIX}{template.pk}", Decision(template.decision), template.name, template.words)
        for template in AnswerTemplate.objects.filter(language=language)
    ]
    return found


def answer_of(key: str, language: str) -> Answer | None:
    """Return one answer, or None when there is none of this key in this language."""
    return next((answer for answer in answers_in(language) if answer.key == key), None)
