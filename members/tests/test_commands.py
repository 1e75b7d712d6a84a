"""The commands of whoever keeps the keys and answers for the data."""

import hashlib
import json
import os
import random
import subprocess
import sys
from base64 import b64encode
from io import StringIO
from secrets import token_bytes

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from campaigns.models import SignUp
from campaigns.sign_up import SIGN_UP
from cms.env import BASE_DIR, make_key, read_keys
from members import inbox, rotation, services
from members.checks import check_keys
from members.consents import UPDATES, in_force
from members.holdings import what_we_hold
from members.keys import SealBrokenError
from members.models import AuditEntry, OutgoingMail, StopEntry, Token
from members.tests.visiting import ANA, WORDS, make_signature

OLD, NEW = ("old", token_bytes(32)), ("new", token_bytes(32))


# --- What is held ---------------------------------------------------------------------------------


def told(address: str) -> dict:
    out = StringIO()
    call_command("what_we_hold", stdin=StringIO(address), stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.django_db
def test_what_is_held_is_what_she_can_download():
    make_signature()
    make_signature(language="es")
    held = told("  ANA@example.org \n")
    assert held["kept"] == what_we_hold(ANA)
    assert len(held["kept"]) == 2
    assert held["never_write_to_it"] is False


@pytest.mark.django_db
def test_days_are_told_not_moments():
    make_signature()
    [row] = told(ANA)["kept"]
    assert row["confirmed_on"] == localdate().isoformat()
    assert not any(":" in str(value) for value in row.values() if isinstance(value, str))


@pytest.mark.django_db
def test_nothing_is_held_of_somebody_who_was_forgotten(post):
    make_signature()
    post()
    services.forget_address(ANA, language="en")
    assert told(ANA)["mails_that_wait"] == 1
    post()
    held = told(ANA)
    assert (held["kept"], held["forms_that_wait"], held["mails_that_wait"]) == ([], 0, 0)


@pytest.mark.django_db
def test_the_stop_list_is_told():
    services.stop(ANA)
    assert told(ANA)["never_write_to_it"] is True
    assert StopEntry.objects.get().pk not in json.dumps(told(ANA))


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["", "ana", "a@b@c"])
def test_what_is_no_address_is_refused_without_repeating_it(address):
    with pytest.raises(CommandError) as refusal:
        told(address)
    assert str(refusal.value) == "Give one address on the standard input."


@pytest.mark.django_db
def test_an_address_as_an_argument_is_refused():
    with pytest.raises((CommandError, TypeError)):
        call_command("what_we_hold", ANA)


# --- New keys -------------------------------------------------------------------------------------


def test_a_new_key_can_be_read_and_is_another_one_each_time():
    lines = []
    for _ in range(2):
        out = StringIO()
        call_command("make_data_key", stdout=out, name="autumn")
        lines.append(out.getvalue().strip())
    first, second = (read_keys(line) for line in lines)
    assert first[0][0] == second[0][0] == "autumn"
    assert first[0][1] != second[0][1]


def test_without_a_name_a_key_is_called_after_its_day():
    out = StringIO()
    call_command("make_data_key", stdout=out)
    assert read_keys(out.getvalue().strip())[0][0] == localdate().isoformat()


@pytest.mark.parametrize("name", ["Autumn", "a b", "a" * 17, "a:b", "a,b", ""[:0] or "-"])
def test_a_name_that_the_settings_would_not_take_is_refused(name):
    with pytest.raises(CommandError):
        call_command("make_data_key", stdout=StringIO(), name=name)


# --- Changing the keys ----------------------------------------------------------------------------


@pytest.fixture
def two_keys(settings):
    """Rows written with an old key, and the new one put in front."""
    settings.DATA_KEYS = (OLD,)

    def bring_the_new_one():
        settings.DATA_KEYS = (NEW, OLD)

    def take_the_old_one_away():
        settings.DATA_KEYS = (NEW,)

    return bring_the_new_one, take_the_old_one_away


@pytest.mark.django_db
def test_everything_is_readable_and_found_once_the_old_key_is_gone(two_keys, post):
    bring, take_away = two_keys
    record = make_signature(first_name="Zoraida")
    token = services.choices_token(ANA, "en")
    bring()
    assert SignUp.of(ANA).get().first_name == "Zoraida"
    call_command("rotate_data_keys", stdout=StringIO())
    assert sum(rotation.waiting().values()) == 0
    take_away()
    found = SignUp.of(ANA).get()
    assert (found.pk, found.address, found.first_name) == (record.pk, ANA, "Zoraida")
    assert services.open_visit(token).address == ANA
    assert all(letter.to == [ANA] for letter in post())
    assert AuditEntry.objects.filter(action=AuditEntry.Action.KEYS_CHANGED).exists()


@pytest.mark.django_db
def test_what_was_not_rotated_does_not_open_without_its_key(two_keys):
    bring, take_away = two_keys
    make_signature()
    bring()
    take_away()
    assert not SignUp.of(ANA).exists()
    with pytest.raises(SealBrokenError):
        SignUp.objects.get().address  # noqa: B018


@pytest.mark.django_db
def test_each_step_goes_on_behind_the_last_one(two_keys, monkeypatch):
    for place in range(9):
        make_signature(f"old{place}@example.org")
    two_keys[0]()
    monkeypatch.setattr(rotation, "ROWS_PER_STEP", 3)
    with CaptureQueriesContext(connection) as seen:
        assert rotation.rotate_model(SignUp) == 9
    reads = [query["sql"] for query in seen.captured_queries if query["sql"].startswith("SELECT")]
    # Three steps that find rows and one that finds none, then a round that finds none.
    assert len(reads) == 5
    assert all('"id" > ' in sql for sql in reads[1:4])


