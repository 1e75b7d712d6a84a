"""Lists of pages that readers narrow down by plain GET parameters.

A parameter counts only when it is one of the offered values; anything else is as if it were not there, so no input
can break a list.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import QueryDict

PAGE_PARAMETER = "page"


@dataclass(frozen=True)
class Choice:
    """One value of a filter, as the reader sees it."""

    value: str
    label: str
    is_selected: bool = False


@dataclass(frozen=True)
class Filter:
    """One way to narrow a list: its parameter, its label, its choices, and how a chosen value narrows the queryset."""

    name: str
    label: str
    choices: list[Choice]
    narrow: Callable = field(repr=False)

    @property
    def selected(self) -> Choice | None:
        """The chosen value, or None."""
        return next((choice for choice in self.choices if choice.is_selected), None)


def build_filter(
    parameters: QueryDict, name: str, label: str, options: Iterable[tuple[str, str]], narrow: Callable
) -> Filter:
    """Return a filter over ``options`` (value, label) with the reader's choice marked.

    ``narrow(queryset, value)`` applies it.
    """
    wanted = parameters.get(name, "")
    choices = [Choice(value, str(text), value == wanted) for value, text in options]
    return Filter(name, str(label), choices, narrow)


@dataclass(frozen=True)
class Listing:
    """One page of a filtered list, with what its template needs."""

    filters: list[Filter]
    pages: list
    paginator_page: PaginatorPage

    @property
    def count(self) -> int:
        """How many pages the filters leave."""
        return self.paginator_page.paginator.count

    @property
    def is_filtered(self) -> bool:
        """Whether the reader narrowed the list."""
        return any(item.selected for item in self.filters)

    @property
    def query_string(self) -> str:
        """The chosen filters as a query string without the page number; empty when nothing is chosen."""
        chosen = [(item.name, item.selected.value) for item in self.filters if item.selected]
        return urlencode(chosen)


def apply_filters(queryset, filters: Iterable[Filter]):
    """Return the queryset narrowed by every chosen filter."""
    for item in filters:
        if item.selected:
            queryset = item.narrow(queryset, item.selected.value)
    return queryset


def paginate(queryset, parameters: QueryDict, per_page: int) -> PaginatorPage:
    """Return the asked page of the list.

    The first for anything that is no number, the last for a number beyond the end.
    """
    return Paginator(queryset, per_page).get_page(parameters.get(PAGE_PARAMETER, "1")[:9])
