"""Announcements on the staff side: written once for each language, looked at as mails, tested, sent, paused, ended."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, gettext_lazy, ngettext, override
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from events import announcements
from events.letters_announcements import names_the_event
from events.models import EventAnnouncement, Registration
from events.reach import cannot_be_mailed
from events.staff_events import ANNOUNCE, StaffEvent, crumb, event_or_404, language_label, tabs, trail
from members.letters import LETTERS, Letter
from members.reauthentication import password_required
from members.staff_side import show, staff_only

Kind = EventAnnouncement.Kind
LONGEST = 4000


class AnnouncementForm(forms.Form):
    """Asks for whom it is, and for the words in each language that somebody of them reads."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What it is about"),
        choices=[choice for choice in Kind.choices if choice[0] != Kind.REMINDER],
        help_text=gettext_lazy("Subject and first words of the mail follow from it; they stay neutral."),
    )
    audience = forms.ChoiceField(
        label=gettext_lazy("Who gets it"), choices=EventAnnouncement.Audience.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, announcement: EventAnnouncement, codes: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.announcement = announcement
        self.initial = {"kind": announcement.kind, "audience": announcement.audience, **self.initial}
        written = announcement.words
        for code in dict.fromkeys([*codes, *written]):
            words = ngettext("%(number)d person reads it.", "%(number)d people read it.", codes.get(code, 0))
            self.fields[f"text_{code}"] = forms.CharField(
                label=language_label(code),
                required=False,
                max_length=LONGEST,
                initial=written.get(code, ""),
                help_text=words % {"number": codes.get(code, 0)},
                widget=forms.Textarea(attrs={"rows": 7, "lang": code}),
            )

    @property
    def texts(self) -> list[forms.BoundField]:
        """The fields of the words."""
        return [self[name] for name in self.fields if name.startswith("text_")]

    def clean(self) -> dict[str, Any]:
        """Refuse an announcement without a word."""
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.get(field.name) for field in self.texts):
            self.add_error(None, gettext("Write it in one language at least."))
        return cleaned

    def fill(self, announcement: EventAnnouncement) -> None:
        """Take over what was typed."""
        announcement.kind, announcement.audience = self.cleaned_data["kind"], self.cleaned_data["audience"]
        announcement.set_words(
            {field.name.removeprefix("text_"): self.cleaned_data[field.name] for field in self.texts}
        )


def codes_for(announcement: EventAnnouncement) -> dict[str, int]:
    """Return how many people of the widest audience read each language: the form shows a field for each."""
    widest = EventAnnouncement(event_id=announcement.event_id, kind=Kind.OTHER)
    widest.audience = EventAnnouncement.Audience.HOPING
    present = announcements.languages_of(announcement)
    return present | {code: present.get(code, 0) for code in announcements.languages_of(widest)}


@staff_only(ANNOUNCE)
@require_safe
def index(request: HttpRequest, key: UUID) -> HttpResponse:
    """List the announcements of an event, and lead to a new one."""
    event = event_or_404(request, key)
    rows = EventAnnouncement.objects.filter(event=key).select_related("run").order_by("-made_on", "pk")
    reminder = EventAnnouncement(event=event.places, kind=Kind.REMINDER)
    context = {
        "event": event,
        "tabs": tabs(request, key, "event_announcements"),
        "rows": rows,
        "to_remind": announcements.recipients(reminder).count() if event.is_open else 0,
        "to_call": people_to_call(key),
    }
    title = gettext("Announcements")
    return show(
        request, "events/staff/announcements.html", context, title=title, icon="date", trail=trail(crumb(event))
    )


def people_to_call(key: UUID) -> int:
    """Return how many people with a place no mail tells: they have no address, or nobody may write to it any more."""
    rows = Registration.objects.confirmed().with_place().filter(event=key)
    return len(cannot_be_mailed(rows.only("pk", "address")))


@staff_only(ANNOUNCE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, key: UUID) -> HttpResponse:
    """Write an announcement."""
    event = event_or_404(request, key)
    kind = Kind.CANCELLED if event.places.is_cancelled else Kind.CHANGED
    return write(request, event, announcements.begin(event.places, kind, actor=request.user))


