"""Signing a campaign: the form, the thanks, and the names of those who want to be named."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from campaigns.domain.advertising import looks_like_advertising
from campaigns.models import CampaignPage, CampaignSupport
from campaigns.models.sign_ups import campaign_for_reader
from campaigns.next_action import next_action
from campaigns.public_names import names_of
from campaigns.sign_up import SIGN_UP
from campaigns.sign_up_form import SignUpForm
from campaigns.words import words_of
from core.i18n import only_readable
from core.methods import allow_methods
from core.remembered import WhileNothingChanges
from members.anonymous import anonymous_form
from members.inbox import receive
from members.models import Submission
from members.tasks import call_the_post

UNPROCESSABLE = 422
CONFLICT = 409


# Where the forms of a process lead: one entry for each campaign and language that people sign.
ASKED_LATELY: WhileNothingChanges["Asked | None"] = WhileNothingChanges(most=200)


@dataclass(frozen=True)
class Asked:
    """A campaign as its form asks about it: its page, which nobody may change, and the words beside the form."""

    campaign: CampaignPage
    words_by_purpose: Mapping[str, str]


def find_campaign(campaign_key: UUID) -> CampaignPage | None:
    """Return the readable page of a campaign in the active language, or None."""
    # What stands in its body is not asked for by a form.
    pages = only_readable(CampaignPage.objects.filter(translation_key=campaign_key).defer_streamfields())
    return pages.filter(locale__language_code=get_language()).order_by().first()


def campaign_or_404(campaign_key: UUID) -> CampaignPage:
    """Return the readable page of a campaign in the active language; raises Http404 when there is none."""
    page = find_campaign(campaign_key)
    if page is None:
        raise Http404("No such campaign in this language.")
    return page


def ask_about(campaign_key: UUID) -> Asked | None:
    """Return what the form of a campaign has to know, in the active language; None when readers cannot open it."""
    page = find_campaign(campaign_key)
    return Asked(page, words_of(page)) if page is not None else None


def asked_or_404(campaign_key: UUID) -> Asked:
    """Return the same, remembered as long as nothing changes: many people sign one campaign."""
    asked = ASKED_LATELY.get((campaign_key, get_language()), lambda: ask_about(campaign_key))
    if asked is None:
        raise Http404("No such campaign in this language.")
    return asked


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def take_part(request: HttpRequest, campaign_key: UUID) -> HttpResponse:
    """Show the form on a page of its own; store what was sent, and lead to the same page whoever sent it."""
    is_sent = request.method == "POST"
    asked = asked_or_404(campaign_key)
    campaign = asked.campaign
    if not campaign.takes_signatures:
        context = {"page": campaign_or_404(campaign_key)}
        return render(request, "pages/campaigns/not_open.html", context, status=CONFLICT if is_sent else 200)
    form = SignUpForm(
        request.POST if is_sent else None, campaign=campaign, words_by_purpose=dict(asked.words_by_purpose)
    )
    if not is_sent or not form.is_valid() or form.hint:
        return show_form(request, campaign_or_404(campaign_key), form)
    if not form.was_filled_in_by_a_machine:
        receive(
            SIGN_UP,
            form.cleaned_data["email"],
            {
                "campaign": str(campaign_key),
                "first_name": form.cleaned_data.get("first_name", ""),
                "country": form.cleaned_data.get("country", ""),
                "words": form.agreed_words(),
                "months": campaign.retention_months,
            },
            subject_key=campaign_key,
            hold=reason_to_hold(request, form),
        )
        call_the_post()
    return redirect("check_mail")


def reason_to_hold(request: HttpRequest, form: SignUpForm) -> str:
    """Return why people have to look at a form first; empty when nobody has to."""
    name = form.cleaned_data.get("first_name", "")
    return form.reason_to_hold(request) or (Submission.Hold.NAME if looks_like_advertising(name) else "")


def show_form(request: HttpRequest, campaign: CampaignPage, form: SignUpForm) -> HttpResponse:
    """Answer with the form, with what was typed, and with what has to be mended or looked at once more."""
    hint = form.hint
    if hint:
        form.remember_question()
    context = {"page": campaign, "form": form, "hint": hint, "typed_domain": form.typed_domain if hint else ""}
    return render(request, "pages/campaigns/take_part.html", context, status=UNPROCESSABLE if form.is_bound else 200)


@allow_methods("GET", "HEAD")
@never_cache
def thanks(request: HttpRequest, campaign_key: UUID) -> HttpResponse:
    """Thank, and lead on. The page says nothing about anybody, and opening it does nothing."""
    campaign = campaign_for_reader(campaign_key)
    if campaign is None and not CampaignSupport.objects.filter(pk=campaign_key).exists():
        raise Http404("No such campaign.")
    context = {"page": campaign, "next_page": next_action(campaign) if campaign else None}
    return render(request, "pages/campaigns/thanks.html", context)


@allow_methods("GET", "HEAD")
@never_cache
def names(request: HttpRequest, campaign_key: UUID) -> HttpResponse:
    """List the names of those who want to be named, in an order that says nothing."""
    campaign = campaign_or_404(campaign_key)
    if not campaign.shows_names:
        raise Http404("This campaign shows no names.")
    return render(request, "pages/campaigns/names.html", {"page": campaign, "people": names_of(campaign_key)})
