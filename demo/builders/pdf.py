"""PDF files for the demonstration's publications, tagged for screen readers, made with what is installed.

A document is a cover and running text: headings, paragraphs, lists, notes. Every piece of text is marked and stands in
a tree of structure (ISO 32000-1, 14.7 and 14.8), the ornament is an artifact, the language is set, headings are
bookmarks. Text is set line by line with embedded fonts.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import ImageFont

FONTS = Path(__file__).resolve().parent.parent / "fonts"
ENCODING = "cp1252"
CODES = range(32, 256)
WIDTH, HEIGHT = 595, 842
MARGIN, BOTTOM = 72, 84
MEASURE = WIDTH - 2 * MARGIN
INK, VIOLET, MARIGOLD, PAPER, SOFT = (
    "0.165 0.063 0.208",
    "0.357 0.208 0.678",
    "0.969 0.659 0.106",
    "1 1 1",
    "0.42 0.33 0.48",
)


@dataclass(frozen=True)
class Style:
    """How a kind of text is set: its tag, font, size and leading in points, space above, indent."""

    tag: str
    font: str
    size: float
    leading: float
    above: float
    indent: float = 0
    colour: str = INK


STYLES = {
    "h1": Style("H2", "Display", 25, 30, 34, colour=VIOLET),
    "h2": Style("H3", "Display", 15, 20, 20),
    "h3": Style("H4", "Bold", 11.5, 16, 14),
    "p": Style("P", "Text", 11, 16.5, 9),
    "li": Style("LBody", "Text", 11, 16.5, 5, 16),
    "note": Style("Note", "Text", 9, 13, 5, 16, SOFT),
    "notice": Style("P", "Bold", 11, 16.5, 12, 16),
    "title": Style("H1", "Display", 36, 41, 0, colour=PAPER),
    "subtitle": Style("P", "Text", 15, 21, 14, colour=PAPER),
    "imprint": Style("P", "Text", 10.5, 15, 6, colour=PAPER),
}
FILES = {"Text": "atkinson-regular.ttf", "Bold": "atkinson-bold.ttf", "Display": "piazzolla-bold.ttf"}


@dataclass(frozen=True)
class Paragraph:
    """A piece of text of one kind; see ``STYLES``."""

    kind: str
    text: str


@dataclass(frozen=True)
class Cover:
    """What stands on the first page."""

    title: str
    subtitle: str
    imprint: tuple[str, ...]


@cache
def measuring_font(name: str) -> ImageFont.FreeTypeFont:
    """Return a font at a thousand units, which is the scale of widths in a PDF."""
    return ImageFont.truetype(str(FONTS / FILES[name]), 1000, layout_engine=ImageFont.Layout.BASIC)


@cache
def width_of(name: str, sign: str) -> float:
    """Return the width of a sign in thousandths of the size."""
    return round(measuring_font(name).getlength(sign))


def lines_of(text: str, style: Style) -> Iterator[str]:
    """Yield the lines of a text that is set in a style."""
    room = (MEASURE - style.indent) * 1000 / style.size
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and sum(width_of(style.font, sign) for sign in longer) > room:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


@dataclass
class Sheet:
    """One page while it is written: its operators, and the elements of structure that its marks belong to."""

    operators: list[str] = field(default_factory=list)
    elements: list[pikepdf.Object] = field(default_factory=list)


class Writer:
    """Sets paragraphs one below another, and keeps the tree of structure while it does."""

    def __init__(self, language: str) -> None:
        self.pdf = pikepdf.new()
        self.fonts = Dictionary(**{name: self.embed(name) for name in FILES})
        self.root = self.pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, K=Array(), Lang=pikepdf.String(language))
        )
        self.sheets: list[Sheet] = []
        self.pages: list[pikepdf.Object] = []
        self.headings: list[tuple[str, pikepdf.Object, float]] = []
        self.list: pikepdf.Object | None = None
        self.y = 0.0

    # --- Fonts ------------------------------------------------------------------------------------

    def embed(self, name: str) -> pikepdf.Object:
        """Return a font with its file, its widths and the way from its codes to Unicode."""
        data = (FONTS / FILES[name]).read_bytes()
        ascent, descent = measuring_font(name).getmetrics()
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/Acompana-{name}"),
            Flags=32,
            FontBBox=[-200, -descent, 1300, ascent],
            ItalicAngle=0,
            Ascent=ascent,
            Descent=-descent,
            CapHeight=700,
            StemV=90,
            FontFile2=self.pdf.make_stream(data, Length1=len(data)),
        )
        return self.pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.TrueType,
                BaseFont=Name(f"/Acompana-{name}"),
                FirstChar=CODES.start,
                LastChar=CODES.stop - 1,
                Widths=Array([width_of(name, sign) if sign else 0 for sign in map(sign_of, CODES)]),
                Encoding=Name.WinAnsiEncoding,
                FontDescriptor=self.pdf.make_indirect(descriptor),
                ToUnicode=self.pdf.make_stream(to_unicode()),
            )
        )

    # --- Pages ------------------------------------------------------------------------------------

    def open_page(self) -> None:
        """Begin a page."""
        page = self.pdf.add_blank_page(page_size=(WIDTH, HEIGHT)).obj
        page.Resources = Dictionary(Font=self.fonts)
        page.StructParents = len(self.pages)
        page.Tabs = Name.S
        self.pages.append(page)
        self.sheets.append(Sheet())
        self.y = HEIGHT - MARGIN

    def artifact(self, *operators: str) -> None:
        """Draw what screen readers pass over."""
        self.sheets[-1].operators += ["/Artifact BMC", "q", *operators, "Q", "EMC"]

    def element(self, tag: str, parent: pikepdf.Object) -> pikepdf.Object:
        """Return a new element of structure below another."""
        element = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{tag}"), P=parent, K=Array()))
        parent.K.append(element)
        return element

    def element_for(self, paragraph: Paragraph) -> pikepdf.Object:
        """Return the element of a paragraph; items that follow each other share one list."""
        if paragraph.kind != "li":
            self.list = None
            return self.element(STYLES[paragraph.kind].tag, self.root)
        if self.list is None:
            self.list = self.element("L", self.root)
        return self.element("LBody", self.element("LI", self.list))

    # --- Text -------------------------------------------------------------------------------------

    def add(self, paragraph: Paragraph) -> None:
        """Set a paragraph below what stands already, on further pages where it does not fit."""
        style = STYLES[paragraph.kind]
        lines = list(lines_of(paragraph.text, style))
        if not lines:
            return
        keep = 3 if paragraph.kind in {"h1", "h2", "h3"} else 1
        self.y -= style.above
        if self.y - style.leading * keep < BOTTOM:
            self.open_page()
        element = self.element_for(paragraph)
        if paragraph.kind in {"h1", "h2"}:
            self.headings.append((paragraph.text, self.pages[-1], self.y))
        if paragraph.kind == "li":
            self.artifact(f"{MARIGOLD} rg {MARGIN + 2} {self.y - 9:.1f} 4 4 re f")
        if paragraph.kind == "notice":
            depth = style.leading * len(lines) + 6
            self.artifact(f"{MARIGOLD} rg {MARGIN} {self.y - depth + 2:.1f} 4 {depth:.1f} re f")
        while lines:
            room = max(1, int((self.y - BOTTOM) / style.leading))
            self.set_lines(lines[:room], style, element)
            lines = lines[room:]
            if lines:
                self.open_page()

    def set_lines(self, lines: list[str], style: Style, element: pikepdf.Object) -> None:
        """Set lines on the page at hand as one mark of an element."""
        sheet = self.sheets[-1]
        mark = len(sheet.elements)
        sheet.elements.append(element)
        element.K.append(Dictionary(Type=Name.MCR, Pg=self.pages[-1], MCID=mark))
        operators = [f"/{style.tag} <</MCID {mark}>> BDC", "BT", f"/{style.font} {style.size} Tf {style.colour} rg"]
        for line in lines:
            self.y -= style.leading
            # The space at the end keeps words apart for those who read or copy the text.
            code = f"{line} ".encode(ENCODING, "replace").hex()
            operators.append(f"1 0 0 1 {MARGIN + style.indent} {self.y + style.leading * 0.28:.1f} Tm <{code}> Tj")
        sheet.operators += [*operators, "ET", "EMC"]

    def cover(self, cover: Cover) -> None:
        """Set the first page: threads that cross on a dark ground, and the title."""
        self.open_page()
        self.artifact(f"{INK} rg 0 0 {WIDTH} {HEIGHT} re f", *threads())
        self.y = HEIGHT - 320
        self.add(Paragraph("title", cover.title))
        self.add(Paragraph("subtitle", cover.subtitle))
        self.y = min(self.y, BOTTOM + 90)
        for line in cover.imprint:
            self.add(Paragraph("imprint", line))

    # --- The end ----------------------------------------------------------------------------------

    def finish(self, title: str, language: str) -> bytes:
        """Return the file."""
        for number, (page, sheet) in enumerate(zip(self.pages, self.sheets, strict=True), start=1):
            if number > 1:
                code = f"{title}  ·  {number}".encode(ENCODING, "replace").hex()
                foot = f"BT /Text 8.5 Tf {SOFT} rg 1 0 0 1 {MARGIN} 48 Tm <{code}> Tj ET"
                sheet.operators += ["/Artifact <</Type /Pagination>> BDC", foot, "EMC"]
            page.Contents = self.pdf.make_stream("\n".join(sheet.operators).encode("ascii"))
        numbers = Array()
        for position, sheet in enumerate(self.sheets):
            numbers.extend([position, self.pdf.make_indirect(Array(sheet.elements))])
        tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array([self.root])))
        tree.ParentTree = self.pdf.make_indirect(Dictionary(Nums=numbers))
        tree.ParentTreeNextKey = len(self.sheets)
        self.root.P = tree
        catalogue = self.pdf.Root
        catalogue.StructTreeRoot = tree
        catalogue.MarkInfo = Dictionary(Marked=True)
        catalogue.Lang = pikepdf.String(language)
        catalogue.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        self.pdf.docinfo["/Title"] = title
        with self.pdf.open_outline() as outline:
            for words, page, y in self.headings:
                place = Array([page, Name.XYZ, 0, y + 24, 0])
                outline.root.append(pikepdf.OutlineItem(words, destination=place))
        output = BytesIO()
        self.pdf.save(output, deterministic_id=True, min_version="1.7")
        return output.getvalue()


def sign_of(code: int) -> str:
    """Return the sign of a code; empty where the encoding has none."""
    return bytes([code]).decode(ENCODING, "ignore")


def to_unicode() -> bytes:
    """Return the map from codes to Unicode (ISO 32000-1, 9.10.3)."""
    pairs = [f"<{code:02X}> <{ord(sign):04X}>" for code in CODES if (sign := sign_of(code))]
    groups = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]
    maps = "\n".join(f"{len(group)} beginbfchar\n" + "\n".join(group) + "\nendbfchar" for group in groups)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CMapName /Acompana def\n/CMapType 2 def\n1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{maps}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def threads() -> list[str]:
    """Return the operators that draw threads crossing each other over the upper part of the cover."""
    colours = ("0.553 0.424 0.788", VIOLET, "0.416 0.290 0.486")
    operators = ["1 J"]
    for number in range(15):
        y = HEIGHT - 36 - number * 15
        lift = 26 if number % 2 else -26
        operators.append(f"{colours[number % 3]} RG {1.4 + number % 4 * 0.7:.1f} w")
        operators.append(
            f"0 {y} m 150 {y + lift} 300 {y - lift} 430 {y + lift} c"
            f" 500 {y + lift * 1.4:.0f} 560 {y} 595 {y - lift} c S"
        )
    for number in range(12):
        x = 30 + number * 48
        operators.append(f"{MARIGOLD if number == 8 else colours[number % 3]} RG {4 if number == 8 else 1.6} w")
        operators.append(f"{x} {HEIGHT} m {x + 22} {HEIGHT - 90} {x - 24} {HEIGHT - 180} {x + 8} {HEIGHT - 268} c S")
    return operators


def make_document(cover: Cover, paragraphs: list[Paragraph], language: str) -> bytes:
    """Return a tagged PDF with a cover and running text, in a language such as "es"."""
    writer = Writer(language)
    writer.cover(cover)
    writer.open_page()
    for paragraph in paragraphs:
        writer.add(paragraph)
    return writer.finish(cover.title, language)
