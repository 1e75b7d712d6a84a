"""Notes of a chapter: a number in square brackets in its text leads to the note, and the note leads back.

Authors write ``[1]`` where the note belongs. That survives translation, copying and any editor.
"""

import re
from html import escape

MARK = re.compile(r"\[(\d{1,3})\]")
TAG = re.compile(r"(<[^>]*>)")


def marks_in(html: str) -> list[int]:
    """Return the numbers in square brackets in the text of some HTML, in order; attributes do not count."""
    return [int(number) for part in TAG.split(html)[::2] for number in MARK.findall(part)]


def problems_of(html: str, notes: int) -> tuple[list[int], list[int]]:
    """Return (numbers without a note, notes that no number leads to) for a text with so many notes."""
    used = set(marks_in(html))
    existing = set(range(1, notes + 1))
    return sorted(used - existing), sorted(existing - used)


def reference_id(anchor: str, number: int, time: int = 1) -> str:
    """Return the identifier of the place in the text that leads to a note, for the first or a later time."""
    return f"{anchor}-ref-{number}" + (f"-{time}" if time > 1 else "")


def note_id(anchor: str, number: int) -> str:
    """Return the identifier of a note."""
    return f"{anchor}-note-{number}"


class FootnoteLinker:
    """Turns the numbers of one chapter into links, however many pieces its text comes in."""

    def __init__(self, anchor: str, notes: int, label: str) -> None:
        """``label`` names a note for those who do not see it, with ``{number}`` in it."""
        self.anchor = anchor
        self.notes = notes
        self.label = label
        self.times: dict[int, int] = {}

    def link(self, html: str) -> str:
        """Return HTML with a link at every number that has a note; inside a link, numbers stay as they are."""
        parts = TAG.split(html)
        is_inside_link = False
        for position, part in enumerate(parts):
            if position % 2:
                name = part.strip("</> ").split()[:1]
                if name and name[0].lower() == "a":
                    is_inside_link = not part.startswith("</")
            elif not is_inside_link:
                parts[position] = MARK.sub(self._link, part)
        return "".join(parts)

    def _link(self, found: re.Match[str]) -> str:
        number = int(found[1])
        if not 1 <= number <= self.notes:
            return found[0]
        self.times[number] = time = self.times.get(number, 0) + 1
        label = escape(self.label.format(number=number))
        return (
            f'<sup class="footnote-mark"><a id="{reference_id(self.anchor, number, time)}"'
            f' href="#{note_id(self.anchor, number)}" role="doc-noteref" aria-label="{label}">{number}</a></sup>'
        )

    def ways_back(self, number: int) -> list[str]:
        """Return the identifiers of the places that lead to a note, in the order of reading."""
        return [reference_id(self.anchor, number, time) for time in range(1, self.times.get(number, 0) + 1)]
