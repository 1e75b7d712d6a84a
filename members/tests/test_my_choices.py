"""My choices by HTTP, without scripts, as a person goes through it."""

import json
from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils.timezone import now

from campaigns.models import SignUp
from core.tests.site import make_site
from members import services, tokens
from members.anonymous import new_stamp
from members.consents import SIGNING, UPDATES, in_force
from members.models import ChoicesVisit, Consent, Token
from members.tests.visiting import ANA, WORDS, make_signature, open_visit

pytestmark = pytest.mark.django_db
ZOE = "zoe@example.org"
OPEN = "/en/my-choices/open/{}/"
ALL = "/en/my-choices/all/"


@pytest.fixture(autouse=True)
def site(db):
    return make_site()


def page_of(client, address=ALL, status=200) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == status
    return BeautifulSoup(answer.content, "html.parser")


def act(client, record, action, *, language="en", **fields):
    return client.post(f"/{language}/my-choices/{record.pk}/", {"action": action, **fields})


def asked_link(client, post, language="en") -> str:
    """Ask for the link as a person does, and return the address in the mail."""
    client.post(f"/{language}/my-choices/", {"email": ANA, "stamp": a_stamp_of_some_seconds_ago()})
    [letter] = [item for item in post() if "/my-choices/open/" in item.body]
    return next(word for word in letter.body.split() if "/my-choices/open/" in word).replace(
        "https://acompana.example", ""
    )


def a_stamp_of_some_seconds_ago() -> str:

    with time_machine.travel(now() - timedelta(seconds=30), tick=False):
        return new_stamp()


# --- The way in -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_whole_way_from_the_request_to_the_last_mail(client, post, settings, language):
    settings.MAIL_INTERVAL_MINUTES = 0
    record = make_signature(language=language)
    post()
    link = asked_link(client, post, language)
    assert link.startswith(f"/{language}/")
    assert "<form" in client.get(link).text
    assert client.post(link).headers["Location"] == f"/{language}/my-choices/all/"
    act(client, record, "withdraw", purpose=UPDATES, language=language)
    assert not in_force(record.pk, UPDATES)
    data = json.loads(client.post(f"/{language}/my-choices/download/").content)
    assert data["kept"][0]["address"] == ANA
    assert client.post(f"/{language}/my-choices/erase/").headers["Location"] == f"/{language}/my-choices/erased/"
    assert not SignUp.objects.exists()
    assert [letter.subject for letter in post()] == ["It is done" if language == "en" else "Ya está hecho"]


def test_opening_the_link_changes_nothing(client):
    make_signature()
    token = services.choices_token(ANA, "en")
    for _ in range(20):
        assert client.get(OPEN.format(token)).status_code == 200
        assert client.head(OPEN.format(token)).status_code == 200
    assert not client.cookies
    assert not ChoicesVisit.objects.exists()
    assert client.post(OPEN.format(token)).status_code == 302


def test_the_link_opens_once(client):
    make_signature()
    token = services.choices_token(ANA, "en")
    client.post(OPEN.format(token))
    again = Client().post(OPEN.format(token))
    assert again.status_code == 410
    assert "opens once" in again.text


def test_a_link_after_its_time_offers_a_new_one(client, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    make_signature()
    post()
    with time_machine.travel(now() - timedelta(minutes=31)):
        token = services.choices_token(ANA, "en")
    for answer in (client.get(OPEN.format(token)), client.post(OPEN.format(token))):
        assert answer.status_code == 410
        assert f"/en/new-link/{token}/" in answer.text
    client.post(f"/en/new-link/{token}/")
    assert any("/my-choices/open/" in letter.body for letter in post())


@pytest.mark.parametrize("token", ["x", "a" * 43, "a" * 1000])
def test_what_is_no_link_is_not_found(client, token):
    assert client.get(OPEN.format(token)).status_code == 404
    assert client.post(OPEN.format(token)).status_code == 404


def test_a_link_of_another_purpose_opens_nothing(client, post):
    record = make_signature(confirmed=False)

    raw = tokens.issue(Token.Purpose.CONFIRM, record=record)
    assert client.post(OPEN.format(raw)).status_code == 404
    assert not ChoicesVisit.objects.exists()


def test_another_site_cannot_open_a_visit_in_her_browser(client):
    make_signature()
    token = services.choices_token(ANA, "en")
    answer = client.post(OPEN.format(token), headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert not ChoicesVisit.objects.exists()


def test_the_session_gets_a_new_key(client):
    make_signature()
    client.session["before"] = 1
    session = client.session
    session.save()
    client.cookies["session"] = before = session.session_key
    open_visit(client)
    assert client.cookies["session"].value != before


# --- The visit ------------------------------------------------------------------------------------


def test_a_visit_ends_after_half_an_hour_without_a_step(client):
    make_signature()
    open_visit(client)
    with time_machine.travel(now() + timedelta(minutes=29)):
        assert client.get(ALL).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=58)):
        assert client.get(ALL).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=89)):
        ended = client.get(ALL)
        assert ended.status_code == 410
        assert 'href="/en/my-choices/"' in ended.text
    assert not ChoicesVisit.objects.exists()


