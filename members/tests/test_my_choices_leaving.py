"""Leaving, taking everything along and erasing it."""

import json
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client

from campaigns.models import ForgottenSupporters, SignUp
from core.tests.site import make_site
from members.consents import UPDATES, in_force
from members.holdings import what_we_hold
from members.models import ChoicesVisit, Consent, Token
from members.tests.visiting import ANA, WORDS, make_signature, open_visit

pytestmark = pytest.mark.django_db
ZOE = "zoe@example.org"
OPEN = "/en/my-choices/open/{}/"
ALL = "/en/my-choices/all/"


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


# --- The way in -----------------------------------------------------------------------------------


def test_leaving_one_deletes_the_row_and_its_number(client):
    record, other = make_signature(), make_signature()
    open_visit(client)
    for _ in range(2):
        assert client.post(f"/en/my-choices/{record.pk}/leave/").headers["Location"] == ALL
    assert list(SignUp.objects.values_list("pk", flat=True)) == [other.pk]
    assert not ForgottenSupporters.objects.exists()
    assert not Consent.objects.filter(record_id=record.pk).exists()


# --- Others ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("path", ["/en/my-choices/{}/", "/es/my-choices/{}/", "/en/my-choices/{}/leave/"])
def test_what_belongs_to_somebody_else_does_not_exist(client, path, method):
    make_signature()
    hers = make_signature(ZOE)
    open_visit(client)
    fields = {"action": "withdraw", "purpose": UPDATES} if method == "post" else {}
    bodies = set()
    for visitor in (client, Client()):
        for key in (hers.pk, uuid4()):
            answer = getattr(visitor, method)(path.format(key), fields)
            assert answer.status_code == 404
            # The form that remembers a language repeats the address that was asked for.
            bodies.add(answer.text.replace(str(key), "…"))
    assert len(bodies) == 1
    assert in_force(hers.pk, UPDATES)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_other_verbs_are_refused(client, method):
    record = make_signature()
    open_visit(client)
    assert getattr(client, method)(f"/en/my-choices/{record.pk}/").status_code == 405
    assert getattr(client, method)("/en/my-choices/erase/").status_code == 405
    assert SignUp.objects.count() == 1


def test_a_pending_visitor_sees_only_her_own(client):
    hers = make_signature(ZOE)
    make_signature(confirmed=False)
    open_visit(client)
    assert client.get(f"/en/my-choices/{hers.pk}/").status_code == 404


# --- All of it ------------------------------------------------------------------------------------


def test_the_download_is_a_file_with_everything_and_a_neutral_name(client):
    make_signature(first_name="Ana Ñuñez")
    make_signature(language="es")
    open_visit(client)
    answer = client.post("/en/my-choices/download/")
    assert answer["Content-Disposition"] == 'attachment; filename="my-data.json"'
    assert "no-store" in answer["Cache-Control"]
    data = json.loads(answer.content)
    assert data["kept"] == what_we_hold(ANA)
    assert "Ana Ñuñez" in answer.text
    assert {consent["words"] for row in data["kept"] for consent in row["consents"]} == set(WORDS.values())


def test_a_link_cannot_start_the_download(client):
    make_signature()
    open_visit(client)
    assert client.get("/en/my-choices/download/").status_code == 405


def test_erasing_keeps_the_number_and_ends_every_visit(client, post):
    make_signature()
    make_signature(language="es", confirmed=False)
    hers = make_signature(ZOE)
    elsewhere = Client()
    open_visit(elsewhere)
    open_visit(client)
    post()
    answer = client.post("/en/my-choices/erase/")
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert list(SignUp.objects.values_list("pk", flat=True)) == [hers.pk]
    assert ForgottenSupporters.objects.get().number == 1
    assert not ChoicesVisit.objects.exists()
    assert set(Consent.objects.values_list("record_id", flat=True)) == {hers.pk}
    assert not Token.of(ANA).exists()
    assert not Token.objects.exclude(record_id=hers.pk).exclude(record_id=None).exists()
    assert elsewhere.get(ALL).status_code == 410
    assert [letter.to for letter in post()] == [[ANA]]


def test_she_may_also_take_her_number_with_her(client):
    make_signature()
    open_visit(client)
    client.post("/en/my-choices/erase/", {"uncount": "1"})
    assert not ForgottenSupporters.objects.exists()


def test_a_second_press_on_erase_is_harmless(client, post):
    make_signature()
    open_visit(client)
    before = client.cookies["session"].value
    client.post("/en/my-choices/erase/")
    post()
    client.cookies["session"] = before
    again = client.post("/en/my-choices/erase/")
    assert again.status_code == 410
    assert "it is done" in again.text
    assert post() == []


def test_asking_to_erase_erases_nothing(client):
    make_signature()
    open_visit(client)
    assert "Erase everything?" in client.get("/en/my-choices/erase/").text
    assert SignUp.objects.count() == 1
    assert not mail.outbox or all(letter.subject != "It is done" for letter in mail.outbox)


def test_the_exit_ends_the_visit_too(client):
    make_signature()
    open_visit(client)
    assert ChoicesVisit.objects.count() == 1
    client.get("/en/exit/", headers={"sec-fetch-mode": "navigate"})
    assert not ChoicesVisit.objects.exists()


def test_an_exit_that_another_site_embeds_ends_no_visit(client):
    make_signature()
    open_visit(client)
    client.get("/en/exit/", headers={"sec-fetch-mode": "no-cors"})
    assert ChoicesVisit.objects.count() == 1
