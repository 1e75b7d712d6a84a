"""No violation of WCAG 2.2 AA, nor of the good practices that axe knows, on any kind of page, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.addresses import GONE_ADDRESSES, TYPICAL_ADDRESSES
from tests.browser.conftest import DESKTOP, PHONE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
VIEWS = [(viewport, scheme) for viewport in (PHONE, DESKTOP) for scheme in ("light", "dark")]


def describe(violation: dict, view: str) -> str:
    nodes = "\n".join(f"    {node['target']} {node['failureSummary']}" for node in violation["nodes"])
    return f"{view}: {violation['id']}: {violation['help']}\n{nodes}"


@pytest.mark.parametrize("address", TYPICAL_ADDRESSES + GONE_ADDRESSES, ids=str)
def test_no_barrier(open_page, address):
    page = open_page(address)
    findings = []
    for viewport, scheme in VIEWS:
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        results = Axe().run(page, options=OPTIONS).response
        assert results["passes"], "axe looked at nothing"
        findings += [describe(item, f"{viewport['width']} px, {scheme}") for item in results["violations"]]
    assert not findings, "\n".join(findings)
