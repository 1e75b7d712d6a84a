"""Updates by mail on the staff side: what will be written to whom, a test, a second look, and how it goes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from campaigns import updates
from campaigns.domain.figures import shown_count
from campaigns.models import CampaignPage, CampaignUpdate, UpdateMailing
from campaigns.staff_campaigns import (
    MAIL_UPDATES,
    VIEW_NUMBERS,
    StaffCampaign,
    campaign_or_404,
    language_label,
    rank,
    staff_campaigns,
    tabs,
)
from campaigns.updates_tasks import go_on_with_updates
from core.i18n import only_readable
from members import outbox
from members.reauthentication import password_required
from members.staff_side import show, staff_only

UPDATES_SHOWN = 100
REFRESH_SECONDS = 10
State = UpdateMailing.State
TONES = {State.RUNNING: "waiting", State.PAUSED: "waiting"}


def figure(request: HttpRequest, number: int) -> str:
    """Return a number of people as the person may see it: exactly, or as readers see numbers."""
    if request.user.has_perm(VIEW_NUMBERS):
        return str(number_format(number))
    shown = shown_count(number, settings.COUNT_MINIMUM)
    if shown is None:
        return gettext("fewer than %(number)s") % {"number": number_format(settings.COUNT_MINIMUM)}
    return gettext("more than %(number)s") % {"number": number_format(shown)}


# --- The list ---------------------------------------------------------------------------------------


@dataclass
class ListedUpdate:
    """An update with the languages in which it is public, and what became of its mail."""

    campaign: StaffCampaign
    update: CampaignUpdate
    languages: list[str]
    mailing: UpdateMailing | None

    @property
    def url(self) -> str:
        """Where it is prepared or watched."""
        return reverse("campaign_update", args=[self.campaign.key, self.update.translation_key])

    @property
    def state(self) -> str:
        """What became of its mail, in words."""
        return str(self.mailing.get_state_display()) if self.mailing else gettext("on the page only")

    @property
    def tone(self) -> str:
        """The tone in which the state is shown."""
        return TONES.get(State(self.mailing.state), "") if self.mailing else ""


def listed(key: UUID | None = None) -> list[ListedUpdate]:
    """Return the newest public updates of one campaign or of all, each in the language of the person; four queries."""
    pages = only_readable(CampaignPage.objects.all())
    if key is not None:
        pages = pages.filter(translation_key=key)
    rows = CampaignUpdate.objects.filter(page__in=pages.values("pk")).order_by("-published_on", "-pk")
    by_key: dict[UUID, list[CampaignUpdate]] = {}
    for update in rows.select_related("page", "locale")[:UPDATES_SHOWN]:
        by_key.setdefault(update.translation_key, []).append(update)
    mailings = UpdateMailing.objects.in_bulk(list(by_key))
    campaigns = staff_campaigns({found[0].page.translation_key for found in by_key.values()})
    return [
        ListedUpdate(
            campaign=campaigns[found[0].page.translation_key],
            update=min(found, key=lambda update: rank(update.locale.language_code)),
            languages=[language_label(code) for code in sorted({row.locale.language_code for row in found}, key=rank)],
            mailing=mailings.get(update_key),
        )
        for update_key, found in by_key.items()
    ]


@staff_only(MAIL_UPDATES)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the newest updates of all campaigns."""
    return show(
        request,
        "campaigns/staff/updates_index.html",
        {"rows": listed()},
        title=gettext("Updates by mail"),
        icon="mail",
    )


@staff_only(MAIL_UPDATES)
@require_safe
def of_campaign(request: HttpRequest, key: UUID) -> HttpResponse:
    """List the updates of one campaign."""
    context = {
        "campaign": campaign_or_404(request, key),
        "tabs": tabs(request, key, "campaign_updates"),
        "rows": listed(key),
    }
    return show(
        request,
        "campaigns/staff/updates.html",
        context,
        title=gettext("Updates by mail"),
        icon="mail",
        trail=trail_of_updates(),
    )


