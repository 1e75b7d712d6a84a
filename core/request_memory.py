"""Remember an answer for the length of one reader's request.

A page asks the same small questions many times: which locale is active, which pages are restricted. Outside a
reader's request (commands, tasks, the admin, where answers change while the request runs) nothing is remembered.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")

STAFF_PREFIX = "/admin/"

_memory: ContextVar[dict[Any, Any] | None] = ContextVar("request_memory", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Remember answers inside the block, and forget them at its end."""
    token = _memory.set({})
    try:
        yield
    finally:
        _memory.reset(token)


def once_a_request(function: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
    """Ask ``function`` once a request and language for the same arguments, which must be hashable.

    A page that is previewed before it was ever stored cannot be told from another: about it, every question is asked.
    """

    @wraps(function)
    def answer(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Answer:
        memory = _memory.get()
        if memory is None or any(isinstance(value, Model) and value.pk is None for value in args):
            return function(*args, **kwargs)
        key = (function, get_language(), args, tuple(sorted(kwargs.items())))
        if key not in memory:
            memory[key] = function(*args, **kwargs)
        found: Answer = memory[key]
        return found

    return answer


class RequestMemoryMiddleware:
    """Remember while a reader reads; staff change things while they ask, so their requests always ask anew."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        if request.method not in {"GET", "HEAD"} or request.path.startswith(STAFF_PREFIX):
            return self.get_response(request)
        with remembering():
            return self.get_response(request)
