"""Which organisations fit what a reader chose, how near they are to her country, and what a wider choice would find.

The directory is small enough to be held in memory for the length of a request. Every entry is looked at once, and what
it misses is noted: the list, its count, the numbers beside the choices, the map and the wider choices are all read from
these notes, and cannot disagree.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import NamedTuple

from protection.domain.regions import COUNTRIES_OF, regions_of

EVERYONE = "everyone"
PLACE = "place"


class Nearness(IntEnum):
    """How an organisation serves a place."""

    IN_PLACE = 0
    IN_REGION = 1
    WORLDWIDE = 2


class Entry(NamedTuple):
    """What the filters ask of one organisation; ``key`` finds the rest of it, ``text`` is folded."""

    key: int
    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    is_worldwide: bool = False
    help: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    cost: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    text: str = ""


@dataclass(frozen=True)
class Selection:
    """What a reader chose. Within one filter any of the values fits; all filters have to fit.

    ``place`` is a country or a region; ``words`` are folded, as the texts of the entries are.
    """

    place: str = ""
    help: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    cost: frozenset[str] = frozenset()
    hours: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()

    @property
    def chosen(self) -> list[str]:
        """The names of the filters that narrow."""
        return [name for name in self.__dataclass_fields__ if getattr(self, name)]

    def without(self, *names: str) -> "Selection":
        """Return the selection without some of its filters."""
        empty = Selection()
        return replace(self, **{name: getattr(empty, name) for name in names})


@dataclass(frozen=True)
class Wider:
    """A wider choice that finds something: the filters that it leaves out or widens, and how many it finds."""

    left_out: tuple[str, ...]
    selection: Selection
    count: int


# Filters over codes that an entry holds.
CODE_FILTERS = ("help", "audiences", "languages", "cost", "hours", "topics", "formats")


def nearness_of(entry: Entry, place: str) -> Nearness | None:
    """Return how an organisation serves a country or region, or None when it does not."""
    if place in COUNTRIES_OF:
        if place in entry.regions or entry.countries & COUNTRIES_OF[place]:
            return Nearness.IN_PLACE
    elif place in entry.countries:
        return Nearness.IN_PLACE
    elif entry.regions.intersection(regions_of(place)):
        return Nearness.IN_REGION
    return Nearness.WORLDWIDE if entry.is_worldwide else None


def checks_of(selection: Selection) -> list[tuple[str, Callable[[Entry], object]]]:
    """Return a check for every filter that narrows; an entry that fits answers with something true."""

    def check(name: str) -> Callable[[Entry], object]:
        wanted: frozenset[str] = getattr(selection, name)
        # Who helps everybody helps her.
        wanted |= {EVERYONE} if name == "audiences" else frozenset()
        return lambda entry: wanted & getattr(entry, name)

    checks: list[tuple[str, Callable[[Entry], object]]] = [
        (name, check(name)) for name in CODE_FILTERS if getattr(selection, name)
    ]
    if selection.place:
        checks.append((PLACE, lambda entry: nearness_of(entry, selection.place) is not None))
    if selection.words:
        checks.append(("words", lambda entry: all(word in entry.text for word in selection.words)))
    return checks


class Survey:
    """What a selection finds among entries, which are given in the order of the list."""

    def __init__(self, entries: Iterable[Entry], selection: Selection) -> None:
        self.selection = selection
        checks = checks_of(selection)
        self.notes = [(entry, [name for name, fits in checks if not fits(entry)]) for entry in entries]

    def missing_at_most(self, *names: str) -> list[Entry]:
        """Return the entries that fit every filter, those in ``names`` left aside."""
        allowed = set(names)
        return [entry for entry, missed in self.notes if allowed.issuperset(missed)]

    @property
    def nearness(self) -> dict[int, Nearness]:
        """How each entry that fits serves the chosen place, by key; empty without a place."""
        place = self.selection.place
        near = {entry.key: nearness_of(entry, place) for entry in self.missing_at_most()} if place else {}
        return {key: nearness for key, nearness in near.items() if nearness is not None}

    @property
    def keys(self) -> list[int]:
        """The keys of what fits, the nearest to the chosen place first."""
        nearness = self.nearness
        keys = [entry.key for entry in self.missing_at_most()]
        return sorted(keys, key=lambda key: nearness[key]) if nearness else keys

    def counts(self, name: str) -> Counter[str]:
        """Return how many entries each value of a filter would find in place of what is chosen in it."""
        entries = self.missing_at_most(name)
        if name != "audiences":
            return Counter(value for entry in entries for value in getattr(entry, name))
        # Who helps everybody is found under every value.
        for_everyone = sum(EVERYONE in entry.audiences for entry in entries)
        counts = Counter(value for entry in entries if EVERYONE not in entry.audiences for value in entry.audiences)
        return Counter({value: counts[value] + for_everyone for value in {*counts, EVERYONE}})

    def counts_by_country(self, countries: Iterable[str]) -> dict[str, int]:
        """Return how many entries each of ``countries`` would find in place of the chosen one."""
        everywhere, counts = 0, Counter[str]()
        for entry in self.missing_at_most(PLACE):
            if entry.is_worldwide:
                everywhere += 1
            else:
                counts.update(entry.countries.union(*(COUNTRIES_OF[region] for region in entry.regions)))
        return {country: everywhere + counts[country] for country in countries}

    def counts_in_country(self) -> Counter[str]:
        """Return how many entries that fit name each country as one in which they work."""
        return Counter(country for entry in self.missing_at_most(PLACE) for country in entry.countries)

    def wider(self) -> list[Wider]:
        """Return the choices that are wider by one step and find something, the one that finds fewest first.

        A step leaves out one filter, or takes the region in place of the country. Where no single step helps, it leaves
        out all but one filter.
        """
        selection, chosen = self.selection, self.selection.chosen
        regions = [] if selection.place in COUNTRIES_OF else regions_of(selection.place)
        others = self.missing_at_most(PLACE)
        found = [
            Wider(
                ("country",),
                replace(selection, place=region),
                sum(nearness_of(entry, region) is not None for entry in others),
            )
            for region in regions
        ]
        if len(chosen) > 1:
            found += [self.leaving_out(name) for name in chosen]
        useful = [wider for wider in found if wider.count]
        if not useful and len(chosen) > 2:
            useful = [
                wider
                for name in chosen
                if (wider := self.leaving_out(*(other for other in chosen if other != name))).count
            ]
        return sorted(useful, key=lambda wider: wider.count)

    def leaving_out(self, *names: str) -> Wider:
        """Return what there is without some filters."""
        return Wider(names, self.selection.without(*names), len(self.missing_at_most(*names)))


def beyond_the_country(entries: Iterable[Entry], place: str) -> list[int]:
    """Return the keys of regional and global organisations that also serve a place; all of them without a place."""
    wide = [entry for entry in entries if entry.is_worldwide or entry.regions]
    if not place:
        return [entry.key for entry in wide]
    near = {entry.key: nearness_of(entry, place) for entry in wide}
    known = {key: nearness for key, nearness in near.items() if nearness is not None}
    return sorted(known, key=lambda key: known[key])
