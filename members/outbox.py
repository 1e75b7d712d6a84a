"""The outbox: mails are written in the transaction of what they tell about, and sent by a worker.

A mail is sent at least once and, if a worker or the connection dies in the middle of it, at most twice. What it needs
to be written is sealed, and gone once it is sent.
"""

import json
import logging
import smtplib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any

from anymail.exceptions import AnymailRecipientsRefused, AnymailRequestsAPIError
from django.apps import apps
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.utils.timezone import now
from django.utils.translation import get_language_bidi, override

from members import bounces, consents
from members.keys import stop_digest
from members.letters import LETTERS, Letter, NothingToSay, render_html, render_text
from members.limits import when_to_mail
from members.mail_headers import envelope_sender, headers_of, token_of
from members.models import MailRun, OutgoingMail, PersonRecord, StopEntry

logger = logging.getLogger(__name__)

LONGEST_SENDING = timedelta(minutes=5)
# A worker that died while it handed a mail over may or may not have done so: once more, never a third time.
MOST_TAKES = 2
# Below this, a mail server says "not now" (RFC 5321, 4.2.1).
PERMANENT = 500
MOST_REFUSALS = 8
FIRST_PAUSE = timedelta(minutes=2)
LONGEST_PAUSE = timedelta(hours=6)
# Why a mail was given up: the names of the numbers that a run keeps.
REFUSED, UNANSWERED, UNWRITABLE = "refused", "unanswered", "unwritable"


def is_stopped(address: str) -> bool:
    """Tell whether somebody asked that this address is never written to."""
    return StopEntry.objects.filter(pk=stop_digest(address)).exists()


def time_to_send(address: str, *, capped: bool) -> timedelta | None:
    """Return how long a mail to this address has to wait, or None when it must not be written at all.

    ``capped`` is for mails that anybody can cause who knows the address: there are few of them a day.
    """
    if is_stopped(address):
        return None
    if not capped:
        return timedelta(0)
    moment = when_to_mail(address)
    return None if moment is None else max(moment - now(), timedelta(0))


def put_letter(
    name: str,
    address: str,
    language: str,
    facts: Mapping[str, Any],
    *,
    record: PersonRecord | None = None,
    wait: timedelta = timedelta(0),
) -> None:
    """Write a mail into the outbox, in the transaction that is open; ``time_to_send`` has been asked before."""
    if name not in LETTERS:
        raise LookupError(f"There is no letter called {name}.")
    mail = OutgoingMail(letter=name, language=language, send_after=now() + wait)
    mail.set_address(address)
    mail.facts = json.dumps(dict(facts))
    if record is not None:
        mail.record_label, mail.record_id = record._meta.label_lower, record.pk
        # It is found by its row. A digest here would show which rows are those of one person.
        mail.address_digest = ""
    mail.save(force_insert=True)


def due_mails() -> Iterator[QuerySet[OutgoingMail]]:
    """Yield the mails that a worker may take now: those that a worker left, letters to one person, those to many."""
    mails, paused = OutgoingMail.objects, MailRun.objects.filter(is_paused=True)
    yield mails.filter(state=OutgoingMail.State.SENDING, taken_until__lte=now()).order_by("taken_until")
    waiting = mails.filter(state=OutgoingMail.State.WAITING, send_after__lte=now()).order_by("send_after")
    yield waiting.filter(run__isnull=True)
    yield waiting.filter(run__isnull=False).exclude(run__in=paused)


@transaction.atomic
def take_mail() -> OutgoingMail | None:
    """Take one mail that is due, so that no other worker does; None when there is none.

    One that a worker has left was perhaps what it died of: that counts like a refusal.
    """
    skips = connection.features.has_select_for_update_skip_locked
    found = (rows.select_for_update(skip_locked=skips).first() for rows in due_mails())
    mail = next((row for row in found if row is not None), None)
    if mail is None:
        return None
    mail.refusals += mail.state == OutgoingMail.State.SENDING
    if mail.takes >= MOST_TAKES or mail.refusals >= MOST_REFUSALS:
        give_up(mail, UNANSWERED)
        mail.state = OutgoingMail.State.FAILED
        return mail
    mail.state, mail.taken_until = OutgoingMail.State.SENDING, now() + LONGEST_SENDING
    mail.save(update_fields=["state", "taken_until", "refusals"])
    return mail


def begin_sending(mail: OutgoingMail) -> bool:
    """Count an attempt, right before the mail goes to the server; tells whether it is still ours to send."""
    if not change(mail, takes=mail.takes + 1):
        return False
    mail.takes += 1
    return True


def give_up(mail: OutgoingMail, because: str) -> None:
    """Keep a mail as failed, for the numbers of the staff, without what it would have said; one of a run as a number.

    ``because`` is one of the reasons that a run counts.
    """
    if mail.run_id is not None:
        is_ours = forget(mail, because)
    else:
        is_ours = change(mail, state=OutgoingMail.State.FAILED, facts="")
    if is_ours:
        logger.warning("A mail (%s) could not be sent and was given up.", mail.letter)


@transaction.atomic
def forget(mail: OutgoingMail, became: str) -> bool:
    """Delete a mail that was dealt with and count in its run what became of it; tells whether it was still there.

    Nobody else deletes a mail that is being sent but a person who leaves: then there is nothing to count.
    """
    is_gone = OutgoingMail.objects.filter(pk=mail.pk).delete()[0] > 0
    if is_gone and mail.run_id is not None and became:
        MailRun.objects.filter(pk=mail.run_id).update(**{became: F(became) + 1})
    return is_gone


def change(mail: OutgoingMail, **values: Any) -> bool:
    """Store how an attempt goes, unless the mail is gone or another worker has taken it meanwhile."""
    ours = OutgoingMail.objects.filter(pk=mail.pk, taken_until=mail.taken_until)
    return ours.update(**values) > 0


