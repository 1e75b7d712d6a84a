from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import pairwise
from types import SimpleNamespace

import pytest
import time_machine
from django.core.cache import cache
from django.test import RequestFactory
from django.utils.timezone import now

from members import inbox
from members.checks import check_shared_cache
from members.limits import comes_too_often, given_back_on_failure, network_of, when_to_mail
from members.models import Submission
from members.tasks import enqueue_post

VARIANTS = ["ana@example.org", "Ana@example.org", "a.n.a@example.org", "ana+x@example.org"]


def request_from(address="203.0.113.7", **extra):
    return RequestFactory().post("/", REMOTE_ADDR=address, **extra)


def test_a_mailbox_gets_three_mails_a_day_whatever_the_spelling():
    assert [when_to_mail(VARIANTS[place % 4]) is not None for place in range(6)] == [True] * 3 + [False] * 3


def test_the_mails_stand_ten_minutes_apart():
    with time_machine.travel("2026-11-20 10:00Z", tick=False):
        moments = [when_to_mail("ana@example.org") for _ in range(3)]
        assert [moment - now() for moment in moments] == [timedelta(minutes=minutes) for minutes in (0, 10, 20)]


def test_midnight_does_not_begin_a_new_count():
    with time_machine.travel("2026-11-20 23:50Z", tick=False) as clock:
        for _ in range(3):
            assert when_to_mail("ana@example.org")
        clock.shift(timedelta(hours=1))
        assert when_to_mail("ana@example.org") is None


def test_a_day_later_there_is_room_again():
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        for _ in range(3):
            when_to_mail("ana@example.org")
        clock.shift(timedelta(hours=24, minutes=1))
        assert when_to_mail("ana@example.org")


def test_ten_forms_a_minute_from_one_network_pass_and_the_eleventh_is_too_many():
    assert [comes_too_often(request_from(f"203.0.113.{place}")) for place in range(11)] == [False] * 10 + [True]


def test_other_networks_are_not_braked():
    for _ in range(20):
        comes_too_often(request_from())
    assert not comes_too_often(request_from("198.51.100.1"))


def test_fifty_people_behind_one_exit_in_an_hour_all_pass():
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        for _ in range(50):
            assert not comes_too_often(request_from())
            clock.shift(timedelta(seconds=72))


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.7", "203.0.113.0/24"), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("", "unknown")],
)
def test_what_counts_is_the_network(address, network):
    assert network_of(request_from(address)) == network


def test_behind_the_proxy_the_last_forwarded_address_counts(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    request = request_from("10.0.0.1", HTTP_X_FORWARDED_FOR="1.2.3.4, 198.51.100.9")
    assert network_of(request) == "198.51.100.0/24"


def test_the_cache_knows_neither_address_nor_network():
    comes_too_often(request_from())
    when_to_mail("ana@example.org")
    kept = repr(cache._cache) + repr(list(cache._cache))
    assert not any(word in kept for word in ("203.0.113", "ana", "example"))


def test_ipv4_in_the_clothes_of_ipv6_is_the_same_network():
    assert network_of(request_from("::ffff:203.0.113.7")) == network_of(request_from("203.0.113.9"))


def test_many_at_once_take_three_places_ten_minutes_apart():
    with ThreadPoolExecutor(12) as threads:
        moments = sorted(filter(None, threads.map(when_to_mail, VARIANTS * 6)))
    assert len(moments) == 3
    assert all(later - earlier >= timedelta(minutes=10) for earlier, later in pairwise(moments))


def test_while_nobody_can_count_forms_are_held_and_the_worker_is_asked(monkeypatch):
    def fail(*args, **kwargs):
        raise ConnectionRefusedError

    asked = []
    monkeypatch.setattr(cache, "add", fail)
    monkeypatch.setattr("members.tasks.post", SimpleNamespace(enqueue=lambda: asked.append(1)))
    assert comes_too_often(request_from())
    enqueue_post()
    assert asked == [1]


@pytest.mark.parametrize("backend", ["locmem.LocMemCache", "redis.RedisCache"])
def test_production_is_told_that_a_cache_of_one_process_counts_for_one_process(settings, backend):
    settings.CACHES = {"default": {"BACKEND": f"django.core.cache.backends.{backend}"}}
    assert [warning.id for warning in check_shared_cache(None)] == ["members.W001"] * (backend[0] == "l")


def take_and_fail():
    with given_back_on_failure():
        with given_back_on_failure():
            assert when_to_mail("ana@example.org")
        raise ZeroDivisionError


def test_what_fails_again_and_again_burns_no_mails():
    for _ in range(5):
        with pytest.raises(ZeroDivisionError):
            take_and_fail()
    with given_back_on_failure():
        assert when_to_mail("ana@example.org")
    assert [when_to_mail("ana@example.org") is not None for _ in range(3)] == [True, True, False]


@pytest.mark.django_db
def test_the_inbox_gives_back_what_a_failed_form_took(monkeypatch):
    def fail(address, content):
        assert when_to_mail(address)
        raise ZeroDivisionError

    monkeypatch.setitem(inbox.HANDLERS, "tests.failing", fail)
    inbox.receive("tests.failing", "ana@example.org", {})
    for _ in range(5):
        Submission.objects.update(received_at=now())
        inbox.process_one()
    assert Submission.objects.get().attempts == 5
    assert [when_to_mail("ana@example.org") is not None for _ in range(4)] == [True, True, True, False]
