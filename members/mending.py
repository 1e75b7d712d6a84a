"""The form in which a person mends what she told us about one of her rows."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from members.models import PersonRecord

# Makes the form of a row, bound to what was sent or filled with what is known.
Maker = Callable[[Any, Mapping[str, str] | None], forms.Form]
MAKERS: dict[type[PersonRecord], Maker] = {}


class MendingForm(forms.Form):
    """The usual one: the fields come from the row."""

    def __init__(self, record: PersonRecord, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data)
        self.fields.update(record.mending_fields())


def mends(model: type[PersonRecord]) -> Callable[[Maker], Maker]:
    """Register the form of a kind of rows that has one of its own, because its fields depend on each other."""

    def register(maker: Maker) -> Maker:
        MAKERS[model] = maker
        return maker

    return register


def mending_form(record: PersonRecord, data: Mapping[str, str] | None = None) -> forms.Form:
    """Return the form of a row; without fields when nothing of it can be mended."""
    return MAKERS.get(type(record), MendingForm)(record, data)
