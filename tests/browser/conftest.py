"""Chromium for the tests of this folder, with nothing that would make it talk to anybody but the site."""

import json
import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from demo.accounts import ACCOUNTS_FILE
from tests.addresses import Address
from tests.browser.office import sign_in
from tests.served import ServedSite

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}

# Playwright keeps an event loop in this thread. Nothing here is asynchronous, but Django's guard cannot tell.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type, browser_type_launch_args):
    installed = next((path for name in NAMES if (path := shutil.which(name))), browser_type.executable_path)
    if not Path(installed).exists():
        message = "Chromium is missing: install it, or run `playwright install chromium`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    return {**browser_type_launch_args, "executable_path": installed, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, site: ServedSite):
    return {**browser_context_args, "base_url": site.url, "viewport": PHONE, "locale": "en-GB"}


@pytest.fixture
def open_page(page: Page):
    """Open an address in Chromium, and wait until its scripts have run."""

    def open_address(address: Address | str) -> Page:
        page.goto(getattr(address, "path", address), wait_until="load")
        return page

    return open_address


@pytest.fixture
def foreign_requests() -> list[str]:
    """What the admin asked of another host than ours."""
    return []


@pytest.fixture
def office(browser: Browser, workshop: ServedSite, foreign_requests):
    """Open a browser for each member of staff; whatever it asks of another host is noted."""
    contexts: list[BrowserContext] = []
    passwords = json.loads((workshop.folder / ACCOUNTS_FILE).read_text(encoding="utf-8"))

    def note(request) -> None:
        if not request.url.startswith((f"{workshop.url}/", "data:", "blob:")):
            foreign_requests.append(request.url)

    def open_browser(name: str) -> Page:
        context = browser.new_context(base_url=workshop.url, viewport=DESKTOP, locale="en-GB")
        contexts.append(context)
        context.on("request", note)
        page = context.new_page()
        sign_in(page, name, passwords[name])
        return page

    yield open_browser
    for context in contexts:
        context.close()
