"""The way to "my choices": asking for the link, opening it, and leaving."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.methods import allow_methods
from members import services
from members.anonymous import AddressField, AnonymousForm, anonymous_form
from members.handlers import CHOICES
from members.inbox import receive
from members.models import Token
from members.services import Outcome
from members.tasks import call_the_post
from members.views import visits

STATUS = {Outcome.DONE: 200, Outcome.DONE_BEFORE: 410, Outcome.EXPIRED: 410, Outcome.NOTHING_HERE: 404}


class ChoicesForm(AnonymousForm):
    """Asks for the link."""

    email = AddressField()


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def choices(request: HttpRequest) -> HttpResponse:
    """Ask for a link to "my choices"; the answer is the same for every address."""
    if request.method != "POST" and visits.current(request) is not None:
        return redirect("my_choices")
    form = ChoicesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not form.was_filled_in_by_a_machine:
            receive(CHOICES, form.cleaned_data["email"], {}, hold=form.reason_to_hold(request))
            call_the_post()
        return redirect("check_mail")
    return render(request, "pages/members/choices.html", {"form": form}, status=422 if form.errors else 200)


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def open_choices(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button, since scanners open links too; the button uses the link and leads to a page without it."""
    if request.method == "POST":
        visit = services.open_visit(token)
        if visit is not None:
            visits.begin(request, visit)
            return redirect("my_choices")
    outcome = services.state_of_link(token, Token.Purpose.CHOICES)
    context = {"outcome": outcome, "token": token, "goes_on": visits.current(request) is not None}
    answer = render(request, "pages/members/choices_open.html", context, status=STATUS[outcome])
    answer.headers["Cache-Control"] = "no-store, private"
    return answer


@allow_methods("POST")
def leave_page(request: HttpRequest) -> HttpResponse:
    """End the visit."""
    return visits.leave_browser(request, redirect("left"))


@allow_methods("GET", "HEAD")
def left(request: HttpRequest) -> HttpResponse:
    """Say that the visit has ended."""
    return render(request, "pages/members/left.html")


@allow_methods("GET", "HEAD")
def erased(request: HttpRequest) -> HttpResponse:
    """Say that everything is erased."""
    return render(request, "pages/members/erased.html")
