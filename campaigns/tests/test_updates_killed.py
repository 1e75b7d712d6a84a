"""A mailing that is killed in the middle, again and again, and started anew: everybody gets exactly one mail.

``MAILING_KILLS=200`` kills two hundred times; without it, as often as a test may take. A process that dies takes its
open transaction with it, which is what an exception that nobody catches does here, at a random statement.
"""

import os
import random
from collections import Counter

import pytest
from django.db import connection

from campaigns import updates
from campaigns.models import UpdateMailing
from campaigns.tests.mailing import campaign_with_update, mailing_of, supporter
from campaigns.tests.people import make_staff
from members.models import MailRun, OutgoingMail

pytestmark = pytest.mark.django_db
KILLS = int(os.environ.get("MAILING_KILLS", "20"))
PEOPLE = 23
MOST_STATEMENTS = 30


class Killed(BaseException):
    """The process is no more."""


class Killer:
    """Lets so many statements pass, and none after them."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(self, execute, sql, params, many, context):
        self.left -= 1
        # The end of a transaction is no statement here: what is left of it happens or not as a whole.
        if self.left < 0 and not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            raise Killed
        return execute(sql, params, many, context)


def work_until_killed(statements: int) -> bool:
    """Queue until there is nothing more to do, or until the process dies; tells whether it died."""
    try:
        with connection.execute_wrapper(Killer(statements)):
            updates.go_on()
    except Killed:
        return True
    return False


def test_everybody_gets_one_mail_however_often_it_is_killed(section, post, monkeypatch):
    monkeypatch.setattr(updates, "PEOPLE_PER_BATCH", 3)
    campaign = campaign_with_update(section)
    addresses = [f"person-{number}@example.org" for number in range(PEOPLE)]
    for address in addresses:
        supporter(campaign, address)
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=make_staff(name="news"))
    moments = random.Random(8058)
    deaths = sum(work_until_killed(moments.randrange(MOST_STATEMENTS)) for _ in range(KILLS))
    while not UpdateMailing.objects.get().is_queued:
        updates.go_on()
    assert deaths >= KILLS / 4
    queued = Counter(OutgoingMail.objects.values_list("record_id", flat=True))
    assert (len(queued), set(queued.values())) == (PEOPLE, {1})
    assert MailRun.objects.get().queued == PEOPLE
    assert Counter(mail.to[0] for mail in post()) == Counter(addresses)
    updates.go_on()
    assert UpdateMailing.objects.get().outcome["sent"] == PEOPLE
