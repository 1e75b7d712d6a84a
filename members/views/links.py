"""Following the links of mails. Opening one changes nothing, since scanners open links too; a button acts."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.methods import allow_methods
from members import consents, services
from members.anonymous import anonymous_form
from members.keys import SealBrokenError
from members.mail_reader import reader_address
from members.models import Token
from members.seals import CONFLICT, or_say_that_it_is_sealed
from members.services import Answer, Outcome

STATUS = {Outcome.DONE: 200, Outcome.DONE_BEFORE: 200, Outcome.EXPIRED: 410, Outcome.NOTHING_HERE: 404}


def show_outcome(request: HttpRequest, outcome: Outcome, *, token: str = "") -> HttpResponse:
    """Answer a link that does not act (any more), in one sentence and with the way on."""
    status = STATUS[outcome]
    context = {"outcome": outcome, "token": token if outcome == Outcome.EXPIRED else ""}
    return render(request, "pages/members/link_outcome.html", context, status=status)


def show_sealed_link(request: HttpRequest) -> HttpResponse:
    """Answer a link to a row that cannot be opened; the link stays good."""
    return render(request, "pages/members/link_outcome.html", {"outcome": "sealed"}, status=CONFLICT)


@allow_methods("GET", "HEAD")
def check_mail(request: HttpRequest) -> HttpResponse:
    """Say that a mail is on its way, in the same words for everybody."""
    return render(request, "pages/members/check_mail.html", {"mail_reader": reader_address()})


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
@or_say_that_it_is_sealed(show_sealed_link)
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a link confirms and a button; the button confirms."""
    if request.method == "POST":
        answer = services.confirm(token)
        if answer.outcome == Outcome.DONE and answer.record is not None:
            return redirect(answer.record.thank_you_url)
        return show_outcome(request, answer.outcome, token=token)
    answer = services.look_at_confirmation(token)
    if answer.outcome != Outcome.DONE or answer.record is None:
        return show_outcome(request, answer.outcome, token=token)
    return show_confirmation(request, answer)


def show_confirmation(request: HttpRequest, answer: Answer) -> HttpResponse:
    """Answer with what is about to be confirmed, in the words that were agreed to."""
    record = answer.record
    asked = [consent.wording for consent in consents.consents_of(record.pk)] if record else []
    if record:
        # What the row cannot be kept without comes first, as beside the form.
        places = {purpose: place for place, purpose in enumerate(record.purposes)}
        asked.sort(key=lambda wording: places.get(wording.purpose, len(places)))
    return render(
        request,
        "pages/members/confirm.html",
        {"record": record, "facts": record.typed_facts() if record else [], "wordings": asked},
    )


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
@or_say_that_it_is_sealed(show_sealed_link)
def reject(request: HttpRequest, token: str) -> HttpResponse:
    """Show two buttons: delete what was asked for in her name, and never write to her again."""
    if request.method == "POST":
        never_again = request.POST.get("never") == "1"
        answer = services.reject(token, never_again=never_again)
        if answer.outcome == Outcome.DONE:
            return render(request, "pages/members/rejected.html", {"never_again": never_again})
        return show_outcome(request, answer.outcome)
    outcome = services.state_of_link(token, Token.Purpose.REJECT)
    if outcome != Outcome.DONE:
        return show_outcome(request, outcome)
    return render(request, "pages/members/reject.html")


@allow_methods("POST")
@anonymous_form
def renew(request: HttpRequest, token: str) -> HttpResponse:
    """Write the mail of an expired link anew; the answer is the same for every link."""
    with suppress(SealBrokenError):
        services.renew(token)
    return redirect("check_mail")
