"""The exact words that stand beside the button of a subscription: they are recorded with it."""

import hashlib

from django.utils.translation import gettext as _

from core.templatetags.core_tags import organisation_profile


def words_of_subject(name: str) -> str:
    """Return who writes of what, what is kept for it, and how to leave, in the active language."""
    profile = organisation_profile()
    return _(
        "%(organisation)s writes to me about %(subject)s, as often as I choose, and keeps my address for that, "
        "encrypted, until I leave. Every mail has a link with which I do."
    ) % {"organisation": profile.name if profile else _("this organisation"), "subject": name}


def fingerprint(words: str) -> str:
    """Return a short name of these words: the form carries it, so that nobody agrees to words that have changed."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]
