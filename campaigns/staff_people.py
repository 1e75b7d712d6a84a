"""The people of a campaign, for the few who may see them: masked in the list, one by one in clear, always recorded."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from campaigns.models import CampaignSupport, SignUp
from campaigns.staff_campaigns import (
    ASK_EXPORT,
    SOURCE,
    VIEW_PEOPLE,
    campaign_or_404,
    country_label,
    crumb,
    language_label,
    tabs,
    trail,
)
from members import audit, services
from members.anonymous import AddressField
from members.consents import PUBLIC_NAME, SIGNING, UPDATES, consents_of
from members.domain.addresses import masked_address
from members.exports import purposes_in_force
from members.keys import SealBrokenError, possible_digests
from members.models import AuditEntry
from members.reauthentication import password_required
from members.staff_side import ROWS_PER_PAGE, show, staff_only

logger = logging.getLogger(__name__)

REVEALS_AN_HOUR = 20
PURPOSE_LABELS = {
    SIGNING: gettext_lazy("signature"),
    UPDATES: gettext_lazy("news"),
    PUBLIC_NAME: gettext_lazy("public name"),
}
REASONS = (
    AuditEntry.Reason.QUESTION,
    AuditEntry.Reason.ABUSE,
    AuditEntry.Reason.LEGAL,
    AuditEntry.Reason.TECHNICAL,
)


class ReasonForm(forms.Form):
    """Asks why; the answer is one of a list, so that nothing about anybody is typed into the record."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Reason"),
        choices=[("", gettext_lazy("Choose …")), *((reason.value, reason.label) for reason in REASONS)],
        help_text=gettext_lazy("It stands in the record, with your name."),
    )


class FindForm(forms.Form):
    """Asks for the whole address of one person."""

    email = AddressField(
        label=gettext_lazy("Find one address"),
        help_text=gettext_lazy("Only the whole address is found. That you looked stands in the record."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "off"


def masked(record: SignUp) -> str:
    """Return the masked address of a row; where its seal is broken, words that say so, for the others' sake."""
    try:
        return masked_address(record.address)
    except SealBrokenError:
        return gettext("cannot be read")


def described(records: Sequence[SignUp]) -> list[dict]:
    """Return signatures as a list shows them: the address masked, no name."""
    purposes = purposes_in_force([record.pk for record in records])
    return [
        {
            "record": record,
            "address": masked(record),
            "language": language_label(record.language),
            "country": country_label(record.country),
            "purposes": [
                label for purpose, label in PURPOSE_LABELS.items() if purpose in purposes.get(record.pk, frozenset())
            ],
        }
        for record in records
    ]


def after(request: HttpRequest) -> UUID | None:
    """Return the key after which the list goes on."""
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD"])
def people(request: HttpRequest, key: UUID) -> HttpResponse:
    """List the people of a campaign in the order of their random keys, which says nothing of who came when."""
    rows = SignUp.objects.filter(support=key).order_by("pk")
    start = after(request)
    found = list((rows.filter(pk__gt=start) if start else rows)[: ROWS_PER_PAGE + 1])
    page = found[:ROWS_PER_PAGE]
    if page:
        record_look(request, key, AuditEntry.Action.LIST_VIEWED, len(page))
    has_more = len(found) > ROWS_PER_PAGE
    return show_list(request, key, page, FindForm(), start=start, next_key=page[-1].pk if has_more else None)


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("email")
def find(request: HttpRequest, key: UUID) -> HttpResponse:
    """Find the signature of one whole address. The address is posted, so it stands in no log and no history."""
    if request.method != "POST":
        return redirect("campaign_people", key)
    form = FindForm(request.POST)
    found: list[SignUp] = []
    if form.is_valid():
        digests = possible_digests(SignUp.scope_of(key), form.cleaned_data["email"])
        found = list(SignUp.objects.filter(support=key, address_digest__in=digests))
        record_look(request, key, AuditEntry.Action.ADDRESS_LOOKED_FOR, len(found))
    return show_list(request, key, found, form, is_answer=form.is_valid())


def record_look(request: HttpRequest, key: UUID, action: AuditEntry.Action, quantity: int) -> None:
    """Record that somebody looked at people of a campaign."""
    audit.record(action, actor=request.user, about=CampaignSupport(pk=key), quantity=quantity)


def show_list(request: HttpRequest, key: UUID, page: list[SignUp], form: FindForm, **more: Any) -> HttpResponse:
    """Answer with a list of signatures."""
    campaign = campaign_or_404(request, key)
    asks = request.user.has_perm(ASK_EXPORT)
    context = {
        "campaign": campaign,
        "tabs": tabs(request, key, "campaign_people"),
        "rows": described(page),
        "form": form,
        "export_url": reverse("people_export_ask", args=[SOURCE, key]) if asks else "",
        **more,
    }
    return show(
        request,
        "campaigns/staff/people.html",
        context,
        title=gettext("People"),
        icon="pick",
        trail=trail(crumb(campaign)),
        has_errors=bool(form.errors),
    )


def watch_reveals(request: HttpRequest) -> None:
    """Warn whoever reads the logs when one account looks at many people; neither of them is named."""
    lately = AuditEntry.objects.filter(
        actor_key=str(request.user.pk),
        action=AuditEntry.Action.PERSON_REVEALED,
        happened_at__gte=now() - timedelta(hours=1),
    )
    if lately.count() > REVEALS_AN_HOUR:
        logger.warning("One account looked at more than %d people within an hour. See the record.", REVEALS_AN_HOUR)


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def person(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask why somebody wants to see a person, then show her once."""
    record = get_object_or_404(SignUp, pk=pk)
    form = ReasonForm(request.POST or None)
    is_shown = request.method == "POST" and form.is_valid()
    if is_shown:
        audit.record(
            AuditEntry.Action.PERSON_REVEALED,
            actor=request.user,
            about=record,
            reason=form.cleaned_data["reason"],
        )
        watch_reveals(request)
    campaign = campaign_or_404(request, record.support_id)
    context = {
        **described([record])[0],
        "campaign": campaign,
        "form": form,
        "removal": ReasonForm(),
        "is_shown": is_shown,
        "consents": consents_of(record.pk) if is_shown else [],
    }
    return show(
        request,
        "campaigns/staff/person.html",
        context,
        title=gettext("One person"),
        icon="user",
        trail=trail(crumb(campaign), (gettext("People"), reverse("campaign_people", args=[campaign.key]))),
        has_errors=bool(form.errors),
    )


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete a person's signature for good. One that was abuse counts no more; any other stays as a number."""
    record = get_object_or_404(SignUp, pk=pk)
    form = ReasonForm(request.POST)
    if request.method != "POST" or not form.is_valid():
        return redirect("campaign_person", pk)
    reason = form.cleaned_data["reason"]
    audit.record(AuditEntry.Action.RECORD_REMOVED, actor=request.user, about=record, reason=reason)
    (services.leave if reason == AuditEntry.Reason.ABUSE else services.forget)(record)
    messages.success(request, gettext("The signature is deleted, with everything that hung on it."))
    return redirect("campaign_people", record.support_id)
