"""How long registrations and answers are kept, what stays, and what the clock does."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.apps import apps
from django.utils.timezone import localdate, now
from django.utils.translation import override

from events import registrations
from events.domain.phases import Status
from events.keeping import note_facts
from events.models import EventPage, EventPlaces, PastParticipants, Registration
from events.registrations import Outcome
from events.tests.registering import ANA, BEA, come, link_in, make_open_event, publish
from members import services
from members.consents import consents_of
from members.models import ChoicesVisit
from members.retention import sweep

pytestmark = pytest.mark.django_db
START = datetime(2026, 11, 20, 10, tzinfo=UTC)
DAY = timedelta(days=1)
CANARY = "Quetzal"


@pytest.fixture(autouse=True)
def clock(settings, monkeypatch):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)
    with time_machine.travel(START, tick=True) as traveller:
        yield traveller


@pytest.fixture
def page(events):
    return make_open_event(
        events,
        days=10,
        questions=["diet", "photo"],
        capacity=2,
        registration_kept_days=20,
        meeting_point=f"{CANARY} house",
        joining_url=f"https://{CANARY.lower()}.example/room",
    )


def test_answers_go_first_and_then_the_rest_and_a_number_stays(client, page, post, clock):
    come(client, post, page, diet="no fish", badge_name="Ana")
    clock.move_to(START + 12 * DAY)
    assert sweep()["registrations-answers"] == 0
    clock.move_to(START + 13 * DAY)
    assert sweep()["registrations-answers"] == 1
    record = Registration.objects.get()
    assert (record.answered, record.badge_name, record.answers_days) == ({}, "Ana", None)
    assert [row.wording.purpose for row in consents_of(record.pk)] == ["signing"]
    clock.move_to(START + 29 * DAY)
    sweep()
    assert Registration.objects.count() == 1
    clock.move_to(START + 30 * DAY)
    sweep()
    assert not Registration.objects.exists()
    [left] = PastParticipants.objects.values_list("language", "mode", "number")
    assert left == ("en", "open", 1)


def test_what_was_promised_is_kept_when_staff_prolong_it(client, page, post, clock):
    come(client, post, page)
    EventPage.objects.update(registration_kept_days=200)
    publish(page)
    clock.move_to(START + 30 * DAY)
    sweep()
    assert not Registration.objects.exists()


def test_a_postponed_event_keeps_its_people(client, page, post, clock):
    come(client, post, page, diet="no fish")
    EventPage.objects.update(status=Status.POSTPONED.value)
    publish(page)
    clock.move_to(START + 60 * DAY)
    sweep()
    assert Registration.objects.get().answered == {"diet": "no fish"}


def test_when_the_pages_are_gone_the_days_begin(client, page, post, clock):
    come(client, post, page)
    page.delete()
    assert EventPlaces.objects.get().ends_at <= now()
    clock.move_to(START + 21 * DAY)
    sweep()
    assert not Registration.objects.exists()


def test_whoever_cancelled_is_forgotten_after_two_weeks_and_counts_nowhere(client, page, post, clock):
    _answer, letter = come(client, post, page)
    client.post(link_in(letter, "registration"), {"action": "cancel"})
    assert Registration.objects.get().standing == "cancelled"
    clock.move_to(START + 15 * DAY)
    sweep()
    assert not Registration.objects.exists()
    assert not PastParticipants.objects.exists()
    assert EventPlaces.objects.get().taken == 0


def test_erasing_frees_the_place(client, page, post):
    come(client, post, page)
    come(client, post, page, BEA)
    assert EventPlaces.objects.get().taken == 2
    services.forget_address(ANA, language="en")
    assert (EventPlaces.objects.get().taken, Registration.objects.count()) == (1, 1)
    assert not PastParticipants.objects.exists()


# --- Offers -----------------------------------------------------------------------------------------


@pytest.fixture
def line(client, page, post):
    """Two with a place and two who wait, in this order."""
    for number in range(4):
        come(client, post, page, f"person-{number}@example.org")
    return {row.address.partition("@")[0][-1]: row for row in Registration.objects.all()}


def standings():
    rows = sorted(Registration.objects.all(), key=lambda row: row.address)
    return [row.standing for row in rows]


def test_an_offer_that_nobody_takes_goes_to_the_next_one(line, post, clock):
    registrations.cancel(line["0"])
    registrations.end_offers()
    assert standings() == ["cancelled", "place", "offered", "waiting"]
    [offered] = [mail for mail in post() if mail.to == ["person-2@example.org"]]
    assert "held for you until 22 November 2026" in offered.body.replace("\n", " ")
    clock.move_to(START + 3 * DAY)
    assert registrations.end_offers() == 1
    assert registrations.end_offers() == 0
    assert standings() == ["cancelled", "place", "missed", "offered"]
    assert sorted(mail.subject for mail in post()) == [
        "Good news: please answer soon",
        "The time is over, and here is the way back",
    ]
    assert registrations.accept(line["2"]) == Outcome.TOO_LATE
    assert registrations.wait_again(line["2"]) == Outcome.DONE
    assert standings() == ["cancelled", "place", "waiting", "offered"]
    assert EventPlaces.objects.get().taken == 2


def test_more_places_are_offered_in_order(line, page):
    EventPage.objects.update(capacity=3)
    publish(page)
    registrations.end_offers()
    assert standings() == ["place", "place", "offered", "waiting"]


def test_a_newcomer_does_not_pass_those_who_wait(client, post, page, line):
    registrations.cancel(line["0"])
    answer, _letter = come(client, post, page, "person-9@example.org")
    assert "You are on the waiting list" in answer.content.decode()


def test_nothing_is_offered_when_it_is_too_late_or_called_off(line, page, clock):
    EventPage.objects.update(status=Status.CANCELLED.value)
    publish(page)
    registrations.cancel(line["0"])
    assert registrations.end_offers() == 0
    assert "offered" not in standings()


def test_staff_decide(line):
    assert registrations.give_place(line["3"]) == Outcome.FULL
    assert registrations.decline(line["1"]) == Outcome.DONE
    assert registrations.give_place(line["3"]) == Outcome.DONE
    assert standings() == ["place", "declined", "waiting", "place"]
    assert EventPlaces.objects.get().taken == 2


# --- Letters of the clock ---------------------------------------------------------------------------


def test_the_reminder_comes_once_and_only_with_a_place(line, post, clock):
    assert registrations.remind_of_the_day() == 0
    clock.move_to(START + 9 * DAY)
    assert registrations.remind_of_the_day() == 2
    assert registrations.remind_of_the_day() == 0
    letters = post()
    assert {mail.to[0] for mail in letters} == {"person-0@example.org", "person-1@example.org"}
    assert all(f"{CANARY} house" in mail.body for mail in letters)


def test_a_cancelled_event_is_told_to_everybody_who_counts_on_it_once(line, page, post):
    EventPage.objects.update(status=Status.CANCELLED.value, status_note="A storm is coming.")
    publish(page)
    assert registrations.tell_of_the_end() == 4
    assert registrations.tell_of_the_end() == 0
    letters = post()
    assert {mail.subject for mail in letters} == {"Please do not set out"}
    assert all("A storm is coming." in mail.body for mail in letters)
    assert not any(CANARY in mail.body for mail in letters[2:])


def test_a_sensitive_event_is_named_in_no_mail(client, page, post):
    page.set_sensitive(True)
    _answer, letter = come(client, post, page)
    said = letter.subject + letter.body + letter.alternatives[0].content
    assert "Gathering" not in said
    assert CANARY not in said
    assert f"{CANARY} house" in client.get(link_in(letter, "registration")).content.decode()


def test_letters_speak_the_language_of_the_form(page, post):
    record = Registration(event=note_facts(page.translation_key), language="es")
    with override("es"):
        services.begin_record(record, ANA, words_by_purpose={"signing": "…"})
    [asked] = post()
    assert asked.subject == "Por favor, confirma"
    services.confirm(link_in(asked, "confirm").rstrip("/").rsplit("/", 1)[1])
    [letter] = post()
    assert letter.subject == "Ha salido bien"


# --- My choices and secrets -------------------------------------------------------------------------


def test_my_choices_show_it_and_withdraw_an_answer(client, page, post):
    come(client, post, page, diet="no fish", photo="on")
    services.send_choices(ANA, "en")
    [mail] = post()
    client.post(link_in(mail, "open"))
    record = Registration.objects.get()
    path = f"/en/my-choices/{record.pk}/"
    text = client.get(path).content.decode()
    assert all(words in text for words in ("you have a place", f"{CANARY} house", "Food", "Photographs"))
    assert client.post(path, {"action": "withdraw", "purpose": "photo"}).status_code == 302
    assert Registration.objects.get().answered == {"diet": "no fish"}
    assert client.post(path, {"action": "mend", "badge_name": "A.", "diet": "beans"}).status_code == 302
    assert Registration.objects.get().answered == {"diet": "beans"}
    assert client.post(f"{path}leave/").status_code == 302
    assert (Registration.objects.count(), EventPlaces.objects.get().taken) == (0, 0)
    assert ChoicesVisit.objects.exists()


def test_place_link_people_and_numbers_stand_on_no_page(client, page, post, site):
    for number in range(3):
        come(client, post, page, f"person-{number}@example.org", badge_name=f"Zora{'abc'[number]}")
    topic = apps.get_model("core.Topic").objects.create(name="Land", slug="land", locale=page.locale)
    apps.get_model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
    paths = [page.url, "/en/", "/en/events/", f"/en/search/?q={CANARY}", "/en/search/?q=gathering", "/en/topics/land/"]
    paths += ["/en/events/feed/", "/sitemap.xml", f"/en/register/{page.translation_key}/", f"{page.url}calendar.ics"]
    paths += [f"/en/register/{page.translation_key}/waiting/", f"/en/register/{page.translation_key}/place/"]
    for path in paths:
        answer = client.get(path)
        assert answer.status_code == 200, path
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = (
            body.decode().lower().replace(f"value=&quot;{CANARY.lower()}", "").replace(f'value="{CANARY.lower()}', "")
        )
        assert f"{CANARY.lower()} house" not in text, path
        assert f"{CANARY.lower()}.example" not in text, path
        assert "zora" not in text, path
        assert "person-" not in text, path
    assert localdate() == START.date()
