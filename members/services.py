"""What changes people's data: recorded, confirmed, forgotten. Nothing else writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from django.apps import apps
from django.db import transaction
from django.utils.timezone import localdate, now
from django.utils.translation import override

from members import consents, tokens
from members.keys import possible_digests, stop_digest
from members.mail_headers import read_leave_token
from members.models import ChoicesVisit, Consent, OutgoingMail, PersonRecord, StopEntry, Submission, Token
from members.models.people import addressed_models, person_record_models
from members.outbox import is_stopped, put_letter, time_to_send
from members.tasks import call_the_post

# How long somebody who did not confirm is kept, and after what time she is reminded, once.
PENDING_LIFETIME = timedelta(hours=72)
REMIND_AFTER = timedelta(hours=24)
# A second form within this time asks for no second mail.
SAME_WISH = timedelta(minutes=10)


# What a newer form does not change of a row that waits.
KEPT_BY_A_WAITING_ROW = frozenset(
    {
        *("id", "address", "address_digest", "state", "requested_on", "confirmed_on"),
        *("pending_until", "was_reminded", "is_paused"),
    }
)


class Outcome(StrEnum):
    """How following a link of a mail ended."""

    DONE = "done"
    DONE_BEFORE = "done-before"
    EXPIRED = "expired"
    NOTHING_HERE = "nothing-here"


@dataclass(frozen=True)
class Answer:
    """The outcome, with the row about the person where there still is one."""

    outcome: Outcome
    record: PersonRecord | None = None


# --- Beginning: what the worker does with a form ----------------------------------------------------


def begin_record(
    record: PersonRecord, address: str, *, words_by_purpose: Mapping[str, str], fill: Callable[[], None] | None = None
) -> None:
    """Begin what a form asked for: store an unconfirmed row and ask its address for confirmation.

    ``record`` is a new instance with its language and what its scope needs; ``fill`` sets what the person typed, once
    the row is known to be new. A row of the same address and scope that waits is asked again, one that was confirmed
    gets a mail that says so. An address on the stop list leaves no trace.
    """
    if is_stopped(address):
        return
    existing = find_same(record, address)
    if existing is None:
        record.set_address(address)
        record.requested_on = localdate()
        record.pending_until = now() + PENDING_LIFETIME
        if fill is not None:
            fill()
        type(record)._default_manager.bulk_create([record], ignore_conflicts=True)
        existing = find_same(record, address)
    if existing is None:
        raise LookupError("The row was deleted while it was made: the form is tried again.")
    if existing.pk == record.pk:
        consents.ask(existing, words_by_purpose)
    elif existing.state == PersonRecord.State.PENDING:
        if fill is not None:
            fill()
        take_over(existing, record, agreed_to=set(words_by_purpose))
    if existing.state == PersonRecord.State.CONFIRMED:
        tell_known(existing)
    else:
        ask_again(existing)


def take_over(existing: PersonRecord, newer: PersonRecord, *, agreed_to: set[str]) -> None:
    """Let the newest form say what a waiting row says; of the consents, those stay that every form gave.

    Nobody knows yet which of the forms is hers. What she confirms she sees on the page before.
    """
    for field in existing._meta.concrete_fields:
        if field.attname not in KEPT_BY_A_WAITING_ROW:
            setattr(existing, field.attname, getattr(newer, field.attname))
    existing.save()
    given = {consent.wording.purpose for consent in consents.consents_of(existing.pk)}
    Consent.objects.filter(record_id=existing.pk).exclude(wording__purpose__in=agreed_to).delete()
    for purpose in (given ^ agreed_to) - set(existing.basic_purposes):
        existing.when_consent_changed(purpose, is_given=False)


def find_same(record: PersonRecord, address: str) -> PersonRecord | None:
    """Return the stored row of the same address and scope, locked, or None."""
    rows = type(record)._default_manager.filter(address_digest__in=possible_digests(record.scope, address))
    return rows.select_for_update().first()


def was_asked_lately(record: PersonRecord) -> bool:
    """Tell whether a mail that asks for confirmation was written a short while ago."""
    since = now() + tokens.LIFETIMES[Token.Purpose.CONFIRM] - SAME_WISH
    return Token.objects.filter(record_id=record.pk, purpose=Token.Purpose.CONFIRM, expires_at__gt=since).exists()


def ask_again(record: PersonRecord) -> None:
    """Ask a row that waits for confirmation, unless it was asked a short while ago; it lives as long as its link."""
    if not was_asked_lately(record) and ask_for_confirmation(record, record.confirm_letter):
        live_as_long_as_the_link(record)


def live_as_long_as_the_link(record: PersonRecord) -> None:
    """Keep a row that waits until the link that was just written ends."""
    link_ends = now() + tokens.LIFETIMES[Token.Purpose.CONFIRM]
    type(record)._default_manager.filter(pk=record.pk, pending_until__lt=link_ends).update(pending_until=link_ends)


def ask_for_confirmation(record: PersonRecord, letter: str) -> bool:
    """Write the mail with the link to confirm and the one that says "that was not me"; tells whether it may be sent."""
    wait = time_to_send(record.address, capped=True)
    if wait is None:
        return False
    facts = {
        **record.letter_facts(),
        "confirm": tokens.issue(Token.Purpose.CONFIRM, record=record, after=wait),
        "reject": tokens.issue(Token.Purpose.REJECT, record=record, after=wait),
    }
    put_letter(letter, record.address, record.language, facts, record=record, wait=wait)
    return True


def tell_known(record: PersonRecord) -> None:
    """Write to somebody who had confirmed before: the page that she saw did not say so."""
    wait = time_to_send(record.address, capped=True)
    if wait is not None:
        facts = {**record.letter_facts(), "choices": choices_token(record.address, record.language, wait)}
        put_letter(record.known_letter, record.address, record.language, facts, record=record, wait=wait)


def choices_token(address: str, language: str, wait: timedelta = timedelta(0)) -> str:
    """Return a new link to "my choices" for an address."""
    with override(language):
        return tokens.issue(Token.Purpose.CHOICES, address=address, after=wait)


# --- Following a link -------------------------------------------------------------------------------


def record_of(token: Token) -> PersonRecord | None:
    """Return the row that a token belongs to, or None when it is gone."""
    return apps.get_model(token.record_label)._default_manager.filter(pk=token.record_id).first()


def lock(record: PersonRecord | None) -> PersonRecord | None:
    """Return a row as it is now, locked, or None when it is gone.

    Whoever changes a row and what hangs on it locks the row first: two who do so in different orders would wait for
    each other.
    """
    if record is None:
        return None
    return type(record)._default_manager.select_for_update().filter(pk=record.pk).first()


def state_of_link(raw: str, *purposes: Token.Purpose) -> Outcome:
    """Tell what would happen if a link were used now; changes nothing."""
    token = tokens.look_up(raw, *purposes)
    if token is None:
        return Outcome.NOTHING_HERE
    if token.used_at is not None:
        return Outcome.DONE_BEFORE
    return Outcome.DONE if tokens.is_good(token) else Outcome.EXPIRED


def look_at_confirmation(raw: str) -> Answer:
    """Return what a confirmation link would do, with its row, so that the page can say what is confirmed."""
    outcome = state_of_link(raw, Token.Purpose.CONFIRM)
    token = tokens.look_up(raw, Token.Purpose.CONFIRM)
    record = record_of(token) if token else None
    return Answer(outcome if record or outcome == Outcome.DONE_BEFORE else Outcome.NOTHING_HERE, record)


@transaction.atomic
def confirm(raw: str) -> Answer:
    """Confirm what a link stands for. Of many at once one does it; the others learn that it was done before."""
    token = tokens.look_up(raw, Token.Purpose.CONFIRM)
    record = lock(record_of(token)) if token else None
    if record is None or tokens.consume(raw, Token.Purpose.CONFIRM) is None:
        return look_at_confirmation(raw)
    if record.state == PersonRecord.State.CONFIRMED:
        return Answer(Outcome.DONE_BEFORE, record)
    confirm_record(record)
    return Answer(Outcome.DONE, record)


def confirm_record(record: PersonRecord) -> None:
    """Confirm a locked row that waits: by its link, or by the person herself on her own page."""
    record.state, record.confirmed_on, record.pending_until = PersonRecord.State.CONFIRMED, localdate(), None
    record.save(update_fields=["state", "confirmed_on", "pending_until"])
    consents.confirm_all(record.pk)
    record.when_confirmed()
    welcome(record)
    tokens.blur(record)
    call_the_post()


def welcome(record: PersonRecord) -> None:
    """Write the mail that thanks, with the way to "my choices"."""
    wait = time_to_send(record.address, capped=False)
    if wait is None:
        return
    facts = {**record.letter_facts(), "choices": choices_token(record.address, record.language)}
    if consents.in_force(record.pk, consents.UPDATES):
        facts["leave"] = tokens.issue(Token.Purpose.LEAVE_UPDATES, record=record)
    put_letter(record.welcome_letter, record.address, record.language, facts, record=record)


@transaction.atomic
def reject(raw: str, *, never_again: bool) -> Answer:
    """Delete what somebody else asked for in her name; ``never_again`` also puts the address on the stop list."""
    token = tokens.look_up(raw, Token.Purpose.REJECT)
    record = lock(record_of(token)) if token else None
    if record is None or tokens.consume(raw, Token.Purpose.REJECT) is None:
        return Answer(state_of_link(raw, Token.Purpose.REJECT))
    address, language = record.address, record.language
    # It was not her: nothing of it counts.
    leave(record)
    if never_again:
        stop(address)
        # She could not reach anything else with us any more, since nothing writes to her.
        forget_address(address, language=language)
    return Answer(Outcome.DONE)


@transaction.atomic
def leave_updates(raw: str) -> None:
    """End the mails that a link is about; a link that does not hold changes nothing and says nothing."""
    if (leaving := read_leave_token(raw)) is not None:
        for row in leaving.model._default_manager.select_for_update().filter(pk__in=leaving.keys).order_by("pk"):
            leave_list(row, leaving.purpose)
        return
    token = tokens.look_up(raw, Token.Purpose.LEAVE_UPDATES)
    record = lock(record_of(token)) if token is not None and token.expires_at > now() and token.record_id else None
    if record is not None:
        leave_list(record, consents.UPDATES)


def leave_list(record: PersonRecord, purpose: str) -> None:
    """End the mails for a purpose of a locked row; a row that is there for nothing else goes with them."""
    if not purpose or purpose in record.basic_purposes:
        leave(record)
    else:
        withdraw(record, purpose)


def withdraw(record: PersonRecord, purpose: str) -> None:
    """Take back a consent of a locked row, with all that follows from it."""
    if consents.withdraw(record.pk, purpose):
        record.when_consent_changed(purpose, is_given=False)


@transaction.atomic
def renew(raw: str) -> None:
    """Write the mail of an expired link anew, to the address that the link was for; nothing for any other link."""
    token = tokens.look_up(raw, Token.Purpose.CONFIRM, Token.Purpose.CHOICES)
    if token is None or tokens.is_good(token) or token.used_at is not None:
        return
    if token.purpose == Token.Purpose.CHOICES:
        send_choices(token.address, token.language)
    else:
        record = lock(record_of(token))
        if record is not None and record.state == PersonRecord.State.PENDING:
            ask_again(record)
    call_the_post()


# --- My choices -------------------------------------------------------------------------------------


def records_of(address: str) -> list[PersonRecord]:
    """Return everything that a person has with us, whatever she signed up for."""
    return [record for model in person_record_models() for record in model.of(address)]


def send_choices(address: str, language: str) -> None:
    """Write the mail with the link to "my choices", if there is anything to choose about; otherwise nothing."""
    if not records_of(address):
        return
    wait = time_to_send(address, capped=True)
    if wait is not None:
        put_letter("members.choices", address, language, {"choices": choices_token(address, language, wait)}, wait=wait)


# --- Forgetting -------------------------------------------------------------------------------------


def stop(address: str) -> None:
    """Never write to an address again."""
    StopEntry.objects.get_or_create(pk=stop_digest(address), defaults={"since": localdate()})


@transaction.atomic
def forget(record: PersonRecord) -> None:
    """Delete a row about a person with everything that hangs on it. Anonymous numbers stay.

    Of several at once, one does it.
    """
    present = lock(record)
    if present is None:
        return
    if present.state == PersonRecord.State.CONFIRMED:
        present.before_forgetting()
    leave(present)


@transaction.atomic
def leave(record: PersonRecord) -> None:
    """Delete a row about a person with everything that hangs on it, and count her no more."""
    if lock(record) is None:
        return
    for model in (Consent, Token, OutgoingMail):
        model._default_manager.filter(record_id=record.pk).delete()
    record.delete()


@transaction.atomic
def forget_address(address: str, *, language: str, is_counted: bool = True) -> None:
    """Delete everything that is kept about an address, and tell it so in one last mail.

    ``is_counted`` keeps the person in the anonymous numbers.
    """
    # The worker locks a form and then the row that it makes of it: here the forms go first, too.
    Submission.of(address).delete()
    for record in records_of(address):
        (forget if is_counted else leave)(record)
    for model in addressed_models():
        model.of(address).delete()
    if not is_stopped(address):
        put_letter("members.forgotten", address, language, {})
    call_the_post()


def due_for_reminder() -> list[type[PersonRecord]]:
    """Return the models whose rows can be reminded of their confirmation."""
    return [model for model in person_record_models() if model.reminder_letter]


@transaction.atomic
def remind(record: PersonRecord) -> bool:
    """Remind somebody once that she has not confirmed yet; tells whether it was still to be done."""
    present = lock(record)
    if present is None or present.was_reminded or present.state != PersonRecord.State.PENDING:
        return False
    present.was_reminded = True
    present.save(update_fields=["was_reminded"])
    ask_for_confirmation(present, present.reminder_letter)
    return True


def send_reminders() -> int:
    """Remind everybody whose time has come, and return how many there were."""
    latest = now() + PENDING_LIFETIME - REMIND_AFTER
    sent = 0
    for model in due_for_reminder():
        waiting = model._default_manager.filter(
            state=PersonRecord.State.PENDING, was_reminded=False, pending_until__lte=latest, pending_until__gt=now()
        )
        for record in waiting.iterator(chunk_size=500):
            sent += remind(record)
    return sent


def open_visit(raw: str) -> ChoicesVisit | None:
    """Use a link to "my choices" and return the visit that it opens; None when the link does not hold."""
    with transaction.atomic():
        token = tokens.consume(raw, Token.Purpose.CHOICES)
        if token is None:
            return None
        visit = ChoicesVisit(language=token.language, expires_at=now() + tokens.LIFETIMES[Token.Purpose.CHOICES])
        visit.set_address(token.address)
        visit.save(force_insert=True)
        return visit
