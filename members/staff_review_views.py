"""Applications on the staff side: a masked list, one application, its answer, its decision.

What an applicant wrote leaves the server in one answer only: that to the button that asks for it, with the password
typed within ten minutes and a reason given. Everybody without the right gets the closed door (403) before anything is
looked up.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from wagtail.admin import messages

from core.views import permission_denied
from members import audit, staff_review
from members.held import held_forms
from members.membership import APPLICATION
from members.membership_answers import answer_of, answers_in
from members.models import Application, AuditEntry, Decision
from members.models.membership import promised_weeks
from members.reauthentication import confirm_url, is_confirmed, password_required
from members.reveals import note_reveal
from members.seals import or_say_that_it_is_sealed
from members.staff_review import DECIDE, LONGEST_NOTE, REVIEW, NotNowError
from members.staff_review_words import described, history_of, preview_of, proposal_of, row_of
from members.staff_side import ROWS_PER_PAGE, show, show_sealed

View = Callable[..., HttpResponse]
REASONS = (AuditEntry.Reason.REVIEW, AuditEntry.Reason.QUESTION, AuditEntry.Reason.ABUSE, AuditEntry.Reason.LEGAL)
SHOWN = ("open", "decided")
READ_KEY = "applications_read"
MOST_MARKS = 50


class ReasonForm(forms.Form):
    """Why somebody opens an application: from a list, so that no name is typed into the record."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why do you open it?"), choices=[(reason.value, reason.label) for reason in REASONS]
    )


