"""What the guide promises, tried on the demonstration site: it can be left everywhere, and it tells nobody anything."""

import re

import pytest

from demo.content.guide import GUIDE
from demo.content.pages import GUIDE_PAGES
from tests.addresses import LANGUAGES, address_of
from tests.crawling import Crawl
from tests.test_every_page import nothing

KEYS = [GUIDE.key, *(content.key for content in GUIDE_PAGES)]
# Words that would tell somebody who looks at the tabs or at the history what was read.
TELLING_WORDS = re.compile(
    r"acompa|asyl|asil|danger|defend|defensor|emergen|exit|flee|help|ayuda|leav|peligro|protec|refug|relocat|"
    r"reubic|rights|derecho|safe|segur|shelter|acogida|violen",
    re.IGNORECASE,
)


def guide_answers(crawl: Crawl, language: str) -> list:
    """Return the pages of the guide in a language, all of it on one page included."""
    keys = [*KEYS, "guide-whole"]
    return [crawl.answers[address_of(key, language).path] for key in keys]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_guide_can_be_left_at_once(crawl: Crawl, language):
    for answer in guide_answers(crawl, language):
        first = answer.soup.body.find(["a", "button", "input"])
        assert first["href"] == f"/{language}/exit/", answer.address
        assert answer.headers["Cache-Control"] == "no-store", answer.address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_exit_is_explained_in_the_language_of_every_page_that_shows_it(crawl: Crawl, language):
    explanation = address_of("guide-exit", language).path
    pages = [answer for answer in crawl.documents(language) if answer.soup.select_one(".exit-bar")]
    assert len(pages) > len(KEYS)
    for answer in pages:
        link = answer.soup.select_one(".exit-bar .exit-explanation")
        assert link is not None, f"{answer.address} does not say what the exit does"
        # Where the explanation stands in the same document, the link stays inside.
        target = answer.soup.select_one(link["href"]) if link["href"].startswith("#") else None
        assert link["href"] == explanation or target.select_one("#exit-keeps-history"), answer.address
        assert not link.get("hreflang"), answer.address
    assert crawl.answers[explanation].status == 200
    assert crawl.answers[explanation].soup.select_one("#exit-keeps-history")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_exit_leads_away_and_asks_the_browser_to_forget(crawl: Crawl, language):
    answer = crawl.answers[f"/{language}/exit/"]
    assert answer.headers["Location"] == f"https://worldweather.wmo.int/{language}/home.html"
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_pages_that_can_be_left_link_to_other_sites_without_a_word(crawl: Crawl):
    pages = [answer for answer in crawl.documents() if answer.headers.get("Referrer-Policy") == "no-referrer"]
    assert len(pages) >= len(LANGUAGES) * len(KEYS)
    nothing(
        f"{answer.address}: {link['href']}"
        for answer in pages
        for link in answer.soup.select('a[href^="http"]')
        if crawl.local(answer.address, link["href"]) is None and "noreferrer" not in link.get("rel", [])
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_who_answers_by_telephone(crawl: Crawl, language):
    for answer in guide_answers(crawl, language):
        numbers = [link["href"] for link in answer.soup.select('a[href^="tel:"]')]
        assert "tel:+35312100489" in numbers, answer.address
        assert all(re.fullmatch(r"tel:\+[0-9]{7,15}", number) for number in numbers), answer.address


def test_nobody_is_asked_for_her_story(crawl: Crawl):
    pages = [answer for language in LANGUAGES for answer in guide_answers(crawl, language)]
    nothing(answer.address for answer in pages if answer.soup.select("textarea, form[enctype], input[type=email]"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_holds_every_page_and_needs_no_server(crawl: Crawl, language):
    answer = crawl.answers[f"{address_of('guide', language).path}offline/"]
    assert answer.headers["Content-Disposition"].startswith("attachment")
    for content in GUIDE_PAGES:
        assert f"{getattr(content.title, language)}</h2>" in answer.text.replace("&quot;", '"'), content.key
    assert re.findall(r'(?:href|src)="/[^"]*"|<(?:img|script|link)\b|url\(', answer.text) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_neutral_title_tells_nothing(crawl: Crawl, language):
    neutral = [content for content in GUIDE_PAGES if content.tab_title]
    assert neutral
    for content in neutral:
        soup = crawl.answers[address_of(content.key, language).path].soup
        title = soup.title.get_text(strip=True)
        assert title == getattr(content.tab_title, language)
        assert not TELLING_WORDS.search(title)
        assert [tag["href"] for tag in soup.select('link[rel~="icon"]') if "neutral" not in tag["href"]] == []
