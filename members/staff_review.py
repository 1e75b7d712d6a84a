"""Deciding on applications: one reviewer proposes, another one confirms, and every step is on record."""

import json
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from members import audit
from members.membership import years_later
from members.membership_answers import Answer, answer_of
from members.models import Application, AuditEntry, Decision, PersonRecord
from members.models.membership import MEMBERSHIP_YEARS
from members.outbox import put_letter, time_to_send
from members.services import choices_token
from members.tasks import call_the_post
from staff.roles import register_role

REVIEW = "members.review_applications"
DECIDE = "members.decide_applications"
REVIEWERS = "Membership reviewers"
LONGEST_NOTE = 2000

register_role(
    REVIEWERS,
    (
        REVIEW,
        DECIDE,
        "members.add_answertemplate",
        "members.change_answertemplate",
        "members.delete_answertemplate",
        "members.view_answertemplate",
    ),
)

PROPOSALS = {
    Decision.ACCEPT: Application.Review.PROPOSED_ACCEPT,
    Decision.DECLINE: Application.Review.PROPOSED_DECLINE,
}
RESULTS = {
    Application.Review.PROPOSED_ACCEPT: Application.Review.ACCEPTED,
    Application.Review.PROPOSED_DECLINE: Application.Review.DECLINED,
}


class NotNowError(Exception):
    """The step cannot be taken as the application stands; its text tells the reviewer why."""


def reviewable() -> QuerySet[Application]:
    """Return the applications that reviewers may know of: those that their owners confirmed."""
    return Application.objects.filter(state=PersonRecord.State.CONFIRMED)


def waiting() -> QuerySet[Application]:
    """Return the confirmed applications on which nobody has decided."""
    return reviewable().filter(review__in=Application.UNDECIDED)


def lock(key: UUID) -> Application:
    """Return a confirmed application, locked; raises NotNowError when it is gone."""
    found = reviewable().select_for_update().filter(pk=key).first()
    if found is None:
        raise NotNowError(_("This application is not here any more."))
    return found


def has_opened(application: Application, actor: AbstractBaseUser) -> bool:
    """Tell whether somebody has ever opened an application: whoever writes a note has."""
    return AuditEntry.objects.filter(
        action=AuditEntry.Action.APPLICATION_OPENED, actor_key=str(actor.pk), object_key=str(application.pk)
    ).exists()


def mark_of(application: Application) -> str:
    """Return the mark of what an applicant wrote: other words, another mark. It tells nothing of the words."""
    return salted_hmac("members.application-read", f"{application.pk}\x00{application.answers}").hexdigest()


def has_read(application: Application, mark: str) -> bool:
    """Tell whether a mark that was kept with a look at an application is that of its words as they stand now."""
    return constant_time_compare(mark, mark_of(application))


def require(actor: AbstractBaseUser, permission: str) -> None:
    """Refuse whoever lacks a permission; raises PermissionDenied."""
    if not actor.has_perm(permission):
        raise PermissionDenied


def require_reader(application: Application, actor: AbstractBaseUser) -> None:
    """Refuse whoever has never opened the application; raises NotNowError."""
    if not has_opened(application, actor):
        raise NotNowError(_("Read the application first."))


def require_read(application: Application, mark: str) -> None:
    """Refuse whoever has not read the words as they stand now; raises NotNowError."""
    if not mark:
        raise NotNowError(_("Read the application first."))
    if not has_read(application, mark):
        raise NotNowError(_("What the applicant wrote has changed since you read it. Read it once more."))


def required_answer(key: str, application: Application) -> Answer:
    """Return an answer in the applicant's language; raises NotNowError when it does not exist."""
    found = answer_of(key, application.language)
    if found is None:
        raise NotNowError(_("This answer does not exist any more. Choose another one."))
    return found


def others_who_decide(actor: AbstractBaseUser) -> bool:
    """Tell whether anybody else can confirm what this person proposes."""
    codename = DECIDE.partition(".")[2]
    holds = Q(is_superuser=True) | Q(groups__permissions__codename=codename) | Q(user_permissions__codename=codename)
    return get_user_model().objects.filter(holds, is_active=True).exclude(pk=actor.pk).exists()


# --- Steps ------------------------------------------------------------------------------------------


