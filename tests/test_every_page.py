"""Promises about every page in every language, tried on all answers that a crawl of the demonstration site finds."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django_countries import countries

from demo.content.organisations_africa_americas import AFRICA, AMERICAS
from demo.content.organisations_asia_europe import ASIA_AND_PACIFIC, EUROPE_AND_NEIGHBOURS
from demo.content.organisations_worldwide import PROTECTION
from demo.content.organisations_worldwide_more import FUNDS_AND_MOVEMENTS
from demo.content.pages import PAGES
from tests.addresses import LANGUAGES, PAGE_ADDRESSES, VIEW_ADDRESSES
from tests.crawling import Answer, Crawl, texts

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
}
SAFE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
KINDS_OF_ANSWERS = {
    "text/html",
    "text/css",
    "text/javascript",
    "text/plain",
    "application/xml",
    "application/atom+xml",
    "font/woff2",
    "image/avif",
}
# Names, and the line that shows the letters of the typefaces.
SAME_IN_BOTH_LANGUAGES = {
    "© Acompaña",
    "Tegucigalpa, Honduras",
    "Digital Defenders Partnership",
    "Global Witness",
    "Security in a Box, Front Line Defenders",
    "Ñandutí, ¿quién acompaña? «Cœur» à São Tomé, Iruñea, Orléans, œuvre, çağ, Łódź – 1234567890 …",
}
ORGANISATIONS = (*AFRICA, *AMERICAS, *ASIA_AND_PACIFIC, *EUROPE_AND_NEIGHBOURS, *PROTECTION, *FUNDS_AND_MOVEMENTS)
NAMES = {str(name) for _code, name in countries} | {"FORUM-ASIA", "Acompaña", "Ubuntu Hub Cities", "ISHR Academy"}
NAMES |= {"Security in-a-box", "Bogotá, Colombia", "Kampala, Uganda"}
# Works of others keep the title under which they were published.
NAMES |= {page.original_title for page in PAGES if getattr(page, "original_title", "")}
NAMES |= {item.name for item in ORGANISATIONS} | {f"({item.acronym})" for item in ORGANISATIONS}
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "es" / "LC_MESSAGES" / "django.po"


def nothing(findings):
    """Fail with every finding on a line of its own."""
    findings = sorted(set(findings))
    assert not findings, f"{len(findings)} findings:\n" + "\n".join(findings)


def alternates(answer: Answer) -> dict[str, str]:
    """Return the language versions that a page names in its head, by language."""
    links = answer.soup.find_all("link", rel="alternate", hreflang=True)
    # Feeds are alternates too, of another type.
    return {tag["hreflang"]: tag["href"] for tag in links if not tag.get("type")}


# --- It is there ----------------------------------------------------------------------------------


def test_every_page_answers_in_its_language(crawl: Crawl):
    for address in PAGE_ADDRESSES + VIEW_ADDRESSES:
        answer = crawl.answers[address.path]
        root = answer.soup.html
        found = (answer.status, answer.kind, root["lang"], root["dir"])
        assert found == (address.status, "text/html", address.language, "ltr"), address.path


def test_nothing_that_a_page_names_is_missing(crawl: Crawl):
    expected = {address.path: address.status for address in VIEW_ADDRESSES}
    expected |= {f"/{language}/exit/": 302 for language in LANGUAGES}
    nothing(
        f"{answer.status} {answer.address}, named by {answer.named_by or 'the list of pages'}"
        for answer in crawl.answers.values()
        if answer.status != expected.get(answer.address, 302 if answer.address == "/" else 200)
    )


def test_the_server_has_nothing_to_complain_about(crawl: Crawl):
    # Which addresses may be missing or over is tried above; the log names only the view.
    expected = ("Not Found: wagtail_serve", "Gone: my_choices")
    complaints = [line for line in crawl.log.splitlines() if not line.endswith(expected)]
    assert not complaints, "\n".join(complaints)


def test_every_anchor_that_a_link_names_exists(crawl: Crawl):
    nothing(
        f"{source} links to {target}#{fragment}, which has no such place"
        for source, target, fragment in crawl.links
        if fragment
        and target in crawl.answers
        and crawl.answers[target].is_html
        and fragment not in crawl.answers[target].anchors
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_reached_from_home_by_links_alone(crawl: Crawl, language):
    reached, waiting = set(), [f"/{language}/"]
    while waiting:
        address = waiting.pop()
        if address not in reached:
            reached.add(address)
            answer = crawl.answers[address]
            found = (crawl.local(address, link["href"]) for link in answer.soup.find_all("a", href=True))
            waiting += [link.split("#")[0] for link in found if link and link.split("#")[0] in crawl.answers]
    nothing(address.path for address in PAGE_ADDRESSES if address.language == language and address.path not in reached)


# --- Its document ---------------------------------------------------------------------------------


def outline_findings(answer: Answer):
    """Yield what is wrong with the headings of a document."""
    levels = [(int(tag.name[1]), tag.get_text(" ", strip=True)) for tag in answer.soup.find_all(HEADINGS)]
    if [level for level, _text in levels].count(1) != 1:
        yield f"{answer.address}: not exactly one h1: {levels}"
    for (before, _text), (level, text) in pairwise(levels):
        if level > before + 1:
            yield f"{answer.address}: h{before} is followed by h{level} “{text}”"
    for _level, text in levels:
        if not text:
            yield f"{answer.address}: an empty heading"


def test_headings_are_an_outline(crawl: Crawl):
    documents = [answer for answer in crawl.answers.values() if answer.is_html and answer.status != 302]
    nothing(finding for answer in documents for finding in outline_findings(answer))


def test_no_place_is_named_twice(crawl: Crawl):
    nothing(
        f"{answer.address}: id {name} stands {count} times"
        for answer in crawl.documents()
        for name, count in Counter(tag["id"] for tag in answer.soup.find_all(id=True)).items()
        if count > 1
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_of_its_own(crawl: Crawl, language):
    titles = {answer.address: answer.soup.title.get_text(strip=True) for answer in crawl.pages(language)}
    counts = Counter(titles.values())
    nothing(f"{address}: “{title}”" for address, title in titles.items() if not title or counts[title] > 1)


def test_every_page_describes_itself(crawl: Crawl):
    addresses = [address.path for address in PAGE_ADDRESSES]
    described = {path: crawl.answers[path].soup.find("meta", attrs={"name": "description"}) for path in addresses}
    nothing(f"{path}: no description" for path, tag in described.items() if not tag or not tag["content"].strip())


def test_every_page_names_its_own_address(crawl: Crawl):
    canonical = {
        address.path: [tag["href"] for tag in crawl.answers[address.path].soup.find_all("link", rel="canonical")]
        for address in PAGE_ADDRESSES
    }
    nothing(f"{path}: canonical {found}" for path, found in canonical.items() if found != [crawl.origin + path])


def test_filtered_views_are_not_pages_of_their_own(crawl: Crawl):
    views = [answer for answer in crawl.documents() if "?" in answer.address]
    assert views
    for answer in views:
        canonical = answer.soup.find("link", rel="canonical")
        robots = answer.soup.find("meta", attrs={"name": "robots"})
        is_left_out = robots is not None and "noindex" in robots["content"]
        # The second page of a list is a page of its own.
        is_whole = canonical is not None and "?" not in re.sub(r"\?page=\d+$", "", canonical["href"])
        assert is_left_out or is_whole, answer.address


# --- Its languages --------------------------------------------------------------------------------


def test_language_versions_name_each_other(crawl: Crawl):
    findings = [
        f"{address.path}: {named}"
        for address in PAGE_ADDRESSES
        if set(named := alternates(crawl.answers[address.path])) != {*LANGUAGES, "x-default"}
    ]
    for answer in crawl.pages():
        named = alternates(answer)
        if named and named.get(str(answer.soup.html["lang"])) != crawl.origin + answer.address:
            findings.append(f"{answer.address} does not name itself: {named}")
        others = {url: alternates(crawl.answers[url.removeprefix(crawl.origin)]) for url in named.values()}
        findings += [
            f"{answer.address} names {url}, which names {other}" for url, other in others.items() if other != named
        ]
    nothing(findings)


def test_the_sitemap_says_the_same_as_the_pages(crawl: Crawl):
    entries = {
        entry.loc.get_text(strip=True): {tag["hreflang"]: tag["href"] for tag in entry.find_all("link")}
        for entry in crawl.answers["/sitemap.xml"].soup.find_all("url")
    }
    pages = {crawl.origin + answer.address: alternates(answer) for answer in crawl.pages() if alternates(answer)}
    assert set(pages) > {crawl.origin + address.path for address in PAGE_ADDRESSES}
    assert entries == pages


def test_the_switcher_leads_to_the_same_page(crawl: Crawl):
    for address in PAGE_ADDRESSES:
        other = next(item for item in PAGE_ADDRESSES if item.key == address.key and item.language != address.language)
        links = crawl.answers[address.path].soup.select(f'.language-switcher a[hreflang="{other.language}"]')
        assert {(link["href"], link["lang"]) for link in links} == {(other.path, other.language)}, address.path


def test_spanish_pages_hold_none_of_our_english_words(crawl: Crawl):
    assert CATALOGUE.exists(), f"there is no {CATALOGUE.relative_to(settings.BASE_DIR)}"
    english = {entry.msgid for entry in polib.pofile(str(CATALOGUE)) if entry.msgstr != entry.msgid}
    nothing(
        f"{answer.address}: “{words}”"
        for answer in crawl.answers.values()
        if answer.is_html and answer.address.startswith("/es/")
        for words in texts(answer.soup, "es")
        if words in english
    )


def is_called_so_everywhere(words: str) -> bool:
    """Tell whether words are a number, or the name of a country or an organisation, perhaps with a number."""
    bare = re.sub(r" \(\d+\)$| – Acompaña$|^: ", "", words)
    is_number = re.fullmatch(r"\+?[\d ]+", bare) is not None
    return is_number or bare in NAMES or bare in SAME_IN_BOTH_LANGUAGES


def test_spanish_pages_repeat_no_sentence_of_the_english_ones(crawl: Crawl):
    english = {words for answer in crawl.documents("en") for words in texts(answer.soup, "en") if " " in words}
    nothing(
        f"{answer.address}: “{words}”"
        for answer in crawl.documents("es")
        for words in texts(answer.soup, "es")
        if words in english and not is_called_so_everywhere(words)
    )


# --- Safety ---------------------------------------------------------------------------------------


def test_the_crawl_saw_every_kind_of_answer(crawl: Crawl):
    assert {answer.kind for answer in crawl.answers.values()} >= KINDS_OF_ANSWERS


def test_reading_leaves_no_cookie_and_depends_on_none(crawl: Crawl):
    answers = crawl.answers.values()
    nothing(f"{answer.address} sets a cookie" for answer in answers if "Set-Cookie" in answer.headers)
    # The one address without a language looks whether a reader chose one before.
    nothing(
        f"{answer.address} depends on cookies"
        for answer in answers
        if "cookie" in answer.headers.get("Vary", "").lower() and answer.address != "/"
    )


def header_findings(answer: Answer):
    """Yield which promises the headers of an answer break."""
    parts = answer.headers.get("Content-Security-Policy", "").split(";")
    policy = dict(part.strip().partition(" ")[::2] for part in parts if part.strip())
    if {name: policy.get(name) for name in POLICY} != POLICY or "unsafe" in str(policy):
        yield f"{answer.address}: Content-Security-Policy {policy}"
    # Pages without a form that needs to know where it was sent from tell nobody anything.
    if answer.headers.get("Referrer-Policy") not in {"same-origin", "no-referrer"}:
        yield f"{answer.address}: Referrer-Policy is {answer.headers.get('Referrer-Policy')}"
    for name, value in SAFE_HEADERS.items():
        if answer.headers.get(name) != value:
            yield f"{answer.address}: {name} is {answer.headers.get(name)}"
    closed = answer.headers.get("Permissions-Policy", "")
    if any(f"{feature}=()" not in closed for feature in ("camera", "geolocation", "microphone")):
        yield f"{answer.address}: Permissions-Policy is {closed or 'missing'}"
    if "X-Powered-By" in answer.headers or any(letter.isdigit() for letter in answer.headers.get("Server", "")):
        yield f"{answer.address}: tells its software"


def test_every_answer_carries_the_safe_headers(crawl: Crawl):
    nothing(finding for answer in crawl.answers.values() for finding in header_findings(answer))


def inline_findings(answer: Answer):
    """Yield what a strict policy would block inside a document."""
    for tag in answer.soup.find_all(True):
        inline = [name for name in tag.attrs if name == "style" or name.startswith("on")]
        if inline:
            yield f"{answer.address}: <{tag.name} {' '.join(inline)}>"
        if any(str(tag.get(name, "")).strip().lower().startswith("javascript:") for name in ("href", "action", "src")):
            yield f"{answer.address}: <{tag.name}> with a script as its address"
        is_data = tag.name == "script" and tag.get("type") == "application/ld+json"
        if tag.name == "style" or (tag.name == "script" and not tag.get("src") and not is_data):
            yield f"{answer.address}: inline <{tag.name}>"


def test_no_script_or_style_stands_in_a_document(crawl: Crawl):
    nothing(finding for answer in crawl.answers.values() if answer.is_html for finding in inline_findings(answer))


def test_nothing_is_loaded_from_another_host(crawl: Crawl):
    documents = [answer for answer in crawl.answers.values() if answer.is_html]
    styles = [answer for answer in crawl.answers.values() if answer.kind == "text/css"]
    loading = [(answer.address, address) for answer in documents for address in answer.resources()]
    loading += [(answer.address, address) for answer in styles for address in answer.addresses()]
    assert documents
    assert styles
    nothing(f"{source} loads {address}" for source, address in loading if crawl.local(source, address) is None)


def test_links_to_other_sites_take_no_address_along(crawl: Crawl):
    nothing(
        f"{answer.address}: {tag['href']} opens a window that can reach back"
        for answer in crawl.documents()
        for tag in answer.soup.find_all("a", target="_blank")
        if "noopener" not in tag.get("rel", [])
    )


# --- Where something is missing -------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_address_offers_a_way_on(crawl: Crawl, language):
    soup = crawl.answers[f"/{language}/no-such-page/"].soup.main
    assert soup.find("form", role="search")["action"] == f"/{language}/search/"
    assert soup.find("a", href=f"/{language}/")


def test_feeds_hold_absolute_addresses_and_their_language(crawl: Crawl):
    feeds = [answer for answer in crawl.answers.values() if answer.kind == "application/atom+xml"]
    assert feeds
    for feed in feeds:
        language = feed.address.split("/")[1]
        assert feed.soup.feed["xml:lang"] == language, feed.address
        addresses = [tag["href"] for tag in feed.soup.find_all("link")]
        assert all(address.startswith(f"{crawl.origin}/{language}/") for address in addresses), addresses
