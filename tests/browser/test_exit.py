"""“Exit this page” does what its explanation says, with and without scripts, and not more."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from demo.accounts import ACCOUNTS_FILE
from tests import served
from tests.addresses import address_of
from tests.browser.neutral import NeutralPage, serve_neutral_page
from tests.browser.office import sign_in
from tests.served import ServedSite

VIEWPORTS = {
    "phone": {"width": 360, "height": 640},
    "landscape": {"width": 640, "height": 360},
    "tablet": {"width": 768, "height": 1024},
    "desktop": {"width": 1280, "height": 900},
}
COVERED_WITHIN_MILLISECONDS = 100
LATENCY_SECONDS = 3
GUIDE = {language: address_of("guide", language).path for language in ("en", "es")}
TEMPORARY = {language: address_of("guide-temporary", language).path for language in ("en", "es")}
PRESS_AND_LOOK = """() => new Promise(resolve => {
  const begin = performance.now();
  document.querySelector('[data-exit]').click();
  requestAnimationFrame(() => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const corners = [[5, 5], [width / 2, height / 2], [width - 5, height - 5]];
    const seen = corners.map(([x, y]) => document.elementFromPoint(x, y)).map(element => [
      element.className, getComputedStyle(element).backgroundColor,
    ]);
    resolve({
      milliseconds: performance.now() - begin,
      seen: seen.map(each => each.join(' ')),
      title: document.title,
      spoken: document.querySelector('[role=status]').textContent,
      fields: [...document.querySelectorAll('input[type=search], input[type=text]')].map(field => field.value),
    });
  });
})"""
TOP_OF_BUTTON = """share => {
  scrollTo(0, share * (document.documentElement.scrollHeight - innerHeight));
  const box = document.querySelector('.exit-button').getBoundingClientRect();
  const points = [[box.left + 4, box.top + 4], [box.left + box.width / 2, box.top + box.height / 2],
    [box.right - 4, box.bottom - 4]];
  return points.map(([x, y]) => document.elementFromPoint(x, y)?.closest('.exit-button') !== null);
}"""
STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage)]"


@pytest.fixture(scope="module")
def neutral(tmp_path_factory):
    with serve_neutral_page(tmp_path_factory.mktemp("neutral")) as page:
        yield page


@pytest.fixture(scope="module")
def exits(workshop_copy, neutral: NeutralPage):
    """The site with an exit that leads to the neutral page of this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EXIT_URLS", neutral.exit_urls)
        with served.serve(workshop_copy) as site:
            yield site


@pytest.fixture(autouse=True)
def _nobody_asked_yet(neutral: NeutralPage):
    neutral.asked.clear()
    neutral.delay_seconds, neutral.framed = 0, ""


