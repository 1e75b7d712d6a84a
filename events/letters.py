"""The letters about a registration.

Neither their subject nor their first paragraph, which a telephone shows while it is locked, says what they are about. A
sensitive event is not named at all, and its place stands on her own page alone. What a letter tells of the event is
read when it goes out: it is never older than the page.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from core.timezone_names import timezone_label
from events.dates import event_dates
from events.decline_answers import words_of_answer
from events.domain.registration import LETTERS, Standing
from events.models.pages import EventPage
from events.models.registrations import Registration, event_for_reader
from members.letters import LETTERS as BUILDERS
from members.letters import Letter, NothingToSay, absolute_url, letter
from members.own_letters import SAMPLE_TOKEN

SAMPLE_KEY = "00000000-0000-4000-8000-000000000000"
Facts = Mapping[str, Any]


def sample(standing: Standing = Standing.PLACE) -> Facts:
    """Return facts that belong to nobody."""
    return {
        "event": SAMPLE_KEY,
        "registration": SAMPLE_KEY,
        "standing": standing.value,
        "confirm": SAMPLE_TOKEN,
        "reject": SAMPLE_TOKEN,
        "choices": SAMPLE_TOKEN,
        "own": SAMPLE_TOKEN,
    }


def still_stands(facts: Facts, *standings: str) -> None:
    """Raise NothingToSay when a registration does not stand so any more: another letter says how it stands."""
    if facts["registration"] == SAMPLE_KEY:
        return
    if not Registration.objects.filter(pk=facts["registration"], standing__in=standings).exists():
        raise NothingToSay


# --- What a letter may tell of the event ------------------------------------------------------------


def event_of(facts: Facts) -> EventPage | None:
    """Return the page of the event in the active language or another one; None where a mail must not name it."""
    page = event_for_reader(UUID(facts["event"]))
    return page if page is not None and not page.is_sensitive else None


def event_words(facts: Facts) -> str:
    """Return the name of the event, or words where it is sensitive or not public."""
    page = event_of(facts)
    return _("“%(title)s”") % {"title": page.title} if page is not None else _("an event")


def when(facts: Facts) -> tuple[str, ...]:
    """Return when it is; nothing where the mail does not name it or the date is open."""
    page = event_of(facts)
    if page is None or page.local_start is None:
        return ()
    words = {
        "dates": event_dates(page.starts_at, page.ends_at, page.timezone),
        "time": time_format(page.local_start.time(), "TIME_FORMAT"),
    }
    return (_("When: %(dates)s. It begins at %(time)s.") % words,)


def where(facts: Facts) -> tuple[str, ...]:
    """Return where it is and how to join, for somebody who has a place at this moment, and for nobody else."""
    record = Registration.objects.with_place().filter(pk=facts["registration"]).first()
    if record is None:
        return ()
    page = event_of(facts)
    if page is None:
        return (_("Where it is and how to join stands on your own page, behind the link below."),)
    told = []
    if page.exact_place:
        told.append(_("Where: %(place)s") % {"place": ", ".join(page.exact_place.split("\n"))})
    if page.joining_url:
        told.append(_("To take part online: %(address)s") % {"address": page.joining_url})
    if not told:
        told.append(_("Where exactly we meet we tell you in time; it will stand on your own page, too."))
    return (*told, _("Please pass place and link on to nobody: they are for those who have a place."))


def own_page(facts: Facts, words: str) -> dict[str, Any]:
    """Return the parts of a letter that lead to her registration."""
    return {"action": (words, absolute_url("own_registration", facts["own"]))}


def event_link(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the link to the page of the event; none where the mail does not name it."""
    page = event_of(facts)
    return ((_("The page of the event"), settings.PUBLIC_URL + page.get_url_parts()[2]),) if page is not None else ()


def calendar_link(facts: Facts) -> tuple[tuple[str, str], ...]:
    """Return the link to the file for her calendar; none while there is no date."""
    page = event_for_reader(UUID(facts["event"]))
    if page is None or page.local_start is None:
        return ()
    return ((_("Put it into your calendar"), absolute_url("own_calendar", facts["own"])),)


# --- Before the confirmation ------------------------------------------------------------------------


@letter("events.confirm", sample=sample)
def confirm(facts: Facts) -> Letter:
    """Return the letter that asks whether it was really her."""
    return Letter(
        subject=_("Please confirm"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site. We hope that it was you, and "
                "ask you before anything counts: one press is enough."
            ),
            _("It was to register for %(event)s. The link is good for 48 hours.") % {"event": event_words(facts)},
            _("Places are given in the order in which people confirm."),
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, nothing counts, and everything about it is deleted after three days."),
    )


