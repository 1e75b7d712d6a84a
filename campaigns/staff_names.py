"""Names that people want in public: looked at before anybody reads them."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from campaigns import public_names
from campaigns.models import CampaignSupport, SignUp
from campaigns.staff_campaigns import REVIEW, country_label, language_label, staff_campaigns
from members import audit
from members.models import AuditEntry
from members.staff_side import ROWS_PER_PAGE, show, staff_only


def waiting() -> QuerySet[SignUp]:
    """Return the signatures whose names wait, by their keys."""
    rows = SignUp.objects.confirmed().filter(public_name=SignUp.PublicName.ASKED)
    return rows.with_public_country().order_by("pk")


def marked(request: HttpRequest) -> dict[UUID, str]:
    """Return the keys that were marked, each with the mark of the name that stood there."""
    found = {}
    for text in request.POST.getlist("name")[:ROWS_PER_PAGE]:
        key, _colon, mark = text.partition(":")
        try:
            found[UUID(key)] = mark
        except ValueError:
            continue
    return found


def decide(request: HttpRequest) -> None:
    """Show or decline the marked names as they stood there, and say what was done."""
    marks, approve = marked(request), request.POST.get("decision") == "approve"
    if not marks:
        messages.warning(request, gettext("No name was marked."))
        return
    act = public_names.approve if approve else public_names.decline
    done = sum(act(SignUp(pk=key), actor=request.user, mark=mark) for key, mark in marks.items())
    if approve:
        words = ngettext("%(number)d name is shown now.", "%(number)d names are shown now.", done)
    else:
        words = ngettext(
            "%(number)d name is not shown; the signature counts as before.",
            "%(number)d names are not shown; the signatures count as before.",
            done,
        )
    if done:
        messages.success(request, words % {"number": done})
    if left := len(marks) - done:
        words = ngettext(
            "%(number)d name has changed or gone since you looked at it. Nothing was decided about it.",
            "%(number)d names have changed or gone since you looked at them. Nothing was decided about them.",
            left,
        )
        messages.warning(request, words % {"number": left})


@staff_only(REVIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """List the names that wait; a decision about some of them comes back here."""
    if request.method == "POST":
        if request.POST.get("decision") in {"approve", "decline"}:
            decide(request)
        return redirect("public_names_review")
    pages = Paginator(waiting(), ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    campaigns = staff_campaigns({record.support_id for record in page.object_list})
    rows = [
        {
            "record": record,
            "mark": public_names.mark_of(record),
            "name": public_names.readable_name(record) or gettext("cannot be read"),
            "country": country_label(public_names.public_country(record)),
            "language": language_label(record.language),
            "campaign": campaigns[record.support_id].name,
        }
        for record in page.object_list
    ]
    if rows:
        about = CampaignSupport(pk=page.object_list[0].support_id) if len(campaigns) == 1 else None
        audit.record(AuditEntry.Action.LIST_VIEWED, actor=request.user, about=about, quantity=len(rows))
    context = {
        "rows": rows,
        "number": pages.count,
        "page_obj": page,
        "elided_page_range": pages.get_elided_page_range(page.number),
    }
    return show(request, "campaigns/staff/names.html", context, title=gettext("Public names"), icon="view")
