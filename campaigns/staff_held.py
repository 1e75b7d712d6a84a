"""Held forms on the staff side: a glance at each, then released or removed, one by one or all at once."""

import json
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.db.models import Max, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive
from django.utils.translation import gettext, gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from campaigns.sign_up import SIGN_UP
from campaigns.staff_campaigns import REVIEW, country_label, language_label, staff_campaigns
from members import audit, held
from members.domain.addresses import masked_address
from members.handlers import CHOICES
from members.keys import SealBrokenError
from members.models import AuditEntry, Submission
from members.staff_side import ROWS_PER_PAGE, show, staff_only

# Applications have a review of their own.
KINDS = (SIGN_UP, CHOICES)
ALL, MARKED = "all", "marked"


class HeldFilter(forms.Form):
    """Narrows the held forms."""

    campaign = forms.ChoiceField(label=gettext_lazy("Campaign"), required=False)
    why = forms.ChoiceField(label=gettext_lazy("Why"), required=False)

    def __init__(self, *args, names: dict[UUID, str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        anything = ("", gettext("all"))
        self.fields["campaign"].choices = [anything, *((str(key), name) for key, name in names.items())]
        self.fields["why"].choices = [anything, *Submission.Hold.choices]

    def narrow(self, forms_: QuerySet[Submission]) -> QuerySet[Submission]:
        """Return the forms that fit; none for a filter that is not understood, so that it never means everything."""
        if not self.is_bound:
            return forms_
        if not self.is_valid():
            return forms_.none()
        if self.cleaned_data["campaign"]:
            forms_ = forms_.filter(subject_key=self.cleaned_data["campaign"])
        if self.cleaned_data["why"]:
            forms_ = forms_.filter(held_because=self.cleaned_data["why"])
        return forms_


def keys_in(texts: Iterable[str]) -> list[UUID]:
    """Return the keys among some texts."""
    keys = []
    for text in texts:
        try:
            keys.append(UUID(text))
        except ValueError:
            continue
    return keys


def moment_in(text: str) -> datetime | None:
    """Return the moment that a form carries, or None for anything else."""
    try:
        found = parse_datetime(text)
    except ValueError:
        return None
    return None if found is None or is_naive(found) else found


def described(form: Submission, names: dict[UUID, str]) -> dict:
    """Return a held form as it is judged: whose it is only masked, and no more of what was typed than is needed."""
    try:
        address, content = masked_address(form.address), json.loads(form.content)
    except (SealBrokenError, ValueError):
        address, content = gettext("cannot be read"), {}
    # A name is shown only where the name is the question.
    name = content.get("first_name", "") if form.held_because == Submission.Hold.NAME else ""
    return {
        "form": form,
        "address": address,
        "name": name,
        "country": country_label(content.get("country", "")),
        "language": language_label(form.language),
        "campaign": names.get(form.subject_key) or gettext("My choices"),
    }


def chosen(request: HttpRequest, forms_: QuerySet[Submission]) -> QuerySet[Submission]:
    """Return the forms that a decision is about: the marked ones, or all that fitted when the list was shown."""
    if request.POST.get("which") == ALL:
        newest = moment_in(request.POST.get("newest", ""))
        return forms_.filter(received_at__lte=newest) if newest else forms_.none()
    return forms_.filter(pk__in=keys_in(request.POST.getlist("form"))[:ROWS_PER_PAGE])


def decide(request: HttpRequest, forms_: QuerySet[Submission]) -> None:
    """Do what was decided, and say what was done."""
    if request.POST.get("decision") == "release":
        number = held.release(forms_, actor=request.user)
        words = ngettext(
            "%(number)d form was released; its mail is on its way.",
            "%(number)d forms were released; their mails are on their way.",
            number,
        )
    elif request.POST.get("decision") == "remove":
        number = held.remove(forms_, actor=request.user)
        words = ngettext("%(number)d form was removed.", "%(number)d forms were removed.", number)
    else:
        return
    if number:
        messages.success(request, words % {"number": number})
    else:
        messages.warning(request, gettext("No form was marked."))


@staff_only(REVIEW)
@require_http_methods(["GET", "HEAD", "POST"])
def index(request: HttpRequest) -> HttpResponse:
    """List the held forms; a decision about some of them comes back here."""
    everything = held.held_forms(KINDS)
    keys = set(everything.order_by().values_list("subject_key", flat=True).distinct()) - {None}
    # The campaign of the filter stays one, also when the last form of it has just gone.
    keys.update(keys_in([request.GET.get("campaign", "")]))
    names = {key: campaign.name for key, campaign in staff_campaigns(keys).items()}
    form = HeldFilter(request.GET or None, names=names)
    found = form.narrow(everything)
    query = request.GET.urlencode()
    if request.method == "POST":
        if form.is_bound and not form.is_valid():
            messages.error(request, gettext("This filter does not exist. Nothing was done."))
            return redirect("held_forms")
        decide(request, chosen(request, found))
        return redirect(f"{reverse('held_forms')}?{query}" if query else "held_forms")
    pages = Paginator(found, ROWS_PER_PAGE)
    page = pages.get_page(request.GET.get("p"))
    rows = [described(one, names) for one in page.object_list]
    if rows:
        audit.record(AuditEntry.Action.LIST_VIEWED, actor=request.user, quantity=len(rows))
    context = {
        "form": form,
        "rows": rows,
        "number": pages.count,
        "page_obj": page,
        "elided_page_range": pages.get_elided_page_range(page.number),
        "is_filtered": any(request.GET.get(name) for name in form.fields),
        "query": query,
        "newest": found.aggregate(Max("received_at"))["received_at__max"],
    }
    return show(request, "campaigns/staff/held.html", context, title=gettext("Held forms"), icon="warning")
