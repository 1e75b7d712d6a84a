"""The letters about an application. Subject and first sentence do not say what it is about."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.letters import Letter, absolute_url, letter
from members.models.membership import membership_page
from members.own_letters import SAMPLE_TOKEN

SAMPLE_WORDS = "…"


def sample() -> Mapping[str, Any]:
    """Return facts that belong to nobody."""
    return {
        "weeks": 4,
        "confirm": SAMPLE_TOKEN,
        "reject": SAMPLE_TOKEN,
        "choices": SAMPLE_TOKEN,
        "stay": SAMPLE_TOKEN,
        "until": "2030-01-01",
        "words": SAMPLE_WORDS,
    }


def reply_promise(weeks: int) -> str:
    """Return within how long an answer comes."""
    return ngettext(
        "Two people of our membership group read it. You hear from us within %(weeks)s week.",
        "Two people of our membership group read it. You hear from us within %(weeks)s weeks.",
        weeks,
    ) % {"weeks": weeks}


def way_to_choices(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts of a letter that lead to "my choices"."""
    return {
        "action": (_("See how it stands"), absolute_url("open_choices", facts["choices"])),
        "after_action": (_("This link is good for 30 minutes. Later you can ask for a new one at any time."),),
        "links": ((_("Ask for a new link"), absolute_url("choices")),),
    }


@letter("members.application-confirm", sample=sample)
def confirm(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that asks whether it was really her."""
    return Letter(
        subject=_("Please confirm"),
        paragraphs=(
            _("Somebody, we hope you, filled in a form on our site with this address."),
            _(
                "It is an application for membership. Nobody reads it before you confirm it. "
                "The link is good for 48 hours."
            ),
        ),
        action=(_("Confirm"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, everything about it is deleted after three days."),
    )


@letter("members.application-remind", sample=sample)
def remind(facts: Mapping[str, Any]) -> Letter:
    """Return the one reminder."""
    return Letter(
        subject=_("One step is left"),
        paragraphs=(
            _("A form that was sent with this address waits for your confirmation."),
            _("It is an application for membership. Nobody reads it before you confirm it."),
        ),
        action=(_("Confirm"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("This is the only reminder. If you do nothing, everything about it is deleted in two days."),
    )


@letter("members.application-welcome", sample=sample)
def welcome(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that says that it arrived."""
    return Letter(
        subject=_("We have it"),
        paragraphs=(
            _("Thank you. What you sent us has arrived, and it is confirmed."),
            reply_promise(facts["weeks"]),
            _("You need not do anything until then. If your situation changes, you can withdraw it at any time."),
        ),
        leave_url=absolute_url("leave_updates", facts["leave"]) if facts.get("leave") else "",
        **way_to_choices(facts),
    )


@letter("members.application-known", sample=sample)
def known(facts: Mapping[str, Any]) -> Letter:
    """Return the letter to somebody whose application is with us already."""
    return Letter(
        subject=_("You had done this already"),
        paragraphs=(
            _("What you sent us before is with us, so nothing has changed."),
            _("Should it say something else now, withdraw the old application in your choices and send a new one."),
        ),
        **way_to_choices(facts),
    )


@letter("members.application-answer", sample=sample)
def answer(facts: Mapping[str, Any]) -> Letter:
    """Return the answer in the words that the reviewers chose; ``words`` has an empty line between paragraphs."""
    page = membership_page()
    where = ((_("How to write to us"), page.full_url),) if page is not None else ()
    parts = way_to_choices(facts)
    return Letter(
        subject=_("An answer for you"),
        paragraphs=(_("You wrote to us, and here is our answer."), *paragraphs_of(facts["words"])),
        **{**parts, "links": (*where, *parts["links"])},
    )


def paragraphs_of(words: str) -> tuple[str, ...]:
    """Return the paragraphs of a text with an empty line between them."""
    blocks = words.replace("\r\n", "\n").split("\n\n")
    return tuple(block.strip() for block in blocks if block.strip())


@letter("members.application-stay", sample=sample)
def stay(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that asks a member whether she stays."""
    until = date_format(date.fromisoformat(facts["until"]), "DATE_FORMAT")
    return Letter(
        subject=_("Do you stay with us?"),
        paragraphs=(
            _("We keep nothing about anybody longer than she wants. That is why we ask every two years."),
            _("Your membership ends on %(day)s. If you would like to go on, press the button.") % {"day": until},
        ),
        action=(_("I stay"), absolute_url("stay_member", facts["stay"])),
        closing=_("If you do nothing, your membership ends on that day and everything about it is deleted."),
    )
