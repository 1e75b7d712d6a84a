"""Finding the page of an address with as few questions as possible."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from wagtail.views import serve

from core.i18n import live_homes
from home.models import HomePage


def serve_page(request: HttpRequest, path: str) -> HttpResponse:
    """Answer with the page of an address.

    Wagtail would ask for the site, the locale and the home page one after the other; every page asks for the readable
    home pages anyway. Where the language has none, Wagtail finds the way itself.
    """
    home = next((page for page in live_homes() if page.locale.language_code == get_language()), None)
    found = HomePage.objects.filter(pk=home.pk).first() if home is not None else None
    if found is not None:
        try:
            request._wagtail_route_for_request = found.route(request, [part for part in path.split("/") if part])
        except Http404:
            request._wagtail_route_for_request = None
    return serve(request, path)
