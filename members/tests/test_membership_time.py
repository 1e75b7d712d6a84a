"""How long applications and memberships are kept, and how a membership goes on."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate, now

from members import retention, services
from members.holdings import what_we_hold
from members.membership import ask_to_stay, years_later
from members.models import Application, Token
from members.tests.membership import ADDRESS, link_in, make_application, make_membership

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def days(number: int) -> date:
    return localdate() + number * DAY


@pytest.mark.parametrize(
    ("fields", "stays"),
    [
        ({"state": "pending", "pending_until": now() + DAY}, True),
        ({"state": "pending", "pending_until": now() - DAY}, False),
        ({"review": "declined", "answered_on": days(-90)}, True),
        ({"review": "declined", "answered_on": days(-91)}, False),
        ({"days_ago": 180}, True),
        ({"days_ago": 181}, False),
        ({"days_ago": 181, "review": "asked"}, False),
        ({"days_ago": 181, "review": "proposed-accept"}, False),
        ({"days_ago": 400, "review": "accepted", "member_until": days(0)}, True),
        ({"days_ago": 400, "review": "accepted", "member_until": days(-1), "was_asked_to_stay": True}, False),
        ({"days_ago": 400, "review": "accepted", "member_until": days(-1)}, True),
    ],
)
def test_an_application_is_kept_as_long_as_the_table_says(fields, stays):
    make_application(**fields)
    retention.sweep()
    assert Application.objects.exists() == stays


def test_a_day_has_an_anniversary():
    assert years_later(date(2026, 11, 20), 2) == date(2028, 11, 20)
    assert years_later(date(2028, 2, 29), 2) == date(2030, 3, 1)


@pytest.fixture
def member():
    make_membership()
    return make_application(review="accepted", member_until=days(60))


def test_a_member_is_asked_once_whether_she_stays(member, post):
    assert (ask_to_stay(), ask_to_stay()) == (1, 0)
    [mail] = post()
    assert (mail.to, mail.extra_headers["Content-Language"]) == ([ADDRESS], "es")


@pytest.mark.parametrize("fields", [{"member_until": days(61)}, {"review": "declined"}])
def test_nobody_else_is_asked(member, fields):
    Application.objects.update(**fields)
    assert ask_to_stay() == 0


def test_her_button_renews_the_membership_and_looking_does_not(member, client, post):
    ask_to_stay()
    link = link_in(post()[0], "stay")
    assert client.get(link).status_code == 200
    assert Application.objects.get().member_until == days(60)
    assert client.post(link).status_code == 200
    record = Application.objects.get()
    assert record.member_until == years_later(days(60), 2)
    assert not record.was_asked_to_stay
    assert client.post(link).status_code == 200
    assert Application.objects.get().member_until == record.member_until


def test_a_link_of_another_purpose_renews_nothing(member, client, post):
    ask_to_stay()
    link = link_in(post()[0], "stay")
    Token.objects.update(purpose="confirm")
    assert client.post(link).status_code == 404
    assert Application.objects.get().member_until == days(60)


def test_a_member_who_left_cannot_come_back_by_an_old_link(member, client, post):
    ask_to_stay()
    link = link_in(post()[0], "stay")
    services.forget(member)
    assert client.post(link).status_code == 404


def test_every_rule_says_how_long_in_words():
    rules = [rule for rule in retention.rules() if rule.model is Application]
    assert {rule.name for rule in rules} == {
        "applications-declined",
        "applications-unconfirmed",
        "applications-undecided",
        "memberships",
    }
    assert all(str(rule.how_long) and str(rule.why) for rule in rules)


def test_a_download_holds_what_she_typed_and_no_proposal(member):
    Application.objects.update(review="proposed-decline", proposed_by="1")
    [found] = what_we_hold(ADDRESS)
    assert found["typed"]["work"].startswith("I defend the river.")
    assert found["status"] == "being looked at"
    assert "proposed" not in str(found)
