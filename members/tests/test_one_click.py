"""Leaving with the mail program's own button (RFC 8058), and with the link in the mail."""

import pytest
from django.test import Client

from core.tests.site import make_site
from members import consents, services, tokens
from members.mail_headers import leave_token, leave_token_for
from members.models import Consent, OutgoingMail, PersonRecord, Token
from members.tests.visiting import make_signature

pytestmark = pytest.mark.django_db
ANA = "ana@example.org"
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


def address(token, language="en"):
    return f"/{language}/no-more-news/{token}/"


def is_on(record, purpose=consents.UPDATES):
    return consents.in_force(record.pk, purpose)


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


@pytest.fixture
def ana(site):
    return make_signature(ANA)


def seen(answer, token):
    """Return what somebody gets to see of an answer, but for the address itself."""
    return answer.status_code, answer.content.replace(token.encode(), b""), sorted(answer.headers.items())


@pytest.fixture
def program():
    """A mail program: without cookies, from nowhere, and CSRF is looked at as in production."""
    return Client(enforce_csrf_checks=True)


def test_one_post_without_cookie_and_origin_ends_the_news_and_nothing_else(ana, program):
    answer = program.post(address(leave_token(ana, consents.UPDATES)), ONE_CLICK)
    assert answer.status_code == 200
    assert not answer.cookies
    assert not is_on(ana)
    assert is_on(ana, consents.PUBLIC_NAME)
    assert type(ana).objects.get().state == PersonRecord.State.CONFIRMED


@pytest.mark.parametrize(
    "headers", [{"origin": "null"}, {"origin": "https://mail.example"}, {"referer": "https://x.example/"}]
)
def test_it_does_not_matter_where_the_post_comes_from(ana, program, headers):
    assert program.post(address(leave_token(ana, consents.UPDATES)), ONE_CLICK, headers=headers).status_code == 200
    assert not is_on(ana)


@pytest.mark.parametrize("method", ["get", "head"])
def test_opening_the_address_changes_nothing(ana, program, method):
    for _ in range(3):
        answer = getattr(program, method)(address(leave_token(ana, consents.UPDATES)))
    assert answer.status_code == 200
    assert method == "head" or b'<form method="post">' in answer.content
    assert is_on(ana)


def test_a_forged_link_gets_the_same_answer_and_changes_nothing(ana, program):
    right = leave_token(ana, consents.UPDATES)
    forged = [right[:-8] + "AAAAAAAA", "A" * 43, "forged-link", leave_token_for([ana, ana], "signing")[:-1]]
    answers = [seen(program.post(address(token), ONE_CLICK), token) for token in forged]
    assert is_on(ana)
    answers.append(seen(program.post(address(right), ONE_CLICK), right))
    assert not is_on(ana)
    answers.append(seen(program.post(address(right), ONE_CLICK), right))
    assert [(status, body) for status, body, _headers in answers] == [answers[0][:2]] * len(answers)


def test_opening_looks_the_same_for_a_forged_link(ana, program):
    tokens_ = (leave_token(ana, consents.UPDATES), "A" * 43)
    assert len({seen(program.get(address(token)), token)[:2] for token in tokens_}) == 1


def test_the_link_of_one_campaign_does_not_leave_another(ana, program):
    eva = make_signature("eva@example.org")
    program.post(address(leave_token(eva, consents.UPDATES)), ONE_CLICK)
    assert is_on(ana)
    assert not is_on(eva)


def test_a_row_that_is_there_for_nothing_but_the_mails_goes_with_them(ana, program, monkeypatch):
    monkeypatch.setattr(type(ana), "basic_purposes", (consents.UPDATES,))
    program.post(address(leave_token(ana, consents.UPDATES)), ONE_CLICK)
    assert not type(ana).objects.exists()
    assert not Consent.objects.exists()


def test_links_that_were_stored_hold_too(ana, program):
    program.post(address(tokens.issue(Token.Purpose.LEAVE_UPDATES, record=ana)), ONE_CLICK)
    assert not is_on(ana)


def test_a_token_for_something_else_does_not_leave(ana, program):
    program.post(address(tokens.issue(Token.Purpose.CONFIRM, record=ana)), ONE_CLICK)
    assert is_on(ana)


def test_after_the_row_is_gone_the_answer_stays(ana, program):
    token = leave_token(ana, consents.UPDATES)
    services.leave(ana)
    assert program.post(address(token), ONE_CLICK).status_code == 200
    assert not OutgoingMail.objects.exists()
