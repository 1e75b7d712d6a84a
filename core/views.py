"""Answers that belong to no page: the way in, errors, robots, security contact, a public key, a remembered language."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from core.i18n import LanguageVersion, absolute_url, live_homes, live_language_codes, readable_pages, versions_of
from core.middleware import is_admin_path, language_without_asking, negotiate_language
from core.models import ContactPoint

# RFC 9116 recommends less than a year.
SECURITY_TXT_LIFE = timedelta(days=360)
LANGUAGE_COOKIE_AGE = 180 * 24 * 60 * 60


@require_safe
def choose_home(request: HttpRequest) -> HttpResponse:
    """Lead from the bare address to the home page in the reader's language; the query string goes along."""
    query = request.META.get("QUERY_STRING", "")
    answer = redirect(f"/{negotiate_language(request)}/" + (f"?{query}" if query else ""))
    patch_vary_headers(answer, ("Accept-Language", "Cookie"))
    return answer


# --- Errors ---------------------------------------------------------------------------------------


def speak_a_live_language(request: HttpRequest) -> None:
    """Make an error page speak a language that readers can open, when the address asked for another."""
    if not is_admin_path(request.path) and translation.get_language() not in live_language_codes():
        translation.activate(negotiate_language(request))
        request.LANGUAGE_CODE = translation.get_language()


def same_page_elsewhere(request: HttpRequest) -> list[LanguageVersion]:
    """Return the language versions of the page that the address would name in another language.

    ``/es/campaigns/stand-with-her/`` without a Spanish version finds the English page with that path. Only readable
    pages count.
    """
    rest = [part for part in request.path_info.split("/") if part][1:]
    if not rest or is_admin_path(request.path):
        return []
    paths = [f"{home.url_path}{'/'.join(rest)}/" for home in live_homes()]
    page = readable_pages().filter(url_path__in=paths).select_related("locale").first()
    return versions_of(page, request) if page else []


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 in the reader's language, with the languages in which the page does exist.

    A page that stands in the asked language at another address is shown there.
    """
    speak_a_live_language(request)
    versions = same_page_elsewhere(request)
    asked = translation.get_language_from_path(request.path_info)
    here = next((version.url for version in versions if version.code == asked and version.url), "")
    if here and here != request.path and request.method in {"GET", "HEAD"}:
        return redirect(here)
    return render(request, "404.html", {"versions": versions}, status=404)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403 in the reader's language."""
    speak_a_live_language(request)
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that came from elsewhere or too late."""
    return permission_denied(request)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 400 in the reader's language, without asking the database for anything."""
    with translation.override(language_without_asking(request)):
        return render(request, "400.html", status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 in the reader's language, without asking the database for anything."""
    with translation.override(language_without_asking(request)):
        return render(request, "500.html", status=500)


# --- For machines ---------------------------------------------------------------------------------


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Tell robots what to leave alone, and where the sitemap is.

    Result pages say themselves that they are not to be listed.
    """
    lines = ["User-agent: *", "Disallow: /admin/", f"Sitemap: {absolute_url(reverse('sitemap'))}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Tell finders of weaknesses where to write (RFC 9116)."""
    expires = settings.SECURITY_TXT_REVIEWED_ON + SECURITY_TXT_LIFE
    lines = [
        f"Contact: mailto:{settings.SECURITY_CONTACT}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        "Preferred-Languages: en, es",
        f"Canonical: {absolute_url(reverse('security_txt'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def public_key(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the OpenPGP key of a contact point as a file."""
    contact = get_object_or_404(ContactPoint.objects.exclude(public_key=""), pk=pk)
    answer = HttpResponse(contact.public_key, content_type="application/pgp-keys")
    answer.headers["Content-Disposition"] = f'attachment; filename="acompana-{contact.pk}.asc"'
    return answer


# --- The reader's choice --------------------------------------------------------------------------


@csrf_exempt
@require_POST
def remember_language(request: HttpRequest) -> HttpResponse:
    """Keep the reader's choice of language on this device, and go on to the address that the form names.

    It changes nothing on the server, so it needs no token; the cookie exists only after this explicit choice.
    """
    language = request.POST.get("language", "")
    target = request.POST.get("next", "")
    is_ours = target.startswith("/") and url_has_allowed_host_and_scheme(target, allowed_hosts=None)
    answer = HttpResponseRedirect(target if is_ours else "/")
    if language in live_language_codes():
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=LANGUAGE_COOKIE_AGE,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
        )
    return answer
