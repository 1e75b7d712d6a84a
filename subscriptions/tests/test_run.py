"""Writing a digest: few statements however many subscribers, whole batches, and nobody left out or told twice."""

from collections import Counter
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import now

from members.models import MailRun, OutgoingMail, PersonRecord
from subscriptions import checking, digest_run
from subscriptions.digest_run import expected_mails, what_is_told, write_batch
from subscriptions.models import Digest, Issue, IssueMail, News, Subscriber, Subscription
from subscriptions.noticing import notice
from subscriptions.schedule import run
from subscriptions.stories import stories_of
from subscriptions.tests.filling import fill
from subscriptions.tests.people import make_subscription

pytestmark = pytest.mark.django_db
FEW, MANY = 300, 3000


def let_time_come(frequency="weekly"):
    """Let the time of a digest come and return it with the number of the last news."""
    notice()
    Digest.objects.filter(pk=frequency).update(next_at=now())
    return Digest.objects.get(pk=frequency), News.last_number()


def queries_of(number, world):
    fill(number, countries=["KE", "MX"])
    world.publish("In Kenya", "KE")
    world.publish("In Mexico", "MX")
    digest, upto = let_time_come()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        run(digest, upto=upto)
    return [query["sql"] for query in queries.captured_queries]


@pytest.mark.parametrize("number", [FEW, MANY])
def test_the_number_of_statements_does_not_grow_within_a_batch(world, number):
    """Seven for a batch, two for its savepoint; what is news, the try in each language and the end are the rest."""
    statements = queries_of(number, world)
    assert OutgoingMail.objects.count() == number
    assert len([sql for sql in statements if "subscriptions_subscription" in sql]) <= 6
    assert len(statements) <= 60


def test_ten_times_as_many_subscribers_cost_nothing_more_in_a_batch(world):
    few = len(queries_of(FEW, world))
    OutgoingMail.objects.all().delete()
    Subscriber.objects.all().delete()
    assert len(queries_of(MANY, world)) <= few


def test_small_batches_write_to_everybody_once(world, monkeypatch):
    monkeypatch.setattr(digest_run, "SUBSCRIPTIONS_PER_BATCH", 7)
    fill(50, countries=["KE", "MX"], subscriptions_each=3)
    world.publish("In Kenya", "KE", "MX")
    digest, upto = let_time_come()
    expected = expected_mails("weekly", upto, stories_of(what_is_told("weekly", upto)))
    issue = run(digest, upto=upto)
    assert issue.state == Issue.State.DONE
    assert Counter(OutgoingMail.objects.values_list("record_id", flat=True)).most_common(1)[0][1] == 1
    assert OutgoingMail.objects.count() == 50 == issue.run.queued == sum(expected.values())
    assert not IssueMail.objects.exists()


def test_a_run_that_dies_goes_on_where_it_stopped(world, monkeypatch):
    monkeypatch.setattr(digest_run, "SUBSCRIPTIONS_PER_BATCH", 10)
    fill(55, countries=["KE"])
    world.publish()
    digest, upto = let_time_come()
    done = []

    def die_at_the_third(*args):
        done.append(1)
        if len(done) == 3:
            raise KeyboardInterrupt
        return write_batch(*args)

    monkeypatch.setattr(digest_run, "write_batch", die_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        run(digest, upto=upto)
    assert 0 < OutgoingMail.objects.count() < 55
    monkeypatch.setattr(digest_run, "write_batch", write_batch)
    issue = run(Digest.objects.get(pk="weekly"))
    assert issue.state == Issue.State.DONE
    assert OutgoingMail.objects.count() == 55 == MailRun.objects.get().queued
    assert Issue.objects.count() == 1


def test_a_batch_is_whole_or_nothing(world, monkeypatch):
    fill(20, countries=["KE"])
    world.publish()
    digest, upto = let_time_come()

    def break_in_the_middle(model, rows):
        if model is OutgoingMail:
            raise RuntimeError("The machine failed.")

    monkeypatch.setattr(digest_run, "insert", break_in_the_middle)
    with pytest.raises(RuntimeError), transaction.atomic():
        run(digest, upto=upto)
    assert not Subscription.objects.filter(since_news=upto).exists()


def test_the_database_refuses_a_second_mail_of_an_issue(world):
    issue = Issue.objects.create(frequency="weekly", upto=1, started_at=now())
    one = {"issue": issue, "subscriber_id": uuid4(), "language": "en"}
    IssueMail.objects.create(**one)
    with pytest.raises(Exception, match=r"(?i)unique"), transaction.atomic():
        IssueMail.objects.create(**one)


def test_two_runs_at_a_time_are_one_issue(world):
    fill(5, countries=["KE"])
    world.publish()
    digest, upto = let_time_come()
    Issue.objects.create(frequency="weekly", upto=upto, started_at=now())
    run(digest, upto=upto)
    run(digest, upto=upto)
    assert Issue.objects.count() == 1
    assert OutgoingMail.objects.count() == 5


def test_a_page_that_cannot_be_written_stops_the_run_before_the_first_mail_and_says_where(world, monkeypatch):
    fill(5, countries=["KE"])
    fine, broken = world.publish("Fine"), world.publish("Broken")
    whole = checking.written

    def breaks(sections, **options):
        if any(told.page.title == "Broken" for _section, some in sections for told in some):
            raise ZeroDivisionError
        return whole(sections, **options)

    monkeypatch.setattr(checking, "written", breaks)
    digest, upto = let_time_come()
    issue = run(digest, upto=upto)
    assert issue.state == Issue.State.STOPPED
    assert (issue.stopped_at_key, issue.stopped_in, issue.stopped_by) == (
        broken.translation_key, "en", "ZeroDivisionError",
    )  # fmt: skip
    assert not OutgoingMail.objects.exists()
    monkeypatch.setattr(checking, "written", whole)
    assert run(Digest.objects.get(pk="weekly")).state == Issue.State.DONE
    assert OutgoingMail.objects.count() == 5
    assert fine.live


def test_nobody_else_is_touched(world):
    """Unconfirmed ones, other frequencies and whoever subscribed after the news."""
    pending = make_subscription("p@example.org", confirmed=False)
    monthly = make_subscription("m@example.org", frequency="monthly")
    world.publish()
    digest, upto = let_time_come()
    late = make_subscription("l@example.org")
    assert run(digest, upto=upto) is None
    assert not OutgoingMail.objects.exists()
    for row in (pending, monthly, late):
        since = row.since_news
        row.refresh_from_db()
        assert row.since_news == since
    assert late.state == PersonRecord.State.CONFIRMED
