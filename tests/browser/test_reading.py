"""Everybody can read: without scripts, on a narrow screen, by keyboard alone, on paper, in the colours they ask for."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.addresses import TYPICAL_ADDRESSES, address_of
from tests.browser.conftest import DESKTOP, PHONE
from tests.served import ServedSite

NARROWEST = {"width": 320, "height": 640}
TAB_STOPS = 60
WHAT_STICKS_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const isScroller = element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const scrolls = element => element && (isScroller(element) || scrolls(element.parentElement));
  const words = element => element.textContent.trim().slice(0, 40);
  const name = element => `${element.tagName.toLowerCase()}.${element.className} “${words(element)}”`;
  const found = [...document.querySelectorAll('body *')].filter(element => {
    const box = element.getBoundingClientRect();
    const isShown = box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden';
    return isShown && element.textContent.trim() && (box.right > width + 1 || box.left < -1) && !scrolls(element);
  }).map(name);
  const needed = document.documentElement.scrollWidth;
  return needed > width ? [`scrolls to ${needed} px`, ...found] : found;
}"""
FOCUSED = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const rings = [element, element.closest('article')].filter(Boolean).map(each => getComputedStyle(each));
  const words = element.labels?.[0]?.textContent || element.textContent || element.getAttribute('aria-label') || '';
  return {
    name: `${element.tagName.toLowerCase()} “${words.trim().replace(/\\s+/g, ' ')}”`,
    isBody: element === document.body,
    hasRing: rings.some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2),
    isOnScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""
VISIBLE_LINES = """() => {
  document.querySelectorAll('details').forEach(element => { element.open = true; });
  document.querySelectorAll('.local-time').forEach(element => element.remove());
  return document.querySelector('main').innerText.split('\\n').map(line => line.trim()).filter(Boolean);
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element);
  const seconds = [...style.transitionDuration.split(','), ...style.animationDuration.split(',')].map(parseFloat);
  return Math.max(...seconds) > 0.01 || style.scrollBehavior === 'smooth';
}).map(element => `${element.tagName.toLowerCase()}.${element.className}`)"""
CONTROLS = "button, .button, input:not([type=hidden]), select"
UNFRAMED = """controls => [...document.querySelectorAll(controls)].filter(element => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const isShown = box.width > 1 && box.height > 1 && style.visibility !== 'hidden';
  const isLink = style.textDecorationLine.includes('underline');
  // Boxes to tick that no style sheet redraws are drawn by the system, in its own colours.
  const isDrawnBySystem = element.matches('[type=checkbox], [type=radio]') && style.appearance === 'auto';
  const hasEdge = style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0;
  return isShown && !isLink && !isDrawnBySystem && !hasEdge;
}).map(element => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim()}”`)"""