@pytest.fixture
def open_tab(browser: Browser, exits: ServedSite):
    """Open a tab of a new browser, by default as on a phone with scripts."""
    contexts = []

    def open_new(viewport: str = "phone", *, scripts: bool = True) -> Page:
        context = browser.new_context(
            base_url=exits.url,
            viewport=VIEWPORTS[viewport],
            java_script_enabled=scripts,
            ignore_https_errors=True,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context.new_page()

    yield open_new
    for context in contexts:
        context.close()


def exit_link(page: Page):
    """Return the exit that is in view."""
    return page.locator(".exit-button")


def leave(page: Page, neutral: NeutralPage, language: str = "en") -> None:
    """Press the exit, and wait for the neutral page of the language."""
    exit_link(page).click()
    page.wait_for_url(f"{neutral.url}/{language}")


# --- It leaves ------------------------------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("viewport", VIEWPORTS)
def test_it_leads_to_a_neutral_page_that_is_not_told_from_where(open_tab, neutral, viewport, language, scripts):
    page = open_tab(viewport, scripts=scripts)
    page.goto(TEMPORARY[language])
    leave(page, neutral, language)
    ((path, headers),) = neutral.asked
    assert path == f"/{language}"
    assert "referer" not in {name.lower() for name in headers}
    assert "cookie" not in {name.lower() for name in headers}


def test_the_page_is_covered_at_once_while_the_neutral_page_is_slow(open_tab, neutral):
    neutral.delay_seconds = LATENCY_SECONDS
    page = open_tab()
    page.goto(TEMPORARY["en"])
    page.locator("input[type=search]").first.evaluate("field => { field.value = 'secret words'; }")
    look = page.evaluate(PRESS_AND_LOOK)
    assert look["milliseconds"] <= COVERED_WITHIN_MILLISECONDS
    assert look["seen"] == ["exit-cover rgb(255, 255, 255)"] * 3
    assert look["title"] == "Loading"
    assert look["spoken"] == "Exiting."
    assert set(look["fields"]) == {""}
    page.wait_for_url(f"{neutral.url}/en")


def test_two_presses_leave_once(open_tab, neutral):
    neutral.delay_seconds = 1
    page = open_tab()
    page.goto(TEMPORARY["en"])
    page.evaluate("() => { const exit = document.querySelector('[data-exit]'); exit.click(); exit.click(); }")
    page.wait_for_url(f"{neutral.url}/en")
    assert len(neutral.asked) == 1


def test_it_leaves_from_a_place_inside_a_page(open_tab, neutral):
    page = open_tab()
    page.goto(TEMPORARY["en"] + "#sources-heading")
    leave(page, neutral)


# --- Back -----------------------------------------------------------------------------------------


def test_back_does_not_return_to_the_page_that_was_left(open_tab, neutral):
    page = open_tab()
    page.goto("/en/")
    page.goto(TEMPORARY["en"])
    leave(page, neutral)
    page.go_back()
    assert page.url.endswith("/en/")


def test_the_whole_guide_leaves_no_page_behind_back(open_tab, neutral):
    page = open_tab()
    page.goto(f"{GUIDE['en']}whole/")
    leave(page, neutral)
    page.go_back()
    assert page.url == "about:blank"


def test_without_scripts_back_returns_as_the_explanation_admits(open_tab, neutral):
    page = open_tab("desktop", scripts=False)
    page.goto(TEMPORARY["en"])
    page.locator("input[type=search]").first.fill("secret words")
    leave(page, neutral)
    page.go_back()
    assert page.url.endswith(TEMPORARY["en"])
    expect(page.locator("input[type=search]").first).to_have_value("")
    page.goto(address_of("guide-exit", "en").path)
    expect(page.locator("#exit-truth")).to_contain_text("Without JavaScript, Back leads to the very page that you left")


# --- What is forgotten ----------------------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_it_ends_a_session_and_empties_what_the_browser_keeps(open_tab, exits, neutral, scripts):
    worker = open_tab("desktop")
    passwords = json.loads((exits.folder / ACCOUNTS_FILE).read_text(encoding="utf-8"))
    sign_in(worker, "editor", passwords["editor"])
    worker.evaluate("() => { localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); }")
    cookies = worker.context.cookies()
    assert cookies
    page = worker
    if not scripts:
        page = open_tab(scripts=False)
        page.context.add_cookies(cookies)
    page.goto(TEMPORARY["en"])
    leave(page, neutral)
    assert page.context.cookies() == []
    page.goto(TEMPORARY["en"])
    if scripts:
        assert page.evaluate(STORED) == [[], []]
    worker.context.clear_cookies()
    worker.context.add_cookies(cookies)
    worker.goto("/admin/")
    assert "/admin/login/" in worker.url


def test_the_guide_stores_nothing(open_tab):
    page = open_tab()
    for path in (GUIDE["en"], TEMPORARY["en"], f"{GUIDE['en']}whole/"):
        page.goto(path, wait_until="networkidle")
        page.keyboard.press("Shift")
        assert page.evaluate(STORED) == [[], []]
        assert page.context.cookies() == []


# --- By keyboard ----------------------------------------------------------------------------------


def test_shift_three_times_leaves_and_tells_each_step(open_tab, neutral):
    page = open_tab("desktop")
    page.goto(TEMPORARY["en"])
    status = page.locator("[data-exit-status]")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift, once. Press it two more times to exit this page.")
    page.keyboard.press("Shift")
    expect(status).to_have_text("Shift, twice. Press it one more time to exit this page.")
    page.keyboard.press("Shift")
    page.wait_for_url(f"{neutral.url}/en")


def type_capitals_with_shift_held(page: Page) -> None:
    page.keyboard.down("Shift")
    for letter in "ABC":
        page.keyboard.press(letter)
    page.keyboard.up("Shift")


def type_capitals_one_by_one(page: Page) -> None:
    for letter in "ABC":
        page.keyboard.press(f"Shift+{letter}")


def press_letters_between(page: Page) -> None:
    for _turn in range(3):
        page.keyboard.press("Shift")
        page.keyboard.press("a")


def use_a_shortcut_three_times(page: Page) -> None:
    for _turn in range(3):
        page.keyboard.down("Control")
        page.keyboard.press("Shift")
        page.keyboard.up("Control")


@pytest.mark.parametrize(
    "typing",
    [type_capitals_with_shift_held, type_capitals_one_by_one, press_letters_between, use_a_shortcut_three_times],
    ids=lambda function: function.__name__,
)
def test_typing_does_not_leave(open_tab, neutral, typing):
    page = open_tab("desktop")
    page.goto(TEMPORARY["en"])
    page.locator("input[type=search]").first.focus()
    typing(page)
    page.wait_for_timeout(300)
    assert page.url.endswith(TEMPORARY["en"])
    assert not page.locator(".exit-cover").count()
    assert neutral.asked == []


def test_shift_pressed_too_slowly_does_not_leave(open_tab, neutral):
    page = open_tab("desktop")
    page.clock.install()
    page.goto(TEMPORARY["en"])
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.clock.fast_forward(5_100)
    expect(page.locator("[data-exit-status]")).to_contain_text("You are still on this page")
    page.keyboard.press("Shift")
    expect(page.locator("[data-exit-status]")).to_contain_text("Shift, once")
    assert neutral.asked == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_the_exit_is_the_first_stop_of_the_keyboard_and_works_by_enter(open_tab, neutral, scripts):
    page = open_tab("desktop", scripts=scripts)
    page.goto(TEMPORARY["en"])
    page.keyboard.press("Tab")
    expect(exit_link(page)).to_be_focused()
    expect(exit_link(page)).to_have_accessible_name("Emergency: Exit this page")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{neutral.url}/en")


def test_the_exit_stands_at_the_end_of_the_page_too(open_tab):
    page = open_tab("desktop")
    page.goto(TEMPORARY["en"])
    last = page.locator(".exit-last")
    last.focus()
    expect(last).to_be_in_viewport()


# --- In view --------------------------------------------------------------------------------------


@pytest.mark.parametrize("viewport", VIEWPORTS)
@pytest.mark.parametrize("key", ["guide", "guide-temporary"])
def test_nothing_covers_the_exit_wherever_the_page_is_scrolled(open_tab, viewport, key):
    page = open_tab(viewport)
    page.goto(address_of(key, "es").path)
    for share in (0, 0.25, 0.5, 0.75, 1):
        assert page.evaluate(TOP_OF_BUTTON, share) == [True, True, True], f"at {share:.0%}"


def test_an_open_menu_does_not_cover_the_exit(open_tab):
    page = open_tab("phone")
    page.goto(TEMPORARY["en"])
    page.get_by_role("button", name="Menu", exact=True).click()
    for share in (0, 0.1):
        assert page.evaluate(TOP_OF_BUTTON, share) == [True, True, True]


def test_no_other_site_can_show_the_guide_in_a_frame(open_tab, exits, neutral):
    neutral.framed = exits.url + TEMPORARY["en"]
    page = open_tab("desktop")
    page.goto(f"{neutral.url}/frame")
    page.wait_for_timeout(500)
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]
