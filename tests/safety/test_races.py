"""Many at once: of fifty one confirms, of twenty equal forms one row comes, two workers send nothing twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.conf import settings as django_settings
from django.core import mail
from django.db import connection, connections
from django.test import Client
from django.utils.timezone import now
from django.utils.translation import override

from campaigns.models import CampaignPage, ForgottenSupporters, SignUp
from campaigns.sign_up import SIGN_UP
from members import inbox, outbox, retention, rotation, services
from members.consents import SIGNING
from members.models import OutgoingMail, PersonRecord, Submission, Token
from members.tasks import do_the_post
from tests.safety.stage import Person

pytestmark = pytest.mark.usefixtures("many_mails")
NEW_KEYS = (("new", b"n" * 32), *django_settings.DATA_KEYS)


def at_once(*acts: Callable) -> list:
    """Do everything at the same moment, each in a thread with a connection of its own; return the answers."""
    barrier = Barrier(len(acts))

    def do(act):
        barrier.wait()
        try:
            with override("en"):
                return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(do, acts))


def work():
    """Do the post until both boxes are empty."""
    done = 0
    while step := do_the_post():
        done += step
    return done


def put_forms(addresses, times=1):
    key = CampaignPage.objects.get(slug="stand-with-her", locale__language_code="en").translation_key
    content = {"campaign": str(key), "first_name": "Zora", "words": {SIGNING: "We keep your address."}, "months": 24}
    with override("en"):
        for address in addresses * times:
            inbox.receive(SIGN_UP, address, content)


@pytest.fixture
def waiting(stage):
    """Somebody who signed and holds her link."""
    ana = Person("ana")
    ana.sign()
    ana.open_mail()
    return ana


def test_fifty_confirmations_of_one_link_count_once(waiting):
    before = len(mail.outbox)
    answers = at_once(*[lambda: Client().post(waiting.links["confirm"]).status_code] * 50)
    assert sorted(answers) == [200] * 49 + [302]
    assert SignUp.objects.filter(state=PersonRecord.State.CONFIRMED).count() == 1
    work()
    assert len(mail.outbox) - before == 1


def test_twenty_equal_forms_make_one_row_and_one_mail(stage):
    ana = Person("ana")
    path, values = ana.form_on("/en/campaigns/stand-with-her/", "email")
    form = {**values, "email": ana.address}
    answers = at_once(
        *[lambda: Client().post(path, form, REMOTE_ADDR=Person("same").ip).status_code for _ in range(20)]
    )
    assert answers == [302] * 20
    assert Submission.objects.count() == 20
    at_once(work, work)
    work()
    assert (SignUp.objects.count(), len(mail.outbox), Submission.objects.count()) == (1, 1, 0)


def test_two_workers_do_nothing_twice(stage):
    addresses = [f"{number}@example.org" for number in range(40)]
    put_forms(addresses, times=2)
    at_once(work, work, work)
    work()
    assert sorted(message.to[0] for message in mail.outbox) == sorted(addresses)
    assert (SignUp.objects.count(), OutgoingMail.objects.count(), Submission.objects.count()) == (40, 0, 0)


@pytest.mark.parametrize("number", range(5))
def test_the_sweep_and_a_confirmation_do_not_wait_for_each_other(number, waiting):
    SignUp.objects.update(pending_until=now() - timedelta(seconds=1))
    raw = waiting.links["confirm"].rstrip("/").rsplit("/", 1)[1]
    outcome, swept = at_once(lambda: services.confirm(raw).outcome, retention.sweep)
    left = SignUp.objects.filter(state=PersonRecord.State.CONFIRMED).count()
    assert (outcome, swept["signatures-unconfirmed"], left) in {("done", 0, 1), ("nothing-here", 1, 0)}
    assert Token.objects.exists() == bool(left)


def test_several_who_erase_count_a_person_once(waiting):
    waiting.press("confirm")
    row = SignUp.objects.get()
    at_once(*[lambda: services.forget_address(waiting.address, language="en")] * 8)
    assert ForgottenSupporters.objects.get(support=row.support).number == 1
    assert not SignUp.objects.exists()


def test_erasing_while_the_worker_works_ends(waiting):
    put_forms([waiting.address], times=10)
    at_once(*[lambda: services.forget_address(waiting.address, language="en")] * 2, work, work)
    work()
    assert SignUp.objects.count() <= 1
    assert Submission.objects.count() == 0


def test_confirming_and_rejecting_at_once_end_in_one_of_both(waiting):
    links = {kind: path.rstrip("/").rsplit("/", 1)[1] for kind, path in waiting.links.items()}
    confirmed, rejected = at_once(
        lambda: services.confirm(links["confirm"]).outcome,
        lambda: services.reject(links["not-me"], never_again=False).outcome,
    )
    assert rejected == "done"
    assert confirmed in {"done", "nothing-here"}
    assert not SignUp.objects.exists()


def test_keys_change_while_people_sign_up(stage, settings):
    early = [f"early-{number}@example.org" for number in range(60)]
    put_forms(early)
    work()
    settings.DATA_KEYS = NEW_KEYS
    late = [f"late-{number}@example.org" for number in range(30)]
    put_forms([*late, *early[:20]])
    at_once(rotation.rotate, work, rotation.rotate, work)
    work()
    rotation.rotate()
    assert not any(rotation.waiting().values())
    settings.DATA_KEYS = NEW_KEYS[:1]
    assert {row.address for row in SignUp.objects.all()} == {*early, *late}
    assert all(SignUp.of(address).count() == 1 for address in (*early, *late))
    assert (Submission.objects.count(), outbox.OutgoingMail.objects.count()) == (0, 0)
    assert connection.is_usable()