def test_a_visit_ends_after_twelve_hours_whatever_happens(client):
    record = make_signature()
    open_visit(client)
    start = now()
    for minutes in range(0, 12 * 60, 25):
        with time_machine.travel(start + timedelta(minutes=minutes)):
            # A change stores the session anew, which alone would let it live on.
            assert act(client, record, "pause").status_code == 302
    with time_machine.travel(start + timedelta(hours=12, minutes=1)):
        assert client.get(ALL).status_code == 410


def test_closing_ends_the_visit_and_asks_the_browser_to_forget(client):
    make_signature()
    open_visit(client)
    copied = client.cookies["session"].value
    answer = client.post("/en/my-choices/leave/")
    assert answer["Location"] == "/en/my-choices/left/"
    assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    assert answer.cookies["session"].value == ""
    assert not ChoicesVisit.objects.exists()
    assert not Session.objects.exists()
    thief = Client()
    thief.cookies["session"] = copied
    assert thief.get(ALL).status_code == 410


def test_closing_leaves_the_staff_logged_in(client):
    make_signature()
    client.force_login(get_user_model().objects.create_user("editor"))
    open_visit(client)
    answer = client.post("/en/my-choices/leave/")
    assert answer["Clear-Site-Data"] == '"cache"'
    assert "_auth_user_id" in client.session
    assert "choices_visit" not in client.session
    assert client.get(ALL).status_code == 410


@pytest.mark.parametrize("path", ["all/", "erase/", "{key}/", "{key}/leave/"])
def test_pages_of_a_visit_are_kept_nowhere(client, path):
    record = make_signature()
    open_visit(client)
    answer = client.get("/en/my-choices/" + path.format(key=record.pk))
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    assert "Cookie" in answer["Vary"]
    assert 'content="noindex"' in answer.text


def test_no_cookie_outlives_the_browser_window(client):
    make_signature()
    open_visit(client)
    client.get(ALL)
    assert set(client.cookies) == {"session", "csrf"}
    assert [(cookie["max-age"], cookie["expires"]) for cookie in client.cookies.values()] == [("", "")] * 2


@pytest.mark.parametrize("path", ["all/", "erase/"])
def test_without_a_visit_the_way_to_a_link_is_shown(client, path):
    answer = client.get(f"/en/my-choices/{path}")
    assert answer.status_code == 410
    assert 'href="/en/my-choices/"' in answer.text
    assert not answer.cookies


def test_the_session_table_says_nothing_of_anybody(client):
    record = make_signature(first_name="Zoraida")
    open_visit(client)
    client.get(ALL)
    act(client, record, "withdraw", purpose=UPDATES)
    [row] = Session.objects.all()
    inside = json.dumps(row.get_decoded())
    assert set(row.get_decoded()) == {"choices_visit", "choices_until", "choices_said"}
    assert not any(word in inside for word in ("ana", "example", "Zoraida", str(record.pk)))


def test_forms_of_a_visit_need_their_mark():
    record = make_signature()
    strict = Client(enforce_csrf_checks=True)
    open_visit(strict)
    assert act(strict, record, "withdraw", purpose=UPDATES).status_code == 403
    assert in_force(record.pk, UPDATES)
    mark = page_of(strict).find("input", {"name": "csrfmiddlewaretoken"})["value"]
    assert act(strict, record, "withdraw", purpose=UPDATES, csrfmiddlewaretoken=mark).status_code == 302
    assert not in_force(record.pk, UPDATES)