@pytest.fixture
def without_scripts(browser: Browser, site: ServedSite):
    context = browser.new_context(base_url=site.url, viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


# --- Without scripts ------------------------------------------------------------------------------


@pytest.mark.parametrize("address", [item for item in TYPICAL_ADDRESSES if item.language == "es"], ids=str)
def test_every_word_is_there_without_scripts(without_scripts: Page, open_page, address):
    without_scripts.goto(address.path)
    plain = without_scripts.evaluate(VISIBLE_LINES)
    assert plain
    page = open_page(address)
    improved = page.evaluate(VISIBLE_LINES)
    buttons = {line.strip() for line in page.locator("main button").all_inner_texts()}
    assert [line for line in improved if line not in plain and line not in buttons] == []


def test_the_menu_opens_without_scripts(without_scripts: Page):
    without_scripts.goto("/en/")
    link = without_scripts.get_by_role("navigation", name="Main menu").get_by_role("link").first
    expect(link).to_be_hidden()
    without_scripts.get_by_role("link", name="Menu", exact=True).click()
    expect(link).to_be_visible()
    target = link.get_attribute("href")
    link.click()
    assert without_scripts.url.endswith(target)


def test_the_language_changes_without_scripts(without_scripts: Page):
    without_scripts.goto(address_of("campaign-stand-with-her", "en").path)
    without_scripts.get_by_role("link", name="Español").first.click()
    assert without_scripts.url.endswith(address_of("campaign-stand-with-her", "es").path)
    expect(without_scripts.locator("html")).to_have_attribute("lang", "es")


def test_a_list_narrows_without_scripts(without_scripts: Page):
    without_scripts.goto(address_of("campaigns", "en").path)
    cards = without_scripts.locator("main article")
    before = cards.count()
    without_scripts.get_by_label("State").select_option("won")
    without_scripts.get_by_role("button", name="Show", exact=True).click()
    assert "won" in without_scripts.url
    assert 0 < cards.count() < before


def test_the_search_finds_without_scripts(without_scripts: Page):
    without_scripts.goto("/es/no-such-page/")
    box = without_scripts.locator("main").get_by_role("searchbox")
    box.fill("defensoras")
    box.press("Enter")
    assert without_scripts.url.endswith("/es/search/?q=defensoras")
    assert without_scripts.locator("main").get_by_role("link").count() > 1


# --- Narrow ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", TYPICAL_ADDRESSES, ids=str)
def test_nothing_sticks_out_of_a_narrow_screen(open_page, address):
    # 320 px is also what remains of 1280 px at a zoom of 400 %.
    page = open_page(address)
    page.set_viewport_size(NARROWEST)
    assert page.evaluate(WHAT_STICKS_OUT) == []


# --- Keyboard -------------------------------------------------------------------------------------


def tab_stops(page: Page) -> list[dict]:
    """Return what the Tab key reaches, in order, until it leaves the page."""
    stops = []
    for _step in range(TAB_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["isBody"]:
            break
        stops.append(stop)
    return stops


def test_the_first_stop_skips_to_the_words(open_page):
    page = open_page("/en/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    assert page.evaluate(FOCUSED)["isOnScreen"]
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("key", ["home", "campaigns", "campaign-stand-with-her", "event-brussels-gathering"])
def test_every_stop_of_the_keyboard_can_be_seen(open_page, key, viewport):
    page = open_page(address_of(key, "en"))
    page.set_viewport_size(viewport)
    page.emulate_media(reduced_motion="reduce")
    stops = tab_stops(page)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if not stop["hasRing"]] == [], "no ring around the focus"
    assert [stop["name"] for stop in stops if not stop["isOnScreen"]] == [], "focused, but not on the screen"


def test_languages_menu_and_search_come_in_the_order_of_the_eye(open_page):
    page = open_page("/en/")
    page.set_viewport_size(DESKTOP)
    names = [stop["name"] for stop in tab_stops(page)]
    wanted = ["a “Skip to main content”", "a “Español”", "a “Campaigns”", "input “Search this site”", "button “Search”"]
    assert [name for name in dict.fromkeys(names) if name in wanted] == wanted


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(open_page):
    page = open_page("/en/")
    toggle = page.get_by_role("button", name="Menu", exact=True)
    link = page.get_by_role("navigation", name="Main menu").get_by_role("link").first
    toggle.focus()
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    expect(toggle).to_be_focused()


# --- Colours, calm, paper -------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["home", "campaigns", "campaign-stand-with-her", "event-brussels-gathering", "design"])
def test_controls_have_an_edge_in_forced_colours(open_page, key):
    page = open_page(address_of(key, "en"))
    page.emulate_media(forced_colors="active")
    assert page.evaluate(UNFRAMED, CONTROLS) == []


@pytest.mark.parametrize("key", ["home", "campaign-stand-with-her", "design"])
def test_nothing_moves_for_readers_who_ask_for_calm(open_page, key):
    page = open_page(address_of(key, "en"))
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize(
    "key", ["home", "about", "campaign-stand-with-her", "event-brussels-gathering", "priority-women-defenders"]
)
def test_paper_holds_the_words_and_no_furniture(open_page, key):
    page = open_page(address_of(key, "en"))
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("main p").first).to_be_visible()
    furniture = page.locator("header nav, header form, footer nav, footer form, .skip-link, .share-list, .breadcrumbs")
    assert furniture.count() > 4
    assert [item.get_attribute("class") for item in furniture.all() if item.is_visible()] == []
