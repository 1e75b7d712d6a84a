"""What every answer carries, and which language it speaks."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.translation.trans_real import get_language_from_path, parse_accept_lang_header

from core.i18n import live_language_codes

ADMIN_PREFIX = "/admin/"
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "microphone", "payment", "usb")
)
# Wagtail's admin has inline scripts and styles (date pickers, inline panels, the translation editor) and frames its previews.
ADMIN_DIRECTIVES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}


def is_admin_path(path: str) -> bool:
    """Tell whether a path belongs to the staff side."""
    return path.startswith(ADMIN_PREFIX)


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for readers, and the same with the listed relaxations for the admin."""

    def get_policy_parts(self, request: HttpRequest, response: HttpResponse, report_only: bool = False) -> PolicyParts:
        """Return the policy of this answer."""
        parts = super().get_policy_parts(request, response, report_only)
        if is_admin_path(request.path):
            parts.replace = {**(parts.replace or {}), **ADMIN_DIRECTIVES}
        return parts


class PrivacyHeadersMiddleware:
    """Close what a browser offers and the site does not need, on every kind of answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


def negotiate_language(request: HttpRequest) -> str:
    """Return the language for an address without a language in it.

    The reader's own choice first (a cookie that only the language form sets), then the languages the browser asks for, then the
    default; only languages whose home page is live count.
    """
    available = live_language_codes() or [settings.LANGUAGE_CODE]
    wanted = [request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")]
    wanted += [code for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    for code in wanted:
        for candidate in (code, code.split("-")[0]):
            if candidate in available:
                return candidate
    return available[0]


class SiteLocaleMiddleware(LocaleMiddleware):
    """Django's locale middleware, choosing only among languages that readers can open."""

    def process_request(self, request: HttpRequest) -> None:
        language = get_language_from_path(request.path_info)
        if language is None:
            language = negotiate_language(request)
        translation.activate(language)
        request.LANGUAGE_CODE = translation.get_language()
