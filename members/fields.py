"""A model field whose value is sealed in the database and readable on the instance."""

from typing import Any

from django.core.exceptions import FieldError
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from members.keys import key_id_of, seal, unseal


class Sealed(str):
    """A sealed text as the database holds it."""

    __slots__ = ()

    @property
    def key_id(self) -> str:
        """The name of the data key that sealed it; empty for an empty value."""
        return key_id_of(self) if self else ""


class SealedAttribute(DeferredAttribute):
    """Opens the value when it is read and seals it when it is set; in between the instance holds only the seal."""

    def __get__(self, instance: models.Model | None, cls: type | None = None) -> Any:
        if instance is None:
            return self
        value = super().__get__(instance, cls)
        return unseal(value, self.field.owner_of(instance)) if value else ""

    def __set__(self, instance: models.Model, value: str) -> None:
        if not isinstance(value, Sealed):
            value = Sealed(seal(value, self.field.owner_of(instance)) if value else "")
        instance.__dict__[self.field.attname] = value


class SealedField(models.TextField):
    """A text that only the data keys open, bound to its model, its field and its row.

    The primary key has to be known when the value is set: use a UUID with a default, declared before this field. An
    empty text stays empty. Nothing can be looked up by it.
    """

    descriptor_class = SealedAttribute

    def owner_of(self, instance: models.Model) -> str:
        """Return the name of the place that the value is sealed for."""
        if instance.pk is None:
            raise ValueError("A value is sealed for a row: give the row its key first.")
        return f"{self.model._meta.label_lower}.{self.name}:{instance.pk}"

    def sealed_value(self, instance: models.Model) -> Sealed:
        """Return the value as it is stored, without opening it."""
        return instance.__dict__[self.attname]

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Sealed:
        """Return the stored value, marked as sealed."""
        return Sealed(value or "")

    def to_python(self, value: Any) -> Any:
        """Return the value unchanged."""
        return value

    def pre_save(self, model_instance: models.Model, add: bool) -> Sealed:
        """Return what is stored."""
        return self.sealed_value(model_instance)

    def get_prep_value(self, value: Any) -> str | None:
        """Return what is stored; a readable text never goes to the database."""
        if value is None or value == "" or isinstance(value, Sealed):
            return value if value is None else str(value)
        raise FieldError(f"{self.name} is sealed: it can neither be looked up nor written past the instance.")

    def value_to_string(self, obj: models.Model) -> str:
        """Return the seal: a serialised row holds no readable value."""
        return str(self.sealed_value(obj))

    def get_lookup(self, lookup_name: str) -> Any:
        """Refuse every lookup but the one by the stored value itself, which the change of keys needs."""
        if lookup_name not in {"exact", "in"}:
            raise FieldError(f"{self.name} is sealed: it cannot be looked up.")
        return super().get_lookup(lookup_name)
