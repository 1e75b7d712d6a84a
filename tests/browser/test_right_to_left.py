"""Staff open Arabic in the admin, without any change of code; readers find it mirrored, and nothing sticks out."""

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Site

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.office import press, put_words
from tests.browser.test_reading import NARROWEST, WHAT_STICKS_OUT
from tests.served import ServedSite

WORDS = "نقف معها حتى تصل"
MIDDLE = "element => { const box = element.getBoundingClientRect(); return (box.left + box.right) / 2; }"


def open_arabic(admin: Page, home: int) -> None:
    """Add the language, translate the home page and publish it, as staff do."""
    admin.goto("/admin/locales/new/")
    admin.locator("[name=language_code]").select_option("ar")
    press(admin, "Save")
    admin.goto(f"/admin/localize/submit/page/{home}/")
    admin.get_by_label("العربية").check()
    press(admin, "Submit")
    put_words(admin, lambda path, _source: "home-ar" if path == "slug" else WORDS)
    admin.reload()
    with admin.expect_navigation():
        admin.get_by_role("button", name="Publish in").click()


@pytest.fixture
def arabic(office, workshop: ServedSite, db) -> ServedSite:
    if workshop.get("/ar/").status_code != 200:
        open_arabic(office("admin"), Site.objects.get().root_page_id)
    return workshop


@pytest.mark.parametrize("viewport", [NARROWEST, PHONE, DESKTOP], ids=lambda viewport: str(viewport["width"]))
def test_arabic_reads_from_right_to_left(arabic: ServedSite, page: Page, viewport):
    page.set_viewport_size(viewport)
    page.goto(f"{arabic.url}/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("h1")).to_contain_text(WORDS)
    half = viewport["width"] / 2
    assert page.locator(".site-header .brand").evaluate(MIDDLE) > half, "the name of the site stands where lines begin"
    assert page.evaluate(WHAT_STICKS_OUT) == []
