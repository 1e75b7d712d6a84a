"""A set of codes in one column."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

SEPARATOR = ","


# A list of hundreds holds the same few sets again and again.
@lru_cache(maxsize=4096)
def split_codes(stored: str) -> tuple[str, ...]:
    """Return the codes of a stored text such as ``,en,sw,``."""
    return tuple(part for part in stored.split(SEPARATOR) if part)


class CodesField(models.TextField):
    """Codes of a fixed vocabulary, such as the languages in which an organisation answers.

    ``vocabulary`` returns (code, label), or groups of them. The value is a tuple of codes without doubles. The column
    holds them between commas (``,en,sw,``): a list of hundreds is read, counted and filtered without a join, and a
    revision keeps what was chosen.
    """

    description = _("Codes of a vocabulary")

    def __init__(self, *args, vocabulary: Callable[[], Iterable] | None = None, **kwargs) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", tuple)
        super().__init__(*args, **kwargs)
        self.vocabulary = vocabulary or list

    def known_codes(self) -> set[str]:
        """Return every code of the vocabulary."""
        known: set[str] = set()
        for value, label in self.vocabulary():
            known |= {code for code, _label in label} if isinstance(label, list | tuple) else {value}
        return known

    def from_db_value(self, value: str | None, expression, connection) -> tuple[str, ...]:
        """Return the codes as a tuple."""
        return split_codes(value or "")

    def to_python(self, value) -> tuple[str, ...]:
        """Return codes from a tuple, a list, or the text of the column."""
        codes = split_codes(value) if isinstance(value, str) else tuple(value or ())
        return tuple(dict.fromkeys(codes))

    def get_prep_value(self, value) -> str:
        """Return the text of the column."""
        codes = self.to_python(value)
        return f"{SEPARATOR}{SEPARATOR.join(codes)}{SEPARATOR}" if codes else ""

    def value_to_string(self, obj) -> str:
        """Return the text that revisions and fixtures keep."""
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value, model_instance) -> None:
        """Refuse codes that the vocabulary does not know; raise ValidationError."""
        super().validate(value, model_instance)
        if unknown := [code for code in value if code not in self.known_codes()]:
            raise ValidationError(
                _("Unknown: %(codes)s."), code="unknown_codes", params={"codes": ", ".join(sorted(unknown))}
            )

    def formfield(self, **kwargs) -> forms.MultipleChoiceField:
        """Return tick boxes."""
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=not self.blank,
            choices=self.vocabulary,
            widget=forms.CheckboxSelectMultiple,
        )
