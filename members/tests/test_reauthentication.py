"""The password is asked for once more, and for ten minutes."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import now

from members import reauthentication
from members.reauthentication import SESSION_KEY, WRONG_PASSWORDS, confirm_url, is_confirmed, password_required

pytestmark = pytest.mark.django_db
PASSWORD = "the river knows its way"
BACK = "/admin/reports/"


@password_required
def people(request):
    return HttpResponse("people")


@pytest.fixture
def user():
    user = get_user_model().objects.create_user("lucia", email="lucia@acompana.example", password=PASSWORD)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


@pytest.fixture
def staff(client, user):
    client.force_login(user)
    return client


def type_password(client, password=PASSWORD, back=BACK):
    return client.post(reverse("people_password"), {"password": password, "next": back})


def asked(rf, client, user):
    request = rf.get("/admin/people/")
    request.user, request.session = user, client.session
    return request


def test_a_view_that_needs_the_password_leads_to_the_page_that_asks_for_it(rf, staff, user):
    answer = people(asked(rf, staff, user))
    assert (answer.status_code, answer.url) == (302, confirm_url("/admin/people/"))


def test_the_right_password_opens_it_and_leads_back(rf, staff, user):
    answer = type_password(staff)
    assert (answer.status_code, answer.url) == (302, BACK)
    assert people(asked(rf, staff, user)).content == b"people"


def test_it_holds_for_ten_minutes(rf, staff, user):
    type_password(staff)
    request = asked(rf, staff, user)
    with time_machine.travel(now() + timedelta(minutes=9, seconds=50)):
        assert is_confirmed(request)
    with time_machine.travel(now() + timedelta(minutes=10, seconds=1)):
        assert not is_confirmed(request)


def test_a_wrong_password_opens_nothing(rf, staff, user):
    answer = type_password(staff, "guess")
    assert answer.status_code == 422
    assert not is_confirmed(asked(rf, staff, user))


def test_after_some_wrong_passwords_the_right_one_does_not_open_it_either(staff, caplog):
    for _ in range(WRONG_PASSWORDS):
        type_password(staff, "guess")
    assert type_password(staff).status_code == 422
    assert "lucia" not in caplog.text
    assert len(caplog.records) >= 1


def test_a_right_password_in_time_lets_go_of_the_brake(staff):
    for _ in range(3):
        for _ in range(WRONG_PASSWORDS - 1):
            type_password(staff, "guess")
        assert type_password(staff).status_code == 302


def test_it_ends_when_the_password_changes(rf, staff, user):
    type_password(staff)
    request = asked(rf, staff, user)
    user.set_password("another one that nobody knows")
    assert not is_confirmed(request)


def test_it_is_not_another_persons(rf, staff, user):
    type_password(staff)
    request = asked(rf, staff, user)
    request.user = get_user_model().objects.create_user("berta", email="berta@acompana.example", password=PASSWORD)
    assert not is_confirmed(request)


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_it_leads_nowhere_else(staff, away):
    assert type_password(staff, back=away).url == reverse("wagtailadmin_home")


def test_the_session_keeps_nothing_of_the_password(staff):
    type_password(staff)
    assert PASSWORD not in str(dict(staff.session.items()))
    assert set(staff.session[SESSION_KEY]) == {"user", "at", "mark"}


def test_nobody_is_asked_who_is_not_logged_in(client):
    assert client.get(reverse("people_password")).url.startswith(reverse("wagtailadmin_login"))


def test_the_form_is_never_kept_by_a_browser(staff):
    assert "no-store" in staff.get(reverse("people_password")).headers["Cache-Control"]


def test_ten_minutes_are_ten_minutes():
    assert reauthentication.LIFETIME_SECONDS == 600
