"""Applications that were held."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from members.inbox import receive
from members.membership import APPLICATION
from members.models import AuditEntry, Submission
from members.tests.membership import (
    ADDRESS,
    CANARY,
    TYPED,
    make_membership,
    make_staff,
)

pytestmark = pytest.mark.django_db
OPENED = AuditEntry.Action.APPLICATION_OPENED


@pytest.fixture
def staff():
    make_membership()
    return make_staff()


@pytest.fixture
def as_staff(staff):
    """Return a function that gives the client of a member of staff."""

    def log_in(name: str) -> Client:
        client = Client()
        client.force_login(staff[name])
        return client

    return log_in


def hold(client) -> Submission:
    with override("es"):
        receive(APPLICATION, ADDRESS, {"kind": "ally", "typed": TYPED, "words": {}}, hold=Submission.Hold.TOO_MANY)
    return Submission.objects.get()


def test_a_held_application_is_listed_without_a_name_and_released(as_staff, staff, post):
    client = as_staff("reviewer")
    form = hold(client)
    page = client.get(reverse("people_applications_held")).content.decode()
    assert "Ally" in page
    assert CANARY not in page
    client.post(reverse("people_applications_held"), {"action": "release", "form": [str(form.pk), "no key"]})
    [ask] = post()
    assert (ask.to, ask.extra_headers["Content-Language"]) == ([ADDRESS], "es")
    assert AuditEntry.objects.filter(action="held-released").count() == 1


def test_a_held_application_is_removed_for_good(as_staff, staff, post):
    client = as_staff("reviewer")
    form = hold(client)
    client.post(reverse("people_applications_held"), {"action": "remove", "form": [str(form.pk)]})
    assert not Submission.objects.exists()
    assert post() == []


def test_held_forms_of_other_kinds_are_out_of_reach(as_staff, staff):
    client = as_staff("reviewer")
    form = hold(client)
    Submission.objects.update(kind="campaigns.sign-up")
    client.post(reverse("people_applications_held"), {"action": "remove", "form": [str(form.pk)]})
    assert Submission.objects.exists()


def test_held_applications_are_closed_to_others(as_staff, staff):
    assert as_staff("editor").get(reverse("people_applications_held")).status_code == 403
