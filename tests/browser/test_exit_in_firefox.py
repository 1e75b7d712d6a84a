"""“Exit this page” in a second engine."""

import pytest

from tests import served
from tests.addresses import address_of
from tests.browser.firefox import SHIFT, Firefox, find_firefox, open_firefox
from tests.browser.neutral import serve_neutral_page
from tests.browser.test_exit import PRESS_AND_LOOK, STORED, TOP_OF_BUTTON

TEMPORARY = address_of("guide-temporary", "en").path
COOKIE = "() => { document.cookie = 'a=b; path=/'; localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); }"

pytestmark = pytest.mark.skipif(find_firefox() is None, reason="Firefox is missing")


@pytest.fixture(scope="module")
def neutral(tmp_path_factory):
    with serve_neutral_page(tmp_path_factory.mktemp("neutral")) as page:
        yield page


@pytest.fixture(scope="module")
def exits(workshop_copy, neutral):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EXIT_URLS", neutral.exit_urls)
        with served.serve(workshop_copy) as site:
            yield site


@pytest.fixture(autouse=True)
def _nobody_asked_yet(neutral):
    neutral.asked.clear()
    neutral.delay_seconds = 0


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def any_firefox(request, tmp_path):
    with open_firefox(find_firefox(), tmp_path, served.free_port(), scripts=request.param) as firefox:
        yield firefox, request.param


@pytest.fixture
def firefox(tmp_path):
    with open_firefox(find_firefox(), tmp_path, served.free_port()) as firefox:
        yield firefox


def test_it_leaves_without_saying_from_where_and_back_is_as_explained(any_firefox, exits, neutral):
    firefox, scripts = any_firefox
    firefox.goto(f"{exits.url}/en/")
    firefox.goto(exits.url + TEMPORARY)
    firefox.click(".exit-button")
    firefox.wait_for(f"{neutral.url}/en")
    ((_path, headers),) = neutral.asked
    assert "referer" not in {name.lower() for name in headers}
    firefox.back()
    firefox.wait_for(f"{exits.url}/en/" if scripts else exits.url + TEMPORARY)


def test_the_page_is_covered_at_once(firefox: Firefox, exits, neutral):
    neutral.delay_seconds = 3
    firefox.goto(exits.url + TEMPORARY)
    look = firefox.evaluate(PRESS_AND_LOOK)
    assert look["milliseconds"] <= 100
    assert look["seen"] == ["exit-cover rgb(255, 255, 255)"] * 3


def test_shift_three_times_leaves_and_capital_letters_do_not(firefox: Firefox, exits, neutral):
    firefox.goto(exits.url + TEMPORARY)
    firefox.press("A", "B", "C", held=SHIFT)
    for letter in "ABC":
        firefox.press(letter, held=SHIFT)
    assert firefox.url == exits.url + TEMPORARY
    assert neutral.asked == []
    firefox.press(SHIFT, SHIFT, SHIFT)
    firefox.wait_for(f"{neutral.url}/en")


def test_what_the_browser_keeps_is_emptied(firefox: Firefox, exits, neutral):
    firefox.goto(exits.url + TEMPORARY)
    firefox.evaluate(COOKIE)
    firefox.click(".exit-button")
    firefox.wait_for(f"{neutral.url}/en")
    firefox.goto(f"{exits.url}/robots.txt")
    assert firefox.cookies() == []
    firefox.goto(exits.url + TEMPORARY)
    assert firefox.evaluate(STORED) == [[], []]


@pytest.mark.parametrize(("width", "height"), [(450, 700), (1280, 900)])
def test_nothing_covers_the_exit(firefox: Firefox, exits, width, height):
    firefox.resize(width, height)
    firefox.goto(exits.url + TEMPORARY)
    for share in (0, 0.25, 0.5, 0.75, 1):
        script = f"() => ({TOP_OF_BUTTON})({share})"
        assert firefox.evaluate(script) == [True, True, True], share
