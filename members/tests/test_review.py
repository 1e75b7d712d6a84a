"""What an attacker tried, and what she must not reach."""

from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from campaigns.models import ForgottenSupporters, SignUp
from campaigns.sign_up import SIGN_UP
from campaigns.tests.test_sign_up_flow import ANA, WORDS, links, send
from members import inbox, services
from members.anonymous import AddressField
from members.consents import PUBLIC_NAME, SIGNING, UPDATES, consents_of
from members.inbox import receive
from members.keys import stop_digest
from members.models import OutgoingMail, Submission
from members.outbox import put_letter
from operations.timer import JOBS

pytestmark = pytest.mark.django_db

QUOTED = [
    '"victim"@example.org',
    '"v\\ictim"@example.org',
    '"a\x0cBcc:evil"@example.org',
    "a@[127.0.0.1]",
    '"a b"@x.org',
]


@pytest.mark.parametrize("address", QUOTED)
def test_an_address_in_quotation_marks_is_refused(address):
    with pytest.raises(Exception, match="address"):
        AddressField().clean(address)


def test_variants_of_a_stopped_mailbox_are_stopped():
    assert len({stop_digest(address) for address in ("ana@x.org", "a.na@x.org", "ANA+1@x.org")}) == 1


def test_a_mail_that_breaks_while_it_is_handed_over_stops_no_other(post, monkeypatch):
    hand_over = EmailBackend.send_messages

    def send_messages(self, messages):
        if messages[0].to == ["poison@example.org"]:
            raise TypeError
        return hand_over(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)
    for address in ("poison@example.org", "bea@example.org"):
        put_letter("members.forgotten", address, "en", {})
    post()
    assert [message.to for message in mail.outbox] == [["bea@example.org"]]
    assert OutgoingMail.objects.count() == 1


def test_what_a_stranger_ticked_is_not_confirmed_with_her_own_form(post):
    campaign = uuid4()
    send(campaign, words={**WORDS, PUBLIC_NAME: "Show my name."}, first_name="Her full name")
    [asked] = post()
    send(campaign, words={SIGNING: WORDS[SIGNING]}, first_name="Ana")
    post()
    record = SignUp.objects.get()
    assert (record.first_name, record.public_name) == ("Ana", SignUp.PublicName.NONE)
    assert {consent.wording.purpose for consent in consents_of(record.pk)} == {SIGNING}
    assert services.confirm(links(asked)["confirm"]).outcome == services.Outcome.DONE


def test_what_a_stranger_ticks_afterwards_is_not_added(post):
    campaign = uuid4()
    send(campaign, words={SIGNING: WORDS[SIGNING]})
    send(campaign, words={**WORDS, PUBLIC_NAME: "Show my name."})
    post()
    record = SignUp.objects.get()
    assert record.public_name == SignUp.PublicName.NONE
    assert UPDATES not in {consent.wording.purpose for consent in consents_of(record.pk)}


def test_never_again_erases_what_else_there_is_of_the_address(post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    first = uuid4()
    send(first)
    services.confirm(links(post()[0])["confirm"])
    post()
    send(uuid4())
    [second] = [message for message in post() if "not-me" in message.body]
    services.reject(links(second)["not-me"], never_again=True)
    assert not SignUp.objects.exists()
    assert [row.support_id for row in ForgottenSupporters.objects.all()] == [first]
    assert post() == []


def test_that_was_not_me_is_not_counted_even_when_it_was_confirmed(post):
    send(uuid4())
    found = links(post()[0])
    services.confirm(found["confirm"])
    services.reject(found["not-me"], never_again=False)
    assert not ForgottenSupporters.objects.exists()


def test_a_form_that_fails_waits_and_is_not_given_up_at_once(post, monkeypatch):
    monkeypatch.setitem(inbox.HANDLERS, SIGN_UP, lambda _address, content: content["missing"])
    receive(SIGN_UP, ANA, {})
    post()
    waiting = Submission.objects.get()
    assert (waiting.attempts, waiting.held_because) == (1, "")


def test_the_timer_asks_members_whether_they_stay():
    assert {"post", "reminders", "memberships", "retention", "figures"} <= set(JOBS)
