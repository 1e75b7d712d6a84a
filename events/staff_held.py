"""Forms for events that were held: a glance at each, then released or removed."""

import json
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from events.registration_inbox import REGISTRATION
from events.staff_events import DECIDE, crumb, event_or_404, language_label, trail
from events.staff_participants import keys_in
from members import audit, held
from members.domain.addresses import masked_address
from members.keys import SealBrokenError
from members.models import AuditEntry, Submission
from members.staff_side import ROWS_PER_PAGE, show, staff_only


def described(form: Submission) -> dict:
    """Return a held form as it is judged: whose it is only masked, and no more of what was typed than is needed."""
    try:
        address, content = masked_address(form.address), json.loads(form.content)
    except (SealBrokenError, ValueError):
        address, content = gettext("cannot be read"), {}
    # A name is shown only where the name is the question.
    name = content.get("badge_name", "") if form.held_because == Submission.Hold.NAME else ""
    return {"form": form, "address": address, "name": name, "language": language_label(form.language)}


def decide(request: HttpRequest, key: UUID) -> None:
    """Release or remove the marked forms, and say what was done."""
    marked = keys_in(request.POST.getlist("form"))[:ROWS_PER_PAGE]
    forms = held.held_forms([REGISTRATION]).filter(subject_key=key, pk__in=marked)
    decision = request.POST.get("decision")
    if decision == "release":
        number = held.release(forms, actor=request.user)
        words = ngettext(
            "%(number)d form was released; its mail is on its way.",
            "%(number)d forms were released; their mails are on their way.",
            number,
        )
    elif decision == "remove":
        number = held.remove(forms, actor=request.user)
        words = ngettext("%(number)d form was removed.", "%(number)d forms were removed.", number)
    else:
        return
    if number:
        messages.success(request, words % {"number": number})
    else:
        messages.warning(request, gettext("No form was marked."))


@staff_only(DECIDE)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest, key: UUID) -> HttpResponse:
    """List the held forms of an event; a decision about some of them comes back here."""
    event = event_or_404(request, key)
    if request.method == "POST":
        decide(request, key)
        return redirect("event_held", key)
    pages = Paginator(held.held_forms([REGISTRATION]).filter(subject_key=key), ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    rows = [described(form) for form in page.object_list]
    if rows:
        audit.record(AuditEntry.Action.LIST_VIEWED, actor=request.user, about=event.places, quantity=len(rows))
    context = {
        "event": event,
        "rows": rows,
        "number": pages.count,
        "page_obj": page,
        "elided_page_range": pages.get_elided_page_range(page.number),
    }
    title = gettext("Held forms")
    return show(request, "events/staff/held.html", context, title=title, icon="warning", trail=trail(crumb(event)))