@staff_only(ANNOUNCE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Change an announcement that has not gone out."""
    event, announcement = event_or_404(request, key), announcement_or_404(key, pk)
    if announcement.state != EventAnnouncement.State.DRAFT:
        return redirect("event_announcement", key, pk)
    return write(request, event, announcement)


def write(request: HttpRequest, event: StaffEvent, announcement: EventAnnouncement) -> HttpResponse:
    """Show the form of an announcement, and store what was written."""
    form = AnnouncementForm(request.POST or None, announcement=announcement, codes=codes_for(announcement))
    if request.method == "POST" and form.is_valid():
        form.fill(announcement)
        announcement.save()
        return redirect("event_announcement", event.key, announcement.pk)
    context = {"event": event, "form": form, "is_sensitive": not names_the_event(event.key)}
    return show(
        request,
        "events/staff/announcement_form.html",
        context,
        title=gettext("Write an announcement"),
        icon="mail",
        trail=[*trail(crumb(event)), (gettext("Announcements"), reverse("event_announcements", args=[event.key]))],
        has_errors=bool(form.errors),
    )


def announcement_or_404(key: UUID, pk: UUID) -> EventAnnouncement:
    """Return an announcement of an event."""
    return get_object_or_404(EventAnnouncement.objects.select_related("run", "event"), event=key, pk=pk)


def previews(announcement: EventAnnouncement) -> list[dict[str, Any]]:
    """Return the mail in every language that somebody reads or in which it is written, each with how many read it."""
    readers = announcements.languages_of(announcement)
    codes = list(dict.fromkeys([*readers, *announcement.words])) or [get_language()]
    return [
        {
            "code": code,
            "label": language_label(code),
            "number": readers.get(code, 0),
            "letter": letter_in(announcement, code),
        }
        for code in codes
    ]


def letter_in(announcement: EventAnnouncement, code: str) -> Letter | None:
    """Return the mail in a language, or None where its words are missing."""
    if announcement.kind != Kind.REMINDER and code not in announcement.words:
        return None
    name = announcements.LETTER_OF.get(announcement.kind, "events.announcement")
    with override(code):
        return LETTERS[name](announcements.facts_for_staff(announcement))


@staff_only(ANNOUNCE)
@require_safe
def announcement(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Show an announcement as its mails, or how far it has come."""
    event, found = event_or_404(request, key), announcement_or_404(key, pk)
    is_draft = found.state == EventAnnouncement.State.DRAFT
    readers = announcements.languages_of(found) if is_draft else {}
    context = {
        "event": event,
        "announcement": found,
        "is_draft": is_draft,
        "has_words": found.kind == Kind.REMINDER or bool(found.words),
        "previews": previews(found) if is_draft or found.words or found.kind == Kind.REMINDER else [],
        "number": sum(readers.values()),
        "missing": [language_label(code) for code in announcements.missing_languages(found)] if is_draft else [],
        "waiting": found.run.waiting() if found.run is not None and found.is_under_way else 0,
        "to_call": people_to_call(key),
        "own_address": request.user.email,
    }
    return show(
        request,
        "events/staff/announcement.html",
        context,
        title=capfirst(found.get_kind_display()),
        icon="mail",
        trail=[*trail(crumb(event)), (gettext("Announcements"), reverse("event_announcements", args=[key]))],
    )


@staff_only(ANNOUNCE)
@require_http_methods(["GET", "HEAD", "POST"])
def remind(request: HttpRequest, key: UUID) -> HttpResponse:
    """Prepare the reminder before the day."""
    event = event_or_404(request, key)
    if request.method != "POST" or not event.is_open:
        return redirect("event_announcements", key)
    draft = EventAnnouncement.objects.filter(event=key, kind=Kind.REMINDER, state=EventAnnouncement.State.DRAFT).first()
    if draft is None:
        draft = announcements.begin(event.places, Kind.REMINDER, actor=request.user)
        draft.save()
    return redirect("event_announcement", key, draft.pk)


@staff_only(ANNOUNCE)
@require_http_methods(["GET", "HEAD", "POST"])
@password_required
def start(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Ask once more, then let the mails go out."""
    event, found = event_or_404(request, key), announcement_or_404(key, pk)
    if found.state != EventAnnouncement.State.DRAFT:
        return redirect("event_announcement", key, pk)
    readers = announcements.languages_of(found)
    if request.method == "POST":
        if announcements.start(found, actor=request.user):
            messages.success(request, gettext("The mails are on their way, some at a time."))
        else:
            messages.error(request, gettext("It was not sent: a language is missing, or it is on its way already."))
        return redirect("event_announcement", key, pk)
    context = {
        "event": event,
        "announcement": found,
        "number": sum(readers.values()),
        "languages": [(language_label(code), number) for code, number in readers.items()],
        "missing": announcements.missing_languages(found),
    }
    title = gettext("Send it")
    way = [*trail(crumb(event)), (capfirst(found.get_kind_display()), reverse("event_announcement", args=[key, pk]))]
    return show(request, "events/staff/announcement_start.html", context, title=title, icon="mail", trail=way)


@staff_only(ANNOUNCE)
@require_http_methods(["GET", "HEAD", "POST"])
def steer(request: HttpRequest, key: UUID, pk: UUID) -> HttpResponse:
    """Send a test, pause, go on, end, or throw a draft away."""
    event_or_404(request, key)
    found = announcement_or_404(key, pk)
    if request.method != "POST":
        return redirect("event_announcement", key, pk)
    what = request.POST.get("what", "")
    if what == "test":
        return test(request, key, found)
    if what == "discard":
        announcements.discard(found)
        return redirect("event_announcements", key)
    acts = {"pause": announcements.pause, "go-on": announcements.go_on, "end": announcements.stop}
    if what not in acts:
        raise Http404("There is no such button.")
    if not acts[what](found, actor=request.user):
        messages.warning(request, gettext("Nothing was done: it does not stand so any more."))
    return redirect("event_announcement", key, pk)


def test(request: HttpRequest, key: UUID, found: EventAnnouncement) -> HttpResponse:
    """Send the mails to the person herself."""
    if not request.user.email:
        messages.error(request, gettext("Your account has no e-mail address. Write it into your account first."))
    elif found.state == EventAnnouncement.State.DRAFT:
        number = announcements.send_test(found, actor=request.user)
        words = ngettext("%(number)d mail is on its way to you.", "%(number)d mails are on their way to you.", number)
        messages.success(request, words % {"number": number})
    return redirect("event_announcement", key, found.pk)
