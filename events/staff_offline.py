"""Somebody called: staff register her in her name, by mail where she has an address."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from events.domain.registration import Question
from events.models import EventPage
from events.offline import Call, ask_by_mail, register_without_mail
from events.registration_questions import badge_field, fields_of
from events.registration_words import registration_words
from events.registrations import Outcome
from events.staff_events import DECIDE, StaffEvent, crumb, event_or_404, language_label, rank, tabs, trail
from members.anonymous import AddressField
from members.staff_side import show, staff_only

LONGEST_NOTE = 300


class CallForm(forms.Form):
    """Asks what somebody said who called; whether she may be photographed she decides herself."""

    language = forms.ChoiceField(
        label=gettext_lazy("Her language"), help_text=gettext_lazy("The mails to her are written in it.")
    )
    email = AddressField(
        label=gettext_lazy("Her e-mail address"),
        required=False,
        help_text=gettext_lazy(
            "With an address she gets a mail and confirms herself; nothing counts before. Without one she has her "
            "place at once, and every change has to be told to her by telephone."
        ),
    )
    note = forms.CharField(
        label=gettext_lazy("Note for the staff"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "How she can be reached, what was arranged. It is kept encrypted and deleted with the registration. She "
            "has a right to read it."
        ),
    )
    agreed = forms.BooleanField(
        label=gettext_lazy("I told her what is kept and until when, and she agreed."),
        error_messages={"required": gettext_lazy("Without her consent nothing can be kept.")},
    )

    def __init__(self, *args: Any, event: StaffEvent, page: EventPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = sorted(event.languages, key=rank)
        self.fields["language"].choices = [(code, language_label(code)) for code in codes]
        self.fields["email"].widget.attrs["autocomplete"] = "off"
        self.questions = fields_of(page, {}, without=[Question.PHOTO])
        badge = badge_field()
        badge.help_text = gettext("A first name or a pseudonym is enough: it stands on the list for the door.")
        first = {name: self.fields[name] for name in ("language", "email")}
        last = {name: self.fields[name] for name in ("note", "agreed")}
        self.fields = {**first, "badge_name": badge, **self.questions, **last}

    @property
    def call(self) -> Call:
        """What was typed."""
        data = self.cleaned_data
        values = {name: data.get(name, "") for name in self.questions}
        return Call(data["language"], data["badge_name"], data["email"], data["note"].strip(), values)


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("email", "badge_name", "note")
def add_person(request: HttpRequest, key: UUID) -> HttpResponse:
    """Register somebody who called."""
    event = event_or_404(request, key)
    page = event.page
    can_register = page is not None and event.is_open
    form = CallForm(request.POST or None, event=event, page=page) if page is not None and can_register else None
    if form is not None and page is not None and request.method == "POST" and form.is_valid():
        if register(request, page, form.call):
            return redirect("event_add_person", key)
        form.add_error(None, gettext("All places are taken, and this event has no waiting list."))
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_add_person"),
        "form": form,
        "words": registration_words(page) if page is not None else "",
    }
    return show(
        request,
        "events/staff/add_person.html",
        context,
        title=gettext("Somebody called"),
        icon="date",
        trail=trail(crumb(event)),
        has_errors=form is not None and bool(form.errors),
    )


def register(request: HttpRequest, page: EventPage, call: Call) -> bool:
    """Register somebody, and say what happens next; tells whether it could be done."""
    if call.address:
        ask_by_mail(page, call, actor=request.user)
        messages.success(request, gettext("She gets a mail now. Her registration counts once she confirms it."))
        return True
    if register_without_mail(page, call, actor=request.user) == Outcome.FULL:
        return False
    messages.success(request, gettext("She is registered. Look at the list to see whether she has a place or waits."))
    return True
