"""The shapes that the words of publications are kept in."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from demo.content.shapes import PageContent
from demo.content.words import Words


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter that can be read on the site. ``text`` is rich text; ``[1]`` in it leads to the first of ``notes``."""

    heading: Words
    text: Words
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PublicationContent(PageContent):
    """A publication, ours or somebody else's.

    Exactly one of ``published_days_ago`` and ``published_on`` is set. ``files`` are the codes of the languages in which
    its PDF is made, out of ``chapters``; these stand on the page too, unless ``shows_chapters`` is false.
    ``earlier_note`` says what is new in the PDF; with it an earlier version is published first, and replaced.
    With ``embargo_days`` nobody finds it until so many days after the site was built; with ``withdrawal_reason`` it was
    withdrawn.
    """

    kind: Literal["report", "working_paper", "guide", "training", "briefing", "statement", "standard"]
    subtitle: Words | None = None
    publisher: Literal["ours", "partner", "other"] = "ours"
    publisher_name: Words | None = None
    published_days_ago: int | None = None
    published_on: date | None = None
    precision: Literal["day", "month", "year"] = "day"
    source_url: str = ""
    retrieved_on: date | None = None
    original_title: str = ""
    identifier: str = ""
    is_retelling: bool = False
    original_languages: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    shows_chapters: bool = True
    files: tuple[str, ...] = ()
    earlier_note: tuple[Words, ...] = ()
    embargo_days: int | None = None
    withdrawal_reason: Words | None = None
