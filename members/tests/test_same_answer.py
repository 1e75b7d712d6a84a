"""What strangers learn from the pages: nothing. And leaving the news, as mail programs and people do it."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from core.tests.site import make_site
from members import services, tasks, tokens
from members.anonymous import new_stamp
from members.consents import UPDATES, in_force
from members.limits import FORMS_PER_MINUTE
from members.models import Submission, Token
from members.tests.visiting import ANA, make_signature

pytestmark = pytest.mark.django_db
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


def seen(answer) -> tuple:
    """Return all that somebody gets to see of an answer."""
    return answer.status_code, sorted(answer.headers.items()), answer.content, sorted(answer.cookies)


def ask(language: str, address: str, **extra):
    with time_machine.travel(now() - timedelta(minutes=1)):
        stamp = new_stamp()
    client = Client()
    first = client.post(f"/{language}/my-choices/", {"email": address, "stamp": stamp, **extra})
    return seen(first), seen(client.get(first["Location"]))


# --- The same for everybody -----------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
@time_machine.travel("2026-11-20 10:00Z", tick=False)
def test_the_answer_is_the_same_byte_for_byte(language, post):
    make_signature()
    make_signature("waits@example.org", confirmed=False)
    services.stop("stopped@example.org")
    post()
    addresses = [ANA, "ANA@Example.org", "waits@example.org", "stopped@example.org", "nobody@example.org"]
    answers = [ask(language, address) for address in addresses]
    answers.append(ask(language, ANA, website="https://spam.example"))
    assert len({str(answer) for answer in answers}) == 1
    # From here on this network sends too many.
    answers.extend(ask(language, f"{uuid4()}@example.org") for _ in range(FORMS_PER_MINUTE))
    answers.append(ask(language, ANA))
    assert len({str(answer) for answer in answers}) == 1
    assert answers[0][0][0] == 302


def test_only_whoever_has_something_with_us_gets_the_mail(post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    make_signature()
    make_signature("stopped@example.org")
    services.stop("stopped@example.org")
    post()
    for address in ("nobody@example.org", "stopped@example.org", ANA):
        ask("en", address)
    assert [letter.to for letter in post()] == [[ANA]]


def test_a_hundred_requests_are_few_mails(post, settings):
    settings.MAIL_INTERVAL_MINUTES = 10
    make_signature()
    post()
    start, sent = now(), []
    for place in range(40):
        with time_machine.travel(start + timedelta(minutes=20 * place)):
            ask("en", ["ana@example.org", "ANA@example.org"][place % 2])
            sent += post()
    assert len(sent) <= 3


def test_the_request_looks_nobody_up(django_assert_max_num_queries):
    make_signature()
    with time_machine.travel(now() - timedelta(minutes=1)):
        stamp = new_stamp()

    with (
        CaptureQueriesContext(
            connection,
        ) as asked,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(tasks, "enqueue_post", lambda: None)
        Client().post("/en/my-choices/", {"email": ANA, "stamp": stamp})
    tables = {
        word
        for query in asked
        for word in query["sql"].replace('"', " ").split()
        if word.startswith(("members_", "campaigns_sign"))
    }
    assert tables == {"members_submission"}
    assert Submission.objects.count() == 1


@pytest.mark.parametrize(
    "address", ["", "ana", "a" * 1_000_000, "ana@example.org\r\nBcc: x@example.org", "\x00", "\u202e@x.org"]
)
def test_what_is_no_address_is_said_kindly_and_kept_nowhere(client, address):
    answer = client.post("/en/my-choices/", {"email": address, "stamp": new_stamp()})
    assert 400 <= answer.status_code < 500
    assert not Submission.objects.exists()


# --- No more news ---------------------------------------------------------------------------------


def leave_link(record) -> str:
    return f"/en/no-more-news/{tokens.issue(Token.Purpose.LEAVE_UPDATES, record=record)}/"


def test_a_mail_program_leaves_by_one_post_without_cookie_or_mark():
    record = make_signature()
    strict = Client(enforce_csrf_checks=True)
    for _ in range(2):
        answer = strict.post(
            leave_link(record), ONE_CLICK, headers={"Origin": "https://mail.example", "Sec-Fetch-Site": "cross-site"}
        )
        assert answer.status_code == 200
        assert not answer.cookies
    assert not in_force(record.pk, UPDATES)


def test_looking_at_the_link_changes_nothing(client):
    record = make_signature()
    link = leave_link(record)
    for _ in range(5):
        page = BeautifulSoup(client.get(link).content, "html.parser")
        assert client.head(link).status_code == 200
    assert page.select_one("main form[method=post] button")
    assert in_force(record.pk, UPDATES)
    assert not client.cookies


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_answer_does_not_tell_good_links_from_bad_ones(method):
    record = make_signature()
    good = leave_link(record)
    with time_machine.travel(now() - timedelta(days=400)):
        expired = leave_link(record)
    other = f"/en/no-more-news/{tokens.issue(Token.Purpose.CONFIRM, record=record)}/"
    bodies = set()
    for link in (good, expired, other, "/en/no-more-news/x/", f"/en/no-more-news/{'a' * 43}/"):
        answer = getattr(Client(), method)(link)
        bodies.add((answer.status_code, answer.content.replace(link.encode(), b"")))
    assert len(bodies) == 1
    assert bodies.pop()[0] == 200


def test_a_link_that_is_not_good_changes_nothing():
    record = make_signature()
    with time_machine.travel(now() - timedelta(days=400)):
        expired = leave_link(record)
    other = f"/en/no-more-news/{tokens.issue(Token.Purpose.CONFIRM, record=record)}/"
    for link in (expired, other):
        Client().post(link, ONE_CLICK)
    assert in_force(record.pk, UPDATES)


def test_the_signature_counts_on():
    record = make_signature()
    Client().post(leave_link(record), ONE_CLICK)
    record.refresh_from_db()
    assert record.state == "confirmed"
    assert in_force(record.pk, "signing")