class NoteForm(forms.Form):
    """A note for the other reviewers."""

    text = forms.CharField(
        label=gettext_lazy("Note for the other reviewers"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("It is sealed like the application, and deleted together with it."),
    )


def reviewers_only(view: View) -> View:
    """Open a view to reviewers; for everybody else the door is closed, whatever stands behind it."""

    @never_cache
    @sensitive_post_parameters()
    @or_say_that_it_is_sealed(show_sealed)
    @wraps(view)
    def protected(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(REVIEW):
            return permission_denied(request)
        return view(request, *args, **kwargs)

    return protected


def step(view: View) -> View:
    """Let a view only take what a form sends; whoever comes otherwise is led to the application.

    A step that cannot be taken any more leads there too, with the reason in words.
    """

    @wraps(view)
    def taken(request: HttpRequest, pk: UUID) -> HttpResponse:
        if request.method != "POST":
            return redirect("people_application", pk)
        try:
            return view(request, pk)
        except NotNowError as reason:
            messages.error(request, str(reason))
            return redirect("people_application", pk)

    return taken


def find(pk: UUID) -> Application:
    """Return a confirmed application, or raise Http404."""
    found = staff_review.reviewable().filter(pk=pk).first()
    if found is None:
        raise Http404("No such application.")
    return found


def keep_mark(request: HttpRequest, found: Application) -> None:
    """Keep in the session which words of an application were read; of many applications, of the last ones."""
    marks = {key: mark for key, mark in request.session.get(READ_KEY, {}).items() if key != str(found.pk)}
    marks[str(found.pk)] = staff_review.mark_of(found)
    request.session[READ_KEY] = dict(list(marks.items())[-MOST_MARKS:])


def kept_mark(request: HttpRequest, pk: UUID) -> str:
    """Return the mark of the words that were read in this session, or an empty text."""
    return request.session.get(READ_KEY, {}).get(str(pk), "")


def title_of(found: Application) -> str:
    """Return what an application is called on the staff side: never by a name."""
    return gettext("Application: %(kind)s") % {"kind": found.get_kind_display()}


@reviewers_only
def applications(request: HttpRequest) -> HttpResponse:
    """List the applications without a name: those that wait, the longest first, or those that were decided."""
    shown = request.GET.get("show") if request.GET.get("show") in SHOWN else SHOWN[0]
    waits = shown == SHOWN[0]
    rows = staff_review.waiting() if waits else staff_review.reviewable().exclude(review__in=Application.UNDECIDED)
    pages = Paginator(rows.order_by("confirmed_on" if waits else "-answered_on", "pk"), ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    audit.record(AuditEntry.Action.LIST_VIEWED, actor=request.user, quantity=len(page.object_list))
    late = localdate() - timedelta(weeks=promised_weeks())
    page.object_list = [row_of(found, request.user, late=late) for found in page.object_list]
    context = {
        "page_obj": page,
        "shown": shown,
        "is_alone": not staff_review.others_who_decide(request.user),
        "held": held_forms([APPLICATION]).count(),
    }
    return show(request, "members/staff/applications.html", context, title=gettext("Applications"), icon="group")


@reviewers_only
def application(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one application with everything masked that its owner wrote."""
    return show_application(request, find(pk))


def show_application(
    request: HttpRequest,
    found: Application,
    *,
    is_open: bool = False,
    reason_form: ReasonForm | None = None,
    note_form: NoteForm | None = None,
) -> HttpResponse:
    """Answer with one application; ``is_open`` shows what its owner wrote."""
    context = {
        "application": found,
        "facts": described(found, is_open=is_open),
        "history": history_of(found),
        "proposal": proposal_of(found, request.user),
        "is_open": is_open,
        "has_read": is_open or staff_review.has_read(found, kept_mark(request, found.pk)),
        "has_password": is_confirmed(request),
        "password_url": confirm_url(reverse("people_application", args=[found.pk])),
        "may_decide": request.user.has_perm(DECIDE),
        "is_alone": not staff_review.others_who_decide(request.user),
        "reason_form": reason_form or ReasonForm(),
        "note_form": note_form or NoteForm(),
    }
    errors = any(form is not None and form.errors for form in (reason_form, note_form))
    trail = [(gettext("Applications"), reverse("people_applications"))]
    return show(
        request,
        "members/staff/application.html",
        context,
        title=title_of(found),
        icon="group",
        trail=trail,
        has_errors=bool(errors),
    )


@reviewers_only
@step
@password_required
def reveal(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what an applicant wrote, once, and put it on record."""
    found = find(pk)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return show_application(request, found, reason_form=form)
    note_reveal(
        AuditEntry.Action.APPLICATION_OPENED, actor=request.user, about=found, reason=form.cleaned_data["reason"]
    )
    keep_mark(request, found)
    return show_application(request, found, is_open=True)


@reviewers_only
@step
def note(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Add a note."""
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show_application(request, find(pk), note_form=form)
    staff_review.add_note(pk, request.user, form.cleaned_data["text"])
    messages.success(request, gettext("The note is kept."))
    return redirect("people_application", pk)


@reviewers_only
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show every answer in the applicant's language; or one of them as the mail that it becomes; or choose it."""
    found = find(pk)
    if request.method == "POST":
        return choose_answer(request, pk)
    trail = [
        (gettext("Applications"), reverse("people_applications")),
        (
            gettext("Application: %(kind)s") % {"kind": found.get_kind_display()},
            reverse("people_application", args=[pk]),
        ),
    ]
    chosen = answer_of(request.GET.get("answer", "")[:40], found.language)
    context = {"application": found, "facts": described(found, is_open=False), "decision_labels": Decision}
    if chosen is None:
        context["groups"] = [
            {"label": label, "answers": [item for item in answers_in(found.language) if item.decision == value]}
            for value, label in Decision.choices
        ]
        return show(
            request, "members/staff/answers.html", context, title=gettext("Choose an answer"), icon="mail", trail=trail
        )
    context |= {
        "answer": chosen,
        "letter": preview_of(chosen, found.language),
        "is_question": chosen.decision == Decision.ASK,
        "has_read": staff_review.has_read(found, kept_mark(request, pk)),
    }
    return show(request, "members/staff/answer.html", context, title=chosen.name, icon="mail", trail=trail)


@step
@password_required
def choose_answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Propose a decision with its answer, or ask for more."""
    chosen = staff_review.choose(pk, request.user, request.POST.get("answer", "")[:40], read=kept_mark(request, pk))
    if chosen.decision == Decision.ASK:
        messages.success(request, gettext("The question is on its way."))
    else:
        messages.success(request, gettext("Proposed. Somebody else has to confirm it before the answer goes out."))
    return redirect("people_application", pk)


@reviewers_only
@step
@password_required
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Confirm what somebody else proposed, or send it back."""
    if not request.user.has_perm(DECIDE):
        return permission_denied(request)
    version = request.POST.get("version", "")[:64]
    staff_review.confirm(pk, request.user, version=version, read=kept_mark(request, pk))
    messages.success(request, gettext("Decided. The answer is on its way."))
    return redirect("people_application", pk)


@reviewers_only
@step
def send_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a proposal back."""
    staff_review.send_back(pk, request.user)
    messages.success(request, gettext("The application waits for a new proposal."))
    return redirect("people_application", pk)
