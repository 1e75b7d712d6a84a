"""The pages of a visit of "my choices"."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from core.i18n import LanguageVersion, language_name, live_language_codes
from core.methods import allow_methods
from members import choices, services
from members.mending import mending_form
from members.models import ChoicesVisit, PersonRecord
from members.seals import CONFLICT, note_broken_seal
from members.views import visits
from members.views.visits import in_visit

DOWNLOAD_NAME = "my-data.json"


class LanguageForm(forms.Form):
    """The language in which we write to her."""

    def __init__(self, record: PersonRecord, data: Mapping[str, str] | None = None) -> None:
        super().__init__(data, initial={"language": record.language})
        # Her own one stays on offer when the site stops speaking it.
        codes = dict.fromkeys([*live_language_codes(), record.language])
        offered = [(code, capfirst(language_name(code))) for code in codes]
        self.fields["language"] = forms.ChoiceField(label=_("Language of the mails"), choices=offered)


def in_other_languages(name: str, *args: object) -> list[LanguageVersion]:
    """Return the addresses of a view in every language of the site."""
    versions = []
    for code in live_language_codes():
        with override(code):
            url = reverse(name, args=args)
        versions.append(
            LanguageVersion(code=code, name=language_name(code), url=url, is_current=code == get_language())
        )
    return versions


@allow_methods("GET", "HEAD")
@in_visit
def my_choices(request: HttpRequest, visit: ChoicesVisit) -> HttpResponse:
    """Show everything that a person has with us."""
    held = [(record, choices.choices_of(record)) for record in choices.own_records(visit)]
    context = {
        "address": visit.address,
        "held": held,
        "said": visits.said(request),
        "language_versions": in_other_languages("my_choices"),
    }
    return render(request, "pages/members/my_choices.html", context)


# --- One row ----------------------------------------------------------------------------------------


def record_or_404(visit: ChoicesVisit, key: UUID, *, to_change: bool = False) -> PersonRecord:
    """Return a row of the person of a visit. Raises Http404 for every other key, whether it exists or not."""
    record = choices.own_record(visit, key, to_change=to_change)
    if record is None:
        raise Http404
    return record


@allow_methods("GET", "HEAD", "POST")
@in_visit
def my_choice(request: HttpRequest, visit: ChoicesVisit, key: UUID) -> HttpResponse:
    """Show one row, and change it."""
    if request.method != "POST":
        record = record_or_404(visit, key)
        return show_record(request, record) if record.is_readable else show_sealed(request, record)
    with transaction.atomic():
        record = record_or_404(visit, key, to_change=True)
        act = ACTIONS.get(request.POST.get("action", ""))
        if act is None:
            raise Http404
        if not record.is_readable:
            return show_sealed(request, record)
        failed = act(request, record)
    if failed is not None:
        return show_record(request, record, mending=failed)
    visits.say(request, "saved")
    return visits.back_to(None if request.POST.get("back") == "all" else record.pk)


def show_record(request: HttpRequest, record: PersonRecord, *, mending: forms.Form | None = None) -> HttpResponse:
    """Answer with one row; with a form that has to be mended, as an error."""
    context = {
        "record": record,
        "choices": choices.choices_of(record),
        "mending": mending or mending_form(record),
        "language_form": LanguageForm(record),
        "language_name": language_name(record.language),
        "has_mails": choices.has_news(record),
        "said": visits.said(request),
        "language_versions": in_other_languages("my_choice", record.pk),
    }
    return render(request, "pages/members/my_choice.html", context, status=422 if mending else 200)


def show_sealed(request: HttpRequest, record: PersonRecord) -> HttpResponse:
    """Answer about a row that cannot be opened: what she can still do with it is to delete it."""
    note_broken_seal(record)
    return render(request, "pages/members/my_choice_sealed.html", {"record": record}, status=CONFLICT)


def give(request: HttpRequest, record: PersonRecord) -> None:
    """Give the named consent."""
    choices.give(record, request.POST.get("purpose", ""))


def withdraw(request: HttpRequest, record: PersonRecord) -> None:
    """Take the named consent back."""
    choices.withdraw(record, request.POST.get("purpose", ""))


def speak(request: HttpRequest, record: PersonRecord) -> None:
    """Change the language of the mails; one that the site does not speak is ignored."""
    form = LanguageForm(record, request.POST)
    if form.is_valid():
        choices.speak(record, form.cleaned_data["language"])


def pause(request: HttpRequest, record: PersonRecord) -> None:
    """Pause the news."""
    choices.pause(record, is_paused=True)


def go_on(request: HttpRequest, record: PersonRecord) -> None:
    """Go on with the news."""
    choices.pause(record, is_paused=False)


def confirm(request: HttpRequest, record: PersonRecord) -> None:
    """Confirm a row that waits."""
    choices.confirm(record)


def mend(request: HttpRequest, record: PersonRecord) -> forms.Form | None:
    """Take over what she mended; returns the form when it cannot be taken over as it is."""
    form = mending_form(record, request.POST)
    if not form.is_valid():
        return form
    choices.mend(record, form.cleaned_data)
    return None


Action = Callable[[HttpRequest, PersonRecord], forms.Form | None]
ACTIONS: dict[str, Action] = {
    "give": give,
    "withdraw": withdraw,
    "speak": speak,
    "pause": pause,
    "go-on": go_on,
    "confirm": confirm,
    "mend": mend,
}


@allow_methods("GET", "HEAD", "POST")
@in_visit
def leave_one(request: HttpRequest, visit: ChoicesVisit, key: UUID) -> HttpResponse:
    """Ask once more, then delete one row; she is not counted there any more."""
    if request.method == "POST":
        with transaction.atomic():
            if request.session.get(visits.LEFT) != str(key):
                services.leave(record_or_404(visit, key, to_change=True))
        request.session[visits.LEFT] = str(key)
        visits.say(request, "one-left")
        return redirect("my_choices")
    return render(request, "pages/members/my_choice_leave.html", {"record": record_or_404(visit, key)})


# --- All of it --------------------------------------------------------------------------------------


@allow_methods("POST")
@in_visit
def download(request: HttpRequest, visit: ChoicesVisit) -> HttpResponse:
    """Hand everything over as a file whose name says nothing."""
    answer = JsonResponse(
        choices.everything_about(visit.address), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{DOWNLOAD_NAME}"'
    return answer


@allow_methods("GET", "HEAD", "POST")
@in_visit
def erase(request: HttpRequest, visit: ChoicesVisit) -> HttpResponse:
    """Ask once more, then erase everything at once."""
    if request.method == "POST":
        choices.erase_everything(visit, is_counted=request.POST.get("uncount") != "1")
        return visits.leave_browser(request, redirect("erased"))
    return render(request, "pages/members/erase.html", {"address": visit.address})
