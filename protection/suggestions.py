"""Suggesting a change of an organisation's entry: a form for anybody, which keeps nothing about who sends it.

No address is asked for, so there is nobody to answer, nothing to confirm, and nobody to be found. What was sent waits
for the staff and is never shown by itself.
"""

from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.i18n import LanguageVersion, active_locale
from core.methods import allow_methods
from members.anonymous import AnonymousForm, anonymous_form
from members.membership_forms import TextField
from members.retention import Rule, register
from protection.directory_sections import directory_page
from protection.directory_views import versions_of_organisation
from protection.models.organisations import Organisation, OrganisationText
from protection.models.suggestions import Suggestion

UNPROCESSABLE = 422
LONGEST_WORDS = 1500
LONGEST_SOURCE = 300
# Beyond this number nobody would look, and further ones are dropped.
MOST_HELD = 500
UNDECIDED = timedelta(days=180)
DECIDED = timedelta(days=30)


class SuggestionForm(AnonymousForm):
    """What should be changed, and where it can be read."""

    words = TextField(
        label=_("What should be changed?"),
        rows=7,
        max_length=LONGEST_WORDS,
        help_text=_("A telephone number, a language, what it offers. Write nothing about yourself or about a case."),
    )
    source = TextField(
        label=_("Where can it be read?"),
        max_length=LONGEST_SOURCE,
        required=False,
        help_text=_("Best a page of the organisation itself: then we can check it sooner."),
    )


def keep(organisation: Organisation, form: SuggestionForm, request: HttpRequest) -> None:
    """Store a suggestion, sealed; what comes too fast or from no page of ours is held, until there are too many."""
    is_held = bool(form.reason_to_hold(request))
    if is_held and Suggestion.objects.held().count() >= MOST_HELD:
        return
    suggestion = Suggestion(
        organisation=organisation, language=get_language() or "", received_on=localdate(), is_held=is_held
    )
    suggestion.words = form.cleaned_data["words"]
    suggestion.source = form.cleaned_data["source"]
    suggestion.save(force_insert=True)


def page_or_404() -> Page:
    """Return the readable directory in the active language."""
    page = directory_page()
    if page is None:
        raise Http404
    return page


def words_or_404(slug: str) -> OrganisationText:
    """Return the words in the active language about an organisation that readers may see."""
    listed = Organisation.objects.listed().filter(slug=slug).order_by()
    text = OrganisationText.objects.filter(organisation__in=listed, locale=active_locale())
    found = text.select_related("organisation").first()
    if found is None:
        raise Http404
    return found


def frame(text: OrganisationText, view_name: str) -> dict[str, Any]:
    """Return what both pages show around their words."""
    page = page_or_404()
    organisation = text.organisation

    def address(code: str) -> str:
        with override(code):
            return reverse(view_name, args=[organisation.slug])

    versions = [
        LanguageVersion(version.code, version.name, address(version.code) if version.url else "", version.is_current)
        for version in versions_of_organisation(page, organisation)
    ]
    return {
        "page": page,
        "text": text,
        "entry_url": f"{page.get_url()}{organisation.slug}/",
        "language_versions": versions,
    }


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def suggest(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form; store what was sent, and lead to the same page whatever became of it."""
    text = words_or_404(slug)
    form = SuggestionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        if not form.was_filled_in_by_a_machine:
            keep(text.organisation, form, request)
        return redirect("suggestion_thanks", slug)
    context = {**frame(text, "suggest"), "form": form}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "pages/protection/suggest.html", context, status=status)


@allow_methods("GET", "HEAD")
@anonymous_form
def suggestion_thanks(request: HttpRequest, slug: str) -> HttpResponse:
    """Say what happens with a suggestion. Opening the page does nothing."""
    context = frame(words_or_404(slug), "suggestion_thanks")
    return render(request, "pages/protection/suggestion_thanks.html", context)


register(
    Rule(
        name="suggestions",
        model=Suggestion,
        what=_("What you suggest to change in the entry of an organisation: your words, nothing about you."),
        how_long=_("{decided} after we decided on it; at most {undecided} when nobody did."),
        times={"decided": DECIDED, "undecided": UNDECIDED},
        why=_("So that we can check it with the organisation, and colleagues see that it was done."),
        due=lambda: Suggestion.objects.filter(
            Q(received_on__lt=localdate() - UNDECIDED) | Q(decided_on__lt=localdate() - DECIDED)
        ),
    )
)
