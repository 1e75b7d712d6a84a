"""Logs that say what happened and where in the code, but nothing of what people typed, followed or came from.

The formatter cuts e-mail addresses, network addresses, links, query strings and paths out of messages. Of an exception
it keeps the kind and the lines of code; its own text is left out, because such texts repeat values.
"""

import logging
import re
import traceback
from copy import copy
from types import TracebackType
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import CommandError
from django.db.utils import OperationalError
from django.template.exceptions import TemplateDoesNotExist
from django.urls import Resolver404, resolve
from gunicorn.glogging import Logger as GunicornLogger

CUT = "[…]"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b"
PATTERNS = (
    re.compile(r"https?://\S+"),
    re.compile(r"[^\s<>\"'(){},;:=/]+(?:@|%40)[^\s<>\"'(){},;:/]+"),
    re.compile(r"\?\S+"),
    re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)"),
    re.compile(r"(?<![\w:])(?:[0-9a-f]{0,4}:){0,7}:(?:[0-9a-f]{0,4}:){0,7}[0-9a-f.]*(?<!\s)(?![\w:])", re.IGNORECASE),
    re.compile(r"(?<![\w:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\w:])", re.IGNORECASE),
    # The links of mails, and whatever else is long and random; the names of rows are neither secret nor telling.
    re.compile(rf"(?<![\w-])(?!{UUID})[A-Za-z0-9_-]{{30,}}"),
)
QUOTED = re.compile(r"(['\"]).*\1")
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Who writes the addresses that people ask for into its messages.
KNOWS_PATHS = ("django.request", "django.security", "gunicorn")
# Who quotes what was sent.
QUOTES = ("django.security", "gunicorn")
# Errors of the machinery: their first line is what whoever keeps the site needs, and holds no values of rows.
TELLING_ERRORS = (ImproperlyConfigured, OperationalError, CommandError, TemplateDoesNotExist, ImportError)


def blank(text: str) -> str:
    """Return a message in one line, without anything that could say who somebody is."""
    for pattern in PATTERNS:
        text = pattern.sub(CUT, text)
    return CONTROL.sub(" ", text)


def view_of(path: str) -> str:
    """Return the name of the view that answers a path, such as ``confirm``; nothing of the path."""
    try:
        return resolve(path.partition("?")[0]).view_name or CUT
    except (Resolver404, ValueError):
        return CUT


def without_paths(argument: Any) -> Any:
    """Return an argument of a message; a path that was asked for becomes the name of its view."""
    return view_of(argument) if isinstance(argument, str) and argument.startswith("/") else argument


def blank_message(record: logging.LogRecord) -> str:
    """Return the message of a record as it may be written."""
    if not record.name.startswith(KNOWS_PATHS):
        return blank(record.getMessage())
    record = copy(record)
    if isinstance(record.args, tuple):
        record.args = tuple(without_paths(argument) for argument in record.args)
    text = record.getMessage()
    return blank(QUOTED.sub(CUT, text) if record.name.startswith(QUOTES) else text)


def blank_error(error: BaseException) -> str:
    """Return the kind of an exception, and the first line of its text where that is harmless."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    text = str(error).partition("\n")[0] if isinstance(error, TELLING_ERRORS) else ""
    return f"{kind}: {blank(text)}" if text else kind


def chain_of(error: BaseException) -> list[BaseException]:
    """Return an exception after those that led to it."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in chain:
        chain.insert(0, step)
        step = step.__cause__ or (None if step.__suppress_context__ else step.__context__)
    return chain


class BlankFormatter(logging.Formatter):
    """Writes records without anything about people."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as text; the record itself stays as it is for other handlers."""
        written = copy(record)
        written.msg, written.args, written.exc_text = blank_message(record), None, None
        return super().format(written)

    def formatException(  # noqa: N802 - logging's name
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Return the lines of code that an exception went through, and its kind."""
        if ei[1] is None:
            return ""
        parts = ["".join([*traceback.format_tb(step.__traceback__), blank_error(step)]) for step in chain_of(ei[1])]
        return "\n".join(parts)


class BlankGunicornLogger(GunicornLogger):
    """What gunicorn writes by itself, by the same rule; ``gunicorn.conf.py`` names it."""

    def setup(self, cfg: Any) -> None:
        """Set gunicorn's loggers up, and let them write blank."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(BlankFormatter(self.error_fmt, self.datefmt))
