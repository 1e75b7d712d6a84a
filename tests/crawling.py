"""Follow every address that the site names, as a robot without cookies would, and keep the answers."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup, NavigableString, Tag

from tests.addresses import PAGE_ADDRESSES, VIEW_ADDRESSES
from tests.served import ServedSite

SEEDS = ("/", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt")
# What a browser loads by itself, by element and attribute. A link is only followed when a reader chooses it.
RESOURCES = (
    ("img", "src"),
    ("img", "srcset"),
    ("source", "srcset"),
    ("source", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("object", "data"),
    ("embed", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("image", "href"),
    ("use", "href"),
    ("input", "src"),
)
LOADING_RELATIONS = {
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "preload",
    "modulepreload",
    "manifest",
    "prefetch",
    "preconnect",
    "dns-prefetch",
}
FOREIGN_SCHEMES = {"mailto", "tel", "data", "geo", "sms"}
SKIPPED_TEXT = {"script", "style", "template", "noscript"}
STYLE_ADDRESS = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")


@dataclass
class Answer:
    """What the server said at one address, and who named that address first."""

    address: str
    status: int
    headers: dict
    text: str
    named_by: str = ""

    @property
    def kind(self) -> str:
        """The media type without parameters."""
        return self.headers.get("Content-Type", "").split(";")[0]

    @property
    def is_html(self) -> bool:
        """Whether it is a document for readers; a file to take away is none."""
        return self.kind == "text/html" and "attachment" not in self.headers.get("Content-Disposition", "")

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The parsed document."""
        return BeautifulSoup(self.text, "html.parser" if self.is_html else "xml")

    @cached_property
    def anchors(self) -> set[str]:
        """Every place inside the document that a link can name."""
        return {"", "top"} | {str(tag["id"]) for tag in self.soup.find_all(id=True)}

    def resources(self) -> Iterator[str]:
        """Yield what a browser loads by itself."""
        for name, attribute in RESOURCES:
            for tag in self.soup.find_all(name, {attribute: True}):
                yield from candidates(tag[attribute]) if attribute == "srcset" else [tag[attribute]]
        for tag in self.soup.find_all("link", href=True):
            if LOADING_RELATIONS & set(tag.get("rel", [])):
                yield tag["href"]

    def links(self) -> Iterator[str]:
        """Yield where a reader or a robot can go from here."""
        for tag in self.soup.find_all(["a", "area"], href=True):
            yield tag["href"]
        for tag in self.soup.find_all("link", href=True):
            if not LOADING_RELATIONS & set(tag.get("rel", [])):
                yield tag["href"]
        for tag in self.soup.find_all("form"):
            if tag.get("method", "get").lower() == "get":
                yield from choices(tag, tag.get("action") or self.address)
        for tag in self.soup.find_all("meta", property=re.compile(r"^og:(image|url)$")):
            yield tag["content"]

    def addresses(self) -> Iterator[str]:
        """Yield every address in the answer, whatever its kind."""
        if self.is_html:
            yield from self.resources()
            yield from self.links()
        elif self.kind == "text/css":
            yield from (first or second for first, second in STYLE_ADDRESS.findall(self.text))
        elif self.kind in {"application/xml", "application/atom+xml"}:
            yield from (tag.get_text(strip=True) for tag in self.soup.find_all("loc"))
            yield from (tag["href"] for tag in self.soup.find_all("link", href=True))
        elif self.status in {301, 302, 303, 307, 308}:
            yield self.headers["Location"]


