"""Invitation codes on the staff side: made, shown once, withdrawn."""

from secrets import choice
from uuid import UUID

from django import forms
from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from events.domain.registration import RegistrationMode
from events.models import InvitationCode
from events.registration_codes import seal_of
from events.staff_events import DECIDE, StaffEvent, crumb, event_or_404, tabs, trail
from members import audit
from members.domain.names import clean_spaces
from members.exports_forms import name_of
from members.models import AuditEntry
from members.staff_side import show, staff_only

# No letters and digits that are taken for each other when they are read aloud or written by hand.
SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
GROUPS, GROUP_LENGTH = 3, 4


class CodeNoteForm(forms.Form):
    """Asks whom a code is for."""

    note = forms.CharField(
        label=gettext_lazy("Whom it is for"),
        max_length=80,
        required=False,
        help_text=gettext_lazy("A network, an organisation, a mailing list. Never the name of a person."),
    )

    def clean_note(self) -> str:
        """Refuse an address."""
        note = clean_spaces(self.cleaned_data["note"])
        if "@" in note:
            raise forms.ValidationError(gettext("Leave out addresses: this list is not for people."))
        return note


def new_code() -> str:
    """Return a code that cannot be guessed and can be read aloud: ``ABCD-EFGH-JKMN``."""
    return "-".join("".join(choice(SIGNS) for _sign in range(GROUP_LENGTH)) for _group in range(GROUPS))


def described(event: StaffEvent) -> list[dict]:
    """Return the codes of an event with the names of those who made them."""
    rows = list(InvitationCode.objects.filter(event=event.key).order_by("withdrawn_on", "-made_on", "pk"))
    numbers = [int(row.made_by) for row in rows if row.made_by.isdecimal()]
    names = {str(user.pk): name_of(user) for user in get_user_model().objects.filter(pk__in=numbers)}
    return [{"code": row, "made_by": names.get(row.made_by, "")} for row in rows]


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def codes(request: HttpRequest, key: UUID) -> HttpResponse:
    """List the codes, and show a new one: this once, in this answer alone."""
    event = event_or_404(request, key)
    form = CodeNoteForm(request.POST if request.method == "POST" else None)
    fresh = ""
    if request.method == "POST" and form.is_valid():
        fresh = make(event, form.cleaned_data["note"], request)
        form = CodeNoteForm()
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_codes"),
        "form": form,
        "fresh": fresh,
        "rows": described(event),
        "is_by_code": event.page is not None and event.page.registration_mode == RegistrationMode.CODE,
        "has_code_of_page": event.page is not None and bool(event.page.invitation_code_seal),
    }
    return show(
        request,
        "events/staff/codes.html",
        context,
        title=gettext("Invitations"),
        icon="date",
        trail=trail(crumb(event)),
        has_errors=bool(form.errors),
    )


@transaction.atomic
def make(event: StaffEvent, note: str, request: HttpRequest) -> str:
    """Store the seal of a new code and return the code, which nobody can show again."""
    code = new_code()
    row = InvitationCode.objects.create(
        event=event.places, seal=seal_of(code), note=note, made_on=localdate(), made_by=str(request.user.pk)
    )
    audit.record(AuditEntry.Action.INVITATION_MADE, actor=request.user, about=row)
    return code


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Let a code open nothing any more; who registered with it stays registered."""
    row = get_object_or_404(InvitationCode, event=key, pk=pk)
    if request.method == "POST":
        with transaction.atomic():
            if InvitationCode.objects.filter(pk=row.pk, withdrawn_on=None).update(withdrawn_on=localdate()):
                audit.record(AuditEntry.Action.INVITATION_WITHDRAWN, actor=request.user, about=row)
        messages.success(request, gettext("This code opens nothing any more."))
    return redirect("event_codes", key)
