"""Leaving at once: an address that ends the session, empties what the browser keeps of the site, and leads elsewhere.

It works as a plain link. ``static/js/exit.js`` hides the page first and takes its entry out of the tab's history.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.i18n import language_name, live_versions

# Every cookie that the site can set, whoever set it.
OUR_COOKIES = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME, "messages")


@dataclass(frozen=True)
class Explanation:
    """The page that says what the exit does: its address, and its language when that is not the reader's."""

    url: str
    language: str = ""
    language_name: str = ""


def neutral_address() -> str:
    """Return the page to which readers of the active language are taken."""
    addresses = settings.EXIT_URLS
    return addresses.get(get_language() or "") or next(iter(addresses.values()))


def is_asked_by_a_reader(request: HttpRequest) -> bool:
    """Tell whether somebody goes there, rather than another site embedding the address to end a person's session.

    A frame of another site navigates as well: its destination tells the two apart.
    """
    is_navigation = request.headers.get("Sec-Fetch-Mode", "navigate") == "navigate"
    return is_navigation and request.headers.get("Sec-Fetch-Dest", "document") == "document"


BeforeLeaving = Callable[[HttpRequest], None]
_before_leaving: list[BeforeLeaving] = []


def before_leaving(act: BeforeLeaving) -> BeforeLeaving:
    """Register what a room does with the session of somebody who leaves at once, before it ends."""
    if act not in _before_leaving:
        _before_leaving.append(act)
    return act


def end_session(request: HttpRequest) -> None:
    """End the session with everything that rooms keep for it."""
    for act in _before_leaving:
        act(request)
    logout(request)


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """End the session, tell the browser to forget the site, and go to a neutral page without saying from where."""
    answer = HttpResponseRedirect(neutral_address())
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    if is_asked_by_a_reader(request):
        # Readers without a session are not asked about one: their answer depends on no cookie.
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            end_session(request)
        for name in OUR_COOKIES:
            if name in request.COOKIES:
                answer.delete_cookie(name, samesite="Lax")
        # Django would answer a damaged cookie with a new one.
        request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
        answer.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return answer


def explanation_for_reader(page: Page | None) -> Explanation | None:
    """Return where the exit is explained, in the active language or else in any that is there; None without one."""
    versions = {version.locale.language_code: version for version in live_versions(page)} if page else {}
    if not versions:
        return None
    active = get_language()
    if active in versions:
        return Explanation(versions[active].get_url())
    code, version = next(
        (item for item in versions.items() if item[0] == settings.LANGUAGE_CODE), next(iter(versions.items()))
    )
    return Explanation(version.get_url(), code, language_name(code))
