"""The letters that belong to no feature."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from members.letters import Letter, absolute_url, letter

SAMPLE_TOKEN = "sample-link-that-leads-nowhere-0123456789_-"  # noqa: S105 - it opens nothing


@letter("members.choices", sample=lambda: {"choices": SAMPLE_TOKEN})
def choices(facts: Mapping[str, Any]) -> Letter:
    """Return the letter with the link to "my choices"."""
    return Letter(
        subject=_("The link that you asked for"),
        paragraphs=(_("You asked for a link to what we know about you. It is good for 30 minutes and opens once."),),
        action=(_("Open my choices"), absolute_url("open_choices", facts["choices"])),
        after_action=(_("If you did not ask for it, you need not do anything."),),
    )


@letter("members.forgotten", sample=dict)
def forgotten(facts: Mapping[str, Any]) -> Letter:
    """Return the last letter to somebody who erased everything."""
    return Letter(
        subject=_("It is done"),
        paragraphs=(
            _("You asked us to erase what we knew about you. It is done: nothing with your address is left with us."),
            _(
                "Numbers that say nothing about anybody, such as how many people signed, stay. "
                "Copies in our backups disappear with the backups."
            ),
        ),
        closing=_("This is the last mail."),
    )
