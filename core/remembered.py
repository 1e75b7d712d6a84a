"""Answers that a process remembers as long as nothing that readers see has changed.

The same promise as that of the remembered pages (``core.page_cache``): the mark of ``core.freshness`` is read before
an answer is made and compared each time it is given again; none is older than ``PAGE_CACHE_SECONDS``.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

from django.conf import settings

from core.freshness import Mark, current_mark

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Remembered(Generic[Answer]):
    """An answer with the mark that held before it was made."""

    answer: Answer
    mark: Mark
    made_at: float

    @property
    def is_young(self) -> bool:
        """Whether it is not older than a page may be."""
        return monotonic() - self.made_at < settings.PAGE_CACHE_SECONDS


class WhileNothingChanges(Generic[Answer]):
    """Remembers the newest ``most`` answers; they are shared by all threads, so nobody may change one."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.answers: OrderedDict[Hashable, Remembered[Answer]] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return the answer for a key; ``make`` is called when there is none that still holds."""
        if not settings.PAGE_CACHE_SECONDS:
            return make()
        mark = current_mark()
        found = self.answers.get(key)
        if found is not None and found.mark == mark and found.is_young:
            return found.answer
        answer = make()
        with self.lock:
            self.answers[key] = Remembered(answer, mark, monotonic())
            self.answers.move_to_end(key)
            while len(self.answers) > self.most:
                self.answers.popitem(last=False)
        return answer

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self.answers.clear()
