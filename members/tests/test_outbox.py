import smtplib
from datetime import timedelta

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils.timezone import now

from members import outbox
from members.letters import LETTERS
from members.models import OutgoingMail, StopEntry
from members.outbox import MOST_REFUSALS, MOST_TAKES, put_letter
from members.services import stop

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter():
    put_letter("members.forgotten", "ana@example.org", "es", {})
    return OutgoingMail.objects.get


def refuse(monkeypatch, error):
    def send_messages(self, messages):
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


def test_a_mail_speaks_its_readers_language_and_is_gone_once_it_is_sent(letter, post):
    [mail] = post()
    assert mail.extra_headers["Content-Language"] == "es"
    assert mail.alternatives[0].content.startswith("<!DOCTYPE html>")
    assert not OutgoingMail.objects.exists()


def test_a_refused_mail_waits_longer_each_time_and_is_given_up_in_the_end(letter, post, monkeypatch):
    refuse(monkeypatch, smtplib.SMTPDataError(451, b"busy"))
    waits = []
    for _ in range(MOST_REFUSALS - 1):
        OutgoingMail.objects.update(send_after=now())
        post()
        waits.append(letter().send_after - now())
    assert waits == sorted(waits)
    assert letter().takes == 0
    OutgoingMail.objects.update(send_after=now())
    post()
    assert (letter().state, letter().facts) == (OutgoingMail.State.FAILED, "")


def test_an_address_that_does_not_exist_is_given_up_at_once(letter, post, monkeypatch):
    refuse(monkeypatch, smtplib.SMTPRecipientsRefused({}))
    post()
    assert letter().state == OutgoingMail.State.FAILED


def test_nothing_is_taken_while_the_server_does_not_answer(letter, post, monkeypatch):
    def fail(self):
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "open", fail)
    assert post() == []
    assert (letter().state, letter().takes) == (OutgoingMail.State.WAITING, 0)


def test_a_mail_that_cannot_be_written_does_not_stop_the_others(letter, post, monkeypatch):
    monkeypatch.setitem(LETTERS, "members.choices", lambda facts: facts["missing"])
    put_letter("members.choices", "bea@example.org", "en", {})
    OutgoingMail.objects.filter(letter="members.choices").update(send_after=now() - timedelta(hours=1))
    assert [mail.to for mail in post()] == [["ana@example.org"]]
    assert (letter().state, letter().refusals) == (OutgoingMail.State.WAITING, 1)


def test_a_mail_whose_worker_died_is_sent_once_more_and_no_third_time(letter, post):
    for _ in range(MOST_TAKES):
        assert outbox.begin_sending(outbox.take_mail())
        OutgoingMail.objects.update(taken_until=now() - timedelta(seconds=1))
    assert post() == []
    assert letter().state == OutgoingMail.State.FAILED


def test_a_mail_that_somebody_works_at_is_left_alone(letter):
    assert outbox.take_mail() is not None
    assert outbox.take_mail() is None


def test_a_mail_to_a_stopped_address_is_dropped(letter, post):
    stop("Ana@example.org")
    assert post() == []
    assert not OutgoingMail.objects.exists()
    assert StopEntry.objects.count() == 1
