"""Pages that are live and still not for readers: a room may hide some of its own, and every list then leaves them out.

A room registers a function; ``core.i18n.only_readable`` asks it. No query is added: the answer is part of the query of
the list itself.
"""

from collections.abc import Callable
from typing import Any

HiddenPages = Callable[[], Any]
_hidden: list[HiddenPages] = []


def hide_pages(find: HiddenPages) -> HiddenPages:
    """Register a function that returns a queryset of the primary keys of pages that no list shows now."""
    if find not in _hidden:
        _hidden.append(find)
    return find


def hidden_pages() -> list[Any]:
    """Return the querysets of the primary keys of pages that no list shows now."""
    return [find() for find in _hidden]
