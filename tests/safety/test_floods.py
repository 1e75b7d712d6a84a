"""Nobody is flooded in her own name, and a flood from one place leads to few mails; neither leaves a trace."""

import hashlib
from datetime import UTC, datetime, timedelta
from itertools import cycle, pairwise

import time_machine
from django.core import mail
from django.core.cache import cache

from members.models import Submission
from tests.addresses import address_of
from tests.safety.canaries import Canary, digests, fresh_letters
from tests.safety.stage import CAMPAIGNS, Person, do_all_the_post

START = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def variants(local, domain):
    """Yield spellings of one mailbox without end."""
    for number in cycle(range(97)):
        dotted = local[: number % 7 + 1] + "." + local[number % 7 + 1 :]
        tagged = f"{local}+{number}"
        yield from (
            f"{local}@{domain}",
            f"{local.upper()}@{domain.upper()}",
            f"{dotted}@{domain}",
            f"{tagged}@{domain}",
        )


def test_two_hundred_forms_in_her_name_cause_three_mails_a_day(stage):
    local, domain = fresh_letters(), "example.org"
    spelled = variants(local, domain)
    sent, answers = [], set()
    with time_machine.travel(START, tick=False) as clock:
        forms = forms_of_all_kinds()
        for number in range(200):
            eve, (path, values) = Person("eve"), forms[number % len(forms)]
            answer = eve.client.post(path, {**values, "email": next(spelled)})
            answers.add((answer.status_code, answer.url[3:]))
            do_all_the_post()
            sent += [clock_now() for _ in mail.outbox[len(sent) :]]
            clock.shift(timedelta(minutes=5))
        for _ in range(6):
            clock.shift(timedelta(minutes=10))
            do_all_the_post()
            sent += [clock_now() for _ in mail.outbox[len(sent) :]]
    assert answers == {(302, "/check-your-mail/")}
    # The 200 forms come over 17 hours.
    assert 1 <= len(sent) <= 3
    assert all(later - earlier >= timedelta(minutes=10) for earlier, later in pairwise(sent))


def forms_of_all_kinds():
    """Return address and hidden fields of every form in both languages."""
    forms = []
    for language in ("en", "es"):
        zoe = Person("zoe", language)
        pages = [address_of(campaign, language).path for campaign in CAMPAIGNS]
        forms += [zoe.form_on(path, "email") for path in (*pages, f"/{language}/my-choices/")]
    return forms


def clock_now():
    return datetime.now(UTC)


def test_a_thousand_forms_from_one_place_cause_few_mails_and_leave_no_trace_of_it(stage, log):
    eve = Person("eve", ip="203.0.113.77")
    path, values = eve.form_on("/en/campaigns/stand-with-her/", "email")
    statuses = {
        eve.client.post(path, {**values, "email": f"{fresh_letters()}@example.org"}).status_code for _ in range(1000)
    }
    do_all_the_post()
    assert statuses == {302}
    assert len(mail.outbox) <= 30
    assert Submission.objects.exclude(held_because="").count() == 990
    source = [
        Canary("ip", "203.0.113.77"),
        Canary("network", "203.0.113.0/24"),
        *[Canary(name, text.hex()) for name, text in digests("203.0.113.77", with_sha256=True)],
        Canary("packed", hashlib.sha256(bytes((203, 0, 113, 77))).hexdigest()),
    ]
    assert stage.search(source) == set()
    assert not [canary.field for canary in source if canary.value in log.getvalue()]
    assert stage.search_everything(source) == set()


def test_what_is_counted_is_gone_with_the_cache(stage):
    eve = Person("eve")
    path, values = eve.form_on("/en/campaigns/stand-with-her/", "email")
    for _ in range(12):
        eve.client.post(path, {**values, "email": eve.address})
    assert Submission.objects.exclude(held_because="").count() == 2
    cache.clear()
    eve.client.post(path, {**values, "email": eve.address})
    assert Submission.objects.exclude(held_because="").count() == 2


def test_fifty_people_behind_one_exit_in_an_hour_all_get_through(stage):
    with time_machine.travel(START, tick=False) as clock:
        path, values = Person("somebody").form_on("/en/campaigns/stand-with-her/", "email")
        for _ in range(50):
            somebody = Person("somebody", ip="198.51.100.9")
            somebody.client.post(path, {**values, "email": somebody.address})
            clock.shift(timedelta(seconds=72))
    do_all_the_post()
    assert len(mail.outbox) == 50
