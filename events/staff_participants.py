"""Who registered for an event, for the few who may see it: masked, found by a whole address, decided about together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from events.domain.registration import Standing
from events.models import EventPlaces, Registration
from events.reach import cannot_be_mailed
from events.registrations import Outcome
from events.staff_acts import ACTS, BULK_ACTS, do_to_many
from events.staff_events import (
    ASK_EXPORT,
    DECIDE,
    SOURCE,
    VIEW_PEOPLE,
    StaffEvent,
    crumb,
    event_or_404,
    language_label,
    tabs,
    trail,
)
from events.staff_forms import AnswerForm, FindForm, ParticipantFilter
from members import audit
from members.domain.addresses import masked_address
from members.keys import SealBrokenError, possible_digests
from members.models import AuditEntry
from members.reauthentication import password_required
from members.staff_side import ROWS_PER_PAGE, show, staff_only


def masked(record: Registration) -> str:
    """Return the masked address of a row; where its seal is broken, words that say so, for the others' sake."""
    try:
        return masked_address(record.address) if not record.has_no_address else gettext("no e-mail: call her")
    except SealBrokenError:
        return gettext("cannot be read")


def described(records: Sequence[Registration]) -> list[dict]:
    """Return registrations as a list shows them: the address masked, no name, no answer; whether a mail reaches her."""
    unreached = cannot_be_mailed(records)
    return [
        {
            "record": record,
            "address": masked(record),
            "language": language_label(record.language),
            "is_unreached": record.pk in unreached,
        }
        for record in records
    ]


def keys_in(texts: Iterable[str]) -> list[UUID]:
    """Return the keys among some texts."""
    keys = []
    for text in texts:
        try:
            keys.append(UUID(text))
        except ValueError:
            continue
    return keys


def record_look(request: HttpRequest, key: UUID, action: AuditEntry.Action, quantity: int) -> None:
    """Record that somebody looked at people of an event."""
    audit.record(action, actor=request.user, about=EventPlaces(pk=key), quantity=quantity)


