"""The digests on the staff side: when they go out, what stands in the next one, hold and release; nobody is seen."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language_info, gettext, ngettext
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from core.i18n import live_language_codes
from members import audit, bulk
from members.held import held_forms, release, remove
from members.models import AuditEntry
from members.staff_side import show, staff_only
from subscriptions import numbers, preview
from subscriptions.models import Digest, Issue, News
from subscriptions.models.digests import Frequency
from subscriptions.sign_up import SUBSCRIBE
from subscriptions.staff_roles import HOLD, VIEW
from subscriptions.stories import load, stories_of

PAST_ISSUES = 12


def language_label(code: str) -> str:
    """Return the name of a language in the language of whoever looks, with a capital."""
    try:
        return str(capfirst(get_language_info(code)["name_translated"]))
    except KeyError:
        return code


@dataclass(frozen=True)
class Stop:
    """Where an issue was stopped: the title of the page, where it is edited (empty without the right), the language."""

    title: str
    edit_url: str
    language: str
    error: str


def stop_of(issue: Issue, request: HttpRequest) -> Stop | None:
    """Return where an issue was stopped; None while it was not."""
    if issue.state != Issue.State.STOPPED:
        return None
    page = Page.objects.filter(translation_key=issue.stopped_at_key).order_by("-live", "pk").first()
    url = ""
    if page is not None and page.permissions_for_user(request.user).can_edit():
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    title = page.get_admin_display_title() if page else gettext("a page that is gone")
    return Stop(title, url, language_label(issue.stopped_in), issue.stopped_by)


def digests() -> list[Digest]:
    """Return the digests that there are, in the order of their frequency; none before the timer ran once."""
    found = {digest.frequency: digest for digest in Digest.objects.all()}
    return [found[frequency] for frequency in Frequency.values if frequency in found]


@staff_only(VIEW)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Show the digests, and what became of their last issues."""
    open_issues = {issue.frequency: issue for issue in Issue.objects.exclude(state=Issue.State.DONE)}
    readers = numbers.by_frequency()
    rows = []
    for digest in digests():
        issue = open_issues.get(digest.frequency)
        rows.append(
            {
                "digest": digest,
                "readers": numbers.told(readers.get(digest.frequency, 0)),
                "issue": issue,
                "stop": stop_of(issue, request) if issue else None,
                "is_at_once": digest.frequency == Frequency.AT_ONCE,
            }
        )
    issues = Issue.objects.filter(state=Issue.State.DONE).select_related("run").order_by("-started_at")[:PAST_ISSUES]
    past = [{"issue": issue, "numbers": numbers.of_issue(issue)} for issue in issues]
    context = {
        "rows": rows,
        "past": past,
        "held": held_forms([SUBSCRIBE]).count(),
        "languages": [(code, language_label(code)) for code in live_language_codes()],
        "may_hold": request.user.has_perm(HOLD),
    }
    return show(request, "subscriptions/staff/index.html", context, title=gettext("News by mail"), icon="mail")


@staff_only(VIEW)
@require_safe
def subjects(request: HttpRequest) -> HttpResponse:
    """Show how many people subscribed to what."""
    rows, rest = numbers.by_subject()
    context = {"rows": rows, "rest": rest, "frequencies": [capfirst(label) for label in Frequency.labels]}
    return show(
        request,
        "subscriptions/staff/subjects.html",
        context,
        title=gettext("Subscribers in numbers"),
        icon="group",
        trail=[(gettext("News by mail"), reverse("digests"))],
    )


def digest_or_404(frequency: str, language: str) -> Digest:
    """Return a digest that is read in a language of the site."""
    if language not in live_language_codes():
        raise Http404
    return get_object_or_404(Digest, pk=frequency)


