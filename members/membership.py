"""What the worker does with an application, how long it is kept, and how a membership goes on."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate, now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from members import tokens
from members.inbox import handles
from members.models import AnswerTemplate, Application, Kind, PersonRecord, Token
from members.models.membership import DECLINED_DAYS, MEMBERSHIP_YEARS, RENEWAL_NOTICE, SHORTEST_NOTICE, UNDECIDED_DAYS
from members.outbox import put_letter, time_to_send
from members.retention import Months, Rule, forget_row, register
from members.services import PENDING_LIFETIME, begin_record, lock, record_of
from members.tasks import call_the_post

APPLICATION = "members.application"


@handles(APPLICATION)
def begin_application(address: str, content: Mapping[str, Any]) -> None:
    """Begin an application.

    ``content``: ``kind``, ``typed`` (what was typed, by the names of the fields) and ``words``, the exact words that
    were agreed to, by purpose. Raises ValueError for an unknown kind.
    """
    record = Application(kind=Kind(content["kind"]).value, language=get_language())

    def fill() -> None:
        record.answers = json.dumps(content["typed"], ensure_ascii=False)

    begin_record(record, address, words_by_purpose=content["words"], fill=fill)


# --- How long a membership lasts --------------------------------------------------------------------


def years_later(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes the first of March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def asked_to_stay() -> QuerySet[Application]:
    """Return the members whose membership ends soon and who have not been asked yet."""
    return Application.objects.filter(
        review=Application.Review.ACCEPTED,
        was_asked_to_stay=False,
        member_until__lte=localdate() + RENEWAL_NOTICE,
    )


def ask_to_stay() -> int:
    """Ask everybody whose membership ends soon whether she stays, once, and return how many there were."""
    keys = list(asked_to_stay().values_list("pk", flat=True))
    return sum(ask_one_to_stay(key) for key in keys)


@transaction.atomic
def ask_one_to_stay(key: Any) -> int:
    """Write the mail with the link that renews a membership; return 1, or 0 when somebody was faster."""
    record = asked_to_stay().select_for_update().filter(pk=key).first()
    if record is None:
        return 0
    record.was_asked_to_stay = True
    # Whoever was asked late, because a timer stood still, has time to answer all the same.
    record.member_until = max(record.member_until, localdate() + SHORTEST_NOTICE)
    record.save(update_fields=["was_asked_to_stay", "member_until"])
    if time_to_send(record.address, capped=False) is not None:
        facts = {"stay": tokens.issue(Token.Purpose.STAY, record=record), "until": record.member_to}
        put_letter("members.application-stay", record.address, record.language, facts, record=record)
    call_the_post()
    return 1


@transaction.atomic
def stay(raw: str) -> bool:
    """Renew the membership that a link belongs to; tells whether the link did it."""
    token = tokens.look_up(raw, Token.Purpose.STAY)
    record = lock(record_of(token)) if token is not None else None
    if record is None or record.review != Application.Review.ACCEPTED:
        return False
    if tokens.consume(raw, Token.Purpose.STAY) is None:
        return False
    record.member_until = years_later(max(record.member_until, localdate()), MEMBERSHIP_YEARS)
    record.was_asked_to_stay = False
    record.save(update_fields=["member_until", "was_asked_to_stay"])
    return True


# --- How long everything is kept --------------------------------------------------------------------


def unconfirmed() -> QuerySet[Application]:
    """Return the applications that nobody confirmed in time."""
    return Application.objects.filter(state=PersonRecord.State.PENDING, pending_until__lt=now())


def declined() -> QuerySet[Application]:
    """Return the applications that were declined long enough ago."""
    day = localdate() - timedelta(days=DECLINED_DAYS)
    return Application.objects.filter(review=Application.Review.DECLINED, answered_on__lt=day)


def undecided() -> QuerySet[Application]:
    """Return the confirmed applications on which nobody has decided in half a year."""
    day = localdate() - timedelta(days=UNDECIDED_DAYS)
    confirmed = Application.objects.filter(state=PersonRecord.State.CONFIRMED, confirmed_on__lt=day)
    return confirmed.filter(review__in=Application.UNDECIDED)


def ended() -> QuerySet[Application]:
    """Return the memberships that came to their end; nobody's does who was not asked whether she stays."""
    asked = Application.objects.filter(review=Application.Review.ACCEPTED, was_asked_to_stay=True)
    return asked.filter(member_until__lt=localdate())


register(
    Rule(
        name="applications-unconfirmed",
        model=Application,
        what=_("An application for membership that was not confirmed."),
        how_long=_("{longest}."),
        times={"longest": PENDING_LIFETIME},
        why=_("Time enough to find the mail and the link in it."),
        due=unconfirmed,
        apply=forget_row,
    )
)
register(
    Rule(
        name="applications-declined",
        model=Application,
        what=_("An application for membership that we could not accept, with what our reviewers noted about it."),
        how_long=_("{longest} after the answer."),
        times={"longest": timedelta(days=DECLINED_DAYS)},
        why=_("So that you can ask us why, and we can look once more."),
        due=declined,
        apply=forget_row,
    )
)
register(
    Rule(
        name="applications-undecided",
        model=Application,
        what=_("An application for membership on which nobody has decided."),
        how_long=_("{longest}."),
        times={"longest": timedelta(days=UNDECIDED_DAYS)},
        why=_("What we cannot decide on in half a year we do not keep."),
        due=undecided,
        apply=forget_row,
    )
)
register(
    Rule(
        name="memberships",
        model=Application,
        what=_("A membership, with what you wrote in your application."),
        how_long=_(
            "Until you leave; {longest} at most, unless you tell us that you stay. We ask you {notice} before the end."
        ),
        times={"longest": Months(12 * MEMBERSHIP_YEARS), "notice": RENEWAL_NOTICE},
        why=_("So that we know who our members are, and nobody stays on a list that she has forgotten."),
        due=ended,
        apply=forget_row,
    )
)
register(
    Rule(
        name="answers-to-applications",
        model=AnswerTemplate,
        what=_("The words of our answers to applications. They hold nothing of anybody."),
        how_long=_("Until our staff delete them."),
        why=_("They are texts of our own."),
        due=AnswerTemplate.objects.none,
    )
)
