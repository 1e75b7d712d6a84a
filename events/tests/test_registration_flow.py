"""Registering from the form to the place, and everything that she can do afterwards."""

import pytest

from events.models import Registration
from events.tests.registering import ANA, BEA, come, form_of, link_in, make_open_event, register, soup_of
from members.consents import SIGNING, consents_of
from members.models import OutgoingMail, Submission

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def without_limits(settings, monkeypatch):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0
    # The worker works when the test says so.
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)


@pytest.fixture
def page(events):
    return make_open_event(
        events,
        questions=["diet", "photo"],
        capacity=1,
        meeting_point="Rue Quetzal 7, second floor",
        joining_url="https://meet.example/quetzal",
    )


def test_a_place_from_the_form_to_the_letter(client, page, post):
    answer = register(client, page, badge_name="Ana", diet="no fish", photo="on")
    assert (answer.status_code, answer.url) == (302, "/en/check-your-mail/")
    assert Submission.objects.count() == 1
    assert not Registration.objects.exists()
    [asked] = post()
    record = Registration.objects.get()
    assert (record.state, record.standing, record.event.taken) == ("pending", "none", 0)
    assert "Ana" not in asked.body
    shown = client.get(link_in(asked, "confirm")).content.decode()
    assert "no fish" in shown
    final = client.post(link_in(asked, "confirm"), follow=True)
    assert "You have a place" in final.content.decode()
    record.refresh_from_db()
    assert (record.standing, record.event.taken, record.answered) == ("place", 1, {"diet": "no fish", "photo": "yes"})
    assert {row.wording.purpose for row in consents_of(record.pk)} == {SIGNING, "diet", "photo"}
    [letter] = post()
    assert "Rue Quetzal 7" in letter.body
    assert "https://meet.example/quetzal" in letter.body
    assert "Gathering" not in letter.subject
    assert OutgoingMail.objects.count() == 0


def test_the_next_one_waits_and_is_offered_the_place_that_becomes_free(
    client, page, post, django_capture_on_commit_callbacks
):
    _answer, place = come(client, post, page, ANA)
    answer, waiting = come(client, post, page, BEA)
    assert "You are on the waiting list" in answer.content.decode()
    assert "Rue Quetzal" not in waiting.body
    assert "quetzal" not in client.get(link_in(waiting, "registration")).content.decode().lower()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(link_in(place, "registration"), {"action": "cancel"})
    letters = {mail.to[0]: mail for mail in post()}
    assert letters[ANA].subject == "It is cancelled"
    own = link_in(letters[BEA], "registration")
    assert "A place is free for you" in client.get(own).content.decode()
    assert Registration.objects.get(standing="offered").event.taken == 1
    for _ in range(3):
        client.get(own)
    assert Registration.objects.get(standing="offered")
    final = client.post(own, {"action": "accept"}, follow=True)
    assert "Rue Quetzal 7" in final.content.decode()
    [letter] = post()
    assert "https://meet.example/quetzal" in letter.body
    assert client.get(link_in(place, "registration")).status_code == 410


def test_the_file_for_her_calendar_has_the_place_as_long_as_she_has_one(client, page, post):
    _answer, letter = come(client, post, page)
    path = link_in(letter, "calendar.ics")
    answer = client.get(path)
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "Quetzal" in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    client.post(link_in(letter, "registration"), {"action": "cancel"})
    gone = client.get(path)
    assert gone.status_code == 410
    assert "Quetzal" not in gone.content.decode()


@pytest.mark.parametrize("raw", ["x", "sample-link-that-leads-nowhere-0123456789_-", "a" * 43, "é" * 43])
@pytest.mark.parametrize("ending", ["", "change/", "calendar.ics"])
def test_a_link_that_is_none_finds_nothing(client, db, raw, ending):
    answer = client.get(f"/en/registration/{raw}/{ending}")
    assert answer.status_code == 404
    assert client.post(f"/en/registration/{raw}/", {"action": "cancel"}).status_code == 404


def test_what_she_told_us_can_be_changed(client, page, post):
    _answer, letter = come(client, post, page, diet="no fish")
    path = link_in(letter, "registration") + "change/"
    assert "no fish" in client.get(path).content.decode()
    answer = client.post(path, {"badge_name": "Anita", "diet": ""})
    assert answer.status_code == 302
    record = Registration.objects.get()
    assert (record.badge_name, record.answered) == ("Anita", {})
    assert [row.wording.purpose for row in consents_of(record.pk) if row.is_in_force] == [SIGNING]


def test_a_name_that_could_harm_is_told_at_the_field_and_nothing_is_lost(client, page, post):
    _answer, letter = come(client, post, page, badge_name="Ana")
    path = link_in(letter, "registration") + "change/"
    answer = client.post(path, {"badge_name": "http://x.com", "diet": "beans"})
    assert answer.status_code == 422
    assert "beans" in answer.content.decode()
    assert Registration.objects.get().badge_name == "Ana"


def test_the_second_form_of_an_address_is_answered_alike_and_told_by_mail(client, page, post):
    come(client, post, page)
    assert register(client, page, ANA.upper()).url == "/en/check-your-mail/"
    [letter] = post()
    assert letter.subject == "You had done this already"
    assert "You have a place" in client.get(link_in(letter, "registration")).content.decode()
    assert Registration.objects.get().event.taken == 1


def test_the_page_says_open_and_then_waiting_list_and_never_a_number(client, page, post):
    assert soup_of(client.get(page.url)).find(id="register-heading").text == "Register"
    come(client, post, page)
    assert soup_of(client.get(page.url)).find(id="register-heading").text == "Join the waiting list"


def test_an_error_is_told_at_its_field_and_nothing_is_lost(client, page):
    answer = register(client, page, "no address", badge_name="Ana", diet="beans")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert 'href="#register-email"' in text
    assert "beans" in text
    assert form_of(client, page) is not None
