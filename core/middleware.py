"""What every answer carries, and which language it speaks."""

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import get_language_from_path, parse_accept_lang_header

from core.i18n import live_language_codes
from core.request_memory import STAFF_PREFIX

LONGEST_PATH = 2000
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)
# Wagtail's admin has inline scripts and styles (date pickers, inline panels, the translation editor) and frames its
# previews.
ADMIN_DIRECTIVES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

# A preview is answered as the page itself would be, only inside a frame of the editor.
PREVIEW_DIRECTIVES = {"frame-ancestors": [SELF]}


def is_admin_path(path: str) -> bool:
    """Tell whether a path belongs to the staff side."""
    return path.startswith(STAFF_PREFIX)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for readers, and the same with the listed relaxations for the admin."""

    def get_policy_parts(self, request: HttpRequest, response: HttpResponse, report_only: bool = False) -> PolicyParts:
        """Return the policy of this answer."""
        parts = super().get_policy_parts(request, response, report_only)
        if is_admin_path(request.path):
            parts.replace = {**(parts.replace or {}), **ADMIN_DIRECTIVES}
        elif getattr(request, "is_preview", False):
            parts.replace = {**(parts.replace or {}), **PREVIEW_DIRECTIVES}
        return parts

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Set the policy. That of Wagtail's documents says nothing of frames and forms, and gives way to ours."""
        del response.headers["Content-Security-Policy"]
        return super().process_response(request, response)


class PrivacyHeadersMiddleware:
    """Close what a browser offers and the site does not need, on every kind of answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and add the headers."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class ReasonablePathMiddleware:
    """Refuse addresses that no page can have, before a database or a file system is asked for them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, unless the path holds a NUL or is longer than any that the site makes."""
        if "\x00" in request.path or len(request.path) > LONGEST_PATH:
            raise BadRequest("This is not an address of the site.")
        return self.get_response(request)


def wanted_languages(request: HttpRequest) -> list[str]:
    """Return language codes in the order of the reader's wish, each followed by the language without its region.

    The reader's own choice comes first (a cookie that only the language form sets), then the languages of the browser.
    """
    codes = [request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")]
    codes += [code for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    return [wish for code in codes for wish in (code, code.split("-")[0])]


def language_without_asking(request: HttpRequest) -> str:
    """Return the language of the address, or the first wish that the site could have, or the default.

    Asks no database.
    """
    configured = dict(settings.LANGUAGES)
    wishes = (wish for wish in wanted_languages(request) if wish in configured)
    return get_language_from_path(request.path_info) or next(wishes, settings.LANGUAGE_CODE)


def negotiate_language(request: HttpRequest) -> str:
    """Return the first wish of the reader among the languages whose home page is live, or the default among these."""
    available = live_language_codes() or [settings.LANGUAGE_CODE]
    return next((wish for wish in wanted_languages(request) if wish in available), available[0])


class SiteLocaleMiddleware(LocaleMiddleware):
    """Django's locale middleware. Where readers have to be sent somewhere, ``negotiate_language`` decides."""

    def process_request(self, request: HttpRequest) -> None:
        """Speak the language of the address; elsewhere a language that the reader understands."""
        translation.activate(language_without_asking(request))
        request.LANGUAGE_CODE = translation.get_language()

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Send readers to the address with their language; what is missing on the staff side has no such address."""
        if is_admin_path(request.path_info):
            response.headers.setdefault("Content-Language", translation.get_language())
            return response
        return super().process_response(request, response)
