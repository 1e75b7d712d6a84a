"""Mending what was typed into an application: above all how somebody can be reached safely, which changes."""

from collections.abc import Mapping

from django import forms

from members.membership_forms import FORMS
from members.mending import mends
from members.models import Application

NOT_TYPED = ("website", "stamp", "email")


@mends(Application)
def application_form(record: Application, data: Mapping[str, str] | None) -> forms.Form:
    """Return the form of the kind of membership, without address, consents and traps."""
    form = FORMS[record.kind](data, initial=record.typed)
    for name in (*NOT_TYPED, *form.consent_names):
        form.fields.pop(name, None)
    return form
