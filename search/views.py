"""Search in the reader's language."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override

from core.facets import FacetedEntries, apply_facets, narrowed
from core.i18n import active_locale, language_name, live_language_codes
from core.listings import paginate
from core.methods import allow_methods
from protection.directory_sections import organisations_with_words
from search.facets import search_facets
from search.queries import MAXIMUM_LENGTH, find_pages, matches_elsewhere, matching, readable_in
from search.suggestions import suggestion_for

RESULTS_PER_PAGE = 12
QUERY_PARAMETER = "q"


def search_path(query: str, language: str) -> str:
    """Return the path of a search in one language."""
    with override(language):
        return f"{reverse('search')}?{urlencode({QUERY_PARAMETER: query})}"


def elsewhere(query: str) -> list[dict]:
    """Return the other languages in which something fits: code, name, number, path."""
    numbers = matches_elsewhere(query, active_locale())
    return [
        {"code": code, "name": language_name(code), "number": numbers[code], "path": search_path(query, code)}
        for code in live_language_codes()
        if numbers.get(code)
    ]


def parameters(query: str, faceted: FacetedEntries) -> str:
    """Return the query string of a search with what is chosen in its facets."""
    return "&".join(part for part in (urlencode({QUERY_PARAMETER: query}), faceted.query_string) if part)


class Counted:
    """Results whose number the facets have counted already."""

    def __init__(self, found, number: int) -> None:
        self.found = found
        self.number = number

    def count(self) -> int:
        """Return how many there are."""
        return self.number

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, part):
        return self.found[part]


def number_of(faceted: FacetedEntries) -> int:
    """Return how many results there are: what a chosen value counts beside the others, or all kinds together."""
    if faceted.unknown:
        return 0
    chosen = next((facet.selected for facet in faceted.facets if facet.selected), None)
    return chosen.count if chosen else sum(choice.count for choice in faceted.facets[0].choices)


def answer_to(query: str, request: HttpRequest) -> dict:
    """Return what a search found: results, facets, other languages, and a suggestion where nothing fits."""
    locale = active_locale()
    faceted = apply_facets(matching(query, readable_in(locale), locale.language_code), search_facets(), request.GET)
    is_narrowed = any(facet.is_active for facet in faceted.facets)
    # The index is asked for the words anyway: narrowed are all pages, not those that were found.
    among = narrowed(readable_in(locale), faceted.facets)
    found = find_pages(query, locale, among) if not faceted.unknown else []
    results = paginate(Counted(found, number_of(faceted)), request.GET, RESULTS_PER_PAGE)
    suggestion = "" if results or is_narrowed else suggestion_for(query, locale)
    return {
        "results": results,
        "faceted": faceted,
        "is_narrowed": is_narrowed,
        "wider": faceted.wider() if is_narrowed and not results else [],
        "elsewhere": elsewhere(query),
        "suggestion": suggestion,
        "suggestion_path": search_path(suggestion, get_language() or "") if suggestion else "",
        "clear_url": search_path(query, get_language() or ""),
        "kept": urlencode({QUERY_PARAMETER: query}),
        "query_string": parameters(query, faceted),
    }


@allow_methods("GET", "HEAD")
def search(request: HttpRequest) -> HttpResponse:
    """Answer with the pages that hold the words of the reader; whatever is typed, the answer is a page."""
    if get_language() not in live_language_codes():
        raise Http404
    query = request.GET.get(QUERY_PARAMETER, "").replace("\x00", "").strip()[:MAXIMUM_LENGTH]
    context = {
        "query": query,
        "results": None,
        "organisations": organisations_with_words(query) if query else None,
        **(answer_to(query, request) if query else {}),
    }
    return render(request, "search/search.html", context)
