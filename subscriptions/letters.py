"""The letters about a subscription. Subject and first paragraph, which a locked telephone shows, name nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from members.letters import Letter, absolute_url, letter
from members.own_letters import SAMPLE_TOKEN
from subscriptions.domain.choosing import Subject
from subscriptions.subjects import name_of


def subject_in(facts: Mapping[str, Any]) -> str:
    """Return the name of the subject of a letter, in the active language."""
    return name_of(Subject(facts["country"], UUID(facts["topic"]) if facts["topic"] else None))


def sample() -> Mapping[str, Any]:
    """Return facts that belong to nobody."""
    tokens = dict.fromkeys(("confirm", "reject", "choices"), SAMPLE_TOKEN)
    return {"country": "KE", "topic": "", **tokens}


@letter("subscriptions.confirm", sample=sample)
def confirm(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that asks whether it was really her."""
    return Letter(
        subject=_("Please confirm"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site. We hope that it was you, and "
                "ask you before anything is sent: one press is enough."
            ),
            _("It was to get news by mail about %(subject)s. The link is good for 48 hours.")
            % {"subject": subject_in(facts)},
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, nothing is sent, and everything about it is deleted after three days."),
    )


@letter("subscriptions.remind", sample=sample)
def remind(facts: Mapping[str, Any]) -> Letter:
    """Return the one reminder."""
    return Letter(
        subject=_("One step is left"),
        paragraphs=(
            _(
                "Hello. A day ago somebody typed this address into a form on our site, and we asked you by mail "
                "whether it was you. Perhaps that mail got lost; this one is the only reminder."
            ),
            _("It was to get news by mail about %(subject)s.") % {"subject": subject_in(facts)},
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, everything about it is deleted in two days, and we do not write again."),
    )


@letter("subscriptions.welcome", sample=sample)
def welcome(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that thanks."""
    leave_url = absolute_url("leave_updates", facts["leave"]) if facts.get("leave") else ""
    return Letter(
        subject=_("Thank you"),
        paragraphs=(
            _(
                "Thank you for confirming. From now on we write to you when there is something to tell, and never "
                "without. Keep this mail if you like: its links lead to everything that you can decide."
            ),
            _("You asked for news about %(subject)s.") % {"subject": subject_in(facts)},
        ),
        action=(_("See or change my choices"), absolute_url("open_choices", facts["choices"])),
        after_action=(_("This link is good for 30 minutes. Later you can ask for a new one at any time."),),
        links=(
            (_("Ask for a new link"), absolute_url("choices")),
            *(((_("Stop the news"), leave_url),) if leave_url else ()),
        ),
        leave_url=leave_url,
    )


@letter("subscriptions.known", sample=sample)
def known(facts: Mapping[str, Any]) -> Letter:
    """Return the letter to somebody who had subscribed before."""
    return Letter(
        subject=_("You had done this already"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site, and it was there already. So "
                "nothing has changed: everything is as you chose it before."
            ),
            _(
                "It was to get news by mail about %(subject)s. How often, in which language and of what kinds, you can "
                "change in your choices."
            )
            % {"subject": subject_in(facts)},
        ),
        action=(_("See or change my choices"), absolute_url("open_choices", facts["choices"])),
        after_action=(_("If it was not you who typed it, you need not do anything."),),
    )
