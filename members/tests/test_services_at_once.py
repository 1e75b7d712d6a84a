"""What several do to one row at once, and what a row's links say of the moment: nothing."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils.translation import override

from campaigns.models import ForgottenSupporters, SignUp
from campaigns.sign_up import SIGN_UP
from members import services, tokens
from members.consents import SIGNING, UPDATES
from members.inbox import HANDLERS, receive
from members.models import Submission, Token
from members.services import Outcome
from members.tasks import post as post_task

pytestmark = pytest.mark.django_db
ANA = "ana@example.org"
START = datetime(2026, 11, 20, 10, 13, 17, 123456, tzinfo=UTC)


def send(campaign, address=ANA):
    words = {SIGNING: "We keep your address.", UPDATES: "Send me news."}
    with override("en"):
        receive(SIGN_UP, address, {"campaign": str(campaign), "first_name": "Ana", "country": "HN", "words": words})


def token_in(mail, kind="confirm"):
    return next(word.rstrip("/").rsplit("/", 1)[1] for word in mail.body.split() if f"/{kind}/" in word)


def test_two_who_erase_the_same_row_count_it_once(post):
    send(uuid4())
    services.confirm(token_in(post()[0]))
    one, other = SignUp.objects.get(), SignUp.objects.get()
    services.forget(one)
    services.forget(other)
    assert ForgottenSupporters.objects.get().number == 1


def test_whoever_confirmed_meanwhile_is_not_reminded(post):
    send(uuid4())
    token = token_in(post()[0])
    stale = SignUp.objects.get()
    services.confirm(token)
    post()
    assert not services.remind(stale)
    assert post() == []


def test_whoever_is_gone_meanwhile_is_not_reminded(post):
    send(uuid4())
    post()
    stale = SignUp.objects.get()
    services.forget(SignUp.objects.get())
    assert not services.remind(stale)


def test_two_timers_remind_once(post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    with time_machine.travel(START, tick=False) as clock:
        send(uuid4())
        post()
        clock.shift(timedelta(hours=25))
        one, other = SignUp.objects.get(), SignUp.objects.get()
        assert [services.remind(one), services.remind(other)] == [True, False]
        assert len(post()) == 1


def test_a_row_that_is_asked_again_lives_as_long_as_its_new_link(post):
    with time_machine.travel(START, tick=False) as clock:
        campaign = uuid4()
        send(campaign)
        post()
        clock.shift(timedelta(hours=71))
        send(campaign)
        [mail] = post()
        clock.shift(timedelta(hours=47))
        assert SignUp.objects.get().pending_until > START + timedelta(hours=118)
        assert services.confirm(token_in(mail)).outcome == Outcome.DONE


def test_the_reminder_prolongs_nothing(post):
    with time_machine.travel(START, tick=False) as clock:
        send(uuid4())
        post()
        clock.shift(timedelta(hours=25))
        services.send_reminders()
        assert SignUp.objects.get().pending_until == START + timedelta(hours=72)


def test_the_links_of_a_confirmed_row_say_on_which_day_and_not_when(post):
    with time_machine.travel(START, tick=False):
        send(uuid4())
        services.confirm(token_in(post()[0]))
        record = SignUp.objects.get()
        moments = Token.objects.filter(record_id=record.pk).values_list("expires_at", "used_at")
        assert moments
        for moment in (moment for pair in moments for moment in pair if moment):
            assert (moment.hour, moment.minute, moment.second, moment.microsecond) == (0, 0, 0, 0)
        assert not Token.objects.filter(record_id=record.pk, expires_at__lt=START + timedelta(hours=48)).exists()


def test_a_form_that_breaks_its_handler_does_not_stop_the_others(post, monkeypatch, caplog):
    def broken(address, content):
        raise AttributeError(address)

    monkeypatch.setitem(HANDLERS, "tests.broken", broken)
    receive("tests.broken", "bea@example.org", {})
    send(uuid4())
    assert [mail.to for mail in post()] == [[ANA]]
    assert Submission.objects.get().attempts == 1
    assert "bea@" not in caplog.text


def test_a_post_that_fails_repeats_nothing(monkeypatch):
    def broken():
        raise RuntimeError(ANA)

    monkeypatch.setattr("members.tasks.do_the_post", broken)
    result = post_task.enqueue()
    assert result.errors
    assert ANA not in result.errors[0].traceback


@pytest.mark.parametrize("purpose", [Token.Purpose.LEAVE_UPDATES, Token.Purpose.STAY, Token.Purpose.REGISTRATION])
def test_a_link_that_is_good_for_long_ends_with_a_day(purpose):
    with time_machine.travel(START, tick=False):
        raw = tokens.issue(purpose, address=ANA)
    ends = Token.objects.get(token_hash=tokens.hash_of(raw)).expires_at
    assert (ends.hour, ends.minute, ends.second, ends.microsecond) == (0, 0, 0, 0)
    assert timedelta(0) <= ends - START - tokens.LIFETIMES[purpose] <= timedelta(days=1)
