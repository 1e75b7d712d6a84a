"""What every row about a person has in common."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import uuid4

from django.apps import apps
from django.db import models
from django.forms import Field
from django.utils.translation import gettext_lazy as _

from members.fields import SealedField
from members.keys import SealBrokenError, digest, possible_digests


class AddressedRow(models.Model):
    """Abstract: a row that belongs to an e-mail address, sealed, and found again by its digest in a scope."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    address = SealedField(blank=True, editable=False)
    address_digest = models.CharField(max_length=64, blank=True, editable=False, db_index=True)

    # Wagtail's index of references would know these rows too.
    wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    def __str__(self) -> str:
        # Names and addresses would end in logs, lists and histories.
        return str(self.pk)

    @property
    def is_readable(self) -> bool:
        """Whether every sealed value of the row opens: its key may be lost, or a byte of it damaged."""
        try:
            for field in self._meta.concrete_fields:
                if isinstance(field, SealedField):
                    getattr(self, field.attname)
        except SealBrokenError:
            return False
        return True

    @property
    def scope(self) -> str:
        """The scope of its digest; rows of different scopes cannot be told to belong to the same person."""
        return self._meta.label_lower

    def set_address(self, address: str) -> None:
        """Seal an address for this row and set its digest."""
        self.address = address.strip()
        self.address_digest = digest(self.scope, address)

    @classmethod
    def scopes(cls) -> list[str]:
        """Return every scope that rows of this model may have."""
        return [cls._meta.label_lower]

    @classmethod
    def of(cls, address: str) -> models.QuerySet:
        """Return the rows of an address, whichever data key they were written with."""
        digests = [found for scope in cls.scopes() for found in possible_digests(scope, address)]
        return cls._default_manager.filter(address_digest__in=digests)


class PersonRecord(AddressedRow):
    """Abstract: what a person asked of us in one place, such as her signature under a campaign.

    The features subclass it. Everything that holds for all people, above all "my choices", download, erasure, reminders
    and retention, walks over the subclasses, so that a new feature cannot forget any of it.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waiting for her confirmation")
        CONFIRMED = "confirmed", _("confirmed")

    language = models.CharField(max_length=10)
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    # Days, not moments: whoever has the logs of a mail provider must not find out who is who.
    requested_on = models.DateField()
    confirmed_on = models.DateField(null=True, blank=True)
    # Until when an unconfirmed row lives; empty once it is confirmed.
    pending_until = models.DateTimeField(null=True, blank=True)
    was_reminded = models.BooleanField(default=False)
    is_paused = models.BooleanField(default=False)

    # The consents that can be given here, in the order in which they are shown.
    purposes: ClassVar[tuple[str, ...]] = ()
    # Those of them without which the row cannot be kept: whoever takes them back leaves.
    basic_purposes: ClassVar[tuple[str, ...]] = ()
    # The letters that ask for confirmation, remind of it, welcome, and say that she had confirmed before.
    confirm_letter: ClassVar[str] = ""
    reminder_letter: ClassVar[str] = ""
    welcome_letter: ClassVar[str] = ""
    known_letter: ClassVar[str] = ""
    # The fields that a download holds, beside those that every row has.
    download_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["address_digest"], name="%(app_label)s_%(class)s_one_per_address"),
        ]

    # --- What a feature says about its rows ---------------------------------------------------------

    @property
    def title(self) -> str:
        """What "my choices" calls it, in the active language."""
        raise NotImplementedError

    @property
    def kind_label(self) -> str:
        """What kind of thing it is, in the active language, such as "Campaign"."""
        raise NotImplementedError

    @property
    def public_url(self) -> str:
        """The page that it belongs to, in the active language; empty when there is none any more."""
        return ""

    @property
    def thank_you_url(self) -> str:
        """Where a person goes after she confirmed."""
        raise NotImplementedError

    # --- What "my choices" asks about a row ---------------------------------------------------------

    @property
    def leave_label(self) -> str:
        """The words of the button that ends just this one, in the active language."""
        return str(_("Leave"))

    def purpose_label(self, purpose: str) -> str:
        """Return a short name for a consent, in the active language; empty when the general one fits."""
        return ""

    def purpose_note(self, purpose: str) -> str:
        """Return what became of a consent that is in force, where there is something to tell."""
        return ""

    def words_of(self, purpose: str) -> str:
        """Return the words that a consent has now, in the active language; empty when it cannot be given any more."""
        return ""

    def when_consent_changed(self, purpose: str, *, is_given: bool) -> None:
        """Do what has to happen together with a consent that she gives or takes back on her page; saves the row."""

    def own_facts(self) -> list[tuple[str, str]]:
        """Return what else she may want to know of the row: pairs of a name and a value, in the active language."""
        return []

    def mending_fields(self) -> dict[str, Field]:
        """Return the fields of the form in which she mends what she told us, each with its present value as initial."""
        return {}

    def typed_facts(self) -> list[tuple[str, str]]:
        """Return what was typed, as pairs of a name and a value: she sees it before she confirms it."""
        fields = self.mending_fields().values()
        return [(str(field.label), str(field.initial)) for field in fields if field.initial]

    def mend(self, values: Mapping[str, Any]) -> None:
        """Take over what she changed in that form; the row is saved afterwards."""
        for name, value in values.items():
            setattr(self, name, value)

    # --- What the services ask ----------------------------------------------------------------------

    def letter_facts(self) -> dict[str, Any]:
        """Return what the letters about it need to know; nothing that the person typed."""
        return {}

    def when_confirmed(self) -> None:
        """Do what has to happen in the same transaction as the confirmation."""

    def before_forgetting(self) -> None:
        """Keep what may stay of a row that is about to be deleted: numbers, never a trace of the person."""


def person_record_models() -> list[type[PersonRecord]]:
    """Return every model of rows about people, in the order of their labels."""
    models_ = [model for model in apps.get_models() if issubclass(model, PersonRecord)]
    return sorted(models_, key=lambda model: model._meta.label_lower)


def addressed_models() -> list[type[AddressedRow]]:
    """Return every model of rows that belong to an address, those about people included."""
    models_ = [model for model in apps.get_models() if issubclass(model, AddressedRow)]
    return sorted(models_, key=lambda model: model._meta.label_lower)
