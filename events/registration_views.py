"""Registering for an event: the form, the pages after the confirmation, and what she does with the link of a mail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from core.methods import allow_methods
from core.remembered import WhileNothingChanges
from events import registrations
from events.calendars import calendar_file_name, personal_calendar
from events.domain.registration import Door, Standing
from events.ics import CONTENT_TYPE
from events.models import EventPage, EventPlaces, Registration
from events.models.places import availability
from events.models.registrations import event_for_reader, open_versions
from events.registration_codes import holds, new_pass, opens
from events.registration_form import CodeForm, RegistrationForm
from events.registration_inbox import REGISTRATION
from events.registration_links import is_over, registration_of
from events.registration_offer import door_now
from events.registration_questions import asked_of
from events.registration_words import words_of
from events.registrations import Outcome
from members.anonymous import anonymous_form
from members.inbox import receive
from members.mending import mending_form
from members.services import lock
from members.tasks import call_the_post

UNPROCESSABLE = 422
CONFLICT = 409
GONE = 410
NOT_FOUND = 404
# How a registration can stand right after it was confirmed.
FIRST_STANDINGS = {Standing.PLACE, Standing.WAITING, Standing.ASKED, Standing.MISSED}


# Where the forms of a process lead: one entry for each event and language for which people register.
ASKED_LATELY: WhileNothingChanges["Asked | None"] = WhileNothingChanges(most=200)


@dataclass(frozen=True)
class Asked:
    """An event as its form asks about it: its page, which nobody may change, what is free, and its words."""

    page: EventPage
    availability: str
    words_by_purpose: Mapping[str, str]

    @property
    def door(self) -> Door:
        """What readers meet at this moment."""
        return door_now(self.page, self.availability)


def find_event(event_key: UUID) -> EventPage | None:
    """Return the page of an event in the active language that whoever has the address can open, or None."""
    return open_versions(event_key).filter(locale__language_code=get_language()).order_by().first()


def event_or_404(event_key: UUID) -> EventPage:
    """Return the same; raises Http404 when there is none."""
    page = find_event(event_key)
    if page is None:
        raise Http404("No such event in this language.")
    return page


def ask_about(event_key: UUID) -> Asked | None:
    """Return what the form of an event has to know, in the active language; None when readers cannot open it."""
    page = find_event(event_key)
    if page is None:
        return None
    # What the fields are made of is read here, once for all who register.
    asked_of(page)
    return Asked(page, availability(event_key), words_of(page))


def asked_or_404(event_key: UUID) -> Asked:
    """Return the same, remembered as long as nothing changes: many people register for one event."""
    asked = ASKED_LATELY.get((event_key, get_language()), lambda: ask_about(event_key))
    if asked is None:
        raise Http404("No such event in this language.")
    return asked


def around(page: EventPage | None) -> dict[str, EventPage | None]:
    """Return what a page about registering knows of the event.

    It is no page of the event itself, whose facts for machines would stand on it; where that one can be left at once,
    this one can, too.
    """
    return {"event": page, "page": page} if page is not None and page.has_exit else {"event": page}


# --- The form ---------------------------------------------------------------------------------------


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def register(request: HttpRequest, event_key: UUID) -> HttpResponse:
    """Show the form on a page of its own; store what was sent, and lead to the same page whoever sent it."""
    asked = asked_or_404(event_key)
    is_sent = request.method == "POST"
    if asked.door not in {Door.FORM, Door.CODE}:
        context = {**around(event_or_404(event_key)), "door": asked.door.value, "is_sent": is_sent}
        status = CONFLICT if is_sent else 200
        return render(request, "pages/events/registration_not_open.html", context, status=status)
    seal = asked.page.invitation_code_seal
    if asked.door == Door.CODE and not holds(request.POST.get("passed", ""), event_key, seal):
        return ask_for_code(request, event_or_404(event_key))
    form = RegistrationForm(
        request.POST if is_sent else None, event=asked.page, words_by_purpose=dict(asked.words_by_purpose)
    )
    if not is_sent or not form.is_valid() or form.hint:
        return show_form(request, event_or_404(event_key), form)
    if not form.was_filled_in_by_a_machine:
        receive(
            REGISTRATION,
            form.cleaned_data["email"],
            form.content(),
            subject_key=event_key,
            hold=form.reason_to_hold(request),
        )
        call_the_post()
    return redirect("check_mail")


def ask_for_code(request: HttpRequest, page: EventPage) -> HttpResponse:
    """Ask for the code of the invitation; the right one opens the form, all others are answered alike."""
    is_sent = request.method == "POST" and "code" in request.POST
    form = CodeForm(request.POST if is_sent else None)
    if is_sent and form.is_valid():
        code, seal = form.cleaned_data["code"], page.invitation_code_seal
        opening = opens(request, page.translation_key, seal, code)
        if opening and not form.was_filled_in_by_a_machine:
            opened = RegistrationForm(event=page, passed=new_pass(page.translation_key, opening))
            return show_form(request, page, opened)
        form.refuse()
    context = {**around(page), "form": form, "has_run_out": request.method == "POST" and not is_sent}
    status = UNPROCESSABLE if request.method == "POST" else 200
    return render(request, "pages/events/registration_code.html", context, status=status)


def show_form(request: HttpRequest, page: EventPage, form: RegistrationForm) -> HttpResponse:
    """Answer with the form, with what was typed, and with what has to be mended or looked at once more."""
    hint = form.hint
    if hint:
        form.remember_question()
    context = {
        **around(page),
        "form": form,
        "has_waiting_list": page.registration.has_waiting_list,
        "hint": hint,
        "typed_domain": form.typed_domain if hint else "",
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "pages/events/registration_form.html", context, status=status)


@allow_methods("GET", "HEAD")
@never_cache
def registered(request: HttpRequest, event_key: UUID, standing: str) -> HttpResponse:
    """Say what the confirmation led to. The page says nothing about anybody, and opening it does nothing."""
    page = event_for_reader(event_key)
    if standing not in FIRST_STANDINGS:
        raise Http404("No registration begins so.")
    if page is None and not EventPlaces.objects.filter(pk=event_key).exists():
        raise Http404("No such event.")
    return render(request, "pages/events/registered.html", {**around(page), "standing": standing})


# --- The link of a mail -----------------------------------------------------------------------------


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def own_registration(request: HttpRequest, token: str) -> HttpResponse:
    """Show how a registration stands, and where to go for whoever has a place; the buttons act."""
    record = registration_of(token)
    if record is None:
        return show_nothing(request, token)
    if request.method != "POST":
        return show_own(request, token, record)
    act = ACTIONS.get(request.POST.get("action", ""))
    if act is None:
        raise Http404("There is no such button.")
    outcome = act(record)
    if outcome == Outcome.DONE:
        return redirect("own_registration", token)
    return show_own(request, token, registration_of(token) or record, outcome=outcome)


ACTIONS: dict[str, Callable[[Registration], Outcome]] = {
    "accept": registrations.accept,
    "cancel": registrations.cancel,
    "wait": registrations.wait_again,
}


def show_own(request: HttpRequest, token: str, record: Registration, *, outcome: Outcome | None = None) -> HttpResponse:
    """Answer with how a registration stands; what cannot be changed any more is gone (410)."""
    context = {
        "record": record,
        **around(record.page),
        "token": token,
        "outcome": outcome,
        "is_over": record.event.is_over,
    }
    has_gone = record.standing == Standing.CANCELLED or record.event.is_over
    status = CONFLICT if outcome is not None else (GONE if has_gone else 200)
    return render(request, "pages/events/own_registration.html", context, status=status)


def show_nothing(request: HttpRequest, token: str) -> HttpResponse:
    """Answer a link that leads to no registration (any more)."""
    outcome, status = ("expired", GONE) if is_over(token) else ("nothing-here", NOT_FOUND)
    return render(request, "pages/members/link_outcome.html", {"outcome": outcome, "token": ""}, status=status)


@allow_methods("GET", "HEAD")
@never_cache
def own_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """Hand the event over as a file for her calendar, with place and link; only to whoever has a place."""
    record = registration_of(token)
    if record is None or record.page is None or record.page.local_start is None:
        return show_nothing(request, token)
    if not record.has_place or record.event.is_over:
        return show_own(request, token, record)
    page = record.page
    content = personal_calendar(page, page.exact_place, page.joining_url, is_off=record.event.is_cancelled)
    answer = HttpResponse(content, content_type=CONTENT_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{calendar_file_name(page)}"'
    return answer


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def change_registration(request: HttpRequest, token: str) -> HttpResponse:
    """Show what she told us in a form, and take over what she mends."""
    record = registration_of(token)
    if record is None:
        return show_nothing(request, token)
    if record.has_ended or record.event.is_over:
        return show_own(request, token, record)
    if request.method != "POST":
        return show_change(request, token, record, mending_form(record))
    with transaction.atomic():
        present = lock(record)
        form = mending_form(present, request.POST) if present is not None and not present.has_ended else None
        if present is not None and form is not None and form.is_valid():
            present.mend(form.cleaned_data)
            present.save()
            return redirect("own_registration", token)
    if form is None:
        # She cancelled meanwhile, or somebody else did.
        return show_nothing(request, token) if present is None else show_own(request, token, present)
    return show_change(request, token, record, form)


def show_change(request: HttpRequest, token: str, record: Registration, form: forms.Form) -> HttpResponse:
    """Answer with the form of what she told us."""
    context = {"record": record, **around(record.page), "token": token, "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "pages/events/registration_change.html", context, status=status)
