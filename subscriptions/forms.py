"""The form with which people subscribe to a country, a topic, or both."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from core.i18n import language_name, live_language_codes
from members.anonymous import AddressField, AnonymousForm, domain_hint
from subscriptions.domain.choosing import ALL, ORIGINAL, Subject
from subscriptions.models.digests import Frequency
from subscriptions.models.subscribers import joined_kinds, subscription_fields
from subscriptions.subjects import all_countries, country_name, name_of, topics_here
from subscriptions.words import fingerprint, words_of_subject


class SubscribeForm(AnonymousForm):
    """An address, and how she wants to hear of a subject. Everything but the address has a usual answer."""

    email = AddressField()
    # The fingerprint of the words that stood beside this form.
    words = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    # The domain that somebody was asked about and sent again.
    asked_about = forms.CharField(required=False, max_length=254, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, subject: Subject, name: str = "", **kwargs: Any) -> None:
        super().__init__(data, auto_id="subscribe-%s", **kwargs)
        self.subject = subject
        self.subject_name = name or name_of(subject)
        self.promise = words_of_subject(self.subject_name)
        self.initial["words"] = fingerprint(self.promise)
        self.fields.update(
            subscription_fields(kinds=[ALL], frequency=Frequency.WEEKLY, missing=ORIGINAL, is_discreet=False)
        )
        self.fields["language"] = forms.ChoiceField(
            label=_("Language of the mails"),
            choices=[(code, capfirst(language_name(code))) for code in live_language_codes()],
            initial=get_language(),
        )
        self.add_narrowing()

    def add_narrowing(self) -> None:
        """Offer topics for a country, and countries for a topic."""
        offered: list[tuple[str, str]] = []
        if self.subject.topic is None:
            label, offered = (
                _("Only about a topic"),
                [(str(topic.translation_key), topic.name) for topic in topics_here()],
            )
        elif not self.subject.country:
            label, offered = _("Only about a country"), list(all_countries())
        if offered:
            self.fields["only"] = forms.ChoiceField(
                label=label, choices=[("", _("No, everything about it")), *offered], required=False
            )

    def clean(self) -> dict[str, Any]:
        """Refuse words that changed while the form stood open."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("words") and cleaned["words"] != self.initial["words"]:
            self.data = self.data.copy()
            self.data["words"] = self.initial["words"]
            self.add_error(
                None, _("What stands beside the button changed while the form was open. Read it again, then subscribe.")
            )
        return cleaned

    @property
    def typed_domain(self) -> str:
        """The domain of the address as it was typed, in small letters."""
        return self.cleaned_data["email"].rpartition("@")[2].lower()

    @property
    def hint(self) -> str:
        """The domain that may have been meant instead of the one that was typed; empty once it was asked about."""
        if not self.is_bound or not self.is_valid() or self.cleaned_data["asked_about"] == self.typed_domain:
            return ""
        return domain_hint(self.cleaned_data["email"])

    def remember_question(self) -> None:
        """Let the form say, when it comes back, that its domain was asked about."""
        self.data = self.data.copy()
        self.data["asked_about"] = self.typed_domain

    @property
    def wanted_subject(self) -> Subject:
        """The subject of the page, narrowed where she chose so."""
        only = self.cleaned_data.get("only")
        if not only:
            return self.subject
        if self.subject.topic is None:
            return Subject(self.subject.country, UUID(only))
        return Subject(only, self.subject.topic)

    def content(self) -> dict[str, Any]:
        """Return what the worker needs; the words are those of the language in which she will confirm them."""
        subject, language = self.wanted_subject, self.cleaned_data["language"]
        with override(language):
            words = words_of_subject(name_of(subject))
        return {
            "country": subject.country,
            "topic": str(subject.topic or ""),
            "kinds": joined_kinds(self.cleaned_data["kinds"]),
            "frequency": self.cleaned_data["frequency"],
            "missing": self.cleaned_data["missing"],
            "discreet": self.cleaned_data["is_discreet"],
            "language": language,
            "words": words,
        }


def form_about(*, country: str = "", topic: UUID | None = None, name: str = "") -> SubscribeForm:
    """Return an empty form for a country or a topic, for the page about it."""
    return SubscribeForm(subject=Subject(country, topic), name=name or country_name(country))
