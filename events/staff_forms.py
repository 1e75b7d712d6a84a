"""What staff fill in about the people of events."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext, gettext_lazy

from events.decline_answers import LABELS, PLACES
from events.models import Registration
from events.models.registrations import STANDINGS
from events.staff_events import language_label
from members.anonymous import AddressField
from members.models import AuditEntry

REASONS = (
    AuditEntry.Reason.EVENT,
    AuditEntry.Reason.QUESTION,
    AuditEntry.Reason.ABUSE,
    AuditEntry.Reason.LEGAL,
    AuditEntry.Reason.TECHNICAL,
)


class ReasonForm(forms.Form):
    """Asks why; the answer is one of a list, so that nothing about anybody is typed into the record."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Reason"),
        choices=[("", gettext_lazy("Choose …")), *((reason.value, reason.label) for reason in REASONS)],
        help_text=gettext_lazy("It stands in the record, with your name."),
    )


class FindForm(forms.Form):
    """Asks for the whole address of one person."""

    email = AddressField(
        label=gettext_lazy("Find one address"),
        help_text=gettext_lazy("Only the whole address is found. That you looked stands in the record."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "off"


class ParticipantFilter(forms.Form):
    """Narrows the list of participants."""

    standing = forms.ChoiceField(label=gettext_lazy("How it stands"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)

    def __init__(self, *args: Any, languages: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        anything = ("", gettext("all"))
        self.fields["standing"].choices = [anything, *STANDINGS[1:]]
        self.fields["language"].choices = [anything, *((code, language_label(code)) for code in languages)]

    def narrow(self, rows: QuerySet[Registration]) -> QuerySet[Registration]:
        """Return the rows that fit; none for a filter that is not understood, so that it never means everything."""
        if not self.is_bound:
            return rows
        if not self.is_valid():
            return rows.none()
        for name in self.fields:
            if value := self.cleaned_data[name]:
                rows = rows.filter(**{name: value})
        return rows


class AnswerForm(forms.Form):
    """Asks with which words somebody is declined."""

    answer = forms.ChoiceField(
        label=gettext_lazy("What the mail says"),
        choices=list(LABELS.items()),
        initial=PLACES,
        help_text=gettext_lazy("The mail is written in the language of the person."),
    )
