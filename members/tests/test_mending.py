"""What she told us is hers to mend."""

import pytest
from bs4 import BeautifulSoup

from campaigns.models import SignUp
from core.tests.site import make_site
from members.consents import PUBLIC_NAME
from members.tests.membership import TYPED, make_application
from members.tests.visiting import ANA, make_signature, open_visit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


def mend(client, record, **fields):
    return client.post(f"/en/my-choices/{record.pk}/", {"action": "mend", **fields})


def test_name_and_country_can_be_mended(client):
    record = make_signature()
    open_visit(client)
    assert mend(client, record, first_name="  Ana   Lucía ", country="GT").status_code == 302
    record.refresh_from_db()
    assert (record.first_name, record.country) == ("Ana Lucía", "GT")


def test_both_can_be_taken_away(client):
    record = make_signature()
    open_visit(client)
    mend(client, record, first_name="", country="")
    record.refresh_from_db()
    assert (record.first_name, record.country) == ("", "")


@pytest.mark.parametrize(
    "fields",
    [
        {"first_name": "www.spam.example", "country": "HN"},
        {"first_name": "Ana\u202e", "country": "HN"},
        {"first_name": "a" * 61, "country": "HN"},
        {"first_name": "Ana\x00", "country": "HN"},
        {"first_name": "Ana", "country": "XX"},
    ],
)
def test_what_cannot_be_taken_over_is_said_beside_the_field_and_kept_on_the_page(client, fields):
    record = make_signature()
    open_visit(client)
    answer = mend(client, record, **fields)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.content, "html.parser")
    assert page.title.text.strip().startswith("Error:")
    assert page.select(".error-summary a")
    record.refresh_from_db()
    assert record.first_name == "Ana"


def test_a_name_that_was_looked_at_is_looked_at_anew(client):
    record = make_signature(public_name=SignUp.PublicName.SHOWN)
    open_visit(client)
    mend(client, record, first_name="Ana", country="GT")
    assert SignUp.objects.get().public_name == SignUp.PublicName.SHOWN
    mend(client, record, first_name="Somebody else", country="GT")
    assert SignUp.objects.get().public_name == SignUp.PublicName.ASKED


def test_a_name_is_shown_nowhere_once_it_is_taken_back(client):
    record = make_signature(public_name=SignUp.PublicName.SHOWN)
    open_visit(client)
    client.post(f"/en/my-choices/{record.pk}/", {"action": "withdraw", "purpose": PUBLIC_NAME})
    assert SignUp.objects.get().public_name == SignUp.PublicName.NONE


def test_an_applicant_mends_how_she_can_be_reached(client):
    record = make_application(ANA)
    open_visit(client)
    page = BeautifulSoup(client.get(f"/en/my-choices/{record.pk}/").content, "html.parser")
    assert page.find("input", {"name": "not_when"})["value"] == TYPED["not_when"]
    assert not page.find("input", {"name": "website"})
    typed = {name: value for name, value in TYPED.items() if value}
    assert (
        mend(client, record, **{**typed, "channel": "mail", "channel_place": "", "not_when": "Never"}).status_code
        == 302
    )
    record.refresh_from_db()
    assert record.typed == {**TYPED, "channel": "mail", "channel_place": "", "not_when": "Never"}


def test_fields_that_depend_on_each_other_are_seen_together(client):
    record = make_application(ANA)
    open_visit(client)
    typed = {name: value for name, value in TYPED.items() if value}
    assert mend(client, record, **{**typed, "channel": "signal", "channel_place": ""}).status_code == 422
    record.refresh_from_db()
    assert record.typed == TYPED


def test_what_was_decided_is_not_hers_to_mend(client):
    record = make_application(ANA)
    open_visit(client)
    typed = {name: value for name, value in TYPED.items() if value}
    mend(client, record, **typed, review="accepted", kind="ally", notes="[]", member_until="2099-01-01")
    record.refresh_from_db()
    assert (record.review, record.kind, record.member_until) == ("new", "defender", None)


def test_how_an_application_stands_is_seen_in_her_language(client):
    record = make_application(ANA)
    open_visit(client, language="es")
    assert "How it stands" not in client.get(f"/es/my-choices/{record.pk}/").text
    assert "being looked at" in client.get(f"/en/my-choices/{record.pk}/").text