def put_off(mail: OutgoingMail, *, takes: int | None = None, because: str = UNANSWERED) -> None:
    """Try a mail again later, each time later, and give it up in the end, ``because`` of this.

    ``takes`` is how many attempts may have reached the server.
    """
    refusals = mail.refusals + 1
    if refusals >= MOST_REFUSALS:
        give_up(mail, because)
        return
    pause = min(FIRST_PAUSE * 2 ** (refusals - 1), LONGEST_PAUSE)
    takes = mail.takes if takes is None else takes
    change(mail, state=OutgoingMail.State.WAITING, send_after=now() + pause, takes=takes, refusals=refusals)


def put_back(mail: OutgoingMail) -> None:
    """Let a mail wait as before it was taken."""
    change(mail, state=OutgoingMail.State.WAITING)


def is_obsolete(mail: OutgoingMail) -> bool:
    """Tell whether the row that a mail is about is gone, or nobody may write to the address any more.

    A mail of a run gets its address here.
    """
    if mail.record_id is not None:
        record = apps.get_model(mail.record_label)._default_manager.filter(pk=mail.record_id).first()
        if record is None:
            return True
        if mail.run is not None:
            mail.address = record.address
            if not is_wanted(record, mail.run):
                return True
    return is_stopped(mail.address)


def is_wanted(record: Any, run: MailRun) -> bool:
    """Tell whether the person of a row still wants the mails of a run."""
    if record.is_paused or record.state != PersonRecord.State.CONFIRMED:
        return False
    return not run.purpose or consents.in_force(record.pk, run.purpose)


def facts_of(mail: OutgoingMail) -> dict[str, Any]:
    """Return what a letter is told: what its run knows, the link with which its reader leaves, and its own facts."""
    shared: dict[str, Any] = {}
    if mail.run is not None and mail.record_id is not None:
        shared = {**mail.run.facts, "leave": token_of(mail.record_label, [mail.record_id], mail.run.purpose)}
    return {**shared, **json.loads(mail.facts or "{}")}


def compose(mail: OutgoingMail, server: BaseEmailBackend | None = None) -> EmailMultiAlternatives:
    """Return the message of a mail, in its reader's language."""
    with override(mail.language):
        written: Letter = LETTERS[mail.letter](facts_of(mail))
        html = render_html(written, mail.language, right_to_left=get_language_bidi())
        text = render_text(written)
    headers = headers_of(written, language=mail.language, address=mail.address)
    message = EmailMultiAlternatives(
        written.subject, text, envelope_sender(), [mail.address], headers=headers, connection=server
    )
    message.attach_alternative(html, "text/html")
    return message


def write(mail: OutgoingMail, server: BaseEmailBackend) -> EmailMultiAlternatives | None:
    """Return the message of a mail that was taken; None when there is nothing to send, now or at all."""
    try:
        if not is_obsolete(mail):
            message = compose(mail, server)
            # What cannot be put into the form of a mail shows here, not in the middle of the handing over.
            message.message().as_bytes()
            return message
        forget(mail, "")
    except NothingToSay:
        forget(mail, "")
    except Exception as error:  # noqa: BLE001 - one letter that cannot be written must not stop the others
        # The error's own text could repeat what the letter was to say.
        logger.error("A mail (%s) could not be written: %s.", mail.letter, type(error).__name__)  # noqa: TRY400
        put_off(mail, because=UNWRITABLE)
    return None


def send(mail: OutgoingMail, message: EmailMultiAlternatives) -> bool:
    """Hand a message over and forget its mail; tells whether the connection can be used on."""
    if not begin_sending(mail):
        return True
    try:
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        if all(code >= PERMANENT for code, _text in error.recipients.values()):
            give_up(mail, REFUSED)
            bounces.note_refusals(error.recipients)
        else:
            put_off(mail, takes=mail.takes - 1)
    except smtplib.SMTPResponseException:
        # The server said that it did not take it: this was no uncertain attempt.
        put_off(mail, takes=mail.takes - 1)
    except AnymailRecipientsRefused:
        give_up(mail, REFUSED)
    except AnymailRequestsAPIError as error:
        # A mail service that answered, and did not take it: this was no uncertain attempt either.
        put_off(mail, takes=mail.takes - (error.response is not None))
    except (smtplib.SMTPException, OSError):
        put_off(mail)
    except Exception as error:  # noqa: BLE001 - one mail that cannot be handed over must not stop the others
        logger.error("A mail (%s) could not be handed over: %s.", mail.letter, type(error).__name__)  # noqa: TRY400
        put_off(mail)
    else:
        forget(mail, "sent")
        return True
    return False


def is_open(server: BaseEmailBackend) -> bool:
    """Open the connection unless it is open; tells whether the mail server answers."""
    try:
        server.open()
    except (smtplib.SMTPException, OSError) as error:
        logger.warning("The mail server does not answer: %s.", type(error).__name__)
        return False
    return True


def close(server: BaseEmailBackend) -> None:
    """Close the connection, whatever state it is in."""
    with suppress(smtplib.SMTPException, OSError):
        server.close()


def deliver(limit: int) -> int:
    """Send up to ``limit`` mails that are due, and return how many were dealt with.

    While the mail server does not answer, everything waits in the outbox.
    """
    server, done = get_connection(), 0
    while done < limit and (mail := take_mail()) is not None:
        if mail.state == OutgoingMail.State.SENDING and not is_open(server):
            put_back(mail)
            break
        message = write(mail, server) if mail.state == OutgoingMail.State.SENDING else None
        if message is not None and not send(mail, message):
            # After a refusal the next mail begins with a new connection.
            close(server)
        done += 1
    close(server)
    return done
