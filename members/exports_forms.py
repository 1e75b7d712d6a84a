"""What staff fill in to take people's data out of the house."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.translation import gettext, gettext_lazy

from members.exports import Source
from members.exports_encryption import NotAKeyError, parse_recipient
from members.models import AuditEntry, ExportKey, ExportRequest

SECRET_KEY_BEGINS = "AGE-SECRET-KEY-"  # noqa: S105 - what a secret key begins with, to refuse it
# Why data leave the house; the other reasons of the record belong to other actions.
REASONS = (
    AuditEntry.Reason.HANDOVER,
    AuditEntry.Reason.EVENT,
    AuditEntry.Reason.QUESTION,
    AuditEntry.Reason.LEGAL,
    AuditEntry.Reason.ABUSE,
    AuditEntry.Reason.TECHNICAL,
)


def name_of(user: AbstractBaseUser) -> str:
    """Return how staff call each other."""
    return user.get_full_name() or user.get_username()


class KeyForm(forms.Form):
    """Asks for the public age key of the person."""

    recipient = forms.CharField(
        label=gettext_lazy("Your public key"),
        max_length=200,
        help_text=gettext_lazy("One line that begins with age1. It is no secret."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def clean_recipient(self) -> str:
        """Refuse what is no key, and say it when somebody pasted her secret one."""
        text = self.cleaned_data["recipient"].strip()
        if SECRET_KEY_BEGINS in text.upper():
            # It must not come back in the page either.
            self.data = self.data.copy()
            self.data["recipient"] = ""
            raise forms.ValidationError(
                gettext("This is your secret key. Keep it to yourself, and enter the line that begins with age1.")
            )
        try:
            return str(parse_recipient(text))
        except NotAKeyError as error:
            raise forms.ValidationError(gettext("This is no public age key. Copy the whole line.")) from error


class ReadersField(forms.ModelMultipleChoiceField):
    """Keys by the names of their owners."""

    def label_from_instance(self, obj: ExportKey) -> str:
        """Return the name of the owner."""
        return name_of(obj.user)


class AskForm(forms.Form):
    """Asks what is needed, for what, why, and for whom."""

    purpose = forms.ChoiceField(label=gettext_lazy("What for"), widget=forms.RadioSelect)
    columns = forms.MultipleChoiceField(
        label=gettext_lazy("Columns"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Only what is really needed: what is not in the file cannot be lost."),
    )
    file_format = forms.ChoiceField(
        label=gettext_lazy("Kind of file"), choices=ExportRequest.Format.choices, widget=forms.RadioSelect
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("Reason"),
        choices=[("", gettext_lazy("Choose …")), *((reason.value, reason.label) for reason in REASONS)],
        help_text=gettext_lazy("It stands in the record."),
    )
    readers = ReadersField(
        queryset=ExportKey.objects.none(),
        label=gettext_lazy("Who can open the file"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Whoever is not marked here cannot read it, not even with the file in her hands."),
    )

    def __init__(self, *args: Any, source: Source, user: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.source, self.user = source, user
        allowed = get_user_model().objects.with_perm(source.ask_permission)
        keys = ExportKey.objects.filter(user__in=allowed).select_related("user").order_by("user__username")
        self.fields["purpose"].choices = [(purpose.name, purpose.label) for purpose in source.purposes]
        self.fields["columns"].choices = [(column.name, column.label) for column in source.columns]
        self.fields["readers"].queryset = keys
        self.initial.setdefault("file_format", ExportRequest.Format.XLSX)
        self.initial.setdefault("readers", [key.pk for key in keys if key.user_id == user.pk])

    def clean(self) -> dict[str, Any]:
        """Refuse columns that the purpose does not need, and a file that its owner could not open."""
        data = super().clean()
        if data.get("purpose") and data.get("columns"):
            needed = self.source.purpose(data["purpose"]).columns
            extra = self.source.chosen_columns(set(data["columns"]) - set(needed))
            if extra:
                names = ", ".join(f"“{column.label}”" for column in extra)
                message = gettext("This purpose does not need %(columns)s. Leave it out.") % {"columns": names}
                self.add_error("columns", message)
        readers = data.get("readers")
        if readers is not None and all(key.user_id != self.user.pk for key in readers):
            self.add_error("readers", gettext("Mark yourself too: you are the one who downloads it."))
        return data
