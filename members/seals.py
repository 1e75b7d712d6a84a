"""Rows whose seal is broken: their key is lost, or a byte of them was damaged.

Lists show such a row with words that say so; a page about just that row says it kindly. The log names the row's key
and nothing else.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse

from members.keys import SealBrokenError
from members.models import AddressedRow

logger = logging.getLogger(__name__)

View = Callable[..., HttpResponse]
CONFLICT = 409


def note_broken_seal(row: AddressedRow) -> None:
    """Tell whoever reads the log which row cannot be opened."""
    logger.error("A row of %s cannot be opened: %s.", row._meta.label_lower, row.pk)


def or_say_that_it_is_sealed(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[View], View]:
    """Let a view answer with ``answer`` where it meets a value that does not open."""

    def protect(view: View) -> View:
        @wraps(view)
        def protected(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            try:
                found = view(request, *args, **kwargs)
                if hasattr(found, "render") and not found.is_rendered:
                    found = found.render()
            except SealBrokenError:
                logger.error("A page met a value that cannot be opened: %s.", view.__name__)  # noqa: TRY400
                return answer(request)
            return found

        return protected

    return protect