@pytest.mark.django_db
def test_sign_ups_go_on_while_the_keys_change(two_keys, post, monkeypatch):
    bring, take_away = two_keys
    for place in range(30):
        make_signature(f"old{place}@example.org")
    bring()
    monkeypatch.setattr(rotation, "ROWS_PER_STEP", 7)
    real, come = rotation.rewrite, iter(range(1000))

    def rewrite(row):
        """Between two rows somebody signs, somebody takes a consent back, and a form waits in the inbox."""
        place = next(come)
        if place % 5 == 0:
            make_signature(f"new{place}@example.org")
            inbox.receive(SIGN_UP, f"form{place}@example.org", {"campaign": str(row.pk), "words": WORDS})
            services.withdraw(SignUp.of(f"old{place % 30}@example.org").get(), UPDATES)
        return real(row)

    monkeypatch.setattr(rotation, "rewrite", rewrite)
    rotation.rotate()
    monkeypatch.undo()
    rotation.rotate()
    take_away()
    assert sum(rotation.waiting().values()) == 0
    assert {row.address for row in SignUp.objects.all()} >= {f"old{place}@example.org" for place in range(30)}
    assert all(SignUp.of(row.address).filter(pk=row.pk).exists() for row in SignUp.objects.all())
    assert not in_force(SignUp.of("old0@example.org").get().pk, UPDATES)
    post()
    assert SignUp.of("form0@example.org").exists()
    assert not OutgoingMail.objects.filter(state=OutgoingMail.State.FAILED).exists()


@pytest.mark.django_db
def test_a_row_that_somebody_changes_meanwhile_is_not_written_over(two_keys):
    bring, _take_away = two_keys
    record = make_signature(first_name="Before")
    bring()
    stale = SignUp.objects.get()
    record.first_name = "After"
    record.save()
    assert rotation.rewrite(stale) == 0
    assert SignUp.objects.get().first_name == "After"


class Killed(BaseException):
    """As from outside."""


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(5))
def test_a_change_that_was_killed_is_taken_up_again(two_keys, monkeypatch, seed):
    bring, take_away = two_keys
    for place in range(10):
        make_signature(f"ana{place}@example.org")
    bring()
    chance, real, died = random.Random(seed), rotation.rewrite, 0

    def rewrite(row):
        if chance.random() < 0.2:
            raise Killed
        return real(row)

    monkeypatch.setattr(rotation, "rewrite", rewrite)
    while sum(rotation.waiting().values()):
        try:
            rotation.rotate()
        except Killed:
            died += 1
            # Half-way, both keys together still read and find everything.
            assert all(SignUp.of(f"ana{place}@example.org").get().address for place in range(10))
    take_away()
    assert died
    assert {row.address for row in SignUp.objects.all()} == {f"ana{place}@example.org" for place in range(10)}
    assert all(token.address in {"", *(row.address for row in SignUp.objects.all())} for token in Token.objects.all())


# --- Keys of their own ----------------------------------------------------------------------------


def test_keys_of_their_own_pass():
    assert check_keys(None) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda secret: secret.encode()[:32],
        lambda secret: secret.encode()[5:37],
        lambda secret: hashlib.sha256(secret.encode()).digest(),
        lambda secret: hashlib.sha512(secret.encode()).digest()[:32],
        lambda secret: hashlib.md5(secret.encode()).hexdigest().encode(),
        lambda secret: hashlib.sha256(secret.encode()).hexdigest().encode()[:32],
    ],
)
@pytest.mark.parametrize("name", ["DATA_KEYS", "STOP_LIST_KEY"])
def test_a_key_that_follows_from_the_secret_is_refused(settings, make, name):
    key = make(settings.SECRET_KEY)
    if name == "DATA_KEYS":
        settings.DATA_KEYS = (*settings.DATA_KEYS, ("second", key))
    else:
        settings.STOP_LIST_KEY = key
    [refusal] = check_keys(None)
    assert refusal.id == "members.E001"
    assert "make_data_key" in refusal.hint


def test_a_secret_that_is_the_key_in_base64_is_refused(settings):
    settings.SECRET_KEY = b64encode(settings.DATA_KEYS[0][1]).decode()
    assert [refusal.id for refusal in check_keys(None)] == ["members.E001"]


def test_the_stop_list_has_a_key_of_its_own(settings):
    settings.STOP_LIST_KEY = settings.DATA_KEYS[0][1]
    assert [refusal.id for refusal in check_keys(None)] == ["members.E002"]


@pytest.mark.slow
def test_production_refuses_a_key_that_is_the_secret(tmp_path):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    secret = "only-for-this-test-" * 3
    environment = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "cms.settings.base",
        "VAR_DIR": str(tmp_path),
        "SECRET_KEY": secret,
        "PUBLIC_URL": "https://www.example.org",
        "DATA_KEYS": f"a:{b64encode(secret.encode()[:32]).decode()}",
        "STOP_LIST_KEY": make_key(),
    }
    stopped = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=BASE_DIR, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert stopped.returncode != 0
    assert "The key a is SECRET_KEY or follows from it." in stopped.stderr
    assert secret not in stopped.stderr + stopped.stdout


def test_the_keys_of_tests_are_not_those_of_anybody():
    assert settings.DATA_KEYS[0][0] == "test"
