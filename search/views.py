"""Search in the reader's language."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.i18n import active_locale, live_language_codes
from core.listings import paginate
from search.queries import MAXIMUM_LENGTH, find_pages

RESULTS_PER_PAGE = 12
QUERY_PARAMETER = "q"


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Answer with the pages that hold the words of the reader; whatever is typed, the answer is a page."""
    if get_language() not in live_language_codes():
        raise Http404
    query = request.GET.get(QUERY_PARAMETER, "").replace("\x00", "").strip()[:MAXIMUM_LENGTH]
    context = {
        "query": query,
        "results": paginate(find_pages(query, active_locale()), request.GET, RESULTS_PER_PAGE) if query else None,
        "query_string": urlencode({QUERY_PARAMETER: query}),
    }
    return render(request, "search/search.html", context)
