"""What is asked of words before readers see them, as plain functions over strings.

Each returns a sentence for the editor in the active language, or None. The rules follow WCAG 2.2: headings in order
(1.3.1), alternative text that tells what the picture tells (1.1.1), links that say where they lead (2.4.4).
"""

import re
import unicodedata
from dataclasses import dataclass
from html.parser import HTMLParser

from django.utils.translation import gettext as _

MAX_ALTERNATIVE_TEXT = 250
HEADING_TAGS = {f"h{level}": level for level in range(1, 7)}
# Tags that hold something to see without words.
VISIBLE_TAGS = {"hr", "img", "embed"}
# A title in capitals is shouted, and screen readers may spell it; a short one is more likely an acronym.
SHORTEST_SHOUT = 8

# Words that say nothing about where a link leads. They are refused in every language: staff often work in two of them.
EMPTY_LINK_WORDS = {
    "en": (
        "click here",
        "here",
        "read more",
        "more",
        "more info",
        "more information",
        "learn more",
        "see more",
        "find out more",
        "this",
        "this link",
        "link",
        "this page",
        "this website",
        "download",
    ),
    "es": (
        "aquí",
        "haz clic aquí",
        "haga clic aquí",
        "clic aquí",
        "pincha aquí",
        "pulsa aquí",
        "leer más",
        "lee más",
        "ver más",
        "más",
        "más información",
        "saber más",
        "conoce más",
        "este enlace",
        "enlace",
        "esta página",
        "este sitio",
        "descargar",
        "seguir leyendo",
    ),
    "fr": (
        "ici",
        "cliquez ici",
        "cliquer ici",
        "lire la suite",
        "en savoir plus",
        "plus",
        "plus d'informations",
        "ce lien",
        "lien",
        "cette page",
        "télécharger",
    ),
    "pt": (
        "aqui",
        "clique aqui",
        "leia mais",
        "ler mais",
        "saiba mais",
        "ver mais",
        "mais",
        "mais informações",
        "este link",
        "esta página",
        "baixar",
    ),
    "eu": (
        "hemen",
        "egin klik hemen",
        "klikatu hemen",
        "irakurri gehiago",
        "gehiago",
        "informazio gehiago",
        "esteka hau",
        "deskargatu",
    ),
    "ar": ("هنا", "اضغط هنا", "انقر هنا", "المزيد", "اقرأ المزيد", "هذا الرابط", "تحميل"),
}
FILE_NAME = re.compile(r"^[^\s]+\.(jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg)$", re.IGNORECASE)
CAMERA_NAME = re.compile(
    r"^(img|dsc[nf]?|dcim|pict?|image|imagen|photo|foto|picture|screenshot|captura|whatsapp image)"
    r"[\s_-]*[\d_.\s-]*(\(\d+\))?$",
    re.IGNORECASE,
)
BARE_ADDRESS = re.compile(r"^(https?://\S+|www\.\S+|[\w.-]+\.[a-z]{2,}/\S*)$", re.IGNORECASE)


