"""What is kept of an event beside its pages, and whose time has come."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Greatest
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published, page_unpublished

from events.domain.phases import Status
from events.domain.registration import ENDED, USUAL_KEPT_DAYS, Question, RegistrationMode, Standing, offer_ends
from events.models.pages import EventPage
from events.models.places import EventPlaces, tell_readers
from events.models.registrations import PastParticipants, Registration
from events.registrations import offer_soon
from members.keys import SealBrokenError
from members.models import Consent, PersonRecord
from members.retention import Months, Rule, forget_row, register
from members.services import PENDING_LIFETIME

ENDED_DAYS = 14
LONGEST_MONTHS = 24
DAYS_A_MONTH = 31
ELSEWHERE = {RegistrationMode.CLOSED, RegistrationMode.OUTSIDE}


# --- Facts of an event that registrations need ------------------------------------------------------


def facts_page(event_key: UUID) -> EventPage | None:
    """Return the language version of an event whose facts hold: a live one, the one that was made first."""
    pages = EventPage.objects.filter(translation_key=event_key, alias_of__isnull=True)
    return pages.order_by("-live", "pk").first()


@transaction.atomic
def note_facts(event_key: UUID) -> EventPlaces | None:
    """Bring the places of an event into step with its page; return them, or None where nobody registers here.

    Nobody loses a place: where the page has fewer than are taken, as many stay as are taken, and none is free; those
    that are given back are gone until it fits.
    """
    page = facts_page(event_key)
    if page is not None:
        begin_again(event_key, page)
    row = EventPlaces.objects.select_for_update().filter(pk=event_key).first()
    if row is None and (page is None or page.registration_mode in ELSEWHERE):
        return None
    if page is None:
        # Its pages are gone: it has ended, at the latest now.
        EventPlaces.objects.filter(Q(ends_at=None) | Q(ends_at__gt=now()), pk=event_key).update(
            ends_at=now(), is_postponed=False
        )
        return EventPlaces.objects.get(pk=event_key)
    facts = {
        "mode": page.registration_mode,
        "wanted": page.capacity,
        "has_waiting_list": page.has_waiting_list,
        "offer_hours": page.offer_hours,
        "starts_at": page.starts_at,
        "ends_at": page.ends_at,
        "is_postponed": page.status == Status.POSTPONED,
        "is_cancelled": page.status == Status.CANCELLED,
        "tells_of_the_end": page.tells_registered,
        "kept_days": page.registration_kept_days,
    }
    EventPlaces.objects.update_or_create(pk=event_key, defaults=facts)
    places = EventPlaces.objects.filter(pk=event_key)
    places.update(capacity=None if page.capacity is None else Greatest("wanted", "taken"))
    tell_readers(event_key)
    offer_soon(event_key)
    return EventPlaces.objects.get(pk=event_key)


def begin_again(event_key: UUID, page: EventPage) -> None:
    """Let the clock remind of a new day, tell of a second end, and give offers of a postponed event their time anew.

    The places are not locked yet: whoever changes registrations locks those first.
    """
    before = EventPlaces.objects.filter(pk=event_key).first()
    if before is None:
        return
    people = Registration.objects.filter(event=event_key)
    if before.starts_at != page.starts_at:
        people.filter(was_reminded_of_the_day=True).update(was_reminded_of_the_day=False)
    if before.is_cancelled and page.status != Status.CANCELLED:
        people.filter(was_told_of_the_end=True).update(was_told_of_the_end=False)
    until = offer_ends(now(), page.offer_hours, page.starts_at)
    if before.is_postponed and page.status != Status.POSTPONED and until is not None:
        people.filter(standing=Standing.OFFERED.value, offered_until__lt=until).update(offered_until=until)


@receiver(page_published, sender=EventPage, dispatch_uid="events.note_facts_at_publication")
@receiver(page_unpublished, sender=EventPage, dispatch_uid="events.note_facts_at_withdrawal")
@receiver(post_delete, sender=EventPage, dispatch_uid="events.note_facts_at_deletion")
def note_facts_of_page(sender: type[EventPage], instance: EventPage, **kwargs: Any) -> None:
    """Keep in step whenever a page of an event changes or goes."""
    note_facts(instance.translation_key)


# --- How long registrations are kept ----------------------------------------------------------------


def last_day(event: EventPlaces) -> date | None:
    """Return the day on which an event ended; None while it has not, or waits for a new date."""
    return localdate(event.ends_at) if event.ends_at is not None and event.is_over else None


# Their places are given back event by event: two who do so in different orders would wait for each other.
IN_ORDER = ("event", "pk")


def unconfirmed() -> QuerySet[Registration]:
    """Return the registrations that nobody confirmed in time."""
    rows = Registration.objects.filter(state=PersonRecord.State.PENDING, pending_until__lt=now())
    return rows.order_by(*IN_ORDER)


def ended() -> QuerySet[Registration]:
    """Return the registrations of which nothing came, some days later."""
    day = localdate() - timedelta(days=ENDED_DAYS)
    rows = Registration.objects.filter(standing__in=[item.value for item in ENDED], standing_since__lt=day)
    return rows.order_by(*IN_ORDER)


def after_the_event() -> QuerySet[Registration]:
    """Return the registrations that are not kept any longer.

    The days after the event are over, those that were promised to her or, where that is shorter, those that the staff
    have set since; or she confirmed too long ago, whatever became of the event.
    """
    due = Q(confirmed_on__lt=localdate() - timedelta(days=LONGEST_MONTHS * DAYS_A_MONTH))
    for event in EventPlaces.objects.filter(ends_at__lte=now()):
        if (day := last_day(event)) is not None:
            over = (localdate() - day).days
            due |= Q(event=event.pk) if event.kept_days <= over else Q(event=event.pk, kept_days__lte=over)
    return Registration.objects.confirmed().filter(due).order_by(*IN_ORDER)


def with_old_answers() -> QuerySet[Registration]:
    """Return the registrations with an answer whose day has come."""
    due = Q(pk__in=[])
    for event in EventPlaces.objects.filter(ends_at__lte=now()):
        if (day := last_day(event)) is not None:
            due |= Q(event=event.pk, answers_days__lte=(localdate() - day).days)
    return Registration.objects.filter(due)


def forget_old_answers(record: Registration) -> None:
    """Delete the answers whose day has come, with what was agreed to for them; all of them when they do not open."""
    day = last_day(record.event)
    over = (localdate() - day).days if day is not None else -1
    try:
        answers = record.given_answers
        old = [kind for kind, answer in answers.items() if answer["days"] <= over]
    except SealBrokenError:
        answers, old = {}, [question.value for question in Question]
    record.set_answers({kind: answer for kind, answer in answers.items() if kind not in old})
    record.save(update_fields=["answers", "answers_days"])
    Consent.objects.filter(record_id=record.pk, wording__purpose__in=old).delete()


register(
    Rule(
        name="registrations-unconfirmed",
        model=Registration,
        what=_("A registration for an event that was not confirmed."),
        how_long=_("{longest}."),
        times={"longest": PENDING_LIFETIME},
        why=_("Time enough to find the mail and the link in it."),
        due=unconfirmed,
        apply=forget_row,
    )
)
register(
    Rule(
        name="registrations-answers",
        model=Registration,
        what=_("What you answered when you registered: food, what you need, interpretation, a letter, photographs."),
        how_long=_("Until the day that stands beside each question."),
        why=_("Each answer is kept as long as what it was asked for."),
        due=with_old_answers,
        apply=forget_old_answers,
    )
)
register(
    Rule(
        name="registrations-ended",
        model=Registration,
        what=_("A registration that was cancelled or declined, or for which there was no place."),
        how_long=_("{longest}."),
        times={"longest": timedelta(days=ENDED_DAYS)},
        why=_("So that the link in our mail can still tell you how it stands."),
        due=ended,
        apply=forget_row,
    )
)
register(
    Rule(
        name="registrations",
        model=Registration,
        what=_("Your registration for an event: address, name for the badge, language and how it stands."),
        how_long=_(
            "Until as many days after the event as stood beside the button, usually {usual}; never longer than "
            "{longest} after you confirmed it."
        ),
        times={"usual": timedelta(days=USUAL_KEPT_DAYS), "longest": Months(LONGEST_MONTHS)},
        why=_("So that we can send what was promised there. Only how many came, by language, stays."),
        due=after_the_event,
        apply=forget_row,
    )
)
register(
    Rule(
        name="participants-as-numbers",
        model=PastParticipants,
        what=_("How many people came to an event, by language; nobody’s name."),
        how_long=_("For as long as the site exists."),
        why=_("They say nothing about anybody."),
        due=PastParticipants.objects.none,
    )
)
