"""Search in the reader's language."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def search(request: HttpRequest) -> HttpResponse:
    """Answer with what was found."""
    return render(request, "search/search.html")
