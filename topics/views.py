"""The landing pages of topics and countries."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

from core.methods import allow_methods
from members.anonymous import keep_for_caches
from subscriptions.forms import form_about
from topics.subjects import Subject, find_country, find_topic, organisations_about, shelves_about


@allow_methods("GET", "HEAD")
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer with everything about a topic."""
    return landing(request, find_topic(slug))


@allow_methods("GET", "HEAD")
def country(request: HttpRequest, code: str) -> HttpResponse:
    """Answer with everything about a country."""
    return landing(request, find_country(code))


def landing(request: HttpRequest, subject: Subject | None) -> HttpResponse:
    """Answer with the pages about a subject, and the ways to hear of what comes.

    Raises Http404 in a language in which readers find nothing about it: what only drafts carry is not told before its
    time. Its form lets caches keep the page.
    """
    if subject is None or get_language() not in subject.languages:
        raise Http404
    form = form_about(country=subject.country, topic=subject.topic, name=subject.name)
    context = {
        "subject": subject,
        "shelves": shelves_about(subject),
        "organisations": organisations_about(subject),
        "language_versions": subject.versions(),
        "form": form,
        "subscribe_url": reverse(f"subscribe_{subject.view_name}", args=[subject.key]),
        "feed_url": address_of(f"{subject.view_name}_feed", subject.key),
        "calendar_url": address_of(f"{subject.view_name}_calendar", subject.key),
    }
    answer = render(request, "pages/topics/landing_page.html", context)
    keep_for_caches(answer, form.initial["stamp"])
    return answer


def address_of(name: str, key: str) -> str:
    """Return an address that a subject may have; empty where the site offers none."""
    try:
        return reverse(name, args=[key])
    except NoReverseMatch:
        return ""
