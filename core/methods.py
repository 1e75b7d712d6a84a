"""Which verbs an address takes, and a page that says so to everybody else."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

View = Callable[..., HttpResponse]
METHOD_NOT_ALLOWED = 405


def allow_methods(*methods: str) -> Callable[[View], View]:
    """Let a view take only these verbs; every other one gets a page in the reader's language (405)."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method in methods:
                return view(request, *args, **kwargs)
            answer = render(request, "405.html", status=METHOD_NOT_ALLOWED)
            answer.headers["Allow"] = ", ".join(methods)
            return answer

        return guarded

    return decorate
