"""What of the news a subscription brings: its subject, its kinds, its language, and what was told before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

ALL, URGENT = "all", "urgent"
WAIT, ORIGINAL = "wait", "original"


class Subject(NamedTuple):
    """A country (ISO 3166-1 alpha-2), a topic (its key, shared by all languages), or a country and a topic."""

    country: str = ""
    topic: UUID | None = None


class Wish(NamedTuple):
    """What one subscription asks for, and how far it has been told.

    ``start`` is the number of the last news before she subscribed, ``since`` that of the last one up to which digests
    have told her.
    """

    subject: Subject
    kinds: frozenset[str]
    language: str
    missing: str
    start: int
    since: int


@dataclass(frozen=True)
class Story:
    """One thing that was published, in all languages in which readers find it.

    ``versions`` gives the number of the news by language: numbers grow with time.
    """

    key: UUID
    kind: str
    is_urgent: bool
    countries: frozenset[str]
    topics: frozenset[UUID]
    versions: Mapping[str, int]
    original: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "original", min(self.versions.values()))

    def is_about(self, subject: Subject) -> bool:
        """Tell whether it carries the country and the topic of a subject, where it names them."""
        in_country = not subject.country or subject.country in self.countries
        return in_country and (subject.topic is None or subject.topic in self.topics)

    def is_wanted_as(self, kinds: frozenset[str]) -> bool:
        """Tell whether it is of one of these kinds."""
        return ALL in kinds or self.kind in kinds or (self.is_urgent and URGENT in kinds)

    def news_for(self, wish: Wish) -> int | None:
        """Return the number of the version that is news to a wish now, or None.

        Whoever waits for a translation is told of the version in her language. Whoever wants the original is told once:
        of the version in her language where there is one by then, else of the original; its translation is no news
        to her afterwards.
        """
        own = self.versions.get(wish.language)
        if wish.missing == WAIT:
            return own if own is not None and own > wish.since else None
        if own is not None and own <= wish.start:
            return None
        first_told = self.original if self.original > wish.start else own
        if first_told is None or first_told <= wish.since:
            return None
        return self.original if own is None else own


class Chooser:
    """Chooses among stories for many wishes; what is about a subject is found once."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self.stories = sorted(stories, key=lambda story: story.original)
        self._about: dict[Subject, list[Story]] = {}

    def about(self, subject: Subject) -> list[Story]:
        """Return the stories about a subject, in the order in which they were published."""
        found = self._about.get(subject)
        if found is None:
            found = self._about[subject] = [story for story in self.stories if story.is_about(subject)]
        return found

    def choose(self, wishes: Iterable[Wish], told: set[UUID]) -> list[tuple[int, list[int]]]:
        """Return (place of the wish, numbers of its news) for the wishes of one mail; none without news.

        ``told`` are the keys of what the same person is told already; what is chosen is added, so that nothing comes
        twice.
        """
        found = []
        for place, wish in enumerate(wishes):
            numbers = []
            for story in self.about(wish.subject):
                if story.key in told or not story.is_wanted_as(wish.kinds):
                    continue
                number = story.news_for(wish)
                if number is not None:
                    numbers.append(number)
                    told.add(story.key)
            if numbers:
                found.append((place, numbers))
        return found
