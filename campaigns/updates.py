"""Mailing an update of a campaign: who gets it, in which words, and how it goes out bit by bit.

The update itself is public on its page before. Mailing it is a step of its own: its words are checked and kept as they
are, then people are queued in batches, each together with the key up to which everybody is done. Whatever is killed in
between goes on where it stopped, and nobody gets it twice.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.utils.timezone import now
from django.utils.translation import override

from campaigns.models import CampaignPage, CampaignSupport, CampaignUpdate, SignUp, UpdateMailing
from core.i18n import only_readable
from members import audit, bulk, outbox
from members.consents import UPDATES
from members.models import AuditEntry, Consent, OutgoingMail
from members.own_letters import SAMPLE_TOKEN
from members.rich_letters import rich_words
from members.tasks import call_the_post

LETTER = "campaigns.update"
PEOPLE_PER_BATCH = 1000
# So many mails lie in the outbox at most: what is paused or ended there has not been written to all yet.
MOST_WAITING = 5000
SAMPLE_ADDRESS = "somebody@example.org"
State = UpdateMailing.State


class CannotBeMailedError(Exception):
    """The mailing is not in a state in which this can be done."""


# --- Words ------------------------------------------------------------------------------------------


def versions_of(update_key: UUID) -> dict[str, CampaignUpdate]:
    """Return the public versions of an update by language, the one that was written first at the beginning."""
    pages = only_readable(CampaignPage.objects.all()).values("pk")
    found = CampaignUpdate.objects.filter(translation_key=update_key, page__in=pages).order_by("pk")
    return {update.locale.language_code: update for update in found.select_related("locale", "page__locale")}


def texts_of(update_key: UUID) -> dict[str, dict[str, Any]]:
    """Return the words of an update as mails say them, by language, the original first."""
    texts = {}
    for language, update in versions_of(update_key).items():
        with override(language):
            url = f"{settings.PUBLIC_URL}{update.page.get_url_parts()[2]}#{update.anchor}"
            words = rich_words(update.body, url)
        texts[language] = {
            "title": update.title,
            "html": str(words.html),
            "text": words.text,
            "url": url,
            "campaign": update.page.hashtag,
            "is_sensitive": update.page.is_sensitive,
        }
    return texts


def words_for(mailing: UpdateMailing, language: str) -> tuple[str, dict[str, Any]] | None:
    """Return the language and the words in which somebody reads an update, or None when she gets none.

    Before the mailing begins these are the words of the page, afterwards those with which it began.
    """
    texts = mailing.texts or texts_of(mailing.update_key)
    if language in texts:
        return language, texts[language]
    if not texts or mailing.untranslated == UpdateMailing.Untranslated.SKIP:
        return None
    return next(iter(texts.items()))


# --- People -----------------------------------------------------------------------------------------


def recipients(campaign_key: UUID) -> QuerySet[SignUp]:
    """Return the confirmed signatures of those who agreed to news and did not pause them."""
    agreed = Consent.objects.filter(
        record_id=OuterRef("pk"), wording__purpose=UPDATES, confirmed_on__isnull=False, withdrawn_on__isnull=True
    )
    return SignUp.objects.confirmed().filter(Exists(agreed), support=campaign_key, is_paused=False)


@dataclass(frozen=True)
class Audience:
    """How many people read one language: in the words of ``written_in``, or not at all where that is empty."""

    language: str
    number: int
    written_in: str


def audience_of(mailing: UpdateMailing) -> list[Audience]:
    """Return who would get an update, by language, the largest group first; two queries beside those of its words."""
    sizes = recipients(mailing.support_id).order_by().values_list("language").annotate(number=Count("*"))
    if not mailing.texts:
        mailing.texts = texts_of(mailing.update_key)
    found = []
    for language, number in sizes:
        words = words_for(mailing, language)
        found.append(Audience(language, number, words[0] if words else ""))
    return sorted(found, key=lambda group: (-group.number, group.language))


# --- Before -----------------------------------------------------------------------------------------


def draft_of(campaign_key: UUID, update_key: UUID) -> UpdateMailing | None:
    """Return the mailing of an update, new and not stored when there is none yet; None for what is no update of it."""
    found = UpdateMailing.objects.filter(pk=update_key, support=campaign_key).select_related("run").first()
    if found is not None:
        return found
    versions = versions_of(update_key)
    if not any(update.page.translation_key == campaign_key for update in versions.values()):
        return None
    return UpdateMailing(update_key=update_key, support=CampaignSupport(pk=campaign_key))


def store_draft(mailing: UpdateMailing) -> None:
    """Keep what was chosen about a mailing that has not begun."""
    CampaignSupport.objects.get_or_create(pk=mailing.support_id)
    choices = {"untranslated": mailing.untranslated, "subject": mailing.subject, "tested_by": mailing.tested_by}
    _stored, is_new = UpdateMailing.objects.get_or_create(
        pk=mailing.pk, defaults={**choices, "support_id": mailing.support_id}
    )
    if not is_new:
        UpdateMailing.objects.filter(pk=mailing.pk, state=State.DRAFT).update(**choices)


@dataclass(frozen=True)
class Problem:
    """What keeps a letter from being written: in which language, and the kind of error."""

    language: str
    error: str


def sample_of(mailing: UpdateMailing, language: str) -> OutgoingMail:
    """Return a mail of a mailing that belongs to nobody, not stored; the mailing need not be stored either."""
    mail = OutgoingMail(letter=LETTER, language=language)
    mail.address = SAMPLE_ADDRESS
    facts = {"mailing": str(mailing.pk), "leave": SAMPLE_TOKEN}
    if (found := words_for(mailing, language)) is not None:
        has_title = mailing.subject == UpdateMailing.Subject.TITLE
        facts = {**facts, "language": found[0], "words": found[1], "has_title": has_title}
    mail.facts = json.dumps(facts)
    return mail


def problems_of(mailing: UpdateMailing, languages: list[str]) -> list[Problem]:
    """Write the letter once in every language, as it would be sent, and return where that fails."""
    found = []
    for language in languages:
        try:
            outbox.compose(sample_of(mailing, language)).message().as_bytes()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told before anybody gets a mail
            found.append(Problem(language, type(error).__name__))
    return found


def send_test(mailing: UpdateMailing, language: str, *, actor: AbstractBaseUser, address: str) -> None:
    """Put the letter in one language into the outbox, for whoever asks, as it would be sent to the others."""
    facts = {"mailing": str(mailing.pk), "leave": SAMPLE_TOKEN, "is_test": True}
    with transaction.atomic():
        mailing.tested_by = str(actor.pk)
        store_draft(mailing)
        outbox.put_letter(LETTER, address, language, facts)
        audit.record(AuditEntry.Action.MAILING_TESTED, actor=actor, about=mailing)
        call_the_post()


# --- Beginning, pausing, ending ---------------------------------------------------------------------


def locked(mailing: UpdateMailing, *states: str) -> UpdateMailing:
    """Return a mailing as it is now, locked; CannotBeMailedError when it is not in one of these states."""
    present = UpdateMailing.objects.select_for_update().filter(pk=mailing.pk, state__in=states).first()
    if present is None:
        raise CannotBeMailedError
    return present


def start(mailing: UpdateMailing, *, actor: AbstractBaseUser) -> list[Problem]:
    """Begin to write to everybody, unless a letter cannot be written: then return where, and write to nobody."""
    with transaction.atomic():
        store_draft(mailing)
        present = locked(mailing, State.DRAFT)
        present.texts = texts_of(present.pk)
        if not present.texts:
            raise CannotBeMailedError
        present.save(update_fields=["texts"])
        audience = [group for group in audience_of(present) if group.written_in]
        problems = problems_of(present, [group.language for group in audience])
        if problems:
            UpdateMailing.objects.filter(pk=present.pk).update(texts={})
            return problems
        present.run = bulk.begin(UPDATES, {"mailing": str(present.pk)})
        present.expected = sum(group.number for group in audience)
        present.state, present.started_by, present.started_at = State.RUNNING, str(actor.pk), now()
        present.save()
        audit.record(AuditEntry.Action.MAILING_STARTED, actor=actor, about=present, quantity=present.expected)
    return []


def change_state(mailing: UpdateMailing, state: str, *, actor: AbstractBaseUser) -> None:
    """Pause a mailing that goes out, or go on with one that was paused."""
    before, act, action = {
        State.PAUSED: (State.RUNNING, bulk.pause, AuditEntry.Action.MAILING_PAUSED),
        State.RUNNING: (State.PAUSED, bulk.go_on, AuditEntry.Action.MAILING_CONTINUED),
    }[State(state)]
    with transaction.atomic():
        present = locked(mailing, before)
        with_run(present, act)
        present.state = state
        present.save(update_fields=["state"])
        audit.record(action, actor=actor, about=present)


def with_run(mailing: UpdateMailing, act: Callable[[Any], object]) -> None:
    """Do something with the run of a mailing, if it is still there."""
    if mailing.run is not None:
        act(mailing.run)


def end(mailing: UpdateMailing, *, actor: AbstractBaseUser) -> None:
    """Write to nobody more. Who has the mail keeps it."""
    with transaction.atomic():
        present = locked(mailing, State.RUNNING, State.PAUSED)
        with_run(present, bulk.end)
        close(present, State.ENDED)
        audit.record(AuditEntry.Action.MAILING_ENDED, actor=actor, about=present, quantity=present.outcome.get("sent"))


def close(mailing: UpdateMailing, state: str) -> None:
    """Keep the numbers of a locked mailing and forget its words."""
    mailing.state, mailing.ended_at = state, now()
    mailing.outcome = outcome_of(mailing)
    mailing.texts = {}
    mailing.save()


def outcome_of(mailing: UpdateMailing) -> dict[str, int]:
    """Return what became of the mails that were written until now: numbers by name."""
    run = mailing.run
    if run is None:
        return dict(mailing.outcome)
    waiting = run.waiting()
    names = ("queued", "sent", "refused", "unanswered", "unwritable")
    numbers = {name: getattr(run, name) for name in names}
    return {**numbers, "waiting": waiting, "left": max(run.queued - run.sent - run.failed - waiting, 0)}


# --- Bit by bit -------------------------------------------------------------------------------------


@transaction.atomic
def queue_batch(mailing_key: UUID) -> int:
    """Queue the next people of a mailing and return how many were looked at; 0 when nobody is left.

    Their mails and the key up to which everybody is done are stored together or not at all.
    """
    mailing = UpdateMailing.objects.select_for_update().filter(pk=mailing_key, state=State.RUNNING).first()
    if mailing is None or mailing.is_queued or mailing.run is None:
        return 0
    rows = recipients(mailing.support_id).order_by("pk")
    if mailing.cursor is not None:
        rows = rows.filter(pk__gt=mailing.cursor)
    people = list(rows.only("pk", "language")[:PEOPLE_PER_BATCH])
    chosen = [person for person in people if words_for(mailing, person.language) is not None]
    bulk.queue(mailing.run, LETTER, chosen)
    mailing.skipped += len(people) - len(chosen)
    mailing.is_queued = len(people) < PEOPLE_PER_BATCH
    mailing.cursor = people[-1].pk if people else mailing.cursor
    mailing.save(update_fields=["skipped", "is_queued", "cursor"])
    return len(people)


@transaction.atomic
def finish(mailing_key: UUID) -> bool:
    """Close a mailing of which nothing is left to be sent, or whose run is not kept any more; tells whether it was."""
    mailing = UpdateMailing.objects.select_for_update().filter(pk=mailing_key, state=State.RUNNING).first()
    if mailing is None or (mailing.run is not None and (not mailing.is_queued or mailing.run.waiting())):
        return False
    close(mailing, State.DONE)
    audit.record(AuditEntry.Action.MAILING_ENDED, about=mailing, quantity=mailing.outcome.get("sent"))
    return True


def go_on() -> int:
    """Go on with every mailing that is under way, as far as the outbox has room; return how many people were queued."""
    done = 0
    for mailing in UpdateMailing.objects.filter(state=State.RUNNING).select_related("run").order_by("started_at"):
        while mailing.run is not None and mailing.run.waiting() < MOST_WAITING and (step := queue_batch(mailing.pk)):
            done += step
        finish(mailing.pk)
    if done:
        call_the_post()
    return done
