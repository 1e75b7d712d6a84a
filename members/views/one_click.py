"""Leaving a list: a page with a button for people, one POST for mail programs (RFC 8058)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from core.methods import allow_methods
from members import services


@csrf_exempt
@allow_methods("GET", "HEAD", "POST")
def leave_updates(request: HttpRequest, token: str) -> HttpResponse:
    """End the mails that a link is about, and nothing else.

    Mail programs come without cookie and from anywhere, and follow no redirect. The answer is the same for every link.
    """
    is_done = request.method == "POST"
    if is_done:
        services.leave_updates(token)
    answer = render(request, "pages/members/leave_updates.html", {"is_done": is_done})
    answer.headers["Cache-Control"] = "no-store, private"
    return answer
