"""The editors' guide, read from the documents of the project and shown inside the staff side."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

FOLDER = Path("docs")


@dataclass(frozen=True)
class Chapter:
    """A chapter of the guide: its heading and the anchor that leads there."""

    heading: str
    anchor: str


@dataclass(frozen=True)
class Guide:
    """The guide in one language: title, chapters and HTML without the title."""

    language: str
    title: str
    chapters: tuple[Chapter, ...]
    html: SafeString


def guide_file(language: str) -> Path:
    """Return the file of the guide in a language, or the one in the default language where there is none."""
    found = Path(settings.BASE_DIR, FOLDER, f"editors-guide.{language}.md")
    return found if found.exists() else Path(settings.BASE_DIR, FOLDER, f"editors-guide.{settings.LANGUAGE_CODE}.md")


def give_anchors(tokens: list[Token]) -> list[Chapter]:
    """Give every chapter an anchor made of its heading, and return the chapters in order."""
    chapters = []
    for opening, content in pairwise(tokens):
        if opening.type == "heading_open" and opening.tag == "h2":
            chapter = Chapter(content.content, slugify(content.content))
            opening.attrSet("id", chapter.anchor)
            chapters.append(chapter)
    return chapters


@cache
def read_guide(language: str) -> Guide:
    """Return the guide in a language such as ``es``. The file begins with a heading of the first level."""
    file = guide_file(language)
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(file.read_text(encoding="utf-8"))
    chapters = give_anchors(tokens)
    html = markdown.renderer.render(tokens[3:], markdown.options, {})
    return Guide(
        language=file.suffixes[0].removeprefix("."),
        title=tokens[1].content,
        chapters=tuple(chapters),
        html=mark_safe(html),  # noqa: S308 - our own document, rendered with HTML switched off
    )
