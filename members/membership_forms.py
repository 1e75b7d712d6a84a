"""The form of an application: only the fields of the kind that was chosen."""

import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from members.anonymous import AddressField, AnonymousForm, ConsentField, NameField
from members.consents import PUBLIC_NAME, REFEREE, SIGNING, UPDATES
from members.domain.names import HARMFUL_CATEGORIES, JOINERS
from members.membership_words import SENTENCE, WORDS
from members.models import Kind

LONGEST_STORY = 1500
LONGEST_LINE = 300
LONGEST_ORGANISATION = 120
LINE_SIGNS = frozenset({"\n", "\t"})

CHANNELS = {
    "mail": _("By mail to the address above"),
    "encrypted-mail": _("By encrypted mail"),
    "signal": _("By Signal"),
    "phone": _("By telephone"),
    "other": _("In another way"),
}
# Of these we need to know where.
CHANNELS_WITH_PLACE = frozenset({"signal", "phone", "other"})


def plain_text(text: str) -> str:
    """Return a text in NFC with the line breaks of Unix."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


class TextField(forms.CharField):
    """Some sentences. Invisible signs and signs that turn the writing around are refused."""

    def __init__(self, *, rows: int = 0, **kwargs: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
        super().__init__(widget=widget, **kwargs)

    def to_python(self, value: Any) -> str:
        """Return the text as it is kept, so that its length is measured as it is kept."""
        return plain_text(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        """Refuse what could harm where it is shown."""
        super().validate(value)
        signs = (sign for sign in value if sign not in LINE_SIGNS | JOINERS)
        if any(unicodedata.category(sign) in HARMFUL_CATEGORIES for sign in signs):
            raise forms.ValidationError(
                _("The text has an invisible sign or one that turns the writing around. Type it anew."), code="signs"
            )


class CountryField(forms.ChoiceField):
    """A country, named in the reader's language."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=self.named_countries, **kwargs)
        self.widget.attrs.update(autocomplete="country")

    @staticmethod
    def named_countries() -> list[tuple[str, str]]:
        """Return every country by its name in the active language; the first entry says nothing."""
        return [("", str(_("Choose a country"))), *countries]


class ApplicationForm(AnonymousForm):
    """What every applicant tells. A subclass names its kind, its fields, and the consents that it asks for."""

    kind: Kind
    consent_names: tuple[str, ...] = ("updates",)
    # The parts of the form: a heading, perhaps some words about it, and the names of its fields.
    parts: tuple[tuple[Any, Any, tuple[str, ...]], ...] = ()
    sentence = SENTENCE

    email = AddressField(help_text=_("We write only to this address. Choose one that nobody else reads."))
    updates = ConsentField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, purpose in self.purposes.items():
            self.fields[name].label = WORDS[self.kind.value][purpose]

    @property
    def purposes(self) -> dict[str, str]:
        """The purposes of the consents by the names of their fields."""
        every = {"updates": UPDATES, "asks_referee": REFEREE, "shows_name": PUBLIC_NAME}
        return {name: every[name] for name in self.consent_names}

    @property
    def shown_parts(self) -> list[dict[str, Any]]:
        """The parts with their bound fields."""
        return [
            {"heading": heading, "text": text, "fields": [self[name] for name in names]}
            for heading, text, names in self.parts
        ]

    @property
    def shown_consents(self) -> list[forms.BoundField]:
        """The bound fields of the consents."""
        return [self[name] for name in self.consent_names]

    def typed(self) -> dict[str, Any]:
        """Return what was typed, by the names of the fields that belong to this kind and nothing else."""
        names = [name for _heading, _text, names in self.parts for name in names if name != "email"]
        return {name: self.cleaned_data[name] for name in names}

    def words(self) -> dict[str, str]:
        """Return the words that were agreed to, by purpose."""
        given = {purpose: name for name, purpose in self.purposes.items() if self.cleaned_data[name]}
        return {SIGNING: str(self.sentence)} | {purpose: str(WORDS[self.kind.value][purpose]) for purpose in given}


