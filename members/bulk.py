"""Mails to many people: a run of them is queued bit by bit, watched, paused and gone on with.

What one mail needs is in the run, so that a queue of a hundred thousand mails holds no address and seals nothing.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate, now

from members.letters import LETTERS
from members.models import MailRun, OutgoingMail, PersonRecord

FactsOf = Callable[[PersonRecord], Mapping[str, Any]]


def begin(purpose: str, facts: Mapping[str, Any] | None = None) -> MailRun:
    """Store a new run. ``purpose`` is the consent without which a mail of it is not sent, ``facts`` belong to all."""
    return MailRun.objects.create(purpose=purpose, facts=dict(facts or {}), made_on=localdate())


def queue(run: MailRun, letter: str, records: Iterable[PersonRecord], facts_of: FactsOf | None = None) -> int:
    """Write one mail to each of these rows into the outbox, and return how many; in the transaction that is open.

    ``facts_of`` returns what only one mail needs to know; it is sealed. Who may not be written to any more is found
    out when a mail is sent.
    """
    if letter not in LETTERS:
        raise LookupError(f"There is no letter called {letter}.")
    moment = now()
    mails = [mail_of(run, letter, record, facts_of, moment) for record in records]
    OutgoingMail.objects.bulk_create(mails)
    MailRun.objects.filter(pk=run.pk).update(queued=F("queued") + len(mails))
    return len(mails)


def mail_of(run: MailRun, letter: str, record: PersonRecord, facts_of: FactsOf | None, moment: Any) -> OutgoingMail:
    """Return one mail of a run, not stored."""
    mail = OutgoingMail(run_id=run.pk, letter=letter, language=record.language, send_after=moment)
    mail.record_label, mail.record_id = record._meta.label_lower, record.pk
    if facts_of is not None:
        mail.facts = json.dumps(dict(facts_of(record)))
    return mail


@transaction.atomic
def pause(run: MailRun) -> None:
    """Send no more mails of a run until somebody goes on with it; one that is being handed over still goes."""
    MailRun.objects.filter(pk=run.pk).update(is_paused=True)


@transaction.atomic
def go_on(run: MailRun) -> None:
    """Go on with a run; what waited is as new as on the first day."""
    OutgoingMail.objects.filter(run=run.pk, state=OutgoingMail.State.WAITING).update(send_after=now())
    MailRun.objects.filter(pk=run.pk).update(is_paused=False)


@transaction.atomic
def end(run: MailRun) -> int:
    """Send nothing more of a run, and return how many mails are not written therefore."""
    gone, _by_model = OutgoingMail.objects.filter(run=run.pk, state=OutgoingMail.State.WAITING).delete()
    return gone
