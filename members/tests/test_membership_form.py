"""Applying for membership as a reader does it, without scripts."""

import pytest
import time_machine
from django.test import Client
from django.utils.timezone import now

from members.models import Application, MembershipPage, OutgoingMail, Submission
from members.tests.membership import ADDRESS, FORMS, apply_url, link_in, make_membership, send, soup_of

pytestmark = pytest.mark.django_db
KINDS = sorted(FORMS)
LANGUAGES = ["en", "es"]


@pytest.fixture
def pages():
    return make_membership()


def fields_of(answer) -> set[str]:
    form = soup_of(answer).main.find("form", method="post")
    return {field["name"] for field in form.select("input, select, textarea")} - {"website", "stamp"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_leads_to_the_form_of_each_kind_in_its_language(client, pages, language):
    page = pages[LANGUAGES.index(language)]
    doors = soup_of(client.get(page.get_url())).select(".door a")
    assert {door["href"] for door in doors} == {apply_url(kind, language) for kind in KINDS}


def test_a_kind_that_is_closed_has_neither_door_nor_form(client, pages):
    MembershipPage.objects.update(accepts_allies=False)
    assert apply_url("ally") not in client.get(pages[0].get_url()).content.decode()
    assert client.get(apply_url("ally")).status_code == 404


def test_without_a_page_in_the_language_there_is_no_form(client, pages):
    pages[1].unpublish()
    assert client.get(apply_url("ally", "es")).status_code == 404
    assert client.get(apply_url("ally", "en")).status_code == 200


def test_each_form_has_only_the_fields_of_its_kind(client, pages):
    found = {kind: fields_of(client.get(apply_url(kind))) for kind in KINDS}
    assert found["organisation"] - found["ally"] == {"web_address", "role", "shows_name"}
    assert found["defender"] >= {"channel", "channel_place", "not_when", "may_leave_message", "asks_referee"}
    assert found["ally"] == {"name", "email", "country", "work", "updates"}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_ticked_beforehand(client, pages, kind):
    assert soup_of(client.get(apply_url(kind))).main.select("[checked]") == []


@pytest.mark.parametrize("kind", KINDS)
def test_reading_the_form_sets_no_cookie_and_no_cache_keeps_it(client, pages, kind):
    answer = client.get(apply_url(kind))
    assert not answer.cookies
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_form_can_be_left_at_once_and_its_tab_says_nothing(client, pages):
    page = soup_of(client.get(apply_url("defender")))
    assert page.select("[data-exit]")
    assert "Member" not in page.title.text


def test_the_language_switcher_leads_to_the_same_form(client, pages):
    links = {link.get("href") for link in soup_of(client.get(apply_url("ally"))).select("a[hreflang=es]")}
    assert apply_url("ally", "es") in links


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_an_application_is_sent_confirmed_and_welcomed(client, pages, post, kind, language):
    answer = send(client, kind, language=language, updates="on")
    assert (answer.status_code, answer.url) == (302, f"/{language}/check-your-mail/")
    [ask] = post()
    assert ask.extra_headers["Content-Language"] == language
    assert Application.objects.get().state == "pending"
    thanks = client.post(link_in(ask, "confirm"), follow=True)
    assert (thanks.status_code, thanks.request["PATH_INFO"]) == (200, f"/{language}/apply/thank-you/")
    record = Application.objects.get()
    assert (record.state, record.kind, record.review) == ("confirmed", kind, "new")
    assert record.typed["name"] == FORMS[kind]["name"]
    [welcome] = post()
    assert "4" in welcome.body


def test_what_is_typed_does_not_stand_in_the_mail_that_asks(client, pages, post):
    send(client, name="Buy my Things", work="Come to my shop")
    [ask] = post()
    assert "Buy" not in ask.message().as_string()
    assert "shop" not in ask.message().as_string()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_subject_and_the_first_sentence_do_not_say_what_it_is(client, pages, post, language):
    send(client, language=language)
    [ask] = post()
    seen = ask.subject + ask.body.split("\n\n")[0]
    assert not any(word in seen.lower() for word in ("member", "miembro", "membres", "defen"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_form_says_what_is_missing_in_the_language_of_the_reader(client, pages, language):
    answer = client.post(apply_url("defender", language), {})
    page = soup_of(answer)
    assert answer.status_code == 422
    assert page.title.text.startswith("Error:")
    summary = page.select_one(".error-summary[role=alert]")
    missing = {link["href"].removeprefix("#") for link in summary.select("a")}
    assert missing >= {"id_name", "id_email", "id_work"}
    assert all(page.find(id=name) for name in missing)


def test_what_was_typed_correctly_is_kept(client, pages):
    page = soup_of(client.post(apply_url("defender"), {"name": "Ana", "work": "I defend the river.", "email": "ana@"}))
    assert page.find(id="id_name")["value"] == "Ana"
    assert page.find(id="id_work").text.strip() == "I defend the river."


def test_a_channel_that_needs_a_place_asks_for_it(client, pages):
    answer = send(client, channel="signal", channel_place="")
    assert answer.status_code == 422
    assert soup_of(answer).select_one("#id_channel_place").find_previous("ul", class_="errorlist")


def test_nobody_can_be_asked_who_was_not_named(client, pages):
    assert send(client, referee="", asks_referee="on").status_code == 422


def test_fields_that_the_form_does_not_have_are_left_out(client, pages, post):
    send(client, "ally", kind="organisation", review="accepted", state="confirmed", notes="x", role="President")
    post()
    record = Application.objects.get()
    assert (record.kind, record.review, record.state, record.notes) == ("ally", "new", "pending", "")
    assert set(record.typed) == {"name", "country", "work"}


@pytest.mark.parametrize(
    "fields",
    [
        {"work": "x" * 1_000_000},
        {"name": "x" * 1_000_000},
        {"work": "turned \u202e around"},
        {"work": "nul \x00"},
        {"name": "Name\nBcc: x@example.org"},
        {"name": "https://shop.example.com"},
        {"channel": "pigeon"},
        {"country": "XX"},
        {"email": ["a@example.org", "not one"]},
        {"email": "a@example.org\r\nBcc: b@example.org"},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_bad_input_is_told_and_nothing_is_stored(client, pages, fields):
    assert send(client, **fields).status_code == 422
    assert not Submission.objects.exists()


def test_a_text_of_a_megabyte_is_not_sent_back(client, pages):
    assert len(send(client, work="x" * 1_000_000).content) < 200_000


@pytest.mark.parametrize("method", ["put", "delete", "patch", "options"])
def test_other_verbs_are_refused_on_a_kind_page(client, pages, method):
    answer = getattr(client, method)(apply_url("ally"))
    assert answer.status_code == 405
    assert b"</html>" in answer.content


def test_a_form_of_another_site_is_refused(pages):
    answer = Client().post(apply_url("ally"), FORMS["ally"], headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    assert not Submission.objects.exists()


def test_a_machine_gets_the_usual_answer_and_nothing_is_stored(client, pages):
    answer = send(client, website="https://spam.example")
    assert answer.url == "/en/check-your-mail/"
    assert not Submission.objects.exists()


def test_the_answer_is_the_same_for_known_unknown_and_stopped_addresses(client, pages, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    send(client)
    client.post(link_in(post()[0], "confirm"))
    post()
    with time_machine.travel(now(), tick=False):
        known, unknown = send(client), send(client, address="somebody.new@example.org")
    assert (known.status_code, known.content, known.url) == (unknown.status_code, unknown.content, unknown.url)
    assert dict(known.headers) == dict(unknown.headers)
    subjects = {mail.to[0]: mail.subject for mail in post()}
    assert subjects == {ADDRESS: "You had done this already", "somebody.new@example.org": "Please confirm"}


def test_an_application_that_is_there_is_not_changed_by_another_form(client, pages, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    send(client)
    client.post(link_in(post()[0], "confirm"))
    send(client, "ally", name="Somebody else")
    post()
    record = Application.objects.get()
    assert (record.kind, record.typed["name"]) == ("defender", "Ana")


def test_that_was_not_me_deletes_it(client, pages, post):
    send(client)
    client.post(link_in(post()[0], "not-me"))
    assert not Application.objects.exists()
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("path", ["/en/apply/nobody/", "/en/apply/defender/x/", "/fr/apply/defender/"])
def test_made_up_addresses_are_not_found(client, pages, path):
    assert client.get(path).status_code == 404


def test_the_bare_address_leads_to_the_doors(client, pages):
    assert client.get("/es/apply/").url.endswith("/es/hazte-miembro/#doors")
