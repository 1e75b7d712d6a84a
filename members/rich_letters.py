"""Words with emphasis, lists and links in a mail: one source, from which text and HTML are made.

Only a handful of elements are let through. Nothing is loaded from anywhere: a picture becomes a link to the page that
shows it. Links lead straight to where they say, without what would tell who followed them.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from bs4 import BeautifulSoup, NavigableString, Tag
from django.conf import settings
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import wrap
from django.utils.translation import gettext
from wagtail.rich_text import expand_db_html

TEXT_WIDTH = 72
BLOCKS = ("p", "h2", "h3", "h4", "blockquote")
LISTS = ("ul", "ol")
EMPHASIS = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
PICTURES = ("img", "picture", "video", "audio", "iframe", "embed", "object")
NOTHING = ("script", "style")
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
# What advertisers and mail services hang on an address to see who came.
TRACKING = ("utm_", "mc_", "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "vero_", "_hs", "mkt_tok", "oly_")


@dataclass(frozen=True)
class RichWords:
    """The same words twice: as plain text, wrapped, and as HTML that is safe to put into a mail."""

    text: str
    html: SafeString


def straight_address(address: str) -> str:
    """Return an absolute address without tracking parameters; empty for one that leads nowhere from a mail."""
    try:
        parts = urlsplit(urljoin(settings.PUBLIC_URL + "/", address.strip()))
    except ValueError:
        return ""
    if parts.scheme not in SCHEMES:
        return ""
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].lower().startswith(TRACKING)]
    # An address without such parameters stays as it was written, whatever its query looks like.
    query = parts.query if len(kept) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(kept)
    return urlunsplit(parts._replace(query=query))


def rich_words(source: str, page_url: str) -> RichWords:
    """Return stored rich text as words for a mail; ``page_url`` is the absolute address where pictures are seen."""
    soup = BeautifulSoup(expand_db_html(source), "html.parser")
    writer = Writer(page_url)
    for child in soup.children:
        writer.block(child)
    return RichWords("\n\n".join(writer.texts), mark_safe("".join(writer.blocks)))  # noqa: S308 - every piece is escaped


class Writer:
    """Collects the blocks of a text in both forms."""

    def __init__(self, page_url: str) -> None:
        self.page_url = page_url
        self.blocks: list[str] = []
        self.texts: list[str] = []

    def block(self, node: object) -> None:
        """Write one block."""
        if isinstance(node, NavigableString):
            self.add("p", node)
        elif not isinstance(node, Tag) or node.name in NOTHING:
            return
        elif node.name in LISTS:
            self.list(node)
        elif node.name in BLOCKS or node.name in EMPHASIS or node.name in PICTURES or node.name == "a":
            self.add("p" if node.name not in BLOCKS else node.name, node)
        elif node.name != "hr":
            for child in node.children:
                self.block(child)

    def add(self, name: str, node: Tag | NavigableString) -> None:
        """Write a paragraph or a heading, unless it says nothing."""
        html, text = self.inline(node)
        if text.strip():
            self.blocks.append(f"<{name}>{html.strip()}</{name}>")
            self.texts.append(wrap(text.strip(), TEXT_WIDTH))

    def list(self, node: Tag) -> None:
        """Write a list, each item on a line of its own."""
        items = [self.inline(item) for item in node.find_all("li")]
        said = [(html.strip(), text.strip()) for html, text in items if text.strip()]
        if said:
            self.blocks.append(f"<{node.name}>{''.join(f'<li>{html}</li>' for html, _text in said)}</{node.name}>")
            marks = [f"{number}." if node.name == "ol" else "-" for number in range(1, len(said) + 1)]
            self.texts.append(
                "\n".join(wrap(f"{mark} {text}", TEXT_WIDTH) for mark, (_html, text) in zip(marks, said, strict=True))
            )

    def inline(self, node: Tag | NavigableString) -> tuple[str, str]:
        """Return a piece of a line as HTML and as text."""
        if isinstance(node, NavigableString):
            # Comments and their like are strings too; they are nobody's words.
            words = " ".join(f".{node}.".split())[1:-1] if type(node) is NavigableString else ""
            return escape(words), words
        if node.name in PICTURES:
            return self.picture(node)
        if node.name in NOTHING or node.name == "br":
            return ("<br>", " ") if node.name == "br" else ("", "")
        return self.element(node)

    def element(self, node: Tag) -> tuple[str, str]:
        """Return an element of a line with what is in it."""
        pieces = [self.inline(child) for child in node.children if isinstance(child, NavigableString | Tag)]
        html, text = "".join(piece[0] for piece in pieces), "".join(piece[1] for piece in pieces)
        if node.name == "a":
            return self.link(str(node.get("href", "")), html, text)
        if name := EMPHASIS.get(node.name):
            return f"<{name}>{html}</{name}>", text
        return html, text

    def link(self, address: str, html: str, text: str) -> tuple[str, str]:
        """Return a link; its words alone where it leads nowhere from a mail."""
        url = straight_address(address) if address else ""
        if not url or not text.strip():
            return html, text
        shown = url.removeprefix("mailto:").removeprefix("tel:")
        return f'<a href="{escape(url)}">{html}</a>', text if text.strip() == shown else f"{text} ({shown})"

    def picture(self, node: Tag) -> tuple[str, str]:
        """Return a link to the page instead of something that a mail would load."""
        words = str(node.get("alt", "")).strip() or gettext("A picture on our page")
        return self.link(self.page_url, escape(words), words)
