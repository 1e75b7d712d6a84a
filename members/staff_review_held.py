"""Applications that came too fast or could not be dealt with: people look at them before anybody gets a mail."""

import json
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin import messages

from core.i18n import language_name
from members.held import held_forms, release, remove
from members.keys import SealBrokenError
from members.membership import APPLICATION
from members.models import Kind, Submission
from members.staff_review_views import reviewers_only
from members.staff_side import show

# More than this nobody looks at one by one.
ROWS = 100


def row_of(form: Submission) -> dict[str, Any]:
    """Return a held form in words that name nobody."""
    try:
        kind = json.loads(form.content).get("kind", "")
    except (SealBrokenError, ValueError):
        # It is listed all the same, so that it can be removed.
        kind = ""
    return {
        "key": form.pk,
        "kind": Kind(kind).label if kind in Kind.values else "–",
        "language": language_name(form.language),
        "reason": form.get_held_because_display(),
        "day": form.received_at,
    }


def marked(request: HttpRequest) -> list[UUID]:
    """Return the keys that were marked; what is no key is left out."""
    keys = []
    for text in request.POST.getlist("form")[:ROWS]:
        try:
            keys.append(UUID(text))
        except ValueError:
            continue
    return keys


@reviewers_only
def held(request: HttpRequest) -> HttpResponse:
    """List the held applications; release or remove those that are marked."""
    forms = held_forms([APPLICATION])
    if request.method == "POST":
        chosen = forms.filter(pk__in=marked(request))
        releases = request.POST.get("action") == "release"
        number = (release if releases else remove)(chosen, actor=request.user)
        if not number:
            messages.error(request, gettext("No form was marked."))
        elif releases:
            messages.success(request, gettext("Released. Whoever sent it is asked to confirm."))
        else:
            messages.success(request, gettext("Removed for good."))
        return redirect("people_applications_held")
    context = {"rows": [row_of(form) for form in forms[:ROWS]]}
    trail = [(gettext("Applications"), reverse("people_applications"))]
    return show(
        request, "members/staff/applications_held.html", context, title=gettext("Held"), icon="group", trail=trail
    )
