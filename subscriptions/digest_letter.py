"""The mail of a digest: what is news, subject by subject, read from the pages in the moment of sending."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.i18n import language_name
from members.consents import UPDATES
from members.letters import Letter, NothingToSay, Part, absolute_url, letter
from members.mail_headers import token_of
from subscriptions.domain.choosing import Subject
from subscriptions.models import News, Subscription
from subscriptions.stories import Told, load
from subscriptions.subjects import names_of

DIGEST = "subscriptions.digest"
LIST_NAME = "news"
MOST_NAMES = 3
SAMPLE_KEY = UUID("00000000-0000-4000-8000-000000000000")


class Section(NamedTuple):
    """What one subscription brings: its key, its subject, the numbers of its news."""

    subscription: UUID
    subject: Subject
    numbers: Sequence[int]

    def packed(self) -> list[Any]:
        """Return it as JSON can hold it."""
        return [
            self.subscription.hex,
            self.subject.country,
            self.subject.topic and self.subject.topic.hex,
            self.numbers,
        ]

    @classmethod
    def unpacked(cls, values: Sequence[Any]) -> "Section":
        """Return what ``packed`` made."""
        key, country, topic, numbers = values
        return cls(UUID(key), Subject(country, UUID(topic) if topic else None), numbers)


def part_of(told: Told) -> Part:
    """Return one news: its title as a link, its summary, and its language where that is not the letter's."""
    page, language = told.page, told.news.language
    is_original = language != get_language()
    kind = str(page.kind_label)
    if told.is_urgent:
        kind = _("Urgent: %(kind)s") % {"kind": kind}
    note = kind
    if is_original:
        note = _("%(kind)s · not translated yet: this is the original (%(language)s)") % {
            "kind": kind,
            "language": language_name(language),
        }
    return Part(
        heading=page.heading if page.heading == page.title else f"{page.heading}: {page.title}",
        url=page.full_url,
        note=note,
        paragraphs=(page.summary,) if page.summary else (),
        language=language if is_original else "",
    )


def leave_url(keys: Iterable[UUID]) -> str:
    """Return the address with which subscriptions are left."""
    return absolute_url("leave_updates", token_of(Subscription._meta.label_lower, keys, UPDATES))


def subject_line(names: Sequence[str], *, is_discreet: bool) -> str:
    """Return the subject: the names of what the mail is about, at most three, or none."""
    if is_discreet:
        return _("News from us")
    if len(names) > MOST_NAMES:
        shown = _("%(names)s and more") % {"names": ", ".join(names[:MOST_NAMES])}
    else:
        shown = ", ".join(names)
    return _("News about %(names)s") % {"names": shown}


def written(sections: Sequence[tuple[Section, Sequence[Told]]], *, is_discreet: bool) -> Letter:
    """Return the letter of some sections, each with what it tells."""
    names = names_of(section.subject for section, _told in sections)
    parts: list[Part] = []
    for section, told in sections:
        name = names[section.subject]
        parts.append(Part(heading=name))
        parts += [part_of(version) for version in told]
        if len(sections) > 1:
            words = _("No more news about %(subject)s") % {"subject": name}
            parts.append(Part(links=((words, leave_url([section.subscription])),)))
    everything = leave_url([section.subscription for section, _told in sections])
    one = names[sections[0][0].subject]
    return Letter(
        subject=subject_line([names[section.subject] for section, _told in sections], is_discreet=is_discreet),
        paragraphs=(_("Hello. This is what we published since we last wrote to you, as you asked us to tell you."),),
        parts=tuple(parts),
        links=(
            (_("Change how often, in which language, and about what"), absolute_url("choices")),
            (
                _("No more news about all of this")
                if len(sections) > 1
                else _("No more news about %(subject)s") % {"subject": one},
                everything,
            ),
        ),
        closing=_("Nothing in this mail tells us whether you read it or follow its links."),
        leave_url=everything,
        list_name=LIST_NAME,
    )


def sample() -> Mapping[str, Any]:
    """Return facts that belong to nobody, and tell nothing."""
    return {"sections": [Section(SAMPLE_KEY, Subject("KE"), []).packed()], "discreet": True, "is_sample": True}


@letter(DIGEST, sample=sample)
def digest(facts: Mapping[str, Any]) -> Letter:
    """Return the letter of a digest.

    What was taken down meanwhile is left out, as is what she has left. Raises NothingToSay when that is all of it.
    """
    sections = [Section.unpacked(values) for values in facts["sections"]]
    if facts.get("is_sample"):
        return written([(section, ()) for section in sections], is_discreet=facts["discreet"])
    kept = set(
        Subscription.objects.filter(pk__in=[section.subscription for section in sections], is_paused=False).values_list(
            "pk", flat=True
        )
    )
    sections = [section for section in sections if section.subscription in kept]
    numbers = {number for section in sections for number in section.numbers}
    told = load(News.objects.filter(pk__in=numbers))
    filled = [(section, [told[number] for number in section.numbers if number in told]) for section in sections]
    filled = [(section, versions) for section, versions in filled if versions]
    if not filled:
        raise NothingToSay
    return written(filled, is_discreet=facts["discreet"])