@letter("events.remind", sample=sample)
def remind(facts: Facts) -> Letter:
    """Return the one reminder."""
    return Letter(
        subject=_("One step is left"),
        paragraphs=(
            _(
                "Hello. A day ago somebody typed this address into a form on our site, and we asked you by mail "
                "whether it was you. Perhaps that mail got lost; this one is the only reminder."
            ),
            _("It was to register for %(event)s. No place is yours before you confirm it.")
            % {"event": event_words(facts)},
        ),
        action=(_("Yes, that was me"), absolute_url("confirm", facts["confirm"])),
        links=((_("That was not me"), absolute_url("not_me", facts["reject"])),),
        closing=_("If you do nothing, everything about it is deleted in two days, and we do not write again."),
    )


# --- How it stands ----------------------------------------------------------------------------------


@letter("events.welcome", sample=sample)
def welcome(facts: Facts) -> Letter:
    """Return the first letter after the confirmation: it says what came of it."""
    still_stands(facts, facts["standing"])
    return BUILDERS[LETTERS[Standing(facts["standing"])]](facts)


@letter("events.place", sample=sample)
def place(facts: Facts) -> Letter:
    """Return the letter that gives a place."""
    return Letter(
        subject=_("It has worked out"),
        paragraphs=(
            _("Hello. What you asked for has worked out. Here is what you need, and the way to change your mind."),
            _("You have a place: %(event)s. We look forward to you.") % {"event": event_words(facts)},
            *when(facts),
            *where(facts),
            _("If you cannot come after all, please cancel: somebody is glad of your place."),
        ),
        **own_page(facts, _("See, change or cancel")),
        links=(*calendar_link(facts), *event_link(facts)),
    )


@letter("events.asked", sample=sample)
def asked(facts: Facts) -> Letter:
    """Return the letter that says that somebody decides about it."""
    return Letter(
        subject=_("We have it"),
        paragraphs=(
            _("Hello. What you sent us has arrived, and it is confirmed. You need not do anything now."),
            _("You asked for a place: %(event)s. We decide about it and write to you, whatever the answer is.")
            % {"event": event_words(facts)},
        ),
        **own_page(facts, _("See, change or cancel")),
        links=event_link(facts),
    )


@letter("events.waiting", sample=sample)
def waiting(facts: Facts) -> Letter:
    """Return the letter to somebody on the waiting list."""
    return Letter(
        subject=_("We have it, and a little patience is needed"),
        paragraphs=(
            _("Hello. What you sent us has arrived, and it is confirmed. For now there is nothing to do but wait."),
            _("All places are taken: %(event)s. You are on the waiting list.") % {"event": event_words(facts)},
            _(
                "As soon as a place becomes free, we offer it to the first who waits, by mail and for some days. If it "
                "is your turn, you take it with one press. Please make no journey arrangements before that."
            ),
        ),
        **own_page(facts, _("See, change or cancel")),
        links=event_link(facts),
    )


@letter("events.offer", sample=lambda: sample(Standing.OFFERED))
def offer(facts: Facts) -> Letter:
    """Return the letter that offers a place until a moment, which is told on the clocks of the event."""
    record = Registration.objects.filter(pk=facts["registration"], standing=Standing.OFFERED.value).first()
    page = event_for_reader(UUID(facts["event"]))
    until: tuple[str, ...] = ()
    if record is not None and record.offered_until and page is not None:
        moment = record.offered_until.astimezone(page.registration_zone)
        words = {"moment": date_format(moment, "DATETIME_FORMAT"), "zone": timezone_label(page.timezone)}
        until = (_("It is held for you until %(moment)s (%(zone)s).") % words,)
    return Letter(
        subject=_("Good news: please answer soon"),
        paragraphs=(
            _("Hello. Something that you waited for has become possible, and it is held for you for a while."),
            _("A place has become free for you: %(event)s.") % {"event": event_words(facts)},
            *when(facts),
            *until,
            _("After that it goes to the next one. If you do not need it any more, cancel, and it goes there at once."),
        ),
        **own_page(facts, _("Answer now")),
        links=event_link(facts),
    )