# --- What she sees and changes --------------------------------------------------------------------


def test_everything_she_has_is_listed_in_either_language(client):
    make_signature()
    make_signature(language="es")
    make_signature(confirmed=False)
    make_signature(ZOE)
    open_visit(client)
    for language in ("en", "es"):
        page = page_of(client, f"/{language}/my-choices/all/")
        assert len(page.select(".holding")) == 3
        assert ANA in page.text
        assert ZOE not in page.text


def test_the_receipt_keeps_the_words_and_the_language_of_then(client):
    record = make_signature(language="es")
    open_visit(client)
    words = page_of(client, f"/en/my-choices/{record.pk}/").select("#updates .receipt-given blockquote")
    assert [(item.text, item["lang"]) for item in words] == [(WORDS[UPDATES], "es")]


def test_nothing_is_ticked_in_advance(client):
    record = make_signature()
    open_visit(client)
    for path in (ALL, f"/en/my-choices/{record.pk}/", "/en/my-choices/erase/"):
        assert not page_of(client, path).select("[checked]")


def test_a_consent_that_the_row_needs_is_not_taken_back_alone(client):
    record = make_signature()
    open_visit(client)
    act(client, record, "withdraw", purpose=SIGNING)
    assert in_force(record.pk, SIGNING)


def test_a_consent_can_be_taken_back_twice_without_harm(client):
    record = make_signature()
    open_visit(client)
    for _ in range(2):
        assert act(client, record, "withdraw", purpose=UPDATES).status_code == 302
    assert Consent.objects.filter(record_id=record.pk, withdrawn_on__isnull=False).count() == 1


def test_a_consent_given_again_has_the_words_of_now(client, monkeypatch):
    record = make_signature(language="es")
    monkeypatch.setattr(SignUp, "words_of", lambda _row, purpose: "New words." if purpose == UPDATES else "")
    open_visit(client)
    act(client, record, "withdraw", purpose=UPDATES)
    assert "New words." in page_of(client, f"/en/my-choices/{record.pk}/").text
    act(client, record, "give", purpose=UPDATES)
    act(client, record, "give", purpose=UPDATES)
    [given] = [
        item
        for item in Consent.objects.filter(record_id=record.pk, withdrawn_on=None)
        if item.wording.purpose == UPDATES
    ]
    assert (given.wording.words, given.wording.language) == ("New words.", "en")
    assert in_force(record.pk, UPDATES)


@pytest.mark.parametrize("purpose", ["", "membership", "x" * 100_000, "signing"])
def test_a_forged_purpose_is_nothing(client, purpose):
    record = make_signature()
    open_visit(client)
    before = Consent.objects.count()
    act(client, record, "give", purpose=purpose)
    act(client, record, "withdraw", purpose=purpose)
    assert Consent.objects.filter(withdrawn_on=None).count() == before


def test_fields_that_no_form_has_change_nothing(client):
    record = make_signature(confirmed=False)
    open_visit(client)
    act(
        client, record, "speak", language_="es", state="confirmed", address=ZOE, is_staff="1", confirmed_on="2020-01-01"
    )
    record.refresh_from_db()
    assert (record.state, record.address, record.confirmed_on) == ("pending", ANA, None)


def test_the_language_of_the_mails_can_be_changed_among_those_of_the_site(client):
    record = make_signature()
    open_visit(client)
    client.post(f"/en/my-choices/{record.pk}/", {"action": "speak", "language": "es"})
    record.refresh_from_db()
    assert record.language == "es"
    client.post(f"/en/my-choices/{record.pk}/", {"action": "speak", "language": "tlh"})
    record.refresh_from_db()
    assert record.language == "es"


def test_news_are_paused_and_go_on(client):
    record = make_signature()
    open_visit(client)
    act(client, record, "pause")
    assert SignUp.objects.get().is_paused
    assert in_force(record.pk, UPDATES)
    act(client, record, "go-on")
    assert not SignUp.objects.get().is_paused


def test_a_waiting_row_can_be_confirmed_here(client):
    record = make_signature(confirmed=False)
    open_visit(client)
    for _ in range(2):
        act(client, record, "confirm")
    record.refresh_from_db()
    assert record.state == "confirmed"
    assert in_force(record.pk, UPDATES)
