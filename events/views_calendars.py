"""The addresses of calendars: of one event, of all events in a language, of a country, of a topic."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from core.i18n import absolute_url, active_locale, live_homes, live_language_codes, readable_pages
from core.models import Topic
from events.calendars import (
    EventCalendar,
    calendar_file_name,
    calendar_of_country,
    calendar_of_language,
    calendar_of_topic,
    event_calendar,
)
from events.ics import CONTENT_TYPE
from events.models import EventIndexPage, EventPage

FILE_NAME = "calendar.ics"
# Up to so many events a calendar is made at once and remembered like a page; a longer one is sent part by part.
MOST_REMEMBERED = 250


@require_safe
def page_calendar(request: HttpRequest, page_path: str) -> HttpResponseBase:
    """Answer with the calendar of the page at a path: one event, or the events of a list in its language."""
    page = readable_page(page_path)
    if page is None:
        return moved_calendar(page_path)
    if isinstance(page, EventPage) and (content := event_calendar(page)):
        return with_headers(request, HttpResponse(content, content_type=CONTENT_TYPE), calendar_file_name(page))
    if isinstance(page, EventIndexPage):
        url = absolute_url(request.path)
        return answer(request, calendar_of_language(page.title, url), f"{page.slug}-{get_language()}.ics")
    raise Http404


@require_safe
def country_calendar(request: HttpRequest, code: str) -> HttpResponseBase:
    """Answer with the calendar of a country; one without events yet is empty, so that readers may subscribe early."""
    calendar = calendar_of_country(code.upper(), absolute_url(request.path)) if code == code.lower() else None
    return answer(request, speaking(calendar), f"events-{code}-{get_language()}.ics")


@require_safe
def topic_calendar(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Answer with the calendar of a topic that has a name in the active language."""
    topic = Topic.objects.filter(slug=slug, locale=active_locale()).first()
    calendar = calendar_of_topic(slug, topic.name, absolute_url(request.path)) if topic else None
    return answer(request, speaking(calendar), f"events-{slug}-{get_language()}.ics")


def speaking(calendar: EventCalendar | None) -> EventCalendar:
    """Return a calendar; raises Http404 without one, and in a language that readers cannot choose."""
    if calendar is None or get_language() not in live_language_codes():
        raise Http404
    return calendar


def readable_page(page_path: str) -> Page | None:
    """Return the specific page at a path in the active language when everybody may read it, or None."""
    home = next((home for home in live_homes() if home.locale.language_code == get_language()), None)
    if home is None:
        raise Http404
    found = readable_pages().filter(url_path=f"{home.url_path}{page_path}/", path__startswith=home.path).first()
    return found and found.specific


def moved_calendar(page_path: str) -> HttpResponse:
    """Lead on to the calendar of a page whose address has changed: subscriptions outlive titles. Raises Http404."""
    old_path = Redirect.normalise_path(f"/{get_language()}/{page_path}/")
    found = Redirect.objects.filter(old_path=old_path, redirect_page__isnull=False).first()
    page = found and readable_pages().filter(pk=found.redirect_page_id).first()
    if not page or not issubclass(page.specific_class, EventPage | EventIndexPage):
        raise Http404
    return HttpResponsePermanentRedirect(f"{page.get_url()}{FILE_NAME}")


def answer(request: HttpRequest, calendar: EventCalendar, file_name: str) -> HttpResponseBase:
    """Answer with a calendar, or with 304 to a program that has it already."""
    survey = calendar.survey()
    if survey["number"] <= MOST_REMEMBERED:
        content = b"".join(calendar.lines(survey))
        return with_headers(request, HttpResponse(content, content_type=CONTENT_TYPE), file_name)
    etag = quote_etag(calendar.fingerprint(survey))
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    response = StreamingHttpResponse(calendar.lines(survey), content_type=CONTENT_TYPE)
    response.headers["ETag"] = etag
    patch_cache_control(response, max_age=0, must_revalidate=True)
    return with_headers(request, response, file_name)


def with_headers(request: HttpRequest, response: HttpResponseBase, file_name: str) -> HttpResponseBase:
    """Name the file, and keep search engines from listing it."""
    response.headers["Content-Disposition"] = content_disposition_header(as_attachment=False, filename=file_name)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def calendar_path_of(page: Page) -> str:
    """Return the path of the calendar of an event or of a list of events; it stands below the page itself."""
    return f"{page.get_url()}{FILE_NAME}"


def country_calendar_path(code: str) -> str:
    """Return the path of the calendar of a country in the active language; ``code`` in small letters."""
    return reverse("country_calendar", args=[code])


def topic_calendar_path(slug: str) -> str:
    """Return the path of the calendar of a topic in the active language."""
    return reverse("topic_calendar", args=[slug])