@letter("events.offer-ended", sample=lambda: sample(Standing.MISSED))
def offer_ended(facts: Facts) -> Letter:
    """Return the letter to somebody who let an offer pass."""
    return Letter(
        subject=_("The time is over, and here is the way back"),
        paragraphs=(
            _("Hello. We had offered you something and held it for you. The time for an answer is over now."),
            _("It was a place: %(event)s. It goes to the next one who waits.") % {"event": event_words(facts)},
            _("If you still want to come, you can wait again with one press; you begin at the end of the list."),
        ),
        **own_page(facts, _("See how it stands")),
        closing=_("If you do nothing, everything about it is deleted in two weeks."),
    )


@letter("events.missed", sample=lambda: sample(Standing.MISSED))
def missed(facts: Facts) -> Letter:
    """Return the letter to somebody for whom there was no place."""
    return Letter(
        subject=_("This time it did not work out"),
        paragraphs=(
            _("Hello. We would have liked to give you another answer: this time it did not work out. We are sorry."),
            _("The last place was taken, or nothing can be given any more: %(event)s.") % {"event": event_words(facts)},
            _("What came of it will stand on the page of the event, for everybody."),
        ),
        **own_page(facts, _("See how it stands")),
        links=event_link(facts),
        closing=_("Everything that you wrote is deleted in two weeks."),
    )


@letter("events.declined", sample=lambda: sample(Standing.DECLINED))
def declined(facts: Facts) -> Letter:
    """Return the letter to somebody whom staff could not give a place."""
    return Letter(
        subject=_("An answer for you"),
        paragraphs=(
            _("Hello. You asked us for something, and here is our answer. We thought about it with care."),
            _("We cannot give you a place: %(event)s.") % {"event": event_words(facts)},
            words_of_answer(facts.get("answer", "")),
        ),
        **own_page(facts, _("See how it stands")),
        closing=_("Everything that you wrote is deleted in two weeks."),
    )


@letter("events.left", sample=lambda: sample(Standing.CANCELLED))
def left(facts: Facts) -> Letter:
    """Return the letter that confirms a cancellation."""
    return Letter(
        subject=_("It is cancelled"),
        paragraphs=(
            _("Hello. You told us that you changed your mind. It is done, and it was kind of you to say so in time."),
            _("Your registration is cancelled: %(event)s. Your name and your answers are deleted.")
            % {"event": event_words(facts)},
            _("If it was a mistake, register once more. Who waits comes first."),
        ),
        links=event_link(facts),
        closing=_("If it was not you who cancelled, write to us at once."),
    )


@letter("events.known", sample=sample)
def known(facts: Facts) -> Letter:
    """Return the letter to somebody who had registered before."""
    return Letter(
        subject=_("You had done this already"),
        paragraphs=(
            _(
                "Hello. A moment ago somebody typed this address into a form on our site, and it was there already. So "
                "nothing has changed."
            ),
            _("It was to register for %(event)s. How it stands, and what you can change, is behind the link.")
            % {"event": event_words(facts)},
        ),
        **own_page(facts, _("See, change or cancel")),
        after_action=(_("If it was not you who registered again, you need not do anything."),),
    )


# --- What happens with the event --------------------------------------------------------------------


@letter("events.cancelled", sample=sample)
def cancelled(facts: Facts) -> Letter:
    """Return the letter that the event does not take place."""
    page = event_of(facts)
    note = (page.status_note,) if page is not None and page.status_note else ()
    return Letter(
        subject=_("Please do not set out"),
        paragraphs=(
            _("Hello. Something that you count on does not take place. Please do not set out."),
            _("It is cancelled: %(event)s. We are sorry.") % {"event": event_words(facts)},
            *note,
        ),
        **own_page(facts, _("See how it stands")),
        links=event_link(facts),
        closing=_("What you wrote is deleted by itself, as was promised."),
    )


@letter("events.eve", sample=sample)
def eve(facts: Facts) -> Letter:
    """Return the reminder shortly before the event."""
    still_stands(facts, Standing.PLACE)
    return Letter(
        subject=_("Very soon"),
        paragraphs=(
            _("Hello. Very soon it is time. Here is what you need, so that you do not have to look for it."),
            _("We look forward to you: %(event)s.") % {"event": event_words(facts)},
            *when(facts),
            *where(facts),
            _("If you cannot come after all, cancel even now: somebody may still be glad of your place."),
        ),
        **own_page(facts, _("See, change or cancel")),
        links=(*calendar_link(facts), *event_link(facts)),
    )
