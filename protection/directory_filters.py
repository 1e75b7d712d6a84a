"""What a reader asks of the directory, read from the address and written into it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.facets import LONGEST_VALUE, FacetChoice
from protection import vocabulary
from protection.domain.directory import PLACE, Entry, Selection, Survey
from protection.models.organisations import fold

WORDS = "words"
WORDS_PARAMETER = "q"
PLACE_PARAMETER = "country"
DAY_AND_NIGHT = "always"
LONGEST_WORDS = 80
MOST_WORDS = 8
# Longer words lose a final s, so that a plural finds its singular.
SHORTEST_PLURAL = 5


@dataclass(frozen=True)
class FilterKind:
    """One filter over codes: its name in a selection and in the address, its label and its vocabulary."""

    name: str
    parameter: str
    label: str
    options: object = field(repr=False)
    is_many: bool = False
    is_secondary: bool = True

    def choices(self) -> list[tuple[str, str]]:
        """Return (code, label) of everything that a reader could choose, in the active language."""
        options = self.options() if callable(self.options) else self.options
        return [(code, str(label)) for code, label in options]


HOURS = [(DAY_AND_NIGHT, _("Day and night"))]
FILTERS = (
    FilterKind("help", "help", _("Kind of help"), vocabulary.HELP, is_secondary=False),
    FilterKind("audiences", "for", _("For whom"), vocabulary.AUDIENCES),
    FilterKind("languages", "lang", _("Answers in"), vocabulary.language_choices, is_many=True, is_secondary=False),
    FilterKind("cost", "cost", _("Cost"), vocabulary.COSTS),
    FilterKind("hours", "hours", _("Hours"), HOURS),
    FilterKind("topics", "topic", _("Topic of training"), vocabulary.TRAINING_TOPICS),
    FilterKind("formats", "format", _("Format of training"), vocabulary.TRAINING_FORMATS),
)


@dataclass(frozen=True)
class Unknown:
    """A value of the address that is no choice, with the label of its filter."""

    label: str
    value: str


@dataclass(frozen=True)
class Asked:
    """What the address asks: the choices, the words as they were typed, and what is no choice."""

    selection: Selection
    words: str
    unknown: list[Unknown]

    @property
    def is_narrowed(self) -> bool:
        """Whether the reader asked for anything."""
        return bool(self.selection.chosen or self.unknown)

    @property
    def query_string(self) -> str:
        """The choices as a query string."""
        return query_string_of(self.selection, self.words)


@dataclass(frozen=True)
class FilterField:
    """A filter as the form shows it; ``groups`` holds (heading, choices), the heading empty where there is one."""

    parameter: str
    label: str
    groups: list[tuple[str, list[FacetChoice]]]
    is_many: bool = False
    is_secondary: bool = False

    @property
    def choices(self) -> list[FacetChoice]:
        """All its choices."""
        return [choice for _heading, choices in self.groups for choice in choices]

    @property
    def selected(self) -> list[FacetChoice]:
        """The chosen ones."""
        return [choice for choice in self.choices if choice.is_selected]


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are looked for."""
    words = [word for word in fold(text).split() if any(sign.isalnum() for sign in word)][:MOST_WORDS]
    return tuple(word.removesuffix("s") if len(word) > SHORTEST_PLURAL else word for word in words)


def read_values(parameters: QueryDict, name: str) -> list[str]:
    """Return the values of a parameter, each a short line without doubles."""
    values = [value.replace("\x00", "").strip()[:LONGEST_VALUE] for value in parameters.getlist(name)]
    return list(dict.fromkeys(value for value in values if value))


def read_selection(parameters: QueryDict) -> Asked:
    """Return what an address asks; whatever it holds, this does not fail."""
    unknown: list[Unknown] = []
    chosen: dict[str, frozenset[str]] = {}
    for kind in FILTERS:
        if values := read_values(parameters, kind.parameter):
            known = {code for code, _label in kind.choices()}
            chosen[kind.name] = frozenset(known.intersection(values))
            unknown += [Unknown(str(kind.label), value) for value in values if value not in known]
    places = read_values(parameters, PLACE_PARAMETER)[-1:]
    place = next((value for value in places if value in vocabulary.place_names()), "")
    unknown += [Unknown(str(_("Country")), value) for value in places if value != place]
    words = parameters.get(WORDS_PARAMETER, "").replace("\x00", "").strip()[:LONGEST_WORDS]
    return Asked(Selection(place=place, words=folded_words(words), **chosen), words, unknown)


def query_string_of(selection: Selection, words: str = "") -> str:
    """Return a selection as a query string, its parts always in the same order."""
    pairs = [(WORDS_PARAMETER, words)] if selection.words and words else []
    pairs += [(PLACE_PARAMETER, selection.place)] if selection.place else []
    pairs += [(kind.parameter, code) for kind in FILTERS for code in sorted(getattr(selection, kind.name))]
    return urlencode(pairs)


def labels_of_filter(selection: Selection, name: str, words: str = "") -> list[str]:
    """Return what is chosen in one filter, in words."""
    if name == WORDS:
        return [words]
    if name == PLACE:
        return [vocabulary.place_names()[selection.place]]
    kind = next(kind for kind in FILTERS if kind.name == name)
    return vocabulary.labels_of(kind.choices(), getattr(selection, name))


def build_fields(entries: Sequence[Entry], survey: Survey, by_country: dict[str, int]) -> list[FilterField]:
    """Return the fields of the form, each choice with what it would find; the values that nobody has are left out."""
    fields = [place_field(survey, by_country)]
    for kind in FILTERS:
        used = {value for entry in entries for value in getattr(entry, kind.name)}
        counts, chosen = survey.counts(kind.name), getattr(survey.selection, kind.name)
        choices = [
            FacetChoice(code, label, code in chosen, counts[code])
            for code, label in kind.choices()
            if code in used or code in chosen
        ]
        fields.append(FilterField(kind.parameter, str(kind.label), [("", choices)], kind.is_many, kind.is_secondary))
    return [item for item in fields if item.choices]


def place_field(survey: Survey, by_country: dict[str, int]) -> FilterField:
    """Return the choice of a place: the regions, then every country, also those that only global ones serve."""
    place = survey.selection.place
    regions = [FacetChoice(code, str(label), code == place) for code, label in vocabulary.REGIONS]
    countries = [
        FacetChoice(code, name, code == place, by_country.get(code, 0)) for code, name in vocabulary.country_choices()
    ]
    groups = [(str(_("Regions")), regions), (str(_("Countries")), countries)]
    return FilterField(PLACE_PARAMETER, str(_("Country or region")), groups)


def describe(values: Iterable[str]) -> str:
    """Return several labels in one line."""
    return ", ".join(values)
