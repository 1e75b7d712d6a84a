"""Subscribing: the form on a page of its own, all that can be subscribed to, and the thanks."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from core.i18n import LanguageVersion
from core.methods import allow_methods
from core.models import Topic
from members.anonymous import anonymous_form
from members.inbox import receive
from members.tasks import call_the_post
from members.views.my_choices import in_other_languages
from subscriptions.domain.choosing import Subject
from subscriptions.forms import SubscribeForm
from subscriptions.sign_up import SUBSCRIBE
from subscriptions.subjects import all_countries, countries_in_use, country_name, topics_here

UNPROCESSABLE = 422


def country_or_404(code: str) -> str:
    """Return the code of a country, which addresses write in small letters; any country can be subscribed to."""
    if code != code.lower() or not country_name(code.upper()):
        raise Http404("No such country.")
    return code.upper()


def topic_or_404(slug: str) -> tuple[UUID, set[str]]:
    """Return the key of a topic of the active language, and the languages that have it."""
    rows = Topic.objects.filter(slug=slug).values_list("locale__language_code", "translation_key")
    keys = dict(rows)
    if get_language() not in keys:
        raise Http404("No such topic in this language.")
    return keys[get_language()], set(keys)


@allow_methods("GET", "HEAD")
def index(request: HttpRequest) -> HttpResponse:
    """List everything that can be subscribed to."""
    used = countries_in_use()
    countries = [(code.lower(), name) for code, name in all_countries()]
    context = {
        "topics": topics_here(),
        "used_countries": [pair for pair in countries if pair[0].upper() in used],
        "countries": [pair for pair in countries if pair[0].upper() not in used],
        "language_versions": in_other_languages("subscribe"),
    }
    return render(request, "pages/subscriptions/index.html", context)


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def subscribe_country(request: HttpRequest, code: str) -> HttpResponse:
    """Subscribe to a country."""
    subject = Subject(country_or_404(code))
    return take_form(request, subject, in_other_languages("subscribe_country", code))


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def subscribe_topic(request: HttpRequest, slug: str) -> HttpResponse:
    """Subscribe to a topic."""
    key, languages = topic_or_404(slug)
    versions = in_other_languages("subscribe_topic", slug)
    return take_form(request, Subject("", key), only_those(versions, languages))


@allow_methods("GET", "HEAD", "POST")
@anonymous_form
def subscribe_country_topic(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """Subscribe to a topic in a country."""
    country = country_or_404(code)
    key, languages = topic_or_404(slug)
    versions = in_other_languages("subscribe_country_topic", code, slug)
    return take_form(request, Subject(country, key), only_those(versions, languages))


def only_those(versions: list[LanguageVersion], languages: set[str]) -> list[LanguageVersion]:
    """Leave out the address in languages that do not have it."""
    return [
        version if version.code in languages else LanguageVersion(version.code, version.name, "", version.is_current)
        for version in versions
    ]


def take_form(request: HttpRequest, subject: Subject, versions: list[LanguageVersion]) -> HttpResponse:
    """Show the form; store what was sent, and lead to the same page whoever sent it."""
    form = SubscribeForm(request.POST if request.method == "POST" else None, subject=subject)
    if not form.is_bound or not form.is_valid() or form.hint:
        return show_form(request, form, versions)
    if not form.was_filled_in_by_a_machine:
        hold = form.reason_to_hold(request)
        receive(SUBSCRIBE, form.cleaned_data["email"], form.content(), hold=hold)
        call_the_post()
    return redirect("check_mail")


def show_form(request: HttpRequest, form: SubscribeForm, versions: list[LanguageVersion]) -> HttpResponse:
    """Answer with the form, with what was typed, and with what has to be mended or looked at once more."""
    hint = form.hint
    if hint:
        form.remember_question()
    context = {
        "form": form,
        "action": request.path,
        "hint": hint,
        "typed_domain": form.typed_domain if hint else "",
        "language_versions": versions,
    }
    status = UNPROCESSABLE if form.is_bound else 200
    return render(request, "pages/subscriptions/subscribe.html", context, status=status)


@allow_methods("GET", "HEAD")
@never_cache
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank, and lead on. The page says nothing about anybody, and opening it does nothing."""
    return render(
        request, "pages/subscriptions/thanks.html", {"language_versions": in_other_languages("subscribe_thanks")}
    )
