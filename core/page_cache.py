"""Pages for anonymous readers, remembered as they were sent, and answered again as long as nothing has changed.

Each process remembers in its own memory; what is valid is decided by one mark that all processes share
(``core.freshness``), read before a page is made and compared at every answer. A page is remembered for a minute at
most, because some sentences change by the clock alone.
"""

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import cc_delim_re, get_conditional_response, patch_cache_control

from core.freshness import Mark, current_mark
from core.request_memory import STAFF_PREFIX

Key = tuple[str, str, str, bool]

MOST_BYTES = 16 * 1024 * 1024
LARGEST_PAGE = 512 * 1024
LONGEST_ADDRESS = 300
ACCEPTS_GZIP = re.compile(r"\bgzip\b")
# A page that depends on anything else of the request is made anew each time.
HARMLESS_VARY = frozenset({"accept-encoding"})
NOT_TO_KEEP = re.compile(r"no-store|private", re.IGNORECASE)


@dataclass(frozen=True)
class Kept:
    """A page as it was sent, with the mark that held before it was made."""

    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes
    mark: Mark
    made_at: float


class Shelf:
    """The pages that one process remembers; the ones that nobody asks for make room."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.pages: OrderedDict[Key, Kept] = OrderedDict()
        self.size = 0
        self.lock = Lock()

    def get(self, key: Key) -> Kept | None:
        """Return a page, and keep it longer than the others."""
        with self.lock:
            kept = self.pages.get(key)
            if kept is not None:
                self.pages.move_to_end(key)
            return kept

    def put(self, key: Key, kept: Kept) -> None:
        """Keep a page."""
        with self.lock:
            self.remove(key)
            self.pages[key] = kept
            self.size += len(kept.content)
            while self.size > self.most_bytes:
                self.remove(next(iter(self.pages)))

    def remove(self, key: Key) -> None:
        """Forget a page; the lock is held."""
        gone = self.pages.pop(key, None)
        self.size -= len(gone.content) if gone else 0

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self.pages.clear()
            self.size = 0


SHELF = Shelf()


def may_be_answered_from_shelf(request: HttpRequest) -> bool:
    """Tell whether a request is that of an anonymous reader for a page that could be remembered."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not request.path.startswith(STAFF_PREFIX)
        and "Authorization" not in request.headers
        and "Range" not in request.headers
        and len(request.get_full_path()) <= LONGEST_ADDRESS
    )


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Tell whether an answer is the same for every anonymous reader."""
    vary = {name.lower() for name in cc_delim_re.split(response.get("Vary", "")) if name}
    return (
        request.method == "GET"
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and vary <= HARMLESS_VARY
        and NOT_TO_KEEP.search(response.get("Cache-Control", "")) is None
        and len(response.content) <= LARGEST_PAGE
    )


def key_of(request: HttpRequest) -> Key:
    """Return everything that an anonymous reader's answer depends on."""
    accepts_gzip = ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")) is not None
    return (request.scheme or "", request.get_host(), request.get_full_path(), accepts_gzip)


class PageCacheMiddleware:
    """Answer from the shelf where that is right, and put on it what may be kept."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        if not settings.PAGE_CACHE_SECONDS or not may_be_answered_from_shelf(request):
            return self.get_response(request)
        key, mark = key_of(request), current_mark()
        kept = SHELF.get(key)
        if kept is not None and kept.mark == mark and monotonic() - kept.made_at < settings.PAGE_CACHE_SECONDS:
            return answer_again(request, kept)
        response = self.get_response(request)
        if may_be_kept(request, response):
            patch_cache_control(response, max_age=0, must_revalidate=True)
            headers = tuple((name, value) for name, value in response.items() if name != "Content-Length")
            SHELF.put(key, Kept(response.status_code, headers, response.content, mark, monotonic()))
        return response


def answer_again(request: HttpRequest, kept: Kept) -> HttpResponse:
    """Return a kept page, or 304 to whoever has it already."""
    response = HttpResponse(kept.content, status=kept.status, headers=dict(kept.headers))
    response.headers["Content-Length"] = str(len(kept.content))
    response.headers["Age"] = str(int(monotonic() - kept.made_at))
    conditional = get_conditional_response(request, etag=response.get("ETag"), response=response)
    return conditional or response
