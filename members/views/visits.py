"""Who is at the page: the session holds the key of a visit, nothing else, and only the visit knows the address."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now

from core.exit import OUR_COOKIES, before_leaving
from members.choices import LONGEST_VISIT, end_visit, live_visit
from members.models import ChoicesVisit
from members.seals import note_broken_seal

View = Callable[..., HttpResponse]
VISIT = "choices_visit"
UNTIL = "choices_until"
SAID = "choices_said"
# The key of the row that was left last: nothing is at it any more, and a second press finds that out kindly.
LEFT = "choices_left"
KEYS = (VISIT, UNTIL, SAID, LEFT)
ENDED = 410


def has_session(request: HttpRequest) -> bool:
    """Tell whether the browser brought a session; readers without one are not asked about it."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def begin(request: HttpRequest, visit: ChoicesVisit) -> None:
    """Remember a visit in the session, under a new key of the session."""
    forget(request)
    request.session.cycle_key()
    request.session[VISIT] = str(visit.pk)
    request.session[UNTIL] = int((now() + LONGEST_VISIT).timestamp())


@before_leaving
def forget(request: HttpRequest) -> None:
    """End the visit that the session remembers, if there is one, and forget what was remembered of it."""
    if key := request.session.get(VISIT):
        end_visit(UUID(key))
    for name in KEYS:
        request.session.pop(name, None)


def current(request: HttpRequest) -> ChoicesVisit | None:
    """Return the visit of the session and let it go on; None without one and when it has ended."""
    if not has_session(request) or VISIT not in request.session:
        return None
    if request.session.get(UNTIL, 0) <= now().timestamp():
        return None
    visit = live_visit(UUID(request.session[VISIT]))
    if visit is not None and not visit.is_readable:
        note_broken_seal(visit)
        return None
    return visit


def is_staff_browser(request: HttpRequest) -> bool:
    """Tell whether somebody of the staff is logged in with the same session: she stays so."""
    return has_session(request) and request.user.is_authenticated


def leave_browser(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """End the visit and make an answer that leaves nothing of it in the browser."""
    answer.headers["Cache-Control"] = "no-store, private"
    if is_staff_browser(request):
        forget(request)
        answer.headers["Clear-Site-Data"] = '"cache"'
        return answer
    if has_session(request):
        forget(request)
        request.session.flush()
    for name in OUR_COOKIES:
        if name in request.COOKIES:
            answer.delete_cookie(name, samesite="Lax")
    # Django would answer a damaged cookie with a new one.
    request.META["CSRF_COOKIE_NEEDS_UPDATE"] = False
    answer.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return answer


def say(request: HttpRequest, code: str) -> None:
    """Leave a word for the next page: a code such as ``saved``, never a value."""
    request.session[SAID] = code


def said(request: HttpRequest) -> str:
    """Return the word that was left for this page, once."""
    return str(request.session.pop(SAID, ""))


def show_ended(request: HttpRequest) -> HttpResponse:
    """Answer somebody whose visit has ended: kindly, and with the way to a new one."""
    if has_session(request) and VISIT in request.session:
        forget(request)
    return render(request, "pages/members/visit_ended.html", status=ENDED)


def in_visit(view: View) -> View:
    """Hand the visit to a view, or answer that there is none; its answers are kept nowhere.

    An address with a key in it does not exist for whoever has no visit, as it does not exist for another person.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        visit = current(request)
        if visit is not None:
            answer = view(request, visit, *args, **kwargs)
        elif "key" in kwargs and not (has_session(request) and VISIT in request.session):
            raise Http404
        else:
            answer = show_ended(request)
        answer.headers["Cache-Control"] = "no-store, private"
        return answer

    return guarded


def back_to(record_key: UUID | None) -> HttpResponse:
    """Lead back to a row, or to all of them."""
    return redirect("my_choice", key=record_key) if record_key else redirect("my_choices")
