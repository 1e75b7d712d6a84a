"""What becomes of a mail: sent, refused, uncertain, left by a worker that died."""

import smtplib
from datetime import timedelta

import pytest
import time_machine
from django.core import mail as mailbox
from django.core.mail.backends.locmem import EmailBackend
from django.db.models import F

from members import outbox
from members.models import OutgoingMail

pytestmark = pytest.mark.django_db
ANA, BEA = "ana@example.org", "bea@example.org"
GONE = smtplib.SMTPRecipientsRefused({ANA: (550, b"no such mailbox")})
GREY = smtplib.SMTPRecipientsRefused({ANA: (450, b"try again later")})
BUSY = smtplib.SMTPDataError(451, b"busy")
LOST = smtplib.SMTPServerDisconnected("the connection was lost")


@pytest.fixture
def server(monkeypatch):
    """A mail server that can be told what to do; it counts how often it was asked."""

    class Server(EmailBackend):
        is_there, answers, asked = True, [], 0

        def open(self):
            if not Server.is_there:
                raise ConnectionRefusedError

        def send_messages(self, messages):
            Server.asked += 1
            if Server.answers and (answer := Server.answers.pop(0)):
                raise answer
            return super().send_messages(messages)

    monkeypatch.setattr(outbox, "get_connection", Server)
    return Server


def put(address=ANA):
    outbox.put_letter("members.forgotten", address, "en", {})


def deliver_for(days):
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        OutgoingMail.objects.update(send_after="2026-11-20T09:00Z")
        for _ in range(days * 24 * 12):
            outbox.deliver(10)
            clock.shift(timedelta(minutes=5))


def test_a_mail_that_was_sent_is_forgotten(server):
    put()
    assert outbox.deliver(10) == 1
    assert not OutgoingMail.objects.exists()


def test_a_mailbox_that_does_not_exist_is_not_tried_again(server):
    put()
    server.answers = [GONE]
    deliver_for(1)
    assert (server.asked, OutgoingMail.objects.get().state) == (1, OutgoingMail.State.FAILED)
    assert OutgoingMail.objects.get().facts == ""


@pytest.mark.parametrize("answer", [GREY, BUSY])
def test_what_was_refused_for_now_is_sent_later(server, answer):
    put()
    server.answers = [answer] * 4
    deliver_for(1)
    assert (server.asked, len(mailbox.outbox), OutgoingMail.objects.count()) == (5, 1, 0)


def test_what_may_have_arrived_is_tried_once_more_and_never_a_third_time(server):
    put()
    server.answers = [LOST] * 9
    deliver_for(1)
    assert (server.asked, OutgoingMail.objects.get().state) == (2, OutgoingMail.State.FAILED)


def test_while_the_server_is_away_everything_waits_and_nothing_is_counted(server):
    put()
    put(BEA)
    server.is_there = False
    deliver_for(2)
    assert set(OutgoingMail.objects.values_list("takes", "refusals", "state")) == {(0, 0, "waiting")}
    server.is_there = True
    outbox.deliver(10)
    assert {mail.to[0] for mail in mailbox.outbox} == {ANA, BEA}


def test_one_letter_that_cannot_be_written_does_not_stop_the_others(server, monkeypatch, caplog):
    def broken(facts):
        raise RuntimeError(ANA)

    put()
    outbox.put_letter("members.choices", BEA, "en", {"choices": "x" * 43})
    monkeypatch.setitem(outbox.LETTERS, "members.forgotten", broken)
    deliver_for(1)
    assert [mail.to for mail in mailbox.outbox] == [[BEA]]
    assert ANA not in caplog.text


def test_a_worker_that_was_too_slow_does_not_undo_what_the_next_one_did(server):
    put()
    slow = outbox.take_mail()
    OutgoingMail.objects.update(taken_until=F("taken_until") - timedelta(hours=1))
    next_one = outbox.take_mail()
    outbox.put_off(slow)
    assert not outbox.begin_sending(slow)
    assert outbox.begin_sending(next_one)
    stored = OutgoingMail.objects.get()
    assert (stored.state, stored.takes, stored.pk) == (OutgoingMail.State.SENDING, 1, next_one.pk)
    OutgoingMail.objects.all().delete()
    outbox.put_off(next_one)


def test_a_mail_that_two_workers_left_is_given_up(server):
    put()
    for _ in range(2):
        outbox.begin_sending(outbox.take_mail())
        OutgoingMail.objects.update(taken_until=F("taken_until") - timedelta(hours=1))
    assert outbox.deliver(10) == 1
    assert (server.asked, OutgoingMail.objects.get().state) == (0, OutgoingMail.State.FAILED)


def test_a_worker_that_dies_before_it_hands_a_mail_over_costs_no_attempt(server):
    put()
    for _ in range(3):
        outbox.take_mail()
        OutgoingMail.objects.update(taken_until=F("taken_until") - timedelta(hours=1))
    assert outbox.deliver(10) == 1
    assert len(mailbox.outbox) == 1


def test_a_mail_that_workers_die_of_is_given_up_in_the_end(server):
    put()
    for _ in range(outbox.MOST_REFUSALS):
        outbox.take_mail()
        OutgoingMail.objects.update(taken_until=F("taken_until") - timedelta(hours=1))
    assert outbox.deliver(10) == 1
    assert (server.asked, OutgoingMail.objects.get().state) == (0, OutgoingMail.State.FAILED)