class DefenderForm(ApplicationForm):
    """A defender: under whatever name, with a way to reach her that does not put her in danger."""

    kind = Kind.DEFENDER
    consent_names = ("asks_referee", "updates")
    parts = (
        (_("About you"), "", ("name", "email", "country")),
        (_("Your work"), _("Leave out names and places that could expose somebody."), ("work", "referee")),
        (
            _("How we reach you safely"),
            _("You decide how, when, and whether anything may be left for you."),
            ("channel", "channel_place", "not_when", "may_leave_message"),
        ),
    )

    name = NameField(
        label=_("Name or pseudonym"),
        help_text=_("What we may call you. It need not be the name in your papers."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    country = CountryField(label=_("Country"), required=False)
    work = TextField(
        label=_("How do you defend rights?"), max_length=LONGEST_STORY, rows=6, help_text=_("A few words are enough.")
    )
    referee = TextField(
        label=_("Somebody who knows your work"),
        required=False,
        max_length=LONGEST_LINE,
        rows=2,
        help_text=_("An organisation is enough. Ask first whether you may name somebody."),
    )
    channel = forms.ChoiceField(
        label=_("How may we contact you?"), choices=list(CHANNELS.items()), widget=forms.RadioSelect
    )
    channel_place = TextField(
        label=_("Number, user name or fingerprint of your key"), required=False, max_length=LONGEST_LINE
    )
    not_when = TextField(
        label=_("When should we not contact you?"),
        required=False,
        max_length=LONGEST_LINE,
        help_text=_("For example: never in the evening, never on Sundays."),
    )
    may_leave_message = ConsentField(
        label=_("If you do not answer, we may leave a message that others could hear or read.")
    )
    asks_referee = ConsentField()

    def clean(self) -> dict[str, Any]:
        """Ask for the place where the channel needs one, and for a name where somebody may be asked."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("channel") in CHANNELS_WITH_PLACE and not cleaned.get("channel_place"):
            self.add_error("channel_place", _("Tell us where to reach you in this way."))
        if cleaned.get("asks_referee") and not cleaned.get("referee") and "referee" not in self.errors:
            self.add_error("referee", _("Name whom we may ask, or take the tick below away."))
        return cleaned


class OrganisationForm(ApplicationForm):
    """An organisation: what it is and does; of the person who writes only the role."""

    kind = Kind.ORGANISATION
    consent_names = ("shows_name", "updates")
    parts = (
        (_("Your organisation"), "", ("name", "country", "web_address", "work")),
        (_("Who writes to us"), _("We need no name of a person, only the role."), ("role", "email")),
    )

    name = NameField(
        label=_("Name of the organisation"),
        max_length=LONGEST_ORGANISATION,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
    )
    country = CountryField(label=_("Country in which it works most"))
    web_address = forms.URLField(
        label=_("Website"),
        required=False,
        max_length=LONGEST_LINE,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "url"}),
    )
    work = TextField(
        label=_("What does it do?"),
        max_length=LONGEST_STORY,
        rows=6,
        help_text=_("Whom you work with, and how. Leave out names and places that could expose somebody."),
    )
    role = TextField(label=_("Your role there"), max_length=LONGEST_LINE)
    shows_name = ConsentField()


class AllyForm(ApplicationForm):
    """An ally: somebody who wants to help."""

    kind = Kind.ALLY
    parts = (
        (_("About you"), "", ("name", "email", "country")),
        (_("Standing with defenders"), "", ("work",)),
    )

    name = NameField(
        label=_("Your name"),
        help_text=_("Or the name under which you want to be known."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    country = CountryField(label=_("Country"), required=False)
    work = TextField(
        label=_("How would you like to help?"),
        max_length=LONGEST_STORY,
        rows=6,
        help_text=_("For example: translating, legal work, a spare room, time on the telephone."),
    )


FORMS: dict[str, type[ApplicationForm]] = {form.kind.value: form for form in (DefenderForm, OrganisationForm, AllyForm)}
# What staff read above each thing that was typed; the same words as in the form.
TYPED_LABELS: dict[str, dict[str, Any]] = {
    kind: {
        name: form.base_fields[name].label for _heading, _text, names in form.parts for name in names if name != "email"
    }
    for kind, form in FORMS.items()
}
