from datetime import timedelta

import pytest
import time_machine
from django.db import OperationalError
from django.urls import reverse
from django.utils.timezone import now

from operations import timer
from operations.management.commands import run_timer
from operations.models import JobRun
from operations.timer import JOBS, Job, register, run_due, silent_jobs, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(monkeypatch):
    monkeypatch.setattr(timer, "JOBS", {})
    return timer.JOBS


@pytest.fixture
def calls(jobs):
    calls = []
    register("count", every=timedelta(hours=1), run=lambda: calls.append(1))
    return calls


def test_a_job_runs_when_its_time_has_come_and_not_before(calls):
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        for minutes in (0, 30, 29, 1, 59, 1):
            clock.shift(timedelta(minutes=minutes))
            run_due()
    assert len(calls) == 3


def test_of_many_machines_one_takes_it(calls):
    job, moment = timer.JOBS["count"], now()
    assert [take(job, moment) for _ in range(3)] == [True, False, False]
    JobRun.objects.update(ended_at=moment)
    later = moment + timedelta(hours=1)
    assert [take(job, later) for _ in range(3)] == [True, False, False]


def test_a_job_that_takes_longer_than_its_interval_does_not_run_twice_at_once(calls):
    job, moment = timer.JOBS["count"], now()
    assert take(job, moment)
    assert not take(job, moment + timedelta(hours=2))
    JobRun.objects.update(ended_at=moment + timedelta(hours=2))
    assert take(job, moment + timedelta(hours=2))


def test_a_run_whose_process_was_killed_does_not_hold_up_its_job_for_ever(calls):
    job, moment = timer.JOBS["count"], now()
    assert take(job, moment)
    assert take(job, moment + job.longest_silence)


def test_the_timer_outlives_a_database_that_is_away(monkeypatch, capsys):
    def away():
        raise OperationalError("connection refused")

    monkeypatch.setattr(run_timer, "run_due", away)
    monkeypatch.setattr(run_timer, "close_old_connections", lambda: None)
    run_timer.Command().look()
    assert "OperationalError" in capsys.readouterr().err


def test_a_job_that_fails_stops_no_other_and_is_counted(jobs, calls, caplog):
    def fail():
        raise RuntimeError("ana@example.org")

    jobs["fail"] = Job("fail", timedelta(minutes=1), fail)
    assert run_due() == {"count": True, "fail": False}
    assert JobRun.objects.get(pk="fail").failures == 1
    assert "ana@example.org" not in caplog.text


def test_two_jobs_cannot_have_one_name(calls):
    with pytest.raises(ValueError, match="count"):
        register("count", every=timedelta(hours=1), run=list)


def test_a_job_that_never_ran_is_silent(calls):
    assert silent_jobs() == ["count"]
    run_due()
    assert silent_jobs() == []


def test_a_job_that_has_not_ended_well_for_long_is_silent(calls):
    run_due()
    with time_machine.travel(now() + timedelta(hours=4, minutes=59)):
        assert silent_jobs() == []
    with time_machine.travel(now() + timedelta(hours=5, minutes=1)):
        assert silent_jobs() == ["count"]


def test_health_turns_red_when_a_job_is_silent(client, calls):
    assert client.get(reverse("ready")).status_code == 503
    run_due()
    answer = client.get(reverse("ready"))
    assert (answer.status_code, answer.json()) == (200, {"database": True, "silent_jobs": []})


def test_health_turns_red_without_the_database_while_the_process_lives(client, monkeypatch):
    def fail():
        raise OperationalError

    monkeypatch.setattr("operations.views.silent_jobs", fail)
    assert client.get(reverse("ready")).status_code == 503
    assert client.get(reverse("alive")).status_code == 200


def test_every_job_of_the_site_ends_well(settings):
    assert run_due() == dict.fromkeys(JOBS, True)
