"""The table of retention: complete, carried out at its border, and shown as it is."""

import random
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils.timezone import now
from django.utils.translation import override
from wagtail.models import Page

from campaigns.models import ForgottenSupporters, SignUp
from campaigns.sign_up import SIGN_UP
from core.tests.site import make_site
from members import audit, consents, inbox, own_retention, retention, services, tokens
from members.keys import SealBrokenError, stop_digest
from members.models import (
    AuditEntry,
    ChoicesVisit,
    Consent,
    OutgoingMail,
    PersonRecord,
    StopEntry,
    Submission,
    Token,
    Wording,
)
from members.models.people import person_record_models
from members.outbox import put_letter
from members.retention import Months, Rule, covers, in_words, rules, sweep
from members.tests.visiting import ANA, make_signature

DAY = timedelta(days=1)


def names(found: dict[str, int]) -> set[str]:
    return {name for name, number in found.items() if number}


# --- Complete -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "model",
    [model for model in apps.get_app_config("members").get_models() if not issubclass(model, Page)]
    + person_record_models(),
    ids=lambda model: model._meta.label,
)
def test_whatever_is_kept_about_people_has_a_rule(model):
    assert covers(model)


def test_no_two_rules_have_one_name():
    first = next(iter(rules()))
    with pytest.raises(ValueError, match=first.name):
        retention.register(first)


# --- Carried out ----------------------------------------------------------------------------------


def held_form():
    inbox.receive(SIGN_UP, ANA, {}, hold=Submission.Hold.NAME)


def failed_mail():
    put_letter("members.forgotten", ANA, "en", {})


def link():
    tokens.issue(Token.Purpose.CHOICES, address=ANA)


def leave_link():
    with override("en"):
        tokens.issue(Token.Purpose.LEAVE_UPDATES)


def visit():
    row = ChoicesVisit(language="en", expires_at=now() + timedelta(minutes=30))
    row.set_address(ANA)
    row.save(force_insert=True)


def session():
    Session.objects.create(session_key="a" * 32, expire_date=now() + timedelta(seconds=settings.SESSION_COOKIE_AGE))


def entry():
    audit.record(AuditEntry.Action.LIST_VIEWED)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "make", "time"),
    [
        ("forms", held_form, own_retention.HELD_FORMS),
        ("mails", failed_mail, own_retention.FAILED_MAILS),
        ("links", link, tokens.LIFETIMES[Token.Purpose.CHOICES] + own_retention.USED_LINKS),
        # It ends with its day: here that is fourteen hours later.
        ("links", leave_link, tokens.LIFETIMES[Token.Purpose.LEAVE_UPDATES] + timedelta(hours=14)),
        ("visits", visit, timedelta(minutes=30)),
        ("sessions", session, timedelta(seconds=settings.SESSION_COOKIE_AGE)),
        ("record-of-staff", entry, own_retention.AUDIT),
        ("signatures-unconfirmed", lambda: make_signature(confirmed=False), services.PENDING_LIFETIME),
    ],
)
def test_a_row_goes_when_its_time_has_come_and_not_before(name, make, time):
    # At a whole minute: the record of the staff knows no seconds.
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        make()
        model = retention.RULES[name].model
        clock.shift(time - timedelta(seconds=2))
        sweep()
        assert model.objects.count() == 1
        clock.shift(timedelta(seconds=4))
        assert name in names(sweep())
        assert not model.objects.exists()


@pytest.mark.django_db
def test_the_stop_list_stays():
    StopEntry.objects.create(pk=stop_digest(ANA), since=now().date())
    with time_machine.travel(now() + 5000 * DAY):
        sweep()
    assert StopEntry.objects.count() == 1


@pytest.mark.django_db
def test_words_that_nobody_agreed_to_any_more_go_with_the_last_consent():
    record = make_signature()
    unused = consents.wording_of("updates", "en", "Nobody said yes to this.")
    assert names(sweep()) == {"wordings"}
    assert not Wording.objects.filter(pk=unused.pk).exists()
    services.forget(record)
    sweep()
    assert not Wording.objects.exists()


@pytest.mark.django_db
def test_a_consent_without_its_row_is_found_and_deleted():
    record = make_signature()
    SignUp.objects.filter(pk=record.pk).delete()
    assert "consents" in names(sweep())
    assert not Consent.objects.exists()


@pytest.mark.django_db
def test_what_was_not_confirmed_vanishes_with_all_that_hung_on_it_and_may_come_again():
    make_signature(confirmed=False)
    with time_machine.travel(now() + timedelta(hours=73)):
        sweep()
        assert not SignUp.of(ANA).exists()
        assert not Consent.objects.exists()
        assert not Token.objects.exclude(record_id=None).exists()
        assert not OutgoingMail.of(ANA).exists()
        assert not ForgottenSupporters.objects.exists()
        assert make_signature().state == PersonRecord.State.CONFIRMED


