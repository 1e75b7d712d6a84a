"""Applying for membership: the form of one kind, what comes next, and staying a member."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.cache import never_cache

from core.i18n import LanguageVersion, versions_of
from core.methods import allow_methods
from members import membership, services
from members.anonymous import anonymous_form
from members.inbox import receive
from members.membership import APPLICATION
from members.membership_forms import FORMS, ApplicationForm
from members.models import MembershipPage, Token
from members.models.membership import Door, membership_page
from members.services import Outcome
from members.tasks import call_the_post
from members.views.links import show_outcome

UNPROCESSABLE = 422


def page_or_404() -> MembershipPage:
    """Return the readable page about membership in the active language."""
    page = membership_page()
    if page is None:
        raise Http404("Nobody can apply for membership in this language.")
    return page


def door_or_404(page: MembershipPage, kind: str) -> Door:
    """Return the door of a kind of membership that is open."""
    door = next((door for door in page.doors if door.kind == kind), None)
    if door is None:
        raise Http404("There is no such kind of membership.")
    return door


def versions_of_form(page: MembershipPage, kind: str, request: HttpRequest) -> list[LanguageVersion]:
    """Return every language with the address of the same form in it, where it is open."""
    found = []
    for version in versions_of(page, request):
        with override(version.code):
            url = reverse("apply", args=[kind]) if version.url else ""
        found.append(LanguageVersion(version.code, version.name, url, version.is_current))
    return found


@allow_methods("GET", "HEAD")
def choose_kind(request: HttpRequest) -> HttpResponse:
    """Lead to the page where the kind of membership is chosen."""
    return redirect(f"{page_or_404().url}#doors")


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def apply(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the form of one kind; store what was sent, and lead to the same page whoever sent it."""
    page = page_or_404()
    door = door_or_404(page, kind)
    form = FORMS[kind](request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not form.was_filled_in_by_a_machine:
            store(request, form)
        return redirect("check_mail")
    context = {
        "form": form,
        "door": door,
        "membership": page,
        "language_versions": versions_of_form(page, kind, request),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "pages/members/membership_apply.html", context, status=status)


def store(request: HttpRequest, form: ApplicationForm) -> None:
    """Put a valid form into the inbox; what it holds beside its own fields is left out."""
    content = {"kind": form.kind.value, "typed": form.typed(), "words": form.words()}
    receive(APPLICATION, form.cleaned_data["email"], content, hold=form.reason_to_hold(request))
    call_the_post()


@allow_methods("GET", "HEAD")
@never_cache
def thanks(request: HttpRequest) -> HttpResponse:
    """Say what comes next. The page says nothing about anybody, and opening it does nothing."""
    return render(request, "pages/members/membership_thanks.html", {"membership": membership_page()})


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def stay(request: HttpRequest, token: str) -> HttpResponse:
    """Show a button that renews a membership; the button renews."""
    outcome = services.state_of_link(token, Token.Purpose.STAY)
    if outcome != Outcome.DONE:
        return show_outcome(request, outcome)
    is_done = request.method == "POST"
    if is_done and not membership.stay(token):
        return show_outcome(request, Outcome.NOTHING_HERE)
    return render(request, "pages/members/membership_stay.html", {"is_done": is_done})
