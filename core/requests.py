"""What is asked once and answered many times while one page is made."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from django.template import Context

Answer = TypeVar("Answer")


def once_a_request(context: Context, key: Hashable, ask: Callable[[], Answer]) -> Answer:
    """Return what ``ask`` answers; templates that ask again with the same key during a request get the same answer.

    Without a request (a template rendered by hand) every call asks.
    """
    request = getattr(context, "request", None) or context.get("request")
    if request is None:
        return ask()
    answers = request.__dict__.setdefault("answers_of_templates", {})
    if key not in answers:
        answers[key] = ask()
    return answers[key]
