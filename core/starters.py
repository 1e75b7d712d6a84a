"""The shape with which a new page opens in the editor: headings in the language of its tree, and nothing below them.

A starter holds no sentence that could be published by accident: a heading with nothing below it does not pass the
content checks.
"""

from collections.abc import Callable

from django.utils import translation
from django.utils.html import format_html
from wagtail.models import Page
from wagtail.signals import init_new_page

Fill = Callable[[Page], None]


def headings(*words: str) -> list[tuple[str, dict]]:
    """Return a text block for every heading, ready for a body."""
    return [("text", {"text": format_html("<h2>{}</h2>", heading)}) for heading in words]


def starter(model: type[Page]) -> Callable[[Fill], Fill]:
    """Register a function that fills a new page of ``model``; it runs with the language of the page active."""

    def register(fill: Fill) -> Fill:
        def open_with_shape(sender, page: Page, **kwargs) -> None:
            if type(page) is model:
                with translation.override(page.locale.language_code):
                    fill(page)

        init_new_page.connect(open_with_shape, weak=False, dispatch_uid=f"starter of {model._meta.label}")
        return fill

    return register
