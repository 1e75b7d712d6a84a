"""The map of the directory: every country a link that narrows the list to it, with the number that it finds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import ngettext

from protection import vocabulary
from protection.directory_filters import Asked, query_string_of
from protection.domain.directory import Survey
from protection.map_shapes import POINTS, SHAPES

# How many organisations that name a country it takes for each deeper shade.
SHADES = (1, 2, 4, 6)


@dataclass(frozen=True)
class MapCountry:
    """A country on the map: its code, name and link, how many organisations serve it, and how dark it is drawn."""

    code: str
    name: str
    query_string: str
    count: int
    shade: int
    is_selected: bool

    @property
    def label(self) -> str:
        """Its name and how many organisations serve it, for those who do not see the map."""
        words = ngettext("%(name)s: %(counter)s organisation", "%(name)s: %(counter)s organisations", self.count)
        return words % {"name": self.name, "counter": self.count}


@dataclass(frozen=True)
class DirectoryMap:
    """The countries in the order of their names: those with a shape, and those that are points on top of them."""

    shapes: list[MapCountry]
    points: list[MapCountry]


def shade_of(number: int) -> int:
    """Return how dark a country is drawn: 0 where no organisation names it."""
    return sum(number >= threshold for threshold in SHADES)


def build_map(asked: Asked, survey: Survey, by_country: Mapping[str, int]) -> DirectoryMap:
    """Return the map for what a reader asked; every link keeps her other choices."""
    named = survey.counts_in_country()
    countries = [
        MapCountry(
            code=code,
            name=name,
            query_string=query_string_of(replace(asked.selection, place=code), asked.words),
            count=by_country.get(code, 0),
            shade=shade_of(named[code]),
            is_selected=code == asked.selection.place,
        )
        for code, name in vocabulary.country_choices()
        if code in SHAPES or code in POINTS
    ]
    return DirectoryMap(
        shapes=[country for country in countries if country.code in SHAPES],
        points=[country for country in countries if country.code in POINTS],
    )
