"""What the first view of a page costs a reader on a phone, whom it tells, and what it leaves behind."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.addresses import LANGUAGES, TYPICAL_ADDRESSES, address_of
from tests.browser.conftest import PHONE
from tests.served import ServedSite

MAXIMUM_BYTES = 150_000
MAXIMUM_SCRIPT_BYTES = 10_000
MAXIMUM_REQUESTS = 12
STORED = """async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(database => database.name),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
NOTHING_STORED = {"local": [], "session": [], "databases": [], "caches": [], "workers": 0}


@dataclass
class FirstView:
    """Every request of one page: its address, its kind and the bytes that came over the wire, headers included."""

    addresses: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def started(self, event: dict) -> None:
        if not event["request"]["url"].startswith("data:"):
            self.addresses[event["requestId"]] = event["request"]["url"]
            self.kinds[event["requestId"]] = event.get("type", "Other")

    def finished(self, event: dict) -> None:
        self.sizes[event["requestId"]] = event["encodedDataLength"]

    def bytes_of(self, kind: str = "") -> int:
        return sum(size for key, size in self.sizes.items() if not kind or self.kinds.get(key) == kind)

    def __str__(self) -> str:
        lines = sorted(((self.sizes.get(key, 0), address) for key, address in self.addresses.items()), reverse=True)
        return "\n".join(f"{size:>9,} {address}" for size, address in lines)


def watch(page: Page) -> FirstView:
    """Count what a page asks for from now on."""
    view = FirstView()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.requestWillBeSent", view.started)
    session.on("Network.loadingFinished", view.finished)
    page.on(
        "console",
        lambda message: view.complaints.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: view.complaints.append(str(error)))
    return view


# A cheap phone, and a common one with a sharper screen: it must not be sent pictures for a desk.
PHONES = {"360": (PHONE, 2), "412": ({"width": 412, "height": 823}, 2.625)}


@pytest.fixture(params=PHONES)
def phone(request, browser: Browser, site: ServedSite):
    viewport, scale = PHONES[request.param]
    context = browser.new_context(
        base_url=site.url, viewport=viewport, device_scale_factor=scale, is_mobile=True, has_touch=True
    )
    yield context
    context.close()


@pytest.mark.parametrize("address", TYPICAL_ADDRESSES, ids=str)
def test_the_first_view_is_light_and_tells_nobody(phone, site: ServedSite, address):
    page = phone.new_page()
    view = watch(page)
    page.goto(address.path, wait_until="networkidle")

    foreign = [found for found in view.addresses.values() if not found.startswith(f"{site.url}/")]
    assert foreign == []
    assert view.sizes
    assert view.bytes_of() <= MAXIMUM_BYTES, f"{view.bytes_of():,} bytes:\n{view}"
    assert len(view.addresses) <= MAXIMUM_REQUESTS, f"{len(view.addresses)} requests:\n{view}"
    assert view.bytes_of("Script") <= MAXIMUM_SCRIPT_BYTES, f"{view.bytes_of('Script'):,} bytes of script:\n{view}"

    expected = [str(address.status)] if address.status >= 400 else []
    assert [text for text in view.complaints if not any(word in text for word in expected)] == []
    assert phone.cookies() == []
    assert page.evaluate(STORED) == NOTHING_STORED


# A page of the guide may be all that she can load where she is; all of it on one page is made for the worst line.
MAXIMUM_GUIDE_BYTES = {"guide": 100_000, "guide-temporary": 100_000, "guide-exit": 100_000, "guide-whole": 30_000}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", MAXIMUM_GUIDE_BYTES)
def test_the_guide_is_light(phone, key, language):
    page = phone.new_page()
    view = watch(page)
    page.goto(address_of(key, language).path, wait_until="networkidle")
    assert view.sizes
    assert view.bytes_of() <= MAXIMUM_GUIDE_BYTES[key], f"{view.bytes_of():,} bytes:\n{view}"
