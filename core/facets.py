"""Facets: filters that say beforehand how many entries each choice leaves.

Unlike a plain filter a facet takes the reader at her word: a value that is no choice leaves nothing, and the list says
so and offers the nearest wider choice. Each facet costs one query, however many entries or choices there are.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import EmptyResultSet
from django.db.models import Count, Expression, Q, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict
from django.utils.timezone import get_current_timezone_name

from core.listings import Choice, Filter

# (value, label, number of entries) of the choices of a facet, in the order in which readers see them.
Counts = list[tuple[str, str, int]]
LONGEST_VALUE = 80


@dataclass(frozen=True)
class FacetChoice(Choice):
    """A choice with the number of entries that it leaves beside what is chosen in the other facets."""

    count: int = 0


@dataclass(frozen=True)
class Facet(Filter):
    """A facet as the reader sees it. ``asked`` is what the address names and no choice is."""

    asked: str = ""

    @property
    def is_active(self) -> bool:
        """Whether it narrows the list, be it to nothing."""
        return bool(self.selected or self.asked)

    @property
    def spoken(self) -> str:
        """What was chosen, in words."""
        return self.selected.label if self.selected else self.asked


@dataclass(frozen=True)
class Kind:
    """How one facet counts and narrows.

    ``count(entries)`` returns (value, label, number) of the values in use, ordered; ``label_of(value)`` the label of
    any value that a reader could mean, or None.
    """

    name: str
    label: str
    count: Callable[[QuerySet], Counts] = field(repr=False)
    narrow: Callable[[QuerySet, str], QuerySet] = field(repr=False)
    label_of: Callable[[str], str | None] = field(repr=False)


@dataclass(frozen=True)
class Wider:
    """A wider choice: what is left out, how many entries there are then, and the query string that shows them."""

    without: str
    count: int
    query_string: str


@dataclass(frozen=True)
class FacetedEntries:
    """What the chosen facets leave, and the facets themselves."""

    facets: list[Facet]
    entries: Any
    everything: Any = field(repr=False)

    @property
    def unknown(self) -> list[Facet]:
        """The facets whose value is no choice."""
        return [facet for facet in self.facets if facet.asked]

    @property
    def query_string(self) -> str:
        """The chosen facets as a query string."""
        return query_string_of(facet for facet in self.facets if facet.selected)

    def wider(self) -> list[Wider]:
        """Return the choices that find something when one facet is left out, the nearest first.

        Where no single one helps, everything. One query, however many facets are chosen.
        """
        active = [facet for facet in self.facets if facet.is_active]
        if not active:
            return []
        rest = {facet.name: [other for other in active if other is not facet] for facet in active}
        possible = [facet for facet in active if not any(other.asked for other in rest[facet.name])]
        counts = {
            f"without_{facet.name}": Count(
                "pk", filter=Q(pk__in=narrowed(self.everything.order_by(), rest[facet.name]).values("pk"))
            )
            for facet in possible
        }
        numbers = self.everything.order_by().aggregate(everything=Count("pk"), **counts)
        found = [
            Wider(facet.spoken, numbers[f"without_{facet.name}"], query_string_of(rest[facet.name]))
            for facet in possible
        ]
        useful = sorted((choice for choice in found if choice.count), key=lambda choice: choice.count)
        return useful or [Wider("", numbers["everything"], "")]


def query_string_of(facets: Iterable[Facet]) -> str:
    """Return chosen facets as a query string."""
    return urlencode([(facet.name, facet.selected.value) for facet in facets if facet.selected])


def narrowed(entries: QuerySet, facets: Iterable[Facet]) -> QuerySet:
    """Return the entries that the chosen values leave, in their order."""
    for facet in facets:
        if facet.selected:
            entries = facet.narrow(entries, facet.selected.value)
    return entries


def asked_value(parameters: QueryDict, name: str) -> str:
    """Return what an address asks of a facet: one line without control characters, not longer than any value is."""
    signs = [sign for sign in parameters.get(name, "") if unicodedata.category(sign) not in {"Cc", "Cs", "Cn"}]
    return "".join(signs).strip()[:LONGEST_VALUE]


def apply_facets(entries: QuerySet, kinds: Iterable[Kind], parameters: QueryDict) -> FacetedEntries:
    """Return what the address leaves of ``entries``, and every facet with its counts.

    A facet counts what the others leave, so that each number is what a reader gets by choosing it.
    """
    kinds = list(kinds)
    asked = {kind.name: asked_value(parameters, kind.name) for kind in kinds}
    labels = {kind.name: kind.label_of(asked[kind.name]) for kind in kinds if asked[kind.name]}
    chosen = [kind for kind in kinds if labels.get(kind.name)]
    facets = [build_facet(kind, entries, chosen, asked, labels.get(kind.name)) for kind in kinds]
    left = entries.none() if any(facet.asked for facet in facets) else narrowed(entries, facets)
    return FacetedEntries(facets, left, entries)


def build_facet(kind: Kind, entries: QuerySet, chosen: list[Kind], asked: dict[str, str], label: str | None) -> Facet:
    """Return one facet; a chosen value that nothing carries beside the others stays in it, with its zero."""
    value = asked[kind.name]
    for other in chosen:
        if other is not kind:
            entries = other.narrow(entries, asked[other.name])
    choices = [
        FacetChoice(key, str(words), is_selected=bool(label) and key == value, count=number)
        for key, words, number in kind.count(entries)
    ]
    if label and not any(choice.is_selected for choice in choices):
        choices.append(FacetChoice(value, label, is_selected=True))
    return Facet(kind.name, kind.label, choices, kind.narrow, "" if label else value)


def numbers_of(entries: QuerySet, *names: str) -> list[tuple]:
    """Return each combination of values of fields with the number of entries that have it: one query."""
    return list(entries.order_by().values_list(*names).annotate(number=Count("pk")).order_by())


class Year(ExtractYear):
    """The year of a day or a moment. SQLite counts it by itself instead of asking Python about every row.

    Moments stand in UTC in the database; where days begin at another hour, Python is asked after all.
    """

    def as_sqlite(self, compiler, connection):
        """Return the SQL for SQLite."""
        if get_current_timezone_name() != "UTC":
            return self.as_sql(compiler, connection)
        sql, parameters = compiler.compile(self.lhs)
        return f"CAST(strftime('%%Y', {sql}) AS integer)", parameters


class Tally:
    """Counts by several fields at once: facets over fields of the entries themselves share one query.

    A query is asked again only for other entries, such as those that one chosen facet leaves to the others. Fields are
    given by their names, and what is counted from a field as ``name=expression``.
    """

    def __init__(self, *names: str, **further: Expression) -> None:
        self.names = [*names, *further]
        self.further = further
        self.rows: dict[str, list[tuple]] = {}

    def numbers(self, entries: QuerySet, *wanted: str) -> list[tuple]:
        """Return each combination of values of some of the fields with the number of entries that have it."""
        try:
            key = str(entries.order_by().query)
        except EmptyResultSet:
            return []
        if key not in self.rows:
            self.rows[key] = numbers_of(entries.annotate(**self.further), *self.names)
        positions = [self.names.index(name) for name in wanted]
        found: Counter[tuple] = Counter()
        for row in self.rows[key]:
            found[tuple(row[position] for position in positions)] += row[-1]
        return [(*values, number) for values, number in found.items()]
