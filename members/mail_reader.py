"""Reading the mails of a development site in the browser, so that a newcomer can follow her own confirmation.

It is mounted only where the settings name a folder in MAIL_READER, which production's do not.
"""

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, path, reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from members.mail_files import StoredMail, stored_mail, stored_mails

SELF = "'self'"
# The HTML of a mail: its own styles, nothing else; links may lead the whole window on.
MAIL_POLICY = {
    "default-src": ["'none'"],
    "script-src": None,
    "style-src": ["'unsafe-inline'"],
    "img-src": None,
    "font-src": None,
    "connect-src": None,
    "manifest-src": None,
    "form-action": ["'none'"],
    "frame-ancestors": [SELF],
    "sandbox": ["allow-top-navigation-by-user-activation", "allow-popups"],
}


def mail_or_404(key: str) -> StoredMail:
    """Return a mail. Raises Http404 without one, and where no folder is named."""
    mail = stored_mail(key) if getattr(settings, "MAIL_READER", None) else None
    if mail is None:
        raise Http404
    return mail


@never_cache
@require_safe
def mails(request: HttpRequest) -> HttpResponse:
    """List the mails, the newest first."""
    if not getattr(settings, "MAIL_READER", None):
        raise Http404
    return render(request, "mail_reader/mails.html", {"mails": stored_mails()})


@never_cache
@require_safe
@csp_replace({"frame-src": [SELF]})
def mail(request: HttpRequest, key: str) -> HttpResponse:
    """Show a mail as text and as HTML."""
    return render(request, "mail_reader/mail.html", {"mail": mail_or_404(key)})


@never_cache
@require_safe
@xframe_options_sameorigin
@csp_replace(MAIL_POLICY)
def mail_html(request: HttpRequest, key: str) -> HttpResponse:
    """Answer with the HTML of a mail, for a frame that can do nothing but show it."""
    html = mail_or_404(key).html
    # Its links open in the window, not in the frame.
    return HttpResponse(format_html('{}<base target="_top">', mark_safe(html)))  # noqa: S308 - shown without any power


def reader_address() -> str:
    """Return where the mails can be read; empty where they cannot."""
    if not getattr(settings, "MAIL_READER", None):
        return ""
    try:
        return reverse("mail_reader")
    except NoReverseMatch:
        return ""


urlpatterns = [
    path("", mails, name="mail_reader"),
    path("<slug:key>/", mail, name="mail_reader_mail"),
    path("<slug:key>/html/", mail_html, name="mail_reader_html"),
]
