"""The digests on the staff side: who sees them, what stands in the next one, hold and release; nobody is seen."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils.timezone import now

from campaigns.tests.people import make_staff
from members import inbox
from members.models import AuditEntry, OutgoingMail, Submission
from subscriptions import digest_run
from subscriptions.models import Digest, Issue, News
from subscriptions.noticing import notice
from subscriptions.schedule import run, run_due
from subscriptions.sign_up import SUBSCRIBE
from subscriptions.staff_roles import NEWS_BY_MAIL
from subscriptions.stories import stories_of
from subscriptions.tests.filling import fill
from subscriptions.tests.people import ANA, make_subscription, soup_of

pytestmark = pytest.mark.django_db
NEXT = ("weekly", "es")


@pytest.fixture(autouse=True)
def few_are_told(settings, request):
    """Numbers are told from two on, where a test does not ask for the real bound."""
    if "small" not in request.node.name:
        settings.SMALLEST_GROUP_SHOWN = 2


@pytest.fixture
def staff(client, world):
    call_command("set_up_roles", verbosity=0)
    client.force_login(make_staff(NEWS_BY_MAIL))
    return client


def page_of(client, name, *args):
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    return soup_of(answer).main


def test_the_next_issue_says_what_stands_in_it_and_how_many_mails_it_is(staff, world):
    make_subscription(language="es", missing="wait")
    make_subscription("b@example.org", language="es", missing="original")
    make_subscription("c@example.org", language="en")
    world.publish("Only in English")
    notice()
    text = page_of(staff, "digest_next", *NEXT).get_text(" ", strip=True)
    assert "Only in English" in text
    assert "not translated: the original (English)" in text
    assert "2 mails would go out" in text
    Digest.objects.filter(pk="weekly").update(next_at=now())
    assert run(Digest.objects.get(pk="weekly"), upto=News.last_number()).run.queued == 2
    assert OutgoingMail.objects.count() == 2


def test_looking_changes_nothing(staff, world):
    make_subscription(language="es")
    world.publish()
    before = (News.objects.count(), Issue.objects.count(), OutgoingMail.objects.count())
    for name, args in (("digests", ()), ("digest_subjects", ()), ("digest_next", NEXT)):
        page_of(staff, name, *args)
    assert before == (News.objects.count(), Issue.objects.count(), OutgoingMail.objects.count())


def test_the_mail_can_be_looked_at_in_its_language(staff, world):
    world.translate(world.publish("A river"), "Un río")
    notice()
    answer = staff.get(reverse("digest_mail", args=NEXT))
    text = answer.content.decode()
    assert "Un río" in text
    assert 'lang="es"' in text
    assert "<img" not in text


def test_a_held_digest_writes_nothing_until_it_is_released(staff, world):
    make_subscription()
    world.publish()
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "hold"})
    Digest.objects.filter(pk="weekly").update(next_at=now())
    run_due()
    assert not OutgoingMail.objects.exists()
    assert "held" in page_of(staff, "digests").get_text()
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "release"})
    assert world.write().run.queued == 1
    assert set(AuditEntry.objects.values_list("action", flat=True)) >= {"mailing-paused", "mailing-continued"}


def test_holding_stops_the_mails_that_wait_too(staff, world, read):
    make_subscription()
    world.publish()
    issue = world.write()
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "hold"})
    issue.run.refresh_from_db()
    assert issue.run.is_paused
    assert read("monthly") == []
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "release"})
    assert len(read("monthly")) == 1


def test_left_out_is_in_no_digest_and_urgent_reaches_those_who_want_it(staff, world, read):
    make_subscription(kinds="urgent")
    left_out, urgent = world.publish("Left out"), world.publish("Urgent one")
    notice()
    for page, action in ((left_out, "leave-out"), (urgent, "urgent")):
        staff.post(reverse("digest_change", args=NEXT), {"story": str(page.translation_key), "action": action})
    assert "Left out" in page_of(staff, "digest_next", *NEXT).get_text()
    [mail] = read()
    assert "Urgent one" in mail.body
    assert "Left out" not in mail.body


def test_a_stopped_digest_says_where(staff, world):
    page = world.publish("Broken page")
    Issue.objects.create(
        frequency="weekly", upto=1, started_at=now(), state="stopped", stopped_at_key=page.translation_key,
        stopped_in="es", stopped_by="ZeroDivisionError",
    )  # fmt: skip
    text = page_of(staff, "digests").get_text(" ", strip=True)
    assert "Broken page" in text
    assert "Spanish" in text


def test_small_groups_are_not_told_apart(staff, world):
    fill(12, countries=["KE"])
    fill(3, countries=["MX"])
    text = page_of(staff, "digest_subjects").get_text(" ", strip=True)
    assert "Kenya" in text
    assert "Mexico" not in text
    assert "Small groups together" in text


def test_a_small_group_is_told_by_no_number(staff, world):
    fill(3, countries=["KE"], languages=["es"])
    fill(12, countries=["KE"], languages=["en"])
    fill(4, countries=["KE"], frequency="monthly")
    world.publish()
    notice()
    text = page_of(staff, "digest_next", *NEXT).get_text(" ", strip=True)
    assert "15 mails would go out" in text
    assert "English 12" not in text
    assert "Spanish 3" not in text
    rows = page_of(staff, "digests").select(".people-table tbody tr")
    assert [row.select_one(".people-number").get_text(strip=True) for row in rows[:3]] == ["0", "15", "fewer than 10"]
    world.write("monthly")
    past = page_of(staff, "digests").select(
        "#past-issues td.people-number, [aria-labelledby^=past-issues] td.people-number"
    )
    assert [cell.get_text(strip=True) for cell in past[:4]] == ["fewer than 10", "–", "–", "–"]
    text = page_of(staff, "digest_next", "monthly", "es").get_text(" ", strip=True)
    assert "4 mail" not in text


def test_holding_stops_an_issue_that_has_just_begun(staff, world):
    make_subscription()
    world.publish()
    notice()
    issue = Issue.objects.create(frequency="weekly", upto=News.last_number(), started_at=now())
    digest_run.begin_run(issue)
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "hold"})
    digest_run.write(issue, stories_of(digest_run.what_is_told("weekly", issue.upto)))
    issue.refresh_from_db()
    assert (issue.state, OutgoingMail.objects.count(), issue.run.is_paused) == ("running", 0, True)
    staff.post(reverse("digest_hold", args=["weekly"]), {"action": "release"})
    run_due()
    issue.refresh_from_db()
    assert (issue.state, issue.run.queued, issue.run.is_paused) == ("done", 1, False)


def test_nobody_is_seen(staff, world):
    make_subscription()
    world.publish()
    notice()
    for name, args in (("digests", ()), ("digest_subjects", ()), ("digest_next", NEXT), ("digest_mail", NEXT)):
        assert ANA not in staff.get(reverse(name, args=args)).content.decode()


def test_held_forms_are_released_or_removed(staff, world, post):
    content = {"country": "KE", "topic": "", "kinds": "all", "frequency": "weekly", "missing": "wait",
               "discreet": False, "language": "en", "words": "Write to me."}  # fmt: skip
    for address in (ANA, "b@example.org"):
        inbox.receive(SUBSCRIBE, address, content, hold=Submission.Hold.TOO_MANY)
    assert "2 forms to subscribe are held" in page_of(staff, "digests").get_text(" ", strip=True)
    staff.post(reverse("digest_held_forms"), {"action": "release"})
    assert {mail.to[0] for mail in post()} == {ANA, "b@example.org"}


@pytest.mark.parametrize("group", ["Editors", "Moderators", "Supporter care"])
def test_others_do_not_get_in(client, world, group):
    call_command("set_up_roles", verbosity=0)
    client.force_login(make_staff(group))
    for name, args in (("digests", ()), ("digest_subjects", ()), ("digest_next", NEXT), ("digest_mail", NEXT)):
        assert client.get(reverse(name, args=args)).status_code == 302
    for name, args in (("digest_hold", ["weekly"]), ("digest_change", NEXT), ("digest_held_forms", ())):
        assert client.post(reverse(name, args=args)).status_code == 302
    assert not Digest.objects.filter(is_held=True).exists()


@pytest.mark.parametrize(
    ("name", "args", "data"),
    [
        ("digest_change", NEXT, {"story": "nonsense", "action": "urgent"}),
        ("digest_change", NEXT, {"action": "explode"}),
        ("digest_change", ("hourly", "es"), {"action": "urgent"}),
        ("digest_hold", ("hourly",), {"action": "hold"}),
    ],
)
def test_nonsense_is_not_found(staff, name, args, data):
    assert staff.post(reverse(name, args=args), data).status_code == 404