@transaction.atomic
def choose(key: UUID, actor: AbstractBaseUser, answer_key: str, *, read: str = "") -> Answer:
    """Propose a decision with its answer, or ask the applicant for more at once. Returns the answer.

    ``read`` is the mark of the words that the reviewer has read.
    Raises NotNowError when somebody has decided or proposed meanwhile, and PermissionDenied.
    """
    require(actor, REVIEW)
    application = lock(key)
    require_read(application, read)
    answer = required_answer(answer_key, application)
    if application.review not in {Application.Review.NEW, Application.Review.ASKED}:
        raise NotNowError(_("Somebody was faster: look at how the application stands now."))
    if answer.decision == Decision.ASK:
        ask(application, actor, answer)
    else:
        application.review = PROPOSALS[answer.decision]
        application.proposed_by, application.proposed_answer = str(actor.pk), answer.key
        application.save(update_fields=["review", "proposed_by", "proposed_answer"])
        audit.record(
            AuditEntry.Action.APPLICATION_PROPOSED, actor=actor, about=application, reason=AuditEntry.Reason.REVIEW
        )
    return answer


def ask(application: Application, actor: AbstractBaseUser, answer: Answer) -> None:
    """Ask the applicant for more; nothing is decided by it, so one reviewer is enough."""
    application.review = Application.Review.ASKED
    application.save(update_fields=["review"])
    send(application, answer)
    audit.record(AuditEntry.Action.APPLICATION_ASKED, actor=actor, about=application, reason=AuditEntry.Reason.REVIEW)


@transaction.atomic
def confirm(key: UUID, actor: AbstractBaseUser, *, version: str, read: str = "") -> Application:
    """Confirm what somebody else proposed, and send the answer whose ``version`` was shown.

    ``read`` is the mark of the words that the reviewer has read.
    Raises NotNowError when there is nothing to confirm, for the proposer herself, or when the words have changed since.
    """
    require(actor, DECIDE)
    application = lock(key)
    if application.review not in Application.PROPOSED:
        raise NotNowError(_("There is nothing to confirm: look at how the application stands now."))
    if application.proposed_by == str(actor.pk):
        raise NotNowError(_("You proposed it. Somebody else has to confirm it."))
    require_read(application, read)
    answer = required_answer(application.proposed_answer, application)
    if answer.version != version:
        raise NotNowError(_("The words of the answer have changed. Read them once more."))
    application.review = RESULTS[Application.Review(application.review)]
    application.answered_on = localdate()
    if application.review == Application.Review.ACCEPTED:
        application.member_until = years_later(localdate(), MEMBERSHIP_YEARS)
    application.proposed_by = application.proposed_answer = ""
    application.save(update_fields=["review", "answered_on", "member_until", "proposed_by", "proposed_answer"])
    send(application, answer)
    audit.record(AuditEntry.Action.APPLICATION_DECIDED, actor=actor, about=application, reason=AuditEntry.Reason.REVIEW)
    return application


@transaction.atomic
def send_back(key: UUID, actor: AbstractBaseUser) -> None:
    """Take a proposal back, one's own or somebody else's: the application waits for a new one."""
    require(actor, REVIEW)
    application = lock(key)
    if application.review not in Application.PROPOSED:
        raise NotNowError(_("There is nothing to send back: look at how the application stands now."))
    application.review, application.proposed_by, application.proposed_answer = Application.Review.NEW, "", ""
    application.save(update_fields=["review", "proposed_by", "proposed_answer"])
    audit.record(
        AuditEntry.Action.APPLICATION_RETURNED, actor=actor, about=application, reason=AuditEntry.Reason.REVIEW
    )


@transaction.atomic
def add_note(key: UUID, actor: AbstractBaseUser, text: str) -> None:
    """Add a sealed note for the other reviewers; whoever writes one has read the application."""
    require(actor, REVIEW)
    application = lock(key)
    require_reader(application, actor)
    notes = [*notes_of(application), {"by": str(actor.pk), "on": localdate().isoformat(), "text": text[:LONGEST_NOTE]}]
    application.notes = json.dumps(notes, ensure_ascii=False)
    application.save(update_fields=["notes"])
    audit.record(AuditEntry.Action.NOTE_ADDED, actor=actor, about=application, reason=AuditEntry.Reason.REVIEW)


def notes_of(application: Application) -> list[dict[str, Any]]:
    """Return the notes, the oldest first: who (number of the account), on which day, what."""
    return json.loads(application.notes) if application.notes else []


def send(application: Application, answer: Answer) -> None:
    """Write the mail with an answer, in the applicant's language."""
    if time_to_send(application.address, capped=False) is not None:
        facts = {"words": answer.words, "choices": choices_token(application.address, application.language)}
        put_letter("members.application-answer", application.address, application.language, facts, record=application)
    call_the_post()
