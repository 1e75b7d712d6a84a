"""A reader signs a campaign as she would: without scripts, in Spanish, by keyboard alone, on a narrow screen."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.addresses import LANGUAGES, address_of
from tests.browser.conftest import PHONE
from tests.browser.test_axe import OPTIONS, describe
from tests.browser.test_reading import NARROWEST, WHAT_STICKS_OUT
from tests.served import ServedSite

WORDS = {
    "en": {"name": "First name", "email": "Your e-mail address", "country": "Country where you live", "sign": "Sign"},
    "es": {"name": "Nombre", "email": "Tu correo electrónico", "country": "País donde vives", "sign": "Firmar"},
}
CONFIRM = {"en": "Yes, I confirm", "es": "Sí, lo confirmo"}
# Longer than the form expects of a machine.
READING_MILLISECONDS = 2500
MOST_TABS = 80


@pytest.fixture
def reader(browser: Browser, site: ServedSite):
    """Open a narrow browser without scripts."""
    context = browser.new_context(base_url=site.url, viewport=NARROWEST, java_script_enabled=False)
    yield context.new_page()
    assert context.cookies() == []
    context.close()


def newest_letter(page: Page) -> str:
    """Return the HTML of the mail that was sent last, from the mail reader of the development site."""
    page.goto("/mail/")
    page.locator("a.mail-line").first.click()
    return page.content()


def follow(page: Page, language: str, name: str) -> None:
    """Follow the link with this name in the newest mail."""
    link = re.search(rf"/{language}/{name}/[\w-]{{43}}/", newest_letter(page))
    assert link, f"no link to {name}"
    page.goto(link[0])


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control with this id or these words has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        found = page.evaluate("() => [document.activeElement.id, document.activeElement.textContent.trim()]")
        if name in found:
            return
    raise AssertionError(f"Tab does not reach {name}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_signing_without_scripts_on_a_narrow_screen(reader: Page, language):
    words = WORDS[language]
    reader.goto(address_of("campaign-stand-with-her", language).path)
    hero = reader.locator(".hero").get_by_role("link", name=words["sign"], exact=True)
    box = hero.bounding_box()
    assert box["y"] + box["height"] <= 2 * NARROWEST["height"]
    hero.click()
    reader.wait_for_timeout(READING_MILLISECONDS)
    form = reader.locator("#take-part form")
    form.get_by_role("textbox", name=words["name"]).fill("Ana")
    form.get_by_role("textbox", name=words["email"]).fill(f"ana.{language}@example.org")
    form.get_by_label(words["country"]).select_option("HN")
    form.get_by_role("button", name=words["sign"], exact=True).click()
    assert reader.url.endswith(f"/{language}/check-your-mail/")
    assert reader.evaluate(WHAT_STICKS_OUT) == []
    follow(reader, language, "confirm")
    reader.get_by_role("button", name=CONFIRM[language], exact=True).click()
    assert reader.url.endswith("/thank-you/")
    expect(reader.locator("html")).to_have_attribute("lang", language)
    assert reader.evaluate(WHAT_STICKS_OUT) == []


def test_signing_by_keyboard_alone_in_spanish(page: Page):
    page.set_viewport_size(PHONE)
    page.goto(address_of("campaign-stand-with-her", "es").path)
    tab_to(page, "Firmar")
    page.keyboard.press("Enter")
    page.wait_for_timeout(READING_MILLISECONDS)
    tab_to(page, "sign-first_name")
    page.keyboard.type("Ana")
    tab_to(page, "sign-email")
    page.keyboard.type("teclado")
    page.keyboard.press("Enter")
    expect(page.locator("[data-takes-focus]")).to_be_focused()
    assert page.title().startswith("Error:")
    tab_to(page, "Tu correo electrónico: Introduzca una dirección de correo electrónico válida.")
    page.keyboard.press("Enter")
    expect(page.locator("#sign-email")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("@example.org")
    tab_to(page, "sign-updates")
    page.keyboard.press("Space")
    tab_to(page, "Firmar")
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/check-your-mail/")
    follow(page, "es", "confirm")
    assert "Escríbanme cuando pase algo" in page.locator("main").inner_text()
    tab_to(page, CONFIRM["es"])
    page.keyboard.press("Enter")
    page.wait_for_url("**/thank-you/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_barrier_on_the_way(page: Page, language, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(address_of("campaign-stand-with-her", language).path)
    action = page.locator("#take-part form").get_attribute("action")
    findings = []

    def look(name: str) -> None:
        found = Axe().run(page, options=OPTIONS).response
        assert found["passes"], "axe looked at nothing"
        findings.extend(describe(item, name) for item in found["violations"])
        assert page.evaluate(WHAT_STICKS_OUT) == []

    page.locator(".sign-send button").click()
    look("errors")
    page.locator("#sign-email").fill("ana@gmial.com")
    page.locator(".sign-send button").click()
    look("question about the domain")
    for path in (action, f"{action}thank-you/", f"{action}names/"):
        page.goto(path)
        look(path)
    assert not findings, "\n".join(findings)


def test_going_back_shows_the_form_again_and_sends_nothing(page: Page):
    page.goto(address_of("campaign-stand-with-her", "en").path)
    page.wait_for_timeout(READING_MILLISECONDS)
    page.locator("#sign-email").fill("back@example.org")
    page.locator(".sign-send button").click()
    page.wait_for_url("**/check-your-mail/")
    page.go_back()
    expect(page.locator("#take-part form")).to_be_visible()
    page.go_forward()
    assert page.url.endswith("/check-your-mail/")