@dataclass
class Crawl:
    """All answers by address, the links between them (from, to, fragment), and what the server logged meanwhile."""

    origin: str
    log: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    links: set[tuple[str, str, str]] = field(default_factory=set)

    def documents(self, language: str = "") -> list[Answer]:
        """Return the documents for readers that answered 200, in one language or in all."""
        return [
            answer
            for answer in self.answers.values()
            if answer.is_html and answer.status == 200 and answer.address.startswith(f"/{language}")
        ]

    def pages(self, language: str = "") -> list[Answer]:
        """Return the documents that are no filtered or numbered view of another."""
        return [answer for answer in self.documents(language) if "?" not in answer.address]

    def local(self, base: str, address: str) -> str | None:
        """Return an address as path and query with its fragment, or None when it leads to another host or no page."""
        full = urljoin(self.origin + base, address.strip())
        if urlsplit(full).scheme in FOREIGN_SCHEMES or not is_of(full, self.origin):
            return None
        return full.removeprefix(self.origin) or "/"


def is_of(address: str, origin: str) -> bool:
    """Tell whether an absolute address belongs to an origin; the beginning of another host's name does not."""
    return address == origin or address.startswith((f"{origin}/", f"{origin}?", f"{origin}#"))


def choices(form: Tag, action: str) -> list[str]:
    """Return where a form of filters leads: as it is, and with each of its choices by itself."""
    action = action.partition("#")[0]
    base = action.partition("?")[0]
    options = [(select["name"], option) for select in form.find_all("select") for option in select.find_all("option")]
    return [
        action,
        *(f"{base}?{name}={quote(option.get('value', ''))}" for name, option in options if option.get("value")),
    ]


def candidates(srcset: str) -> list[str]:
    """Return the addresses of a ``srcset``."""
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


def texts(soup: BeautifulSoup | Tag, language: str) -> Iterator[str]:
    """Yield the words that a reader meets in one language: text and spoken attributes, by their nearest ``lang``."""
    for node in soup.find_all(string=True):
        if (
            type(node) is NavigableString
            and node.parent.name not in SKIPPED_TEXT
            and not is_name(node.parent)
            and language_of(node.parent) == language
        ):
            yield " ".join(node.split())
    for tag in soup.find_all(True):
        spoken = [tag.get(name) for name in ("alt", "aria-label", "title", "placeholder") if tag.get(name)]
        spoken += [tag["content"]] if tag.name == "meta" and tag.get("name") == "description" else []
        if spoken and language_of(tag) == language:
            yield from (" ".join(words.split()) for words in spoken)


def is_name(tag: Tag | None) -> bool:
    """Tell whether an element stands in something that is the same in every language, such as a name or a number."""
    if tag is None:
        return False
    is_list_of_countries = tag.name == "select" and tag.get("autocomplete") == "country"
    return tag.get("translate") == "no" or is_list_of_countries or is_name(tag.parent)


def language_of(tag: Tag) -> str:
    """Return the language that an element is written in."""
    while tag is not None:
        if tag.get("lang"):
            return tag["lang"]
        tag = tag.parent
    return ""


def crawl_site(site: ServedSite) -> Crawl:
    """Ask for everything that can be reached.

    A query is followed only from an address without one, so that filters do not multiply.
    """
    crawl = Crawl(site.url)
    seeds = [*SEEDS, *(address.path for address in PAGE_ADDRESSES + VIEW_ADDRESSES)]
    waiting = deque((seed, "") for seed in seeds)
    while waiting:
        address, named_by = waiting.popleft()
        if address in crawl.answers:
            continue
        answer = ask(site, address, named_by)
        crawl.answers[address] = answer
        for found in answer.addresses():
            local = crawl.local(address, found)
            if local is None:
                continue
            target, fragment = urldefrag(local)
            crawl.links.add((address, target, unquote(fragment)))
            if not ("?" in address and "?" in target):
                waiting.append((target, address))
    crawl.log = site.log.read_text(encoding="utf-8")
    return crawl


def ask(site: ServedSite, address: str, named_by: str) -> Answer:
    """Return the answer at an address; the text of pictures and typefaces is left out."""
    response = site.get(address)
    kind = response.headers.get("Content-Type", "")
    is_text = kind.startswith("text/") or "xml" in kind or "json" in kind
    if is_text:
        response.encoding = "utf-8"
    return Answer(address, response.status_code, dict(response.headers), response.text if is_text else "", named_by)