# --- The command ----------------------------------------------------------------------------------


def run(**options) -> str:
    told = StringIO()
    call_command("forget_expired", stdout=told, **options)
    return told.getvalue()


@pytest.mark.django_db
def test_a_dry_run_says_what_it_would_do_and_does_nothing():
    make_signature(confirmed=False)
    with time_machine.travel(now() + 4 * DAY):
        assert "signatures-unconfirmed: 1 would be deleted" in run(dry_run=True)
        assert SignUp.objects.count() == 1
        assert "signatures-unconfirmed: 1 deleted" in run()
        assert not SignUp.objects.exists()


@pytest.mark.django_db
def test_a_second_run_finds_nothing_and_leaves_no_line_in_the_record():
    make_signature(confirmed=False)
    with time_machine.travel(now() + 4 * DAY):
        run()
        before = AuditEntry.objects.filter(action=AuditEntry.Action.RETENTION_RUN).count()
        again = run()
    assert all(line.endswith(": 0 deleted") for line in again.splitlines())
    assert AuditEntry.objects.filter(action=AuditEntry.Action.RETENTION_RUN).count() == before == 1


class Killed(BaseException):
    """As from outside: nothing catches it."""


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(5))
def test_a_sweep_that_was_killed_ends_as_one_that_was_not(monkeypatch, seed):
    monkeypatch.setattr(retention, "ROWS_PER_STEP", 3)
    for place in range(12):
        make_signature(f"ana{place}@example.org", confirmed=False)
    chance, real = random.Random(seed), services.leave
    died = 0

    def leave(record):
        real(record)
        if chance.random() < 0.3:
            raise Killed

    with time_machine.travel(now() + 4 * DAY):
        monkeypatch.setattr(services, "leave", leave)
        for _attempt in range(20):
            try:
                sweep()
            except Killed:
                died += 1
                # Whole rows only: none without its consents, no consents without their row.
                assert set(Consent.objects.values_list("record_id", flat=True)) == set(
                    SignUp.objects.values_list("pk", flat=True)
                )
        monkeypatch.setattr(services, "leave", real)
        sweep()
    assert died
    assert not SignUp.objects.exists()
    assert not Consent.objects.exists()
    assert not ForgottenSupporters.objects.exists()


# --- Shown ----------------------------------------------------------------------------------------


def shown(client, language: str) -> dict[str, str]:
    page = BeautifulSoup(client.get(f"/{language}/what-we-keep/").content, "html.parser")
    return {item["data-rule"]: item.select_one(".keeping-time").text.strip() for item in page.select("[data-rule]")}


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_is_the_table(client, language):
    make_site()
    with override(language):
        assert shown(client, language) == {rule.name: rule.term for rule in rules()}


@pytest.mark.django_db
def test_a_changed_time_is_shown_as_it_is_carried_out(client, monkeypatch):
    make_site()
    old = retention.RULES["forms"]
    changed = Rule(**{**old.__dict__, "times": {"longest": timedelta(days=11)}})
    monkeypatch.setitem(retention.RULES, "forms", changed)
    assert "11 days" in shown(client, "en")["forms"]
    assert "11 días" in shown(client, "es")["forms"]


@pytest.mark.django_db
def test_the_page_sets_no_cookie(client):
    make_site()
    assert not client.get("/en/what-we-keep/").cookies


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=30), "30 minutes"),
        (timedelta(hours=12), "12 hours"),
        (timedelta(hours=72), "3 days"),
        (timedelta(days=365), "1 year"),
        (timedelta(days=400), "400 days"),
        (Months(12), "12 months"),
        (Months(36), "3 years"),
        (Months(1), "1 month"),
    ],
)
def test_a_time_is_told_in_the_unit_that_fits(time, words):
    assert in_words(time) == words


def test_the_times_of_the_table_are_those_of_the_code():
    assert retention.RULES["signatures-unconfirmed"].term.startswith("3 days")
    assert retention.RULES["visits"].term.startswith("30 minutes")
    assert retention.RULES["record-of-staff"].term.startswith("1 year")


@pytest.mark.django_db
def test_a_row_that_fails_keeps_no_other_row(monkeypatch, caplog):
    """Of three rows in steps of two the first one fails; the others are dealt with all the same."""
    for number in range(3):
        StopEntry.objects.create(pk=f"{number:064d}", since=now().date())

    def delete_most(row):
        retention.delete_row(row)
        if row.pk == f"{0:064d}":
            raise SealBrokenError

    words = {"what": "A test.", "how_long": "Never.", "why": "To see."}
    rule = Rule(name="most", model=StopEntry, due=StopEntry.objects.order_by("pk").all, apply=delete_most, **words)
    monkeypatch.setattr(retention, "ROWS_PER_STEP", 2)
    assert retention.carry_out_alone(rule) == 2
    assert [row.pk for row in StopEntry.objects.all()] == [f"{0:064d}"]
    assert "SealBrokenError" in caplog.text
