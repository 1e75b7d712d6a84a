"""What is kept about people, how long and why: the table that the sweep carries out, for everybody to read."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core.methods import allow_methods
from members.models import AddressedRow, PersonRecord
from members.retention import Rule, rules
from members.views.my_choices import in_other_languages


@dataclass(frozen=True)
class Shelf:
    """Some lines of the table under one heading."""

    heading: str
    rules: tuple[Rule, ...]


def shelves(table: Iterable[Rule]) -> list[Shelf]:
    """Return the whole table, what people ask of us first; a heading without lines is left out."""
    wishes, letters, traces = [], [], []
    for rule in table:
        if issubclass(rule.model, PersonRecord):
            wishes.append(rule)
        elif issubclass(rule.model, AddressedRow):
            letters.append(rule)
        else:
            traces.append(rule)
    named = [
        Shelf(_("What you ask of us"), tuple(wishes)),
        Shelf(_("What is on its way"), tuple(letters)),
        Shelf(_("What says nothing of you, or next to nothing"), tuple(traces)),
    ]
    return [shelf for shelf in named if shelf.rules]


@allow_methods("GET", "HEAD")
def what_we_keep(request: HttpRequest) -> HttpResponse:
    """Show the table of retention."""
    context = {"shelves": shelves(rules()), "language_versions": in_other_languages("what_we_keep")}
    return render(request, "pages/members/what_we_keep.html", context)
