"""A thief of the database learns how many registered, and of nobody who she is; logs say nothing."""

import logging

import pytest

from events.models import Registration
from events.tests.registering import confirm, form_of, link_in, make_open_event, send
from members import inbox
from tests.safety.canaries import address_canary, name_canary, text_canary
from tests.safety.places import Database

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def without_limits(settings, monkeypatch):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)


def test_registering_leaves_nothing_readable(client, events, post, caplog):
    page = make_open_event(events, questions=["diet", "access"], capacity=3)
    caplog.set_level(logging.INFO)
    database = Database()
    address, name = address_canary("ana"), name_canary("ana")
    diet, access = text_canary("ana", "diet"), text_canary("ana", "access")
    canaries = [address, name, diet, access]

    def assert_blind():
        assert database.search(canaries) == set()
        assert not [mark.field for mark in canaries for part in (mark.value, *mark.parts) if part in caplog.text]

    form = form_of(client, page)
    send(client, form, email=address.value, badge_name=name.value, diet=diet.value, access=access.value)
    assert_blind()
    inbox.process(10)
    assert_blind()
    [asked] = post()
    assert not [mark.field for mark in canaries[1:] for part in (mark.value, *mark.parts) if part in asked.body]
    confirm(client, asked)
    record = Registration.objects.get()
    assert (record.standing, record.badge_name, record.answered["diet"]) == ("place", name.value, diet.value)
    assert_blind()
    [letter] = post()
    assert_blind()
    own = link_in(letter, "registration")
    assert diet.parts[0] in client.get(own).content.decode()
    client.post(f"{own}change/", {"badge_name": name.value, "diet": access.value, "access": ""})
    assert_blind()
    client.post(own, {"action": "cancel"})
    post()
    record.refresh_from_db()
    assert (record.badge_name, record.answers) == ("", "")
    assert_blind()


def test_the_same_answer_for_known_and_unknown_addresses(client, events, post):
    page = make_open_event(events)
    form = form_of(client, page)
    answers = [
        send(client, form, email=address) for address in ("ana@example.org", "ana@example.org", "bea@example.org")
    ]
    confirm(client, post()[0])
    answers.append(send(client, form, email="ANA@example.org"))
    assert {(answer.status_code, answer.url, bytes(answer.content)) for answer in answers} == {
        (302, "/en/check-your-mail/", b"")
    }
    assert not any(answer.cookies for answer in answers)