def trail_of_updates(*more: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the pages above those of one update; whoever mails updates need not see the numbers of supporters."""
    return [(gettext("Updates by mail"), reverse("campaign_updates_index")), *more]


# --- Preparing --------------------------------------------------------------------------------------


class MailingForm(forms.ModelForm):
    """Asks how the update is mailed."""

    class Meta:
        model = UpdateMailing
        fields = ("untranslated", "subject")
        widgets = {"untranslated": forms.RadioSelect, "subject": forms.RadioSelect}

    def __init__(self, *args: Any, is_sensitive: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_sensitive:
            # Its mails are neutral whatever somebody chooses.
            del self.fields["subject"]


class TestForm(forms.Form):
    """Asks in which language a test is wanted."""

    language = forms.ChoiceField()

    def __init__(self, *args: Any, languages: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].label = gettext("Language of the test")
        self.fields["language"].choices = [(code, language_label(code)) for code in languages]


def mailing_or_404(key: UUID, update_key: UUID) -> UpdateMailing:
    """Return the mailing of an update; Http404 for what is no public update of this campaign."""
    mailing = updates.draft_of(key, update_key)
    if mailing is None:
        raise Http404("There is no such update.")
    return mailing


def described(request: HttpRequest, mailing: UpdateMailing) -> dict[str, Any]:
    """Return who would get an update and in which words, and whether the letters can be written."""
    audience = updates.audience_of(mailing)
    getting = [group for group in audience if group.written_in]
    languages = sorted({*mailing.texts, *(group.language for group in getting)}, key=rank)
    problems = {problem.language: problem for problem in updates.problems_of(mailing, languages)}
    readable = [language for language in languages if language not in problems]
    return {
        "mailing": mailing,
        "is_sensitive": any(words["is_sensitive"] for words in mailing.texts.values()),
        "title": title_of(mailing),
        "groups": [
            {
                "language": language_label(group.language),
                "number": figure(request, group.number),
                "written_in": language_label(group.written_in) if group.written_in else "",
                "is_foreign": group.written_in != group.language,
            }
            for group in audience
        ],
        "total": figure(request, sum(group.number for group in getting)),
        "has_readers": bool(getting),
        "languages": languages,
        "problems": [(language_label(problem.language), problem.error) for problem in problems.values()],
        "letters": [{"language": code, "label": language_label(code), **letter_in(mailing, code)} for code in readable],
    }


def letter_in(mailing: UpdateMailing, language: str) -> dict[str, str]:
    """Return subject and text of the letter in a language; both empty where nobody gets it."""
    message = outbox.compose(updates.sample_of(mailing, language))
    return {"subject": str(message.subject), "text": str(message.body)}


def title_of(mailing: UpdateMailing) -> str:
    """Return the title of an update in the language of the person, or in the first that it has; empty without one."""
    texts = mailing.texts or updates.texts_of(mailing.update_key)
    found = texts.get(get_language()) or next(iter(texts.values()), {"title": ""})
    return str(found["title"])


@staff_only(MAIL_UPDATES)
@require_http_methods(["GET", "HEAD", "POST"])
def update(request: HttpRequest, key: UUID, update_key: UUID) -> HttpResponse:
    """Show who would get an update and in which words; keep what is chosen, send a test, or lead on."""
    mailing = mailing_or_404(key, update_key)
    if mailing.state != State.DRAFT:
        return redirect("campaign_update_progress", key, update_key)
    facts = described(request, mailing)
    form = MailingForm(request.POST or None, instance=mailing, is_sensitive=facts["is_sensitive"])
    test = TestForm(request.POST or None, languages=facts["languages"])
    if request.method == "POST" and form.is_valid():
        # The words of the page were only borrowed for looking at them.
        mailing.texts = {}
        updates.store_draft(form.save(commit=False))
        return after_choosing(request, mailing, test)
    return show_step(request, "campaigns/staff/update.html", facts, form=form, test=test, has_errors=bool(form.errors))


def after_choosing(request: HttpRequest, mailing: UpdateMailing, test: TestForm) -> HttpResponse:
    """Do what the pressed button says, after the choices were kept."""
    here = redirect("campaign_update", mailing.support_id, mailing.pk)
    if request.POST.get("act") == "go-on":
        return redirect("campaign_update_confirm", mailing.support_id, mailing.pk)
    if request.POST.get("act") != "test":
        messages.success(request, gettext("Your choice is kept. Nothing has been sent."))
    elif not request.user.email:
        messages.error(request, gettext("Your account has no e-mail address to which a test could go."))
    elif test.is_valid():
        updates.send_test(mailing, test.cleaned_data["language"], actor=request.user, address=request.user.email)
        messages.success(request, gettext("The test is on its way to you, and to nobody else."))
    return here


def show_step(request: HttpRequest, template: str, facts: dict[str, Any], **more: Any) -> HttpResponse:
    """Answer with a step of a mailing."""
    mailing = facts["mailing"]
    campaign = campaign_or_404(request, mailing.support_id)
    has_errors = more.pop("has_errors", False)
    context = {"campaign": campaign, "tabs": tabs(request, campaign.key, "campaign_updates"), **facts, **more}
    return show(
        request,
        template,
        context,
        title=facts.get("title") or gettext("An update that is not public any more"),
        icon="mail",
        trail=trail_of_updates((campaign.name, reverse("campaign_updates", args=[campaign.key]))),
        has_errors=has_errors,
    )


# --- The second look --------------------------------------------------------------------------------


@staff_only(MAIL_UPDATES)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def confirm(request: HttpRequest, key: UUID, update_key: UUID) -> HttpResponse:
    """Say once more to whom it goes, and begin when the button is pressed."""
    mailing = mailing_or_404(key, update_key)
    if mailing.state != State.DRAFT:
        return redirect("campaign_update_progress", key, update_key)
    if request.method == "POST":
        return begin(request, mailing)
    return show_step(request, "campaigns/staff/update_confirm.html", described(request, mailing))


def begin(request: HttpRequest, mailing: UpdateMailing) -> HttpResponse:
    """Begin, or say what is in the way."""
    try:
        problems = updates.start(mailing, actor=request.user)
    except updates.CannotBeMailedError:
        problems = []
        messages.warning(
            request, gettext("It began before, or the update is not public any more. Nobody gets it twice.")
        )
    if problems:
        messages.error(request, gettext("Nothing was sent: the letter cannot be written in every language."))
        return redirect("campaign_update", mailing.support_id, mailing.pk)
    transaction.on_commit(go_on_with_updates.enqueue)
    return redirect("campaign_update_progress", mailing.support_id, mailing.pk)


# --- Going out --------------------------------------------------------------------------------------

FAILURES = ("refused", "unanswered", "unwritable")


def failure_words(name: str) -> str:
    """Return why mails did not arrive."""
    return {
        "refused": gettext("refused for good by the mail service of the reader, mostly because the mailbox is gone"),
        "unanswered": gettext("given up, because the mail service of the reader did not answer for two days"),
        "unwritable": gettext("could not be written; the log of the site says what kind of error it was"),
    }[name]


def progress_of(request: HttpRequest, mailing: UpdateMailing) -> dict[str, Any]:
    """Return how far a mailing is."""
    numbers = updates.outcome_of(mailing)
    dealt = sum(numbers.get(name, 0) for name in ("sent", "left", *FAILURES))
    whole = max(mailing.expected, numbers.get("queued", 0), 1)
    return {
        "percent": 100 if mailing.state == State.DONE else min(100 * dealt // whole, 99),
        "sent": figure(request, numbers.get("sent", 0)),
        "expected": figure(request, mailing.expected),
        "skipped": figure(request, mailing.skipped) if mailing.skipped else "",
        "left": figure(request, numbers["left"]) if numbers.get("left") else "",
        "failures": [(figure(request, numbers[name]), failure_words(name)) for name in FAILURES if numbers.get(name)],
    }


@staff_only(MAIL_UPDATES)
@require_http_methods(["GET", "HEAD", "POST"])
def progress(request: HttpRequest, key: UUID, update_key: UUID) -> HttpResponse:
    """Show how far it is; pause it, go on with it, or end it."""
    mailing = mailing_or_404(key, update_key)
    if mailing.state == State.DRAFT:
        return redirect("campaign_update", key, update_key)
    if request.method == "POST":
        act(request, mailing)
        return redirect("campaign_update_progress", key, update_key)
    if updates.finish(mailing.pk):
        # The last mail went a moment ago; the timer would have said so within a minute.
        mailing.refresh_from_db()
    facts = {"mailing": mailing, "title": title_of(mailing), **progress_of(request, mailing)}
    refresh = REFRESH_SECONDS if mailing.state == State.RUNNING else 0
    return show_step(request, "campaigns/staff/update_progress.html", facts, refresh_seconds=refresh)


def act(request: HttpRequest, mailing: UpdateMailing) -> None:
    """Do what the pressed button says."""
    wanted = request.POST.get("act", "")
    try:
        if wanted == "pause":
            updates.change_state(mailing, State.PAUSED, actor=request.user)
        elif wanted == "go-on":
            updates.change_state(mailing, State.RUNNING, actor=request.user)
            transaction.on_commit(go_on_with_updates.enqueue)
        elif wanted == "end" and request.POST.get("sure") == "1":
            updates.end(mailing, actor=request.user)
        elif wanted == "end":
            messages.warning(request, gettext("Mark that you are sure: what is ended does not begin again."))
    except updates.CannotBeMailedError:
        messages.warning(request, gettext("Meanwhile it stands differently; nothing was changed."))