def languages_at(key: UUID) -> list[str]:
    """Return the codes of the languages in which people registered for an event."""
    rows = Registration.objects.confirmed().filter(event=key).order_by("language")
    return list(rows.values_list("language", flat=True).distinct())


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD"])
def participants(request: HttpRequest, key: UUID) -> HttpResponse:
    """List who registered: the waiting list in its order, all others by their random keys."""
    narrowing = ParticipantFilter(request.GET or None, languages=languages_at(key))
    rows = narrowing.narrow(Registration.objects.confirmed().filter(event=key))
    is_line = narrowing.is_bound and narrowing.is_valid() and narrowing.cleaned_data["standing"] == Standing.WAITING
    pages = Paginator(rows.order_by("number", "pk") if is_line else rows.order_by("pk"), ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    if page.object_list:
        record_look(request, key, AuditEntry.Action.LIST_VIEWED, len(page.object_list))
    return show_list(
        request,
        key,
        list(page.object_list),
        FindForm(),
        filter=narrowing,
        is_filtered=any(request.GET.get(name) for name in narrowing.fields),
        number=pages.count,
        page_obj=page,
        elided_page_range=pages.get_elided_page_range(page.number),
        query=request.GET.urlencode(),
    )


@staff_only(VIEW_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters("email")
def find(request: HttpRequest, key: UUID) -> HttpResponse:
    """Find the registration of one whole address. The address is posted, so it stands in no log and no history."""
    if request.method != "POST":
        return redirect("event_participants", key)
    form = FindForm(request.POST)
    found: list[Registration] = []
    if form.is_valid():
        digests = possible_digests(Registration.scope_of(key), form.cleaned_data["email"])
        found = list(Registration.objects.confirmed().filter(event=key, address_digest__in=digests))
        record_look(request, key, AuditEntry.Action.ADDRESS_LOOKED_FOR, len(found))
    return show_list(request, key, found, form, is_answer=form.is_valid())


def show_list(request: HttpRequest, key: UUID, page: list[Registration], form: FindForm, **more: Any) -> HttpResponse:
    """Answer with a list of registrations."""
    event = event_or_404(request, key)
    asks = request.user.has_perm(ASK_EXPORT)
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_participants"),
        "rows": described(page),
        "form": form,
        "bulk_acts": {name: ACTS[name] for name in BULK_ACTS} if request.user.has_perm(DECIDE) else {},
        "answer_form": AnswerForm(),
        "export_url": reverse("people_export_ask", args=[SOURCE, key]) if asks else "",
        **more,
    }
    return show(
        request,
        "events/staff/participants.html",
        context,
        title=gettext("Participants"),
        icon="date",
        trail=trail(crumb(event)),
        has_errors=bool(form.errors),
    )


# --- Deciding about several ----------------------------------------------------------------------------


def back_to_list(request: HttpRequest, key: UUID) -> HttpResponse:
    """Lead back to the list as it was narrowed."""
    names = ("standing", "language", "p")
    query = urlencode({name: request.POST[name] for name in names if request.POST.get(name)})
    address = reverse("event_participants", args=[key])
    return redirect(f"{address}?{query}" if query else address)


def say(request: HttpRequest, ended: Counter[Outcome], name: str) -> None:
    """Say what was done, and what could not be done."""
    if done := ended[Outcome.DONE]:
        words = ngettext("Done for %(number)d person.", "Done for %(number)d people.", done)
        messages.success(request, words % {"number": done})
    if full := ended[Outcome.FULL]:
        if name == "approve":
            words = ngettext(
                "No place was left for %(number)d person: she is on the waiting list, where the event has one.",
                "No place was left for %(number)d people: they are on the waiting list, where the event has one.",
                full,
            )
        else:
            words = ngettext(
                "There is no free place for %(number)d person.", "There is no free place for %(number)d people.", full
            )
        messages.warning(request, words % {"number": full})
    if late := ended[Outcome.TOO_LATE]:
        words = ngettext(
            "For %(number)d person this cannot be done as it stands now.",
            "For %(number)d people this cannot be done as it stands now.",
            late,
        )
        messages.warning(request, words % {"number": late})


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def decide(request: HttpRequest, key: UUID) -> HttpResponse:
    """Do one act with the registrations that were marked; those who are declined are counted and shown once more."""
    event = event_or_404(request, key)
    name = request.POST.get("decision", "")
    marked = keys_in(request.POST.getlist("record"))[:ROWS_PER_PAGE]
    if request.method != "POST" or name not in BULK_ACTS:
        return back_to_list(request, key)
    if not marked:
        messages.warning(request, gettext("Nobody was marked."))
        return back_to_list(request, key)
    if not event.is_open:
        messages.warning(request, gettext("Nothing was done: it is cancelled or over."))
        return back_to_list(request, key)
    form = AnswerForm(request.POST)
    if name == "decline" and (not form.is_valid() or "sure" not in request.POST):
        return show_refusals(request, event, marked, form)
    answer = form.cleaned_data["answer"] if form.is_valid() else ""
    say(request, do_to_many(name, key, marked, actor=request.user, answer=answer), name)
    return back_to_list(request, key)


def show_refusals(request: HttpRequest, event: StaffEvent, marked: Sequence[UUID], form: AnswerForm) -> HttpResponse:
    """Ask once more before several people are declined, with how many there are and with the answer."""
    rows = Registration.objects.confirmed().filter(event=event.key, pk__in=list(marked))
    names = ("standing", "language", "p")
    context = {
        "event": event,
        "form": form,
        "marked": marked,
        "number": rows.filter(standing__in=[standing.value for standing in ACTS["decline"].standings]).count(),
        "narrowed": {name: request.POST[name] for name in names if request.POST.get(name)},
    }
    return show(
        request,
        "events/staff/refusals.html",
        context,
        title=pgettext("registration", "Decline"),
        icon="mail",
        trail=trail(crumb(event), (gettext("Participants"), reverse("event_participants", args=[event.key]))),
        has_errors=form.is_bound and not form.is_valid(),
    )
