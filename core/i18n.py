"""Which languages readers can choose, and which version of a page stands in which language.

Every helper answers with a number of queries that does not grow with the number of pages or languages.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language, get_language_info
from wagtail.models import Locale, Page, PageViewRestriction, Site

from core.request_memory import once_a_request
from core.visibility import hidden_pages

if TYPE_CHECKING:
    from django.http import HttpRequest
    from wagtail.query import PageQuerySet

# The depth of home pages in Wagtail's tree: right below the root.
HOME_DEPTH = 2


@dataclass(frozen=True)
class LanguageVersion:
    """One language of the site, and where the page at hand stands in it.

    ``url`` is empty where there is no such version.
    """

    code: str
    name: str
    url: str
    is_current: bool


def absolute_url(path: str) -> str:
    """Return the public address of a path; the origin comes from the settings, never from a request."""
    return f"{settings.PUBLIC_URL}{path}"


def language_name(code: str) -> str:
    """Return the name of a language in that language, from Django's table; the code itself when it is unknown there."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code


@once_a_request
def restricted_paths() -> tuple[str, ...]:
    """Return the tree paths of the pages that not everybody may see, with all below them."""
    return tuple(PageViewRestriction.objects.values_list("page__path", flat=True))


def only_readable(pages: "PageQuerySet[Page]") -> "PageQuerySet[Page]":
    """Keep the pages that an anonymous reader may see.

    Live, not restricted, not hidden by their room, and written, not mirrored, in their language.
    """
    readable = pages.live().filter(alias_of__isnull=True)
    for hidden in hidden_pages():
        readable = readable.exclude(pk__in=hidden)
    for path in restricted_paths():
        readable = readable.exclude(path__startswith=path)
    return readable


def readable_pages() -> "PageQuerySet[Page]":
    """Return the pages that an anonymous reader may see."""
    return only_readable(Page.objects.all())


@once_a_request
def live_versions_by_key(translation_key: UUID) -> tuple[Page, ...]:
    """Return the readable versions of one thing, one a language."""
    return tuple(readable_pages().filter(translation_key=translation_key).select_related("locale"))


def live_versions(page: Page) -> list[Page]:
    """Return the versions of a page that readers can open, one a language, itself included when it is live."""
    return list(live_versions_by_key(page.translation_key)) if page.translation_key else []


@once_a_request
def live_homes() -> list[Page]:
    """Return the home pages that readers can open, one a language; the default language first."""
    keys = Site.objects.filter(is_default_site=True).values("root_page__translation_key")
    homes = readable_pages().filter(translation_key__in=keys).select_related("locale")
    return sorted(homes, key=lambda home: home.locale.language_code != settings.LANGUAGE_CODE)


@once_a_request
def active_locale() -> Locale:
    """Return the locale of the active language; the default one when staff have not added it."""
    language = get_language()
    found = next((home.locale for home in live_homes() if home.locale.language_code == language), None)
    return found or Locale.get_active()


def locale_of(page: Page) -> Locale:
    """Return the locale of a page, without asking when its home page is known."""
    found = next((home.locale for home in live_homes() if home.locale_id == page.locale_id), None)
    return found or page.locale


def live_language_codes() -> list[str]:
    """Return the codes of the languages whose home page readers can open, the default language first."""
    return [home.locale.language_code for home in live_homes()]


@once_a_request
def versions_of(page: Page | None, request: "HttpRequest | None" = None) -> list[LanguageVersion]:
    """Return every language of the site with the address of ``page`` in it, in the order of the settings.

    Without a page (search results, error pages) the addresses are those of the home pages.
    """
    homes = live_homes()
    open_codes = {home.locale.language_code for home in homes}
    versions = live_versions(page) if page else homes
    urls = {version.locale.language_code: version.get_url(request) or "" for version in versions}
    current = locale_of(page).language_code if page else get_language()
    return [
        LanguageVersion(code=code, name=language_name(code), url=urls.get(code, ""), is_current=code == current)
        for code, _label in settings.LANGUAGES
        if code in open_codes
    ]


def localized_many(pages: Iterable[Page | None], locale: Locale | None = None) -> list[Page]:
    """Return, in the same order, the readable versions of ``pages`` in one language (the active one).

    Pages without one are left out. The versions are specific pages; each kind of page costs one query.
    """
    wanted = [page for page in pages if page is not None]
    keys = [page.translation_key for page in wanted]
    by_key: dict[UUID, Page] = {}
    for model in {page.specific_class for page in wanted} - {None}:
        found = only_readable(model.objects.filter(translation_key__in=keys, locale=locale or active_locale()))
        by_key |= {page.translation_key: page for page in found}
    return [by_key[key] for key in keys if key in by_key]


def localized(page: Page | None, locale: Locale | None = None) -> Page | None:
    """Return the readable version of one page in one language (the active one), or None."""
    found = localized_many([page], locale)
    return found[0] if found else None
