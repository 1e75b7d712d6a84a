"""Signatures from paper: how many, from where; never whose."""

import re
from uuid import UUID

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from campaigns.models import CampaignSupport, OfflineSignatures
from campaigns.staff_campaigns import ADD_PAPER, campaign_or_404, crumb, tabs, trail
from members import audit
from members.domain.names import clean_spaces
from members.exports_forms import name_of
from members.models import AuditEntry
from members.staff_side import show, staff_only

MOST_AT_ONCE = 100_000
LONGEST_NOTE = 200
AN_ADDRESS = re.compile(r"\S@\S")
A_TELEPHONE = re.compile(r"(?:\d[\s().-]?){7,}")


class PaperForm(forms.Form):
    """Asks how many signatures were counted, and where they came from."""

    number = forms.IntegerField(
        label=gettext_lazy("How many signatures"), min_value=1, max_value=MOST_AT_ONCE, localize=True
    )
    note = forms.CharField(
        label=gettext_lazy("Where they come from"),
        max_length=LONGEST_NOTE,
        required=False,
        help_text=gettext_lazy(
            "So that you can find the sheets again, such as: market day, two sheets, in the red folder. "
            "Write no names, addresses or telephone numbers."
        ),
    )

    def clean_note(self) -> str:
        """Refuse what belongs to a person."""
        note = clean_spaces(self.cleaned_data["note"])
        if AN_ADDRESS.search(note):
            raise forms.ValidationError(gettext("There is an e-mail address in it. Leave out whatever is somebody’s."))
        if A_TELEPHONE.search(note):
            raise forms.ValidationError(gettext("There is a telephone number in it. Leave out whatever is somebody’s."))
        return note


@transaction.atomic
def add(key: UUID, number: int, note: str, *, actor: AbstractBaseUser) -> OfflineSignatures:
    """Count signatures from paper, and record who did."""
    support, _created = CampaignSupport.objects.get_or_create(pk=key)
    row = OfflineSignatures(support=support, number=number, added_on=localdate(), added_by=str(actor.pk))
    row.note = note
    row.save(force_insert=True)
    audit.record(AuditEntry.Action.SIGNATURES_ADDED, actor=actor, about=row, quantity=number)
    return row


@transaction.atomic
def take_away(row: OfflineSignatures, *, actor: AbstractBaseUser) -> None:
    """Count signatures from paper no more, and record who said so."""
    if OfflineSignatures.objects.filter(pk=row.pk).delete()[0]:
        audit.record(AuditEntry.Action.SIGNATURES_REMOVED, actor=actor, about=row, quantity=row.number)


def with_names(rows: list[OfflineSignatures]) -> list[dict]:
    """Return the rows with the names of those who added them, in one query."""
    numbers = [int(row.added_by) for row in rows if row.added_by.isdecimal()]
    names = {str(user.pk): name_of(user) for user in get_user_model().objects.filter(pk__in=numbers)}
    return [{"row": row, "added_by": names.get(row.added_by, "")} for row in rows]


@staff_only(ADD_PAPER)
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request: HttpRequest, key: UUID) -> HttpResponse:
    """Add signatures from paper, and list those that were added."""
    found = campaign_or_404(request, key)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = add(key, **form.cleaned_data, actor=request.user)
        words = ngettext(
            "%(number)d signature from paper counts now. Readers see it within the hour.",
            "%(number)d signatures from paper count now. Readers see it within the hour.",
            row.number,
        )
        messages.success(request, words % {"number": row.number})
        return redirect("campaign_paper", key)
    rows = list(OfflineSignatures.objects.filter(support=key).order_by("-added_on", "pk"))
    context = {
        "campaign": found,
        "tabs": tabs(request, key, "campaign_paper"),
        "form": form,
        "rows": with_names(rows),
        "sum": sum(row.number for row in rows),
    }
    return show(
        request,
        "campaigns/staff/paper.html",
        context,
        title=gettext("Signatures on paper"),
        icon="pick",
        trail=trail(crumb(found)),
        has_errors=bool(form.errors),
    )


@staff_only(ADD_PAPER)
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Ask whether signatures from paper shall count no more, and do it."""
    found = campaign_or_404(request, key)
    row = get_object_or_404(OfflineSignatures, support=key, pk=pk)
    if request.method == "POST":
        take_away(row, actor=request.user)
        messages.success(request, gettext("They do not count any more. Readers see it within the hour."))
        return redirect("campaign_paper", key)
    return show(
        request,
        "campaigns/staff/paper_remove.html",
        {"campaign": found, **with_names([row])[0]},
        title=gettext("Remove signatures from paper"),
        icon="bin",
        trail=trail(crumb(found), (gettext("Signatures on paper"), reverse("campaign_paper", args=[key]))),
    )
