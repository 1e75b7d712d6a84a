"""Kill the process that writes a digest, again and again, while two workers send what it wrote.

Run as a program (``python -m tests.safety.crash_digests <kills> <subscribers>``) with the settings of
``crash_settings``. The workers are left alone: a worker that dies may send one mail twice, which ``crash`` tries. What
the mail server took stands in the file ``mails``.
"""

import mmap
import os
import random
import sys
import time
import traceback
from collections.abc import Callable

import django

from tests.safety.crash import FINISHED, kill

LONGEST_WAIT_SECONDS = 0.02
ROWS_PER_BATCH = 12
PAGES = 3
# How many batches were begun, in memory that all processes share.
BEGUN = mmap.mmap(-1, 1)


def fork(role: Callable[[], None]) -> int:
    """Start a process that plays a role; returns its number."""
    number = os.fork()
    if number == 0:
        random.seed()
        try:
            role()
        except BaseException:  # noqa: BLE001 - a fork never comes back
            traceback.print_exc()
        os._exit(1)
    return number


def set_the_scene(subscribers: int) -> None:
    """Leave subscribers with two subscriptions each, and three pages that are news to all of them."""
    from django.utils.timezone import now

    from core.models import Country, PageCountry
    from subscriptions.models import Digest, Issue, News, Subscriber, Subscription
    from subscriptions.noticing import told_pages
    from subscriptions.schedule import set_up

    set_up()
    Issue.objects.all().delete()
    News.objects.all().delete()
    countries = [Country.objects.get_or_create(code=code)[0] for code in ("KE", "MX")]
    for page in told_pages().filter(locale__language_code="en").order_by("pk")[:PAGES]:
        News.objects.create(key=page.translation_key, language="en", noticed_at=now())
        for country in countries:
            PageCountry.objects.get_or_create(page_id=page.pk, country=country)
    Digest.objects.filter(pk="weekly").update(next_at=now(), is_held=False)
    today = now().date()
    for number in range(subscribers):
        person = Subscriber()
        person.set_address(f"reader-{number}@example.org")
        person.save(force_insert=True)
        for country in ("KE", "MX"):
            row = Subscription(subscriber=person, country=country, language="en", state="confirmed")
            row.requested_on = row.confirmed_on = today
            row.set_address(person.address)
            row.save(force_insert=True)


def write_digest() -> None:
    """Begin the digest, or go on with it, to its end."""
    from subscriptions import digest_run
    from subscriptions.models import Digest, News
    from subscriptions.schedule import run

    whole = digest_run.write_batch

    def write_batch(*args):
        BEGUN[0] = (BEGUN[0] + 1) % 256
        return whole(*args)

    digest_run.SUBSCRIPTIONS_PER_BATCH, digest_run.write_batch = ROWS_PER_BATCH, write_batch
    run(Digest.objects.get(pk="weekly"), upto=News.last_number())
    os._exit(FINISHED)


def kill_at_work(writer: int) -> bool:
    """Kill the writer at a random moment after it has begun a batch; tells whether it was still at work."""
    before = BEGUN[0]
    while BEGUN[0] == before:
        if os.waitpid(writer, os.WNOHANG)[0]:
            return False
        time.sleep(0.0005)
    time.sleep(random.uniform(0, LONGEST_WAIT_SECONDS))
    if os.waitpid(writer, os.WNOHANG)[0]:
        return False
    kill(writer)
    return True


def work() -> None:
    """Do the post for ever."""
    from members.tasks import do_the_post

    while True:
        if not do_the_post():
            time.sleep(0.01)


def wait_until_sent() -> None:
    """Wait until nothing is left to be sent."""
    from members.models import OutgoingMail

    while OutgoingMail.objects.exists():
        time.sleep(0.05)
    os._exit(FINISHED)


def ended_well(number: int) -> bool:
    """Wait for a process, and tell whether it came to its end."""
    _number, status = os.waitpid(number, 0)
    return os.waitstatus_to_exitcode(status) == FINISHED


def main(kills: int, subscribers: int) -> None:
    """Kill the writer so many times, let the last one finish, and wait until everything is sent."""
    if not ended_well(fork(lambda: (set_the_scene(subscribers), os._exit(FINISHED)))):
        raise RuntimeError("The scene could not be set.")
    workers = [fork(work), fork(work)]
    try:
        done = sum(kill_at_work(fork(write_digest)) for _ in range(kills))
        if done < kills / 2:
            raise RuntimeError(f"Only {done} of {kills} writers were at work when they were to be killed.")
        if not ended_well(fork(write_digest)) or not ended_well(fork(wait_until_sent)):
            raise RuntimeError("What was left could not be finished.")
    finally:
        for number in workers:
            kill(number)


if __name__ == "__main__":
    django.setup()
    from members import tasks
    from tests.safety.crash import warm_up

    tasks.enqueue_post = lambda: None
    warm_up()
    main(int(sys.argv[1]), int(sys.argv[2]))
