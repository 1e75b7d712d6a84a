"""The exact words that stand beside a campaign's form: they are recorded with every signature."""

import hashlib
from collections.abc import Mapping

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override

from campaigns.models.signing import SigningSettings
from core.templatetags.core_tags import organisation_profile
from members.consents import PUBLIC_NAME, SIGNING, UPDATES

NAME_AND_COUNTRY = gettext_lazy(
    "Show my first name and my country on the public page of names, once somebody has looked at it."
)


def signing_words(campaign: SigningSettings) -> str:
    """Return who keeps what, for how long, and how to leave, in one sentence in the active language."""
    profile = organisation_profile()
    return ngettext(
        "When you sign, %(organisation)s keeps what you write here, encrypted, until %(months)d month after the "
        "campaign has ended, and never longer than three years; you can see it, change it and erase it at any time "
        "through a link in our mails.",
        "When you sign, %(organisation)s keeps what you write here, encrypted, until %(months)d months after the "
        "campaign has ended, and never longer than three years; you can see it, change it and erase it at any time "
        "through a link in our mails.",
        campaign.retention_months,
    ) % {"organisation": profile.name if profile else _("this organisation"), "months": campaign.retention_months}


def updates_words(campaign: SigningSettings) -> str:
    """Return what somebody agrees to who wants news: the words of the staff, or the usual ones."""
    return campaign.updates_words or _("Send me news of this campaign by e-mail.")


def public_name_words(campaign: SigningSettings) -> str:
    """Return what somebody agrees to who wants to be named."""
    if campaign.asks_country:
        return str(NAME_AND_COUNTRY)
    return _("Show my first name on the public page of names, once somebody has looked at it.")


def words_that_cover_the_country() -> set[str]:
    """Return the words, in every language, with which somebody agrees to be named together with her country."""
    words = set()
    for language, _name in settings.LANGUAGES:
        with override(language):
            words.add(str(NAME_AND_COUNTRY))
    return words


def words_of(campaign: SigningSettings) -> dict[str, str]:
    """Return the words of everything that can be agreed to in the form of a campaign, by purpose."""
    words = {SIGNING: signing_words(campaign), UPDATES: updates_words(campaign)}
    if campaign.shows_names:
        words[PUBLIC_NAME] = public_name_words(campaign)
    return words


def fingerprint(words: Mapping[str, str]) -> str:
    """Return a short name of these words: the form carries it, so that nobody agrees to words that have changed."""
    text = "\x00".join(f"{purpose}={words[purpose]}" for purpose in sorted(words))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
