"""A signature from the form to its end, as the services carry it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.translation import override

from campaigns.models import CampaignSupport, ForgottenSupporters, SignUp
from campaigns.sign_up import SIGN_UP
from members import services
from members.consents import SIGNING, UPDATES, consents_of, in_force
from members.inbox import receive
from members.models import OutgoingMail, PersonRecord, StopEntry, Submission, Token
from members.services import Outcome

pytestmark = pytest.mark.django_db
ANA = "ana@example.org"
WORDS = {SIGNING: "We keep your address.", UPDATES: "Send me news."}


@pytest.fixture
def campaign():
    return uuid4()


def send(campaign, address=ANA, language="en", **content):
    with override(language):
        receive(
            SIGN_UP,
            address,
            {"campaign": str(campaign), "first_name": "Ana", "country": "HN", "words": WORDS, **content},
        )


def links(mail):
    words = mail.body.split()
    return {
        kind: word.rstrip("/").rsplit("/", 1)[1]
        for word in words
        for kind in ("confirm", "not-me")
        if f"/{kind}/" in word
    }


def test_a_form_becomes_one_waiting_row_and_one_mail(campaign, post):
    send(campaign, language="es")
    [mail] = post()
    record = SignUp.objects.get()
    assert (mail.to, record.state, record.language, record.first_name) == (
        [ANA],
        PersonRecord.State.PENDING,
        "es",
        "Ana",
    )
    assert mail.extra_headers["Content-Language"] == "es"
    assert (Submission.objects.count(), OutgoingMail.objects.count()) == (0, 0)


def test_twenty_equal_forms_make_one_row_and_one_mail(campaign, post):
    for _ in range(20):
        send(campaign)
    assert len(post()) == 1
    assert SignUp.objects.count() == 1


def test_the_link_confirms_once(campaign, post):
    send(campaign)
    token = links(post()[0])["confirm"]
    assert services.confirm(token).outcome == Outcome.DONE
    assert services.confirm(token).outcome == Outcome.DONE_BEFORE
    record = SignUp.objects.get()
    assert record.state == PersonRecord.State.CONFIRMED
    assert in_force(record.pk, UPDATES)
    [thanks] = post()
    assert "List-Unsubscribe-Post" in thanks.extra_headers


def test_looking_changes_nothing(campaign, post):
    send(campaign)
    token = links(post()[0])["confirm"]
    for _ in range(20):
        assert services.look_at_confirmation(token).outcome == Outcome.DONE
    assert SignUp.objects.get().state == PersonRecord.State.PENDING


def test_whoever_signed_before_is_told_by_mail_and_nothing_changes(campaign, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    send(campaign)
    services.confirm(links(post()[0])["confirm"])
    post()
    send(campaign, first_name="Somebody else")
    [known] = post()
    assert known.subject == "You had done this already"
    assert SignUp.objects.get().first_name == "Ana"


def test_that_was_not_me_deletes_everything(campaign, post):
    send(campaign)
    token = links(post()[0])["not-me"]
    assert services.reject(token, never_again=False).outcome == Outcome.DONE
    assert not SignUp.objects.exists()
    assert not Token.objects.exists()
    assert not StopEntry.objects.exists()


def test_never_again_leaves_a_fingerprint_and_no_more_mails(campaign, post):
    send(campaign)
    services.reject(links(post()[0])["not-me"], never_again=True)
    send(uuid4(), address="ANA@example.org", language="es")
    assert post() == []
    assert not SignUp.objects.exists()
    assert StopEntry.objects.count() == 1


def test_an_expired_link_does_nothing_and_can_be_renewed(campaign, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    send(campaign)
    token = links(post()[0])["confirm"]
    start = Token.objects.get(purpose="confirm")
    Token.objects.update(expires_at=start.expires_at - timedelta(hours=49))
    assert services.confirm(token).outcome == Outcome.EXPIRED
    services.renew(token)
    [mail] = post()
    assert services.confirm(links(mail)["confirm"]).outcome == Outcome.DONE


def test_a_token_of_another_purpose_is_nothing(campaign, post):
    send(campaign)
    found = links(post()[0])
    assert services.confirm(found["not-me"]).outcome == Outcome.NOTHING_HERE
    assert services.reject(found["confirm"], never_again=False).outcome == Outcome.NOTHING_HERE


def test_erasing_an_address_leaves_numbers_only(campaign, post):
    send(campaign)
    services.confirm(links(post()[0])["confirm"])
    post()
    services.forget_address(ANA, language="en")
    [last] = post()
    assert last.subject == "It is done"
    assert not SignUp.objects.exists()
    assert ForgottenSupporters.objects.get().number == 1
    assert CampaignSupport.objects.count() == 1


def test_the_receipt_keeps_the_old_words(campaign, post):
    send(campaign)
    post()
    send(uuid4(), words={SIGNING: "New words."})
    post()
    first = SignUp.objects.get(support_id=campaign)
    assert [consent.wording.words for consent in consents_of(first.pk) if consent.wording.purpose == SIGNING] == [
        WORDS[SIGNING]
    ]
