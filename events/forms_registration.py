"""What the editor of an event checks about its registration, and how its dates and its code are understood."""

from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.timezone import get_current_timezone, make_naive
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.forms import BasePageForm
from events.domain.registration import SHORTEST_CODE, RegistrationMode, plain_code
from events.models.places import EventPlaces
from events.registration_codes import seal_of, seals_of

CLOCK_FIELDS = ("registration_opens_at", "registration_closes_at")
# Whoever has one of these may know how many places are taken.
MAY_KNOW = ("events.view_registrations", "events.decide_registrations")


class RegistrationSettingsForm(BasePageForm):
    """Part of the form of an event. Dates are typed on the clocks of the event; of a code, a keyed hash is kept."""

    new_invitation_code = forms.CharField(
        required=False,
        max_length=80,
        label=_("new invitation code"),
        help_text=_(
            "Only for a registration by invitation code. It is not stored and cannot be shown again: write it into the "
            "invitations. A new one takes the place of the old one as soon as the page is published."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in CLOCK_FIELDS:
            moment = getattr(self.instance, name, None)
            if moment and name in self.fields:
                self.initial[name] = moment.astimezone(self.instance.registration_zone).replace(tzinfo=None)

    def clean(self) -> dict[str, Any]:
        """Put what was typed onto the clocks of the event, and refuse what contradicts itself or takes a place away."""
        cleaned = super().clean()
        self.put_on_clocks(cleaned)
        self.check_code(cleaned)
        if not self.is_deferred_validation:
            self.check_capacity(cleaned)
        return cleaned

    def put_on_clocks(self, cleaned: dict[str, Any]) -> None:
        """Read opening and closing on the clocks of the event."""
        zone = ZoneInfo(cleaned.get("timezone") or self.instance.timezone)
        for name in CLOCK_FIELDS:
            if cleaned.get(name):
                cleaned[name] = make_naive(cleaned[name], get_current_timezone()).replace(tzinfo=zone)

    def check_code(self, cleaned: dict[str, Any]) -> None:
        """Refuse a code that could be guessed, and a registration by code without any."""
        code = cleaned.get("new_invitation_code", "")
        if code and len(plain_code(code)) < SHORTEST_CODE:
            self.add_error(
                "new_invitation_code",
                ngettext(
                    "The code is too short: use at least %(number)d letter or digit.",
                    "The code is too short: use at least %(number)d letters or digits.",
                    SHORTEST_CODE,
                )
                % {"number": SHORTEST_CODE},
            )
        is_by_code = cleaned.get("registration_mode") == RegistrationMode.CODE
        has_code = code or seals_of(self.instance.translation_key, self.instance.invitation_code_seal)
        if is_by_code and not has_code and not self.is_deferred_validation:
            self.add_error("new_invitation_code", _("Write the code that opens the form."))

    def check_capacity(self, cleaned: dict[str, Any]) -> None:
        """Refuse fewer places than are taken, where whoever edits may know how many they are.

        For all others a refusal would be a way to find it out. Nobody loses her place because of a number anyhow.
        """
        if not any(self.for_user.has_perm(name) for name in MAY_KNOW):
            return
        capacity = cleaned.get("capacity")
        places = EventPlaces.objects.filter(pk=self.instance.translation_key).first()
        if capacity is not None and places is not None and capacity < places.taken:
            self.add_error(
                "capacity",
                ngettext(
                    "%(taken)d place is taken already. Choose at least this number, or cancel registrations first.",
                    "%(taken)d places are taken already. Choose at least this number, or cancel registrations first.",
                    places.taken,
                )
                % {"taken": places.taken},
            )

    def is_valid(self) -> bool:
        """Look at what depends on the rows once they are cleaned."""
        is_valid = super().is_valid()
        if self.is_deferred_validation:
            return is_valid
        if "sessions" in self.formsets and self.closes_too_late():
            self.add_error(
                "registration_closes_at", _("Registration closes after the event has ended. Choose an earlier day.")
            )
        if "registration_questions" in self.formsets:
            is_valid = is_valid and self.questions_differ()
        return is_valid and not self.errors

    def questions_differ(self) -> bool:
        """Tell whether each question is asked once; put an error on the second of two."""
        asked: set[str] = set()
        is_fine = True
        for row in self.kept_rows("registration_questions"):
            kind = row.cleaned_data.get("kind")
            if kind in asked:
                row.add_error("kind", _("This question is asked already."))
                is_fine = False
            asked.add(kind)
        return is_fine

    def save(self, commit: bool = True) -> Any:
        """Keep the hash of a new code with the page."""
        if code := self.cleaned_data.get("new_invitation_code"):
            self.instance.invitation_code_seal = seal_of(code)
        return super().save(commit=commit)

    def kept_rows(self, name: str) -> list[Any]:
        """Return the forms of the rows that stay on the page."""
        formset = self.formsets[name]
        return [row for row in formset.forms if row not in formset.deleted_forms and hasattr(row, "cleaned_data")]

    def closes_too_late(self) -> bool:
        """Tell whether registration closes after the last session has ended."""
        closes = self.cleaned_data.get("registration_closes_at") if hasattr(self, "cleaned_data") else None
        if closes is None or "registration_closes_at" in self.errors:
            return False
        zone = self.cleaned_data.get("timezone") or self.instance.timezone
        rows = [row.instance for row in self.kept_rows("sessions") if not row.errors and row.instance.starts_on]
        ends = [row.ends_at_in(row.timezone or zone) for row in rows if row.end_time]
        return bool(ends) and closes > max(ends)
