"""Kill the processes of the site in the middle of their work, again and again, and let the survivors tidy up.

Run as a program (``python -m tests.safety.crash <folder> <kills> <campaign key>``) with the settings of
``crash_settings``. Three processes work at the same time: one sends forms, one follows the links of the mails, one is
the worker. After each random moment one of them is killed with SIGKILL and started anew. What they saw stands in three
files of the folder, a line each: ``forms`` (addresses whose form was accepted), ``confirmed`` (links whose button was
answered) and ``mails`` (what the mail server took).
"""

import json
import mmap
import os
import random
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import django
from django.core.mail.backends.base import BaseEmailBackend

LINK = re.compile(r"/confirm/([A-Za-z0-9_-]{43})/")
LONGEST_WAIT_SECONDS = 0.3
# So that the worker does not fall behind by hundreds.
PAUSE_SECONDS = 0.05
MOST_LINKS = 20
SHORT_LEASE = timedelta(seconds=1)
FINISHED = 7
# How much each role has done, in memory that all processes share.
DONE = mmap.mmap(-1, 3)
FOLDER = Path(os.environ.get("CRASH_FOLDER", "."))


def note(name: str, line: str) -> None:
    """Add a line to a file in one write, which no kill divides."""
    with (FOLDER / name).open("ab", buffering=0) as file:
        file.write(f"{line}\n".encode())


def lines(name: str) -> list[str]:
    """Return the lines of a file so far."""
    path = FOLDER / name
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


class FileServer(BaseEmailBackend):
    """A mail server that has taken a mail once it stands in the file."""

    def send_messages(self, messages) -> int:
        """Take the mails."""
        for message in messages:
            note("mails", json.dumps({"to": message.to, "subject": message.subject, "body": message.body}))
        return len(messages)


def has_done_something(role: Callable[[str], None]) -> None:
    """Count one piece of work of a role."""
    place = ROLES.index(role)
    DONE[place] = (DONE[place] + 1) % 256


def send_forms(campaign: str) -> None:
    """Send one form after the other, each with an address of its own; some come twice."""
    from django.test import Client

    from members.anonymous import new_stamp

    client = Client()
    while True:
        address = f"{uuid4().hex}@example.org"
        form = {"email": address, "first_name": "Zora", "country": "HN", "updates": "on", "stamp": new_stamp()}
        for _ in range(random.choice((1, 1, 2))):
            answer = client.post(f"/en/take-part/{campaign}/", form, REMOTE_ADDR=random_source())
            assert answer.status_code == 302, answer.status_code
            has_done_something(send_forms)
        note("forms", address)
        time.sleep(PAUSE_SECONDS)


def random_source() -> str:
    """Return an address that comes from nowhere in particular (RFC 2544)."""
    return f"198.{random.randint(18, 19)}.{random.randint(0, 255)}.7"


def press_links() -> int:
    """Press the button behind each link that came by mail and was not answered yet; some twice. Returns how many."""
    from django.test import Client

    client = Client()
    links = sorted({link for line in lines("mails") for link in LINK.findall(line)} - set(lines("confirmed")))
    random.shuffle(links)
    for link in links[:MOST_LINKS]:
        for _ in range(random.choice((1, 1, 2))):
            answer = client.post(f"/en/confirm/{link}/")
            assert answer.status_code in {200, 302}, answer.status_code
        note("confirmed", link)
        has_done_something(follow_links)
    return len(links)


def follow_links(campaign: str) -> None:
    """Follow the links of mails for ever."""
    while True:
        press_links()
        has_done_something(follow_links)
        time.sleep(0.01)


def work(campaign: str) -> None:
    """Do the post for ever."""
    from members import outbox
    from members.tasks import do_the_post

    outbox.LONGEST_SENDING = SHORT_LEASE
    while True:
        if not do_the_post():
            time.sleep(0.005)
        has_done_something(work)


ROLES = (send_forms, follow_links, work)


def start(role: Callable[[str], None], campaign: str) -> int:
    """Start a process that plays a role until it is killed; returns its number."""
    number = os.fork()
    if number == 0:
        random.seed()
        try:
            role(campaign)
        except BaseException:  # noqa: BLE001 - a fork never comes back
            traceback.print_exc()
        os._exit(1)
    return number


def wait_until_at_work(role: Callable[[str], None]) -> None:
    """Wait until the process of a role does something; raises TimeoutError when it does not in time."""
    place, end = ROLES.index(role), time.monotonic() + 300
    before = DONE[place]
    while DONE[place] == before:
        if time.monotonic() > end:
            raise TimeoutError(role.__name__)
        time.sleep(0.001)


def kill(number: int) -> None:
    """Kill a process at once and wait until it is gone; raise when it had ended by itself."""
    os.kill(number, signal.SIGKILL)
    _number, status = os.waitpid(number, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("A process ended by itself.")


def warm_up() -> None:
    """Load what every process needs before the first one is started; without a look into the database."""
    from django.core.handlers.wsgi import WSGIHandler
    from django.template.loader import get_template
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018 - loads every view
    WSGIHandler()
    for name in ("emails/letter.html", "emails/letter.txt", "pages/members/link_outcome.html"):
        get_template(name)


def main(kills: int, campaign: str) -> None:
    """Kill so many times, then let the worker and the reader of mails finish."""
    # The worker is killed more often: it has the most to lose.
    running = {role: start(role, campaign) for role in ROLES}
    try:
        for _ in range(kills):
            victim = random.choice((send_forms, follow_links, work, work))
            wait_until_at_work(victim)
            time.sleep(random.uniform(0, LONGEST_WAIT_SECONDS))
            kill(running.pop(victim))
            running[victim] = start(victim, campaign)
    finally:
        for number in running.values():
            kill(number)
    number = start(finish, campaign)
    _number, status = os.waitpid(number, 0)
    if os.waitstatus_to_exitcode(status) != FINISHED:
        raise RuntimeError("What was left could not be finished.")


def finish(campaign: str) -> None:
    """Do all the post and follow all links, until nothing is left that anybody waits for."""
    from members import outbox
    from members.models import OutgoingMail, Submission
    from members.tasks import do_the_post

    outbox.LONGEST_SENDING = SHORT_LEASE
    failed = OutgoingMail.State.FAILED
    while (
        do_the_post()
        or press_links()
        or Submission.objects.exists()
        or OutgoingMail.objects.exclude(state=failed).exists()
    ):
        time.sleep(0.05)
    os._exit(FINISHED)


if __name__ == "__main__":
    django.setup()
    from members import tasks

    tasks.enqueue_post = lambda: None
    # Small steps, so that whoever is killed is at work and not behind.
    tasks.FORMS_PER_RUN = tasks.MAILS_PER_RUN = 5
    warm_up()
    main(int(sys.argv[1]), sys.argv[2])
