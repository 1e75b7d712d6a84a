"""One person who registered: seen with password and reason, decided about, deleted; always on record."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext, override, pgettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from events.domain.registration import LETTERS, Standing
from events.letters import sample
from events.models import Registration
from events.registrations import Outcome
from events.staff_acts import acts_for, do
from events.staff_events import DECIDE, VIEW_PEOPLE, crumb, event_or_404, language_label, trail
from events.staff_forms import AnswerForm, ReasonForm
from events.staff_participants import masked
from members import audit, services
from members.consents import consents_of
from members.letters import LETTERS as BUILDERS
from members.letters import Letter
from members.models import AuditEntry
from members.reauthentication import password_required
from members.reveals import note_reveal
from members.staff_side import show, staff_only


def registration_or_404(pk: UUID) -> Registration:
    """Return a registration that was confirmed."""
    return get_object_or_404(Registration.objects.confirmed().select_related("event"), pk=pk)


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask why somebody wants to see a person, then show her once."""
    record = registration_or_404(pk)
    form = ReasonForm(request.POST or None)
    is_shown = request.method == "POST" and form.is_valid()
    if is_shown:
        reason = form.cleaned_data["reason"]
        note_reveal(AuditEntry.Action.PERSON_REVEALED, actor=request.user, about=record, reason=reason)
    event = event_or_404(request, record.event_id)
    decides = request.user.has_perm(DECIDE)
    context = {
        "record": record,
        "address": masked(record),
        "language": language_label(record.language),
        "event": event,
        "form": form,
        "removal": ReasonForm(),
        "answer_form": AnswerForm(),
        "acts": acts_for(record) if decides and event.is_open else {},
        "decides": decides,
        "is_shown": is_shown,
        "consents": consents_of(record.pk) if is_shown else [],
    }
    return show(
        request,
        "events/staff/person.html",
        context,
        title=gettext("One person"),
        icon="user",
        trail=trail(crumb(event), (gettext("Participants"), reverse("event_participants", args=[event.key]))),
        has_errors=bool(form.errors),
    )


OUTCOME_WORDS = {
    Outcome.DONE: lambda: gettext("Done. Where there is an address, the mail is on its way."),
    Outcome.FULL: lambda: gettext("There is no free place. Whoever was approved is on the waiting list."),
    Outcome.TOO_LATE: lambda: gettext("Nothing was done: it does not stand so any more. Look at it again."),
}


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def act(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Do one act with a registration; declining shows the mail first."""
    record = registration_or_404(pk)
    name = request.POST.get("act", "")
    event = event_or_404(request, record.event_id)
    if request.method != "POST" or name not in acts_for(record) or not event.is_open:
        if request.method == "POST":
            messages.warning(request, OUTCOME_WORDS[Outcome.TOO_LATE]())
        return redirect("event_person", pk)
    answer = AnswerForm(request.POST)
    if name == "decline" and (not answer.is_valid() or "sure" not in request.POST):
        return show_refusal(request, record, answer)
    outcome = do(name, record, actor=request.user, answer=request.POST.get("answer", ""))
    say = messages.success if outcome == Outcome.DONE else messages.warning
    say(request, OUTCOME_WORDS[outcome]())
    return redirect("event_person", pk)


def show_refusal(request: HttpRequest, record: Registration, form: AnswerForm) -> HttpResponse:
    """Show the mail with which somebody is declined, before it is sent."""
    event = event_or_404(request, record.event_id)
    context = {
        "record": record,
        "event": event,
        "language": language_label(record.language),
        "form": form,
        "letter": refusal(record, form.cleaned_data.get("answer", "") if form.is_valid() else ""),
    }
    return show(
        request,
        "events/staff/refusal.html",
        context,
        title=pgettext("registration", "Decline"),
        icon="mail",
        trail=trail(crumb(event), (gettext("One person"), reverse("event_person", args=[record.pk]))),
        has_errors=form.is_bound and not form.is_valid(),
    )


def refusal(record: Registration, answer: str) -> Letter:
    """Return the mail with an answer in the language of a person, with the link of nobody."""
    facts = {**sample(Standing.DECLINED), "event": str(record.event_id), "answer": answer}
    with override(record.language):
        return BUILDERS[LETTERS[Standing.DECLINED]](facts)


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete a registration for good; her place goes to the next one who waits."""
    record = registration_or_404(pk)
    form = ReasonForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        return redirect("event_person", pk)
    reason = form.cleaned_data["reason"]
    audit.record(AuditEntry.Action.RECORD_REMOVED, actor=request.user, about=record, reason=reason)
    (services.leave if reason == AuditEntry.Reason.ABUSE else services.forget)(record)
    messages.success(request, gettext("The registration is deleted, with everything that hung on it."))
    return redirect("event_participants", record.event_id)
