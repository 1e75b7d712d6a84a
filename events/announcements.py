"""Writing to everybody who registered for an event: a run of mails that is queued bit by bit, watched and paused."""

from typing import Any

from django.db import transaction
from django.db.models import Count, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import get_language

from events.letters_announcements import sample_facts
from events.models import EventAnnouncement, EventPlaces, Registration
from members import audit, bulk
from members.models import AuditEntry, MailRun
from members.outbox import put_letter
from members.tasks import call_the_post

Action, Kind, State = AuditEntry.Action, EventAnnouncement.Kind, EventAnnouncement.State
# So many are put into the outbox a minute; letters to one person go before all of them.
MAILS_PER_STEP = 250
LETTER_OF = {Kind.REMINDER.value: "events.reminder"}
# What remembers that somebody has been told, so that the clock does not tell her again.
MARK_OF = {Kind.REMINDER.value: "was_reminded_of_the_day", Kind.CANCELLED.value: "was_told_of_the_end"}


def begin(event: EventPlaces, kind: str, *, actor: Any) -> EventAnnouncement:
    """Return a new draft, not stored: about a cancelled event it is for all who hope, about others for those inside."""
    audience = EventAnnouncement.Audience.HOPING if kind == Kind.CANCELLED else EventAnnouncement.Audience.PLACE
    return EventAnnouncement(event=event, kind=kind, audience=audience, made_by=str(actor.pk), made_on=localdate())


def recipients(announcement: EventAnnouncement) -> QuerySet[Registration]:
    """Return the registrations whose people are written to now; those without an address have to be called."""
    rows = Registration.objects.confirmed().filter(event=announcement.event_id)
    rows = rows.filter(standing__in=[item.value for item in announcement.standings])
    if announcement.kind == Kind.REMINDER:
        rows = rows.filter(was_reminded_of_the_day=False)
    return rows.exclude(address="")


def languages_of(announcement: EventAnnouncement) -> dict[str, int]:
    """Return how many people read each language, by its code; one query."""
    rows = recipients(announcement).order_by().values_list("language").annotate(number=Count("*"))
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))


def missing_languages(announcement: EventAnnouncement) -> list[str]:
    """Return the codes of languages that somebody reads and in which nothing is written yet."""
    if announcement.kind == Kind.REMINDER:
        return []
    return [code for code in languages_of(announcement) if code not in announcement.words]


def locked(announcement: EventAnnouncement, *states: str) -> EventAnnouncement | None:
    """Return an announcement as it is now, locked, when it is in one of some states."""
    return EventAnnouncement.objects.select_for_update().filter(pk=announcement.pk, state__in=states).first()


@transaction.atomic
def start(announcement: EventAnnouncement, *, actor: Any) -> bool:
    """Let the mails go out; of two at once one does it. False when a language is missing or it began already."""
    present = locked(announcement, State.DRAFT)
    if present is None or missing_languages(present):
        return False
    facts = {"event": str(present.event_id), "announcement": str(present.pk)}
    present.run = bulk.begin("", facts)
    present.state, present.started_by, present.started_on = State.RUNNING, str(actor.pk), localdate()
    present.save()
    number = recipients(present).count()
    audit.record(Action.MAILING_STARTED, actor=actor, about=present, quantity=number)
    queue_some(present)
    return True


def queue_some(announcement: EventAnnouncement) -> int:
    """Put the next mails of a locked announcement into the outbox, and return how many."""
    rows = recipients(announcement).order_by("pk")
    if announcement.cursor:
        rows = rows.filter(pk__gt=announcement.cursor)
    found = list(rows[:MAILS_PER_STEP])
    if found:
        name = LETTER_OF.get(announcement.kind, "events.announcement")
        bulk.queue(announcement.run, name, found, facts_of=Registration.letter_facts)
        if mark := MARK_OF.get(announcement.kind):
            Registration.objects.filter(pk__in=[record.pk for record in found]).update(**{mark: True})
        announcement.cursor = found[-1].pk
    announcement.is_queued = len(found) < MAILS_PER_STEP
    announcement.save(update_fields=["cursor", "is_queued"])
    call_the_post()
    return len(found)


@transaction.atomic
def work_on(announcement: EventAnnouncement) -> None:
    """Queue what is still to be queued, or note that all is sent."""
    present = locked(announcement, State.RUNNING)
    if present is None:
        return
    if present.run is None:
        conclude(present, State.ENDED)
    elif not present.is_queued:
        queue_some(present)
    elif not present.run.waiting():
        conclude(present, State.DONE)


def work_on_announcements() -> int:
    """Go on with every announcement that is going out; return how many there were."""
    found = list(EventAnnouncement.objects.filter(state=State.RUNNING))
    for announcement in found:
        work_on(announcement)
    return len(found)


def conclude(announcement: EventAnnouncement, state: EventAnnouncement.State) -> None:
    """Keep numbers of a locked announcement and forget its words."""
    run = MailRun.objects.filter(pk=announcement.run_id).first()
    if run is not None:
        announcement.sent, announcement.failed = run.sent, run.failed
    announcement.state, announcement.ended_on = state, localdate()
    announcement.set_words({})
    announcement.save()


@transaction.atomic
def pause(announcement: EventAnnouncement, *, actor: Any) -> bool:
    """Stop the mails for now."""
    present = locked(announcement, State.RUNNING)
    if present is None or present.run is None:
        return False
    bulk.pause(present.run)
    present.state = State.PAUSED
    present.save(update_fields=["state"])
    audit.record(Action.MAILING_PAUSED, actor=actor, about=present)
    return True


@transaction.atomic
def go_on(announcement: EventAnnouncement, *, actor: Any) -> bool:
    """Let the mails go out again."""
    present = locked(announcement, State.PAUSED)
    if present is None or present.run is None:
        return False
    bulk.go_on(present.run)
    present.state = State.RUNNING
    present.save(update_fields=["state"])
    audit.record(Action.MAILING_CONTINUED, actor=actor, about=present)
    call_the_post()
    return True


@transaction.atomic
def stop(announcement: EventAnnouncement, *, actor: Any) -> bool:
    """Send none of the mails that still wait."""
    present = locked(announcement, State.RUNNING, State.PAUSED)
    if present is None or present.run is None:
        return False
    gone = bulk.end(present.run)
    conclude(present, State.ENDED)
    audit.record(Action.MAILING_ENDED, actor=actor, about=present, quantity=gone)
    return True


@transaction.atomic
def discard(announcement: EventAnnouncement) -> bool:
    """Delete a draft."""
    present = locked(announcement, State.DRAFT)
    if present is None:
        return False
    present.delete()
    return True


def facts_for_staff(announcement: EventAnnouncement) -> dict[str, Any]:
    """Return facts with which the mail can be shown to staff, with the link of nobody."""
    facts = {**sample_facts(), "event": str(announcement.event_id), "kind": announcement.kind}
    return {**facts, "words": announcement.words}


@transaction.atomic
def send_test(announcement: EventAnnouncement, *, actor: Any) -> int:
    """Send the mail in every language in which it is written to the person herself; return how many there are."""
    name = LETTER_OF.get(announcement.kind, "events.announcement")
    codes = list(announcement.words) or [get_language()]
    for code in codes:
        put_letter(name, actor.email, code, facts_for_staff(announcement))
    audit.record(Action.MAILING_TESTED, actor=actor, about=announcement, quantity=len(codes))
    call_the_post()
    return len(codes)
