"""What the next issue of a digest would say, for staff: its entries, and the mail of one who asked for everything."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language_bidi, override

from core.collation import collation_key
from members.letters import Letter, render_html
from subscriptions.checking import version_for
from subscriptions.digest_letter import SAMPLE_KEY, Section, written
from subscriptions.digest_run import expected_mails, what_is_told
from subscriptions.domain.choosing import Story, Subject
from subscriptions.models import Digest, Issue, News
from subscriptions.stories import Told, load, recent_news, stories_of
from subscriptions.subjects import names_of


@dataclass(frozen=True)
class Entry:
    """One entry as staff see it: the version that a reader of a language gets, and whether it is the original."""

    story: Story
    told: Told
    is_original: bool
    subjects: tuple[str, ...]


def news_ahead(digest: Digest) -> tuple[int, list[News]]:
    """Return the number up to which the next issue tells, or the unfinished one does, and the news in it."""
    issue = Issue.objects.filter(frequency=digest.frequency).exclude(state=Issue.State.DONE).first()
    if issue is None:
        upto = News.last_number()
        return upto, recent_news(after=digest.told_upto, upto=upto)
    before = Issue.objects.filter(frequency=digest.frequency, state=Issue.State.DONE).order_by("-started_at").first()
    return issue.upto, recent_news(after=before.upto if before else 0, upto=issue.upto)


def subjects_of(story: Story) -> list[Subject]:
    """Return the subjects under which somebody can have asked for a story."""
    topics = sorted(story.topics, key=str)
    return [Subject(code) for code in sorted(story.countries)] + [Subject("", key) for key in topics]


def entries_of(stories: Iterable[Story], told: dict[int, Told], language: str) -> list[Entry]:
    """Return the entries that somebody can have asked for, in the active language of whoever looks."""
    stories = [story for story in stories if story.countries or story.topics]
    names = names_of({subject for story in stories for subject in subjects_of(story)})
    entries = []
    for story in stories:
        version = version_for(story, language, told)
        subjects = sorted((names[subject] for subject in subjects_of(story)), key=collation_key)
        entries.append(Entry(story, version, version.news.language != language, tuple(subjects)))
    return sorted(entries, key=lambda entry: entry.story.original)


def letter_of(entries: Iterable[Entry], language: str) -> Letter | None:
    """Return the mail of somebody who asked for everything, in the active language; None without an entry."""
    by_subject: dict[Subject, list[Told]] = {}
    for entry in entries:
        by_subject.setdefault(subjects_of(entry.story)[0], []).append(entry.told)
    if not by_subject:
        return None
    sections = [(Section(SAMPLE_KEY, subject, []), told) for subject, told in by_subject.items()]
    return written(sections, is_discreet=False)


def html_of(digest: Digest, language: str) -> str:
    """Return the HTML of that mail; empty without an entry."""
    _upto, news = news_ahead(digest)
    told = load(news)
    with override(language):
        letter = letter_of(entries_of(stories_of(told), told, language), language)
        return render_html(letter, language, right_to_left=get_language_bidi()) if letter else ""


def recipients(digest: Digest, upto: int) -> dict[str, int]:
    """Return how many mails the next issue is, by language, if it is written now: as many as are then written."""
    return dict(expected_mails(digest.frequency, upto, stories_of(what_is_told(digest.frequency, upto))))
