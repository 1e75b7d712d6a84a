"""What staff do in the admin again and again."""

import json
from collections.abc import Callable

from playwright.sync_api import Page

PUT_WORDS = """async ({address, words, token}) => {
  const body = new FormData();
  body.append('value', words);
  return (await fetch(address, {method: 'PUT', body, headers: {'X-CSRFToken': token}})).status;
}"""


def sign_in(page: Page, name: str, password: str) -> None:
    """Sign in, and wait for the first page of the staff side."""
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_placeholder("Enter password").fill(password)
    press(page, "Sign in")
    page.wait_for_url("**/admin/")


def press(page: Page, name: str) -> None:
    """Press a button that sends a form, and wait for the answer."""
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def put_words(page: Page, words: Callable[[str, str], str]) -> set[str]:
    """Translate every string of the translation editor that is open, at the addresses that the editor uses.

    ``words`` takes the path and the source of a string. Returns the sources.
    """
    editor = page.locator(".js-translation-editor")
    token = page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    segments = json.loads(editor.get_attribute("data-props"))["segments"]
    strings = [segment for segment in segments if segment["type"] == "string"]
    for segment in strings:
        text = words(segment["contentPath"], segment["source"])
        status = page.evaluate(PUT_WORDS, {"address": segment["editUrl"], "words": text, "token": token})
        assert status in {200, 201}, segment
    return {segment["source"] for segment in strings}
