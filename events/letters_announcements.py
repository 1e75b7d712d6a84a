"""The letters of announcements: what staff wrote for each language, between words of the site that stay neutral."""

import re
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.i18n import language_name
from events.letters import Facts, eve, event_link, event_of, event_words, own_page, sample, when, where
from events.models import EventAnnouncement, Registration
from members.letters import Letter, NothingToSay, Part, letter

Kind = EventAnnouncement.Kind
SAMPLE_WORDS = {
    "en": "The round table begins an hour later than we told you.",
    "es": "La mesa redonda comienza una hora más tarde de lo que te dijimos.",
}


def sample_facts() -> Facts:
    """Return facts of an announcement that belongs to nobody."""
    return {**sample(), "kind": Kind.OTHER.value, "words": SAMPLE_WORDS}


def is_still_meant(facts: Facts, announcement: EventAnnouncement) -> bool:
    """Tell whether the registration still stands in a way for which the announcement was written."""
    standings = [standing.value for standing in announcement.standings]
    return Registration.objects.filter(pk=facts["registration"], standing__in=standings).exists()


def told(facts: Facts) -> tuple[str, dict[str, str]]:
    """Return kind and words by language; raises NothingToSay when it is not to be told (any more).

    A preview brings them along.
    """
    if "words" in facts:
        return facts["kind"], facts["words"]
    announcement = EventAnnouncement.objects.filter(pk=facts["announcement"]).first()
    if announcement is None or not announcement.words or not is_still_meant(facts, announcement):
        raise NothingToSay
    return announcement.kind, announcement.words


def beginning(kind: str) -> tuple[str, str]:
    """Return subject and first paragraph, which a telephone shows while it is locked."""
    if kind == Kind.CANCELLED:
        return _("Please do not set out"), _(
            "Hello. Something that you count on does not take place. Please do not set out."
        )
    if kind == Kind.CHANGED:
        return _("Something has changed"), _(
            "Hello. Something that you count on has changed. Please read this before you set out."
        )
    return _("Please read this"), _("Hello. Here is something that you should know in time.")


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Return the paragraphs of what was typed."""
    return tuple(" ".join(piece.split()) for piece in re.split(r"\n\s*\n", text.replace("\r", "")) if piece.strip())


def said(words: dict[str, str]) -> tuple[tuple[str, ...], tuple[Part, ...]]:
    """Return the words in the active language as paragraphs, or else those in another one as a part that says so."""
    if text := words.get(get_language() or ""):
        return paragraphs_of(text), ()
    code = settings.LANGUAGE_CODE if settings.LANGUAGE_CODE in words else next(iter(words))
    note = _("This is only written in another language: %(language)s.") % {"language": language_name(code)}
    return (), (Part(note=note, paragraphs=paragraphs_of(words[code]), language=code),)


@letter("events.announcement", sample=sample_facts)
def announcement_letter(facts: Facts) -> Letter:
    """Return the letter with what staff tell."""
    kind, words = told(facts)
    subject, first = beginning(kind)
    paragraphs, parts = said(words)
    facts_now = (*when(facts), *where(facts)) if kind == Kind.CHANGED else ()
    return Letter(
        subject=subject,
        paragraphs=(first, _("It is about this: %(event)s.") % {"event": event_words(facts)}, *paragraphs, *facts_now),
        parts=parts,
        **own_page(facts, _("See how it stands")),
        links=event_link(facts),
    )


@letter("events.reminder", sample=sample)
def reminder_letter(facts: Facts) -> Letter:
    """Return the reminder that staff send, to whoever still has a place."""
    if "announcement" in facts:
        announcement = EventAnnouncement.objects.filter(pk=facts["announcement"]).first()
        if announcement is None or not is_still_meant(facts, announcement):
            raise NothingToSay
    return eve(facts)


def names_the_event(event_key: UUID) -> bool:
    """Tell whether mails may name an event: one that is sensitive or not public they do not."""
    return event_of({"event": str(event_key)}) is not None
