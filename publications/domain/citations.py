"""A publication as others cite it: a plain sentence, BibTeX and RIS.

Words that depend on the reader's language come in from outside; nothing here knows a framework.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

# What TeX would read as a command. Braces become commands of their own, because BibTeX counts braces even when they are
# escaped, and one that is not closed would swallow the entries after it.
TEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&#_%"},
}
URL_SIGNS = {"\\": "%5C", "{": "%7B", "}": "%7D", "<": "%3C", ">": "%3E", '"': "%22", " ": "%20"}
CLOSING_SIGNS = (".", "?", "!", "…")


@dataclass(frozen=True, kw_only=True)
class Reference:
    """What a citation needs; a text that is not known is empty, a date None.

    ``month`` and ``day`` are None where only the year, or year and month, are known.
    """

    title: str
    publisher: str
    author: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    url: str = ""
    identifier: str = ""
    language: str = ""
    retrieved_on: date | None = None

    @property
    def named_author(self) -> str:
        """Who is named first: the author, or the publisher where no author is named."""
        return self.author or self.publisher


def one_line(text: str) -> str:
    """Return a text on one line, without control characters and doubled spaces."""
    return " ".join("".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in text).split())


def sentence(text: str) -> str:
    """Return a text with a full stop, unless it ends a sentence by itself; empty for an empty one."""
    words = one_line(text)
    return words if not words or words.endswith(CLOSING_SIGNS) else f"{words}."


def plain(reference: Reference, *, no_date: str, retrieved: str = "") -> str:
    """Return the citation as sentences: author (year). Title. Publisher, number. Address (when it was read).

    ``no_date`` is what stands for a missing year; ``retrieved`` says when the address was read, in a whole phrase.
    """
    year = str(reference.year) if reference.year else no_date
    author = one_line(reference.named_author)
    publisher = reference.publisher if one_line(reference.publisher) != author else ""
    imprint = ", ".join(part for part in (one_line(publisher), one_line(reference.identifier)) if part)
    address = one_line(reference.url)
    place = f"{address} ({one_line(retrieved)})" if address and retrieved else address
    parts = [f"{author} ({one_line(year)}).", sentence(reference.title), sentence(imprint), place]
    return " ".join(part for part in parts if part)


def tex(text: str) -> str:
    """Return a text that TeX sets sign by sign, on one line."""
    return "".join(TEX_SIGNS.get(sign, sign) for sign in one_line(text))


def tex_url(address: str) -> str:
    """Return an address that can stand in braces."""
    return "".join(URL_SIGNS.get(sign, sign) for sign in one_line(address))


def citation_key(reference: Reference) -> str:
    """Return a name for the entry out of ASCII letters and digits, such as ``forumasia2020insights``."""
    words = re.findall(r"[a-z0-9]+", _ascii(reference.title))
    longest = max(words, key=len, default="publication")
    author = "".join(re.findall(r"[a-z0-9]+", _ascii(reference.named_author)))[:20]
    return f"{author}{reference.year or ''}{longest[:20]}"


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()


def bibtex(reference: Reference) -> str:
    """Return an entry of BibTeX; every field stands on one line and its braces are balanced."""
    fields = {
        # Double braces: the name of an organisation is not taken apart into first and last name.
        "author": f"{{{tex(reference.named_author)}}}",
        "title": f"{{{tex(reference.title)}}}",
        "institution": tex(reference.publisher),
        "year": str(reference.year or ""),
        "month": str(reference.month or ""),
        "number": tex(reference.identifier),
        "language": tex(reference.language),
        "url": tex_url(reference.url),
        "urldate": reference.retrieved_on.isoformat() if reference.retrieved_on else "",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@techreport{{{citation_key(reference)},", *lines, "}", ""])


def ris(reference: Reference) -> str:
    """Return a record of RIS: one tag a line, lines that end as the format asks."""
    dated = [str(reference.year or "")]
    dated += [f"{part:02d}" if part else "" for part in (reference.month, reference.day)]
    tags = [
        ("AU", f"{one_line(reference.named_author)},"),
        ("TI", one_line(reference.title)),
        ("PB", one_line(reference.publisher)),
        ("PY", str(reference.year or "")),
        ("DA", "/".join(dated) + "/" if reference.year else ""),
        ("M1", one_line(reference.identifier)),
        ("LA", one_line(reference.language)),
        ("UR", one_line(reference.url)),
        ("Y2", reference.retrieved_on.strftime("%Y/%m/%d/") if reference.retrieved_on else ""),
    ]
    lines = [f"{tag}  - {value}" for tag, value in tags if value]
    return "\r\n".join(["TY  - RPRT", *lines, "ER  - ", ""])