@staff_only(VIEW)
@require_safe
def next_issue(request: HttpRequest, frequency: str, language: str) -> HttpResponse:
    """Show what the next issue says in a language, and to how many people it goes."""
    digest = digest_or_404(frequency, language)
    upto, news = preview.news_ahead(digest)
    told = load(news)
    entries = preview.entries_of(stories_of(told), told, language)
    left_out = [row for row in news if row.is_left_out]
    titles = dict(
        Page.objects.filter(translation_key__in=[row.key for row in left_out]).values_list("translation_key", "title")
    )
    counts = preview.recipients(digest, upto)
    total = sum(counts.values())
    context = {
        "digest": digest,
        "language": language,
        "language_label": language_label(language),
        "languages": [(code, language_label(code), code == language) for code in live_language_codes()],
        "entries": [{"entry": entry, "language": language_label(entry.told.news.language)} for entry in entries],
        "left_out": [(row, titles.get(row.key, ""), language_label(row.language)) for row in left_out],
        "mails": [(language_label(code), number) for code, number in sorted(numbers.by_language(counts).items())],
        "total": total,
        "least": settings.SMALLEST_GROUP_SHOWN,
        "may_hold": request.user.has_perm(HOLD),
    }
    return show(
        request,
        "subscriptions/staff/next_issue.html",
        context,
        title=gettext("The next issue"),
        icon="mail",
        trail=[(gettext("News by mail"), reverse("digests"))],
    )


@staff_only(VIEW)
@require_safe
@xframe_options_sameorigin
def mail(request: HttpRequest, frequency: str, language: str) -> HttpResponse:
    """Answer with the mail of somebody who asked for everything, for a frame; its links open elsewhere."""
    html = preview.html_of(digest_or_404(frequency, language), language)
    if not html:
        raise Http404
    return HttpResponse(html.replace("<head>", '<head><base target="_blank">', 1))


# --- What staff change ------------------------------------------------------------------------------


@staff_only(HOLD)
@require_POST
@transaction.atomic
def hold(request: HttpRequest, frequency: str) -> HttpResponse:
    """Hold a digest or release it, with the mails of it that are still to be sent."""
    digest = get_object_or_404(Digest.objects.select_for_update(), pk=frequency)
    digest.is_held = request.POST.get("action") == "hold"
    digest.save(update_fields=["is_held"])
    issues = Issue.objects.filter(frequency=frequency, run__isnull=False).select_related("run")
    for issue in issues.filter(~Q(state=Issue.State.DONE) | Q(run__mails__isnull=False)).distinct():
        (bulk.pause if digest.is_held else bulk.go_on)(issue.run)
    action = AuditEntry.Action.MAILING_PAUSED if digest.is_held else AuditEntry.Action.MAILING_CONTINUED
    audit.record(action, actor=request.user)
    if digest.is_held:
        messages.success(request, gettext("It is held: nothing more of it goes out until somebody releases it."))
    else:
        messages.success(request, gettext("It is released and goes out at its next time."))
    return redirect("digests")


@staff_only(HOLD)
@require_POST
def held(request: HttpRequest) -> HttpResponse:
    """Release the forms that were held because too many came at once, or remove them; recorded either way."""
    forms = held_forms([SUBSCRIBE])
    if request.POST.get("action") == "release":
        number = release(forms, actor=request.user)
        said = ngettext("%(number)s form was released.", "%(number)s forms were released.", number)
    else:
        number = remove(forms, actor=request.user)
        said = ngettext("%(number)s form was removed.", "%(number)s forms were removed.", number)
    messages.success(request, said % {"number": number})
    return redirect("digests")


CHANGES = {
    "leave-out": {"is_left_out": True},
    "take-in": {"is_left_out": False},
    "urgent": {"is_urgent": True},
    "not-urgent": {"is_urgent": False},
}


@staff_only(HOLD)
@require_POST
def change(request: HttpRequest, frequency: str, language: str) -> HttpResponse:
    """Leave a story out of the digests or take it in again, or say whether it is an urgent appeal; in all languages."""
    digest_or_404(frequency, language)
    values = CHANGES.get(request.POST.get("action", ""))
    if values is None:
        raise Http404
    try:
        key = UUID(request.POST.get("story", ""))
    except ValueError as error:
        raise Http404 from error
    if not News.objects.filter(key=key).update(**values):
        raise Http404
    messages.success(request, gettext("Saved. It holds for every digest that has not been written yet."))
    return redirect("digest_next", frequency, language)
