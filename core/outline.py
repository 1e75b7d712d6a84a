"""Levels of the headings in a story: whatever editors choose, none is skipped and none outranks its section."""

import re

BLOCK_RANK = 2
DEEPEST_LEVEL = 6
HEADING = re.compile(r"<h([1-6])(?P<attributes>[^>]*)>(?P<words>.*?)</h\1>", re.DOTALL | re.IGNORECASE)


class Outline:
    """Hands out heading levels in the order of reading; ``top`` is the level of the highest headings in the story.

    Rich text ranks its headings itself (h2, h3); the heading of a block ranks like an h2. A rank counts only in
    relation to the headings before it: the first h3 of a story without an h2 becomes ``top``, and so do its siblings.
    """

    def __init__(self, top: int = BLOCK_RANK) -> None:
        self.top = top
        self._open: list[tuple[int, int]] = []

    @property
    def below(self) -> int:
        """The level right below the heading of a block."""
        return self.top + 1

    def level_of(self, rank: int) -> int:
        """Return the level of the next heading, which its author ranked ``rank``."""
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
        level = self._open[-1][1] + 1 if self._open else self.top
        level = min(level, DEEPEST_LEVEL)
        self._open.append((rank, level))
        return level

    def fit(self, html: str) -> str:
        """Return HTML with its headings at the levels that follow from what was read before."""
        return HEADING.sub(self._fit_heading, html)

    def _fit_heading(self, found: re.Match) -> str:
        level = self.level_of(int(found[1]))
        return f"<h{level}{found['attributes']}>{found['words']}</h{level}>"
