"""Answers that belong to no page: errors, robots, security contact, a public key, a remembered language."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page

from core.i18n import absolute_url, live_homes, live_versions, versions_of
from core.middleware import is_admin_path, negotiate_language
from core.models import ContactPoint

SECURITY_TXT_LIFE = timedelta(days=360)
LANGUAGE_COOKIE_AGE = 180 * 24 * 60 * 60


def speak_a_live_language(request: HttpRequest) -> None:
    """Make the error page speak a language that readers can open, when the address asked for another."""
    if not is_admin_path(request.path) and translation.get_language() not in {
        home.locale.language_code for home in live_homes()
    }:
        translation.activate(negotiate_language(request))
        request.LANGUAGE_CODE = translation.get_language()


def same_page_elsewhere(request: HttpRequest) -> list:
    """Return the language versions of the page that the address would name in another language.

    ``/es/campaigns/stand-with-her/`` without a Spanish version finds the English page with that path. Only readable pages count.
    """
    parts = [part for part in request.path_info.split("/") if part][1:]
    if not parts:
        return []
    for home in live_homes():
        candidate = Page.objects.filter(url_path=f"{home.url_path}{'/'.join(parts)}/").first()
        versions = live_versions(candidate) if candidate else []
        if versions:
            return versions_of(versions[0], request)
    return []


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 in the reader's language, with the languages in which the page does exist."""
    speak_a_live_language(request)
    versions = [] if "\x00" in request.path_info else same_page_elsewhere(request)
    return render(request, "404.html", {"versions": versions}, status=404)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 403 in the reader's language."""
    speak_a_live_language(request)
    return render(request, "403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that came from elsewhere or too late."""
    return permission_denied(request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 in the reader's language, without asking the database for anything."""
    return render(request, "500.html", status=500)


@require_safe
def robots_txt(request: HttpRequest) -> HttpResponse:
    """Tell robots what to leave alone, and where the sitemap is."""
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /documents/"]
    lines += [f"Disallow: /{code}{reverse('search').removeprefix('/' + translation.get_language())}" for code, _n in settings.LANGUAGES]
    lines.append(f"Sitemap: {absolute_url(reverse('sitemap'))}")
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
    contact = get_object_or_404(ContactPoint, pk=pk)
    if not contact.public_key:
        raise Http404
    answer = HttpResponse(contact.public_key, content_type="application/pgp-keys")
    answer.headers["Content-Disposition"] = f'attachment; filename="acompana-{contact.pk}.asc"'
    return answer


@csrf_exempt
@require_POST
def remember_language(request: HttpRequest) -> HttpResponse:
    """Keep the reader's choice of language on this device, and go on to the address that the form names, on this site only.

    It changes nothing on the server, so it needs no token; the cookie exists only after this explicit choice.
    """
    language = request.POST.get("language", "")
    target = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(target, allowed_hosts=None) and target.startswith("/")
    answer = HttpResponseRedirect(target if is_ours and "\x00" not in target else "/")
    if translation.check_for_language(language):
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, language, max_age=LANGUAGE_COOKIE_AGE,
            samesite="Lax", secure=settings.SESSION_COOKIE_SECURE, httponly=True,
        )
    return answer
