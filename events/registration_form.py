"""The form with which people register for an event, and the one that asks for an invitation code."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.domain.registration import Question
from events.registration_questions import answers_of, badge_field, fields_of
from events.registration_words import fingerprint, words_of
from members.anonymous import AddressField, AnonymousForm, domain_hint
from members.consents import SIGNING


class CodeForm(AnonymousForm):
    """Asks for the code of an invitation."""

    code = forms.CharField(
        max_length=80,
        label=_("Code of your invitation"),
        help_text=_("It stands in the invitation that you got. Capitals, spaces and hyphens do not matter."),
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="code-%s", **kwargs)
        self.fields["code"].widget.attrs.update(autocomplete="off", autocapitalize="none", spellcheck="false")

    def refuse(self) -> None:
        """Say that the code opens nothing, in the same words whatever the reason."""
        self.add_error(
            "code",
            _("This code does not open the form. Look at your invitation once more, or ask whoever invited you."),
        )


class RegistrationForm(AnonymousForm):
    """A name for the badge, the address, and the questions of the event; only the address is required."""

    email = AddressField()
    # The fingerprint of the words that stood beside this form.
    words = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    # The domain that somebody was asked about and sent again.
    asked_about = forms.CharField(required=False, max_length=254, widget=forms.HiddenInput)
    # What whoever typed the right code carries on.
    passed = forms.CharField(required=False, max_length=300, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        event: Any,
        passed: str = "",
        words_by_purpose: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(data, auto_id="register-%s", **kwargs)
        self.event = event
        self.words_by_purpose = words_of(event) if words_by_purpose is None else words_by_purpose
        self.initial |= {"words": fingerprint(self.words_by_purpose), "passed": passed}
        self.questions = fields_of(event, {})
        # In the order in which they are shown, which is that of the list of errors.
        self.fields |= {"badge_name": badge_field(), **self.questions}

    @property
    def registration_words(self) -> str:
        """The sentence beside the button."""
        return self.words_by_purpose[SIGNING]

    @property
    def question_fields(self) -> list[tuple[forms.BoundField, bool]]:
        """The questions in their order, each with whether it is a box to tick."""
        return [(self[name], name in {Question.VISA, Question.PHOTO}) for name in self.questions]

    def clean(self) -> dict[str, Any]:
        """Refuse words that changed while the form stood open."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("words") and cleaned["words"] != self.initial["words"]:
            self.data = self.data.copy()
            self.data["words"] = self.initial["words"]
            self.add_error(
                None,
                _("What stands beside the button changed while the form was open. Read it again, then register."),
            )
        return cleaned

    @property
    def hint(self) -> str:
        """The domain that may have been meant instead of the one that was typed; empty once it was asked about."""
        if not self.is_bound or not self.is_valid():
            return ""
        meant = domain_hint(self.cleaned_data["email"])
        return "" if self.cleaned_data["asked_about"] == self.typed_domain else meant

    @property
    def typed_domain(self) -> str:
        """The domain of the address as it was typed, in small letters."""
        return self.cleaned_data["email"].rpartition("@")[2].lower()

    def remember_question(self) -> None:
        """Let the form say, when it comes back, that its domain was asked about."""
        self.data = self.data.copy()
        self.data["asked_about"] = self.typed_domain

    def content(self) -> dict[str, Any]:
        """Return what the worker is handed of a valid form, the address apart."""
        answers = answers_of(self.event, self.cleaned_data)
        agreed = {SIGNING, *answers}
        return {
            "event": str(self.event.translation_key),
            "mode": self.event.registration_mode,
            "badge_name": self.cleaned_data["badge_name"],
            "answers": answers,
            "kept_days": self.event.registration_kept_days,
            "words": {purpose: words for purpose, words in self.words_by_purpose.items() if purpose in agreed},
        }
