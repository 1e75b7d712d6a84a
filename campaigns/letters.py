"""The letters about a signature.

Neither their subject nor their first paragraph, which a telephone shows while it is locked, says what they are about. A
sensitive campaign is not named at all.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from campaigns import updates
from campaigns.models import UpdateMailing
from campaigns.models.sign_ups import campaign_for_reader
from members.letters import Letter, NothingToSay, Part, absolute_url, letter
from members.own_letters import SAMPLE_TOKEN
from members.rich_letters import RichWords

SAMPLE_CAMPAIGN = "00000000-0000-4000-8000-000000000000"


def campaign_words(facts: Mapping[str, Any]) -> str:
    """Return the hashtag of the campaign in the active language, or words where it is sensitive or not public."""
    page = campaign_for_reader(UUID(facts["campaign"]))
    return page.hashtag if page is not None and not page.is_sensitive else _("a campaign")


def campaign_link(facts: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the link to the campaign's page; none where the mail does not name it."""
    page = campaign_for_reader(UUID(facts["campaign"]))
    if page is None or page.is_sensitive:
        return ()
    return ((_("What happens next stands here"), settings.PUBLIC_URL + page.get_url_parts()[2]),)


def sample() -> Mapping[str, Any]:
    """Return facts that belong to nobody."""
    return {"campaign": SAMPLE_CAMPAIGN, "confirm": SAMPLE_TOKEN, "reject": SAMPLE_TOKEN, "choices": SAMPLE_TOKEN}


@letter("campaigns.confirm", sample=sample)
def confirm(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that asks whether it was really her."""
    return Letter(
        subject=_("Please confirm"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site. We hope that it was you, and "
                "ask you before anything counts: one press is enough."
            ),
            _("It was to sign %(campaign)s. The link is good for 48 hours.") % {"campaign": campaign_words(facts)},
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, nothing counts, and everything about it is deleted after three days."),
    )


@letter("campaigns.remind", sample=sample)
def remind(facts: Mapping[str, Any]) -> Letter:
    """Return the one reminder."""
    return Letter(
        subject=_("One step is left"),
        paragraphs=(
            _(
                "Hello. A day ago somebody typed this address into a form on our site, and we asked you by mail "
                "whether it was you. Perhaps that mail got lost; this one is the only reminder."
            ),
            _("It was to sign %(campaign)s. The signature does not count before you confirm it.")
            % {"campaign": campaign_words(facts)},
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, everything about it is deleted in two days, and we do not write again."),
    )


@letter("campaigns.welcome", sample=sample)
def welcome(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that thanks."""
    leave_url = absolute_url("leave_updates", facts["leave"]) if facts.get("leave") else ""
    news = (_("You asked for news, too. You can stop them at any time: with the link below, or in your choices."),)
    return Letter(
        subject=_("Thank you"),
        paragraphs=(
            _(
                "Thank you for confirming. From now on it counts, next to what others did in their languages, near and "
                "far. Keep this mail if you like: its links lead to everything that you can decide."
            ),
            _("You signed %(campaign)s. It is good not to stand alone.") % {"campaign": campaign_words(facts)},
            *(news if leave_url else ()),
        ),
        action=(_("See or change my choices"), absolute_url("open_choices", facts["choices"])),
        after_action=(_("This link is good for 30 minutes. Later you can ask for a new one at any time."),),
        links=(
            (_("Ask for a new link"), absolute_url("choices")),
            *campaign_link(facts),
            *(((_("Stop the news"), leave_url),) if leave_url else ()),
        ),
        leave_url=leave_url,
    )


@letter("campaigns.known", sample=sample)
def known(facts: Mapping[str, Any]) -> Letter:
    """Return the letter to somebody who had signed before."""
    return Letter(
        subject=_("You had done this already"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site, and it was there already. So "
                "nothing has changed: what you did before counts, once, as it should."
            ),
            _("It was to sign %(campaign)s.") % {"campaign": campaign_words(facts)},
        ),
        action=(_("See or change my choices"), absolute_url("open_choices", facts["choices"])),
        after_action=(_("If it was not you who signed again, you need not do anything."),),
    )


def sample_update() -> Mapping[str, Any]:
    """Return facts of an update that is on no page."""
    words = {
        "title": _("An update"),
        "html": "<p>…</p>",
        "text": "…",
        "url": absolute_url("choices"),
        "campaign": _("a campaign"),
        "is_sensitive": False,
    }
    return {"mailing": SAMPLE_CAMPAIGN, "leave": SAMPLE_TOKEN, "words": words}


def words_in(facts: Mapping[str, Any]) -> tuple[str, Mapping[str, Any], bool]:
    """Return the language and the words that a letter brings, and whether its subject may be the title.

    Raises NothingToSay when the update is gone, or not for whoever reads this language.
    """
    if "words" in facts:
        return facts.get("language") or get_language(), facts["words"], facts.get("has_title", False)
    mailing = UpdateMailing.objects.filter(pk=facts["mailing"]).first()
    found = updates.words_for(mailing, get_language()) if mailing is not None else None
    if mailing is None or found is None:
        raise NothingToSay
    language, words = found
    present = updates.versions_of(mailing.pk).get(language)
    if present is None:
        # It was taken from its page since the mailing began: it goes to nobody more.
        raise NothingToSay
    words = {**words, "is_sensitive": words["is_sensitive"] or present.page.is_sensitive}
    return language, words, mailing.subject == mailing.Subject.TITLE


@letter("campaigns.update", sample=sample_update)
def update(facts: Mapping[str, Any]) -> Letter:
    """Return the letter that brings an update to somebody who asked for news.

    Its first paragraph, which a telephone shows while it is locked, and a neutral subject say nothing. Of a sensitive
    campaign it brings no word at all.
    """
    language, words, has_title = words_in(facts)
    leave_url = absolute_url("leave_updates", facts["leave"])
    is_open = not words["is_sensitive"]
    ways = ((_("See or change my choices"), absolute_url("choices")), (_("Stop the news"), leave_url))
    return Letter(
        subject=words["title"] if has_title and is_open else _("News that you asked for"),
        paragraphs=(
            _(
                "Hello. Some time ago you asked us on our site to write to you when there is something to tell. Now "
                "there is, and here it is, in a few words."
            )
            if is_open
            else _(
                "Hello. Some time ago you asked us on our site to write to you when there is something to tell. Now "
                "there is. You find it on our site; your choices lead you there."
            ),
            *((_("It is about %(campaign)s.") % {"campaign": words["campaign"]},) if is_open else ()),
        ),
        parts=(update_part(language, words),) if is_open else (),
        action=(_("Read it on our page"), words["url"]) if is_open else ways[0],
        after_action=(
            (_("This is a test that only you got. Its link to stop the news stops nothing."),)
            if facts.get("is_test")
            else ()
        ),
        links=ways if is_open else ways[1:],
        closing=_("You get this mail because you signed and agreed to news. One press is enough to get no more."),
        leave_url=leave_url,
        list_name="news",
    )


def update_part(language: str, words: Mapping[str, Any]) -> Part:
    """Return the words of an update, marked where they are in another language than the letter."""
    is_foreign = language != get_language()
    name = get_language_info(language)["name_translated"]
    return Part(
        heading=words["title"],
        url=words["url"],
        note=_("We have this only in its original language so far: %(language)s.") % {"language": name}
        if is_foreign
        else "",
        # Its HTML was made by us from the text of the page, when the mailing began.
        rich=RichWords(words["text"], mark_safe(words["html"])),  # noqa: S308
        language=language if is_foreign else "",
    )
