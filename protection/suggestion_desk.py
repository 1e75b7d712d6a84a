"""Suggestions of readers on the staff side: read, then taken up or declined; those that are held looked at first.

Only those who may publish an organisation see them: a reader may have written more than she should.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from core.i18n import language_name
from members.keys import SealBrokenError
from members.staff_side import PermittedMenuItem, show, staff_only
from protection.models import Suggestion

PERMISSION = "protection.publish_organisation"
URL_NAME = "organisation_suggestions"
ROWS_PER_PAGE = 30
DECIDED_ROWS = 20
DECISIONS = {"done": Suggestion.State.DONE, "decline": Suggestion.State.DECLINED}


@dataclass(frozen=True)
class Row:
    """A suggestion in words; a seal that does not open is said, so that the row can still be removed."""

    key: UUID
    organisation: str
    edit_url: str
    words: str
    source: str
    language: str
    received_on: date
    state: str
    decided_on: date | None


def opened(suggestion: Suggestion, name: str) -> str:
    """Return a sealed text, or words that say that it cannot be read."""
    try:
        return str(getattr(suggestion, name))
    except SealBrokenError:
        return gettext("cannot be read")


def row_of(suggestion: Suggestion) -> Row:
    """Return a suggestion as the staff read it."""
    return Row(
        key=suggestion.pk,
        organisation=suggestion.organisation.name,
        edit_url=reverse("wagtailsnippets_protection_organisation:edit", args=[suggestion.organisation_id]),
        words=opened(suggestion, "words"),
        source=opened(suggestion, "source"),
        language=language_name(suggestion.language),
        received_on=suggestion.received_on,
        state=suggestion.get_state_display(),
        decided_on=suggestion.decided_on,
    )


def rows_of(suggestions: QuerySet[Suggestion] | list[Suggestion]) -> list[Row]:
    """Return suggestions as the staff read them."""
    return [row_of(suggestion) for suggestion in suggestions]


def marked(request: HttpRequest) -> list[UUID]:
    """Return the keys that were marked; what is no key is left out."""
    keys = []
    for text in request.POST.getlist("suggestion")[: 2 * ROWS_PER_PAGE]:
        try:
            keys.append(UUID(text))
        except ValueError:
            continue
    return keys


def decide(request: HttpRequest) -> None:
    """Do what a button of the page says with what is marked, and tell what was done."""
    action = request.POST.get("action", "")
    chosen = Suggestion.objects.filter(pk__in=marked(request), state=Suggestion.State.NEW)
    if action in DECISIONS:
        number = chosen.filter(is_held=False).update(state=DECISIONS[action], decided_on=localdate())
    elif action == "release":
        number = chosen.filter(is_held=True).update(is_held=False)
    elif action == "remove":
        number, _models = chosen.filter(is_held=True).delete()
    else:
        number = 0
    if number:
        words = ngettext("%(number)d suggestion was dealt with.", "%(number)d suggestions were dealt with.", number)
        messages.success(request, words % {"number": number})
    else:
        messages.error(request, gettext("No suggestion was marked, or a colleague was faster."))


@staff_only(PERMISSION)
@require_http_methods(["GET", "HEAD", "POST"])
def suggestions(request: HttpRequest) -> HttpResponse:
    """List what waits, what is held, and what was decided lately."""
    if request.method == "POST":
        decide(request)
        return redirect(URL_NAME)
    found = Suggestion.objects.select_related("organisation").order_by()
    page_obj = Paginator(found.waiting(), ROWS_PER_PAGE).get_page(request.GET.get("p"))
    held = found.held()
    context = {
        "rows": rows_of(page_obj.object_list),
        "page_obj": page_obj,
        "held": rows_of(held[:ROWS_PER_PAGE]),
        "held_number": held.count(),
        "decided": rows_of(found.decided()[:DECIDED_ROWS]),
    }
    return show(
        request, "protection/suggestions.html", context, title=_("Suggestions of readers"), icon="comment", trail=()
    )


def suggestion_addresses() -> list[URLPattern]:
    """Give the list its address."""
    return [path("organisations/suggestions/", suggestions, name=URL_NAME)]


def suggestions_in_menu() -> MenuItem:
    """Put the list into the menu of reports."""
    return PermittedMenuItem(
        _("Suggestions of readers"),
        reverse(URL_NAME),
        permissions=[PERMISSION],
        name="organisation-suggestions",
        icon_name="comment",
        order=710,
    )
