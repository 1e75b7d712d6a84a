"""The landing pages of topics and countries."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from topics.subjects import Subject, find_country, find_topic, organisations_about, shelves_about


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with everything about a topic."""
    return landing(request, find_topic(slug))


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with everything about a country."""
    return landing(request, find_country(code))


def landing(request: HttpRequest, subject: Subject | None) -> HttpResponse:
    """Answer with the pages about a subject.

    Raises Http404 in a language in which readers find nothing about it: what only drafts carry is not told before its
    time.
    """
    if subject is None or get_language() not in subject.languages:
        raise Http404
    context = {
        "subject": subject,
        "shelves": shelves_about(subject),
        "organisations": organisations_about(subject),
        "language_versions": subject.versions(),
    }
    return render(request, "pages/topics/landing_page.html", context)
