"""Menus and breadcrumbs as plain links in the reader's language."""

from dataclasses import dataclass

from django.http import HttpRequest
from wagtail.models import Page

from core.i18n import HOME_DEPTH, active_locale, only_readable, readable_pages
from core.request_memory import once_a_request
from navigation.models import MenuItem


@dataclass(frozen=True)
class TrailLink:
    """A link with its label; ``is_current`` marks the page at hand or one of its ancestors."""

    url: str
    label: str
    is_current: bool = False


@once_a_request
def menu_entries() -> list[tuple[str, str, Page]]:
    """Return (handle, label, page) of every entry in the active language.

    Entries whose page has no version there are left out.
    """
    locale = active_locale()
    entries = MenuItem.objects.filter(menu__locale=locale).select_related("menu", "page").order_by("sort_order")
    keys = {entry.page.translation_key for entry in entries}
    pages = {page.translation_key: page for page in readable_pages().filter(locale=locale, translation_key__in=keys)}
    found = [(entry, pages.get(entry.page.translation_key)) for entry in entries]
    return [(entry.menu.handle, entry.label or page.title, page) for entry, page in found if page]


def menu_links(handle: str, request: HttpRequest | None, current: Page | None) -> list[TrailLink]:
    """Return the entries of one menu in the active language."""
    here = current.url_path if current else ""
    links = []
    for menu_handle, label, page in menu_entries():
        if menu_handle == handle:
            is_current = here == page.url_path or (page.depth > HOME_DEPTH and here.startswith(page.url_path))
            links.append(TrailLink(page.get_url(request) or "", label, is_current))
    return links


@once_a_request
def breadcrumb_links(page: Page, request: HttpRequest | None) -> list[TrailLink]:
    """Return the readable ancestors from the home page down, without the page itself."""
    ancestors = only_readable(page.get_ancestors().filter(depth__gte=HOME_DEPTH))
    return [TrailLink(ancestor.get_url(request) or "", ancestor.title) for ancestor in ancestors]