def fold(words: str) -> str:
    """Return words in small letters, without accents, signs at the ends and doubled spaces."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", words) if not unicodedata.combining(sign))
    return re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(plain.casefold().split()))


FOLDED_LINK_WORDS = frozenset(fold(words) for language in EMPTY_LINK_WORDS.values() for words in language)


def link_problem(label: str, target: str = "") -> str | None:
    """Say what is wrong with the words of a link, or None; ``target`` names it when it has no words."""
    words = " ".join(label.split())
    if not words:
        return _("A link to %(target)s has no words. Write where it leads, or remove it.") % {
            "target": target or _("a page")
        }
    if BARE_ADDRESS.match(words):
        return _("“%(label)s” is an address. Write in words where the link leads.") % {"label": words}
    if fold(words) in FOLDED_LINK_WORDS:
        return _("“%(label)s” does not say where the link leads. Name what readers will find there.") % {"label": words}
    return None


def alternative_text_problem(words: str, file_name: str = "") -> str | None:
    """Say what is wrong with an alternative text, or None; an empty one is another question.

    ``file_name`` is the name of the file, with or without folders.
    """
    words = words.strip()
    stem = file_name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if words and (FILE_NAME.match(words) or CAMERA_NAME.match(words) or words == stem):
        return _("“%(words)s” is the name of a file. Say what the picture tells.") % {"words": words}
    if len(words) > MAX_ALTERNATIVE_TEXT:
        return _(
            "The alternative text has %(length)d characters. Keep it below %(limit)d, and tell the rest in the text."
        ) % {
            "length": len(words),
            "limit": MAX_ALTERNATIVE_TEXT,
        }
    return None


def title_problem(words: str) -> str | None:
    """Say that a title is written in capitals, or None."""
    letters = [sign for sign in words if sign.isalpha()]
    if len(letters) >= SHORTEST_SHOUT and len(words.split()) > 1 and words.isupper():
        return _("“%(title)s” is all in capitals. Write it as a sentence.") % {"title": words}
    return None


@dataclass
class Heading:
    """A heading of a text: its level, its words, and whether something stands below it."""

    level: int
    words: str = ""
    has_content: bool = False


@dataclass
class Link:
    """A link of a text: its words and where it leads."""

    target: str
    leads_somewhere: bool
    words: str = ""


class Outline(HTMLParser):
    """The headings and links of a rich text, in order, and whether a heading is the first thing in it."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.headings: list[Heading] = []
        self.links: list[Link] = []
        self.begins_with_heading = False
        self.open_heading: Heading | None = None
        self.open_link: Link | None = None
        self.has_content = False

    def handle_starttag(self, tag, attrs):
        """Open a heading or a link, and note what can be seen without words."""
        values = dict(attrs)
        if tag in HEADING_TAGS:
            self.begins_with_heading = self.begins_with_heading or not (self.has_content or self.headings)
            self.open_heading = Heading(HEADING_TAGS[tag])
            self.headings.append(self.open_heading)
        elif tag == "a":
            target = values.get("href") or ""
            self.open_link = Link(target, bool(target.strip("# ") or values.get("id")))
            self.links.append(self.open_link)
        elif tag in VISIBLE_TAGS:
            self.note_content()

    def handle_endtag(self, tag):
        """Close a heading or a link."""
        if tag in HEADING_TAGS:
            self.open_heading = None
        elif tag == "a":
            self.open_link = None

    def handle_data(self, data):
        """Collect words."""
        if self.open_link:
            self.open_link.words += data
        if self.open_heading:
            self.open_heading.words += data
        elif data.strip():
            self.note_content()

    def note_content(self):
        """Something stands below every heading that is open at this place."""
        self.has_content = True
        level = 7
        for heading in reversed(self.headings):
            if heading.level < level:
                heading.has_content = True
                level = heading.level


def outline_of(html: str) -> Outline:
    """Return the headings and links of a rich text as it is stored."""
    outline = Outline()
    outline.feed(html)
    outline.close()
    return outline


def heading_problems(headings: list[Heading], level: int = 1) -> list[str]:
    """Say which headings are empty, shouted or skip a level; ``level`` is that of the heading above the text."""
    problems = []
    for heading in headings:
        words = heading.words.strip()
        if not words:
            problems.append(_("A heading is empty. Write it, or remove it."))
        elif heading.level > level + 1:
            problems.append(
                _("“%(heading)s” is a smaller heading, but no larger one stands before it.") % {"heading": words}
            )
        elif problem := title_problem(words):
            problems.append(problem)
        level = heading.level
    return problems


def empty_section_problem(heading: Heading) -> str | None:
    """Say that nothing stands below a heading, or None."""
    if heading.has_content or not heading.words.strip():
        return None
    return _("Nothing stands below “%(heading)s”. Write something there, or remove the heading.") % {
        "heading": heading.words.strip()
    }


def link_problems(links: list[Link]) -> list[str]:
    """Say which links lead nowhere or do not say where they lead."""
    problems = []
    for link in links:
        if not link.leads_somewhere and link.words.strip():
            problems.append(_("The link “%(label)s” leads nowhere.") % {"label": link.words.strip()})
        elif problem := link_problem(link.words, link.target):
            problems.append(problem)
    return problems
