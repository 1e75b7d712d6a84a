"""What goes on when something goes wrong: a seal that is broken, a mailbox that takes no mail, an event that moves."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.utils.timezone import now

from events import registrations
from events.domain.phases import Status
from events.domain.registration import RegistrationMode, Standing
from events.keeping import note_facts
from events.models import EventPage, EventPlaces, EventSession, Registration
from events.reach import cannot_be_mailed
from events.registrations import Outcome
from events.staff_announce import people_to_call
from events.tests.factories import day_from_today
from events.tests.registering import ANA, BEA, come, confirm, link_in, make_open_event, publish, register
from events.tests.staff_people import make_registration, standing_of
from members import services
from members.models import OutgoingMail
from members.retention import sweep

pytestmark = pytest.mark.django_db
START = datetime(2026, 11, 20, 10, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def clock(settings, monkeypatch):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)
    with time_machine.travel(START, tick=True) as traveller:
        yield traveller


@pytest.fixture
def page(events):
    return make_open_event(events, days=10, questions=["diet"], capacity=2)


def change(page, **facts):
    """Change facts of an event and publish it."""
    EventPage.objects.filter(pk=page.pk).update(**facts)
    return publish(page)


def break_seal(record, column="address"):
    key = record.pk if connection.vendor == "postgresql" else record.pk.hex
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE events_registration SET {column} = 'v1.broken.AAAA' WHERE id = %s", [key])


# --- A seal that is broken ------------------------------------------------------------------------------


def test_a_broken_seal_stops_no_offer_of_others(page, clock):
    broken = make_registration(page, ANA, Standing.OFFERED, offered_until=now() + DAY)
    waits = make_registration(page, BEA, Standing.WAITING)
    EventPlaces.objects.update(capacity=1)
    break_seal(broken)
    clock.move_to(START + 2 * DAY)
    assert registrations.end_offers() == 1
    assert (standing_of(broken), standing_of(waits)) == (Standing.MISSED, Standing.OFFERED)


def test_a_broken_seal_does_not_keep_others_from_being_told(page, post):
    people = [make_registration(page, address) for address in (ANA, BEA)]
    break_seal(min(people, key=lambda record: record.pk))
    change(page, status=Status.CANCELLED.value)
    registrations.tell_of_the_end()
    assert [mail.subject for mail in post()] == ["Please do not set out"]
    assert registrations.cancel(people[0]) == registrations.cancel(people[1]) == Outcome.DONE


def test_answers_that_do_not_open_are_deleted_like_all_others(page, clock):
    people = [make_registration(page, address, answers={"diet": "no fish"}) for address in (ANA, BEA)]
    break_seal(people[0], "answers")
    clock.move_to(START + 14 * DAY)
    assert sweep()["registrations-answers"] == 2
    assert not Registration.objects.exclude(answers="").exists()


# --- Whom no mail reaches -------------------------------------------------------------------------------


def test_who_cannot_be_mailed_is_to_be_called_and_not_noted_as_told(page, post):
    stopped, told = make_registration(page, ANA), make_registration(page, BEA)
    services.stop(ANA)
    assert people_to_call(page.translation_key) == 1
    change(page, status=Status.CANCELLED.value)
    assert registrations.tell_of_the_end() == 1
    assert [mail.to for mail in post()] == [[BEA]]
    assert list(Registration.objects.filter(was_told_of_the_end=True)) == [told]
    mail = OutgoingMail(letter="events.place", language="en", state=OutgoingMail.State.FAILED, send_after=now())
    mail.set_address(BEA)
    mail.record_label, mail.record_id = told._meta.label_lower, told.pk
    mail.save(force_insert=True)
    assert cannot_be_mailed([stopped, told]) == {stopped.pk, told.pk}


# --- Places and modes that change -----------------------------------------------------------------------


def test_places_beyond_those_that_are_wanted_are_not_filled_again(page):
    people = [make_registration(page, f"person-{number}@example.org") for number in range(2)]
    waits = make_registration(page, BEA, Standing.WAITING)
    change(page, capacity=1)
    assert EventPlaces.objects.get().capacity == 2
    registrations.cancel(people[0])
    registrations.end_offers()
    assert (standing_of(waits), EventPlaces.objects.get().capacity) == (Standing.WAITING, 1)
    registrations.cancel(people[1])
    registrations.end_offers()
    assert standing_of(waits) == Standing.OFFERED


@pytest.mark.parametrize("mode", [RegistrationMode.APPROVAL, RegistrationMode.CODE, RegistrationMode.CLOSED])
def test_a_form_that_waits_gets_no_place_past_a_stricter_way(client, page, post, mode):
    register(client, page)
    (asked,) = post()
    change(page, registration_mode=mode.value)
    confirm(client, asked)
    assert Registration.objects.get().standing == Standing.ASKED


def test_waiting_again_does_not_lead_past_a_decision(page):
    record = make_registration(page, ANA, Standing.MISSED)
    change(page, registration_mode=RegistrationMode.APPROVAL.value)
    assert registrations.wait_again(record) == Outcome.DONE
    assert standing_of(record) == Standing.ASKED


def test_nobody_gets_a_place_at_what_is_cancelled(page):
    asks, waits = make_registration(page, ANA, Standing.ASKED), make_registration(page, BEA, Standing.WAITING)
    offered = make_registration(page, "c@example.org", Standing.OFFERED, offered_until=now() + DAY)
    change(page, status=Status.CANCELLED.value)
    outcomes = [registrations.approve(asks), registrations.give_place(waits), registrations.accept(offered)]
    assert set(outcomes) == {Outcome.TOO_LATE}


# --- A strange form -------------------------------------------------------------------------------------


def test_a_form_deletes_nobody_who_found_no_place(client, page, post):
    _answer, letter = come(client, post, page)
    record = Registration.objects.get()
    Registration.objects.update(standing=Standing.MISSED.value)
    register(client, page)
    (known,) = post()
    assert (known.subject, Registration.objects.get().pk) == ("You had done this already", record.pk)
    assert client.get(link_in(letter, "registration")).status_code == 200


def test_whoever_cancelled_begins_anew_and_loses_no_letter(client, page, post):
    _answer, letter = come(client, post, page)
    client.post(link_in(letter, "registration"), {"action": "cancel"})
    register(client, page, diet="beans")
    subjects = {mail.subject: mail for mail in post()}
    assert set(subjects) == {"It is cancelled", "Please confirm"}
    confirm(client, subjects["Please confirm"])
    record = Registration.objects.get()
    assert (record.standing, record.answered) == (Standing.PLACE, {"diet": "beans"})


# --- Letters that are not true any more -----------------------------------------------------------------


def test_a_letter_that_waits_is_not_sent_after_a_change_of_mind(client, page, post):
    register(client, page)
    (asked,) = post()
    confirm(client, asked)
    assert OutgoingMail.objects.filter(letter="events.welcome").exists()
    registrations.decline(Registration.objects.get())
    assert [mail.subject for mail in post()] == ["An answer for you"]


@pytest.mark.parametrize("letter", ["events.welcome", "events.eve"])
def test_a_letter_that_was_overtaken_says_nothing(page, post, letter):
    record = make_registration(page, ANA)
    registrations.write_to(record, letter)
    Registration.objects.update(standing=Standing.DECLINED.value)
    assert post() == []


# --- An event that moves --------------------------------------------------------------------------------


def test_the_clock_reminds_of_a_new_day_and_tells_of_a_second_end(page, post, clock):
    make_registration(page, ANA)
    clock.move_to(START + 9 * DAY)
    assert registrations.remind_of_the_day() == 1
    EventSession.objects.filter(page=page).update(starts_on=day_from_today(5))
    publish(page)
    assert registrations.remind_of_the_day() == 0
    clock.move_to(START + 13 * DAY)
    assert registrations.remind_of_the_day() == 1
    for number in (1, 2):
        change(page, status=Status.CANCELLED.value)
        assert registrations.tell_of_the_end() == 1, number
        change(page, status=Status.PLANNED.value)


def test_no_offer_ends_while_an_event_is_postponed(page, clock):
    record = make_registration(page, ANA, Standing.OFFERED, offered_until=now() + DAY)
    change(page, status=Status.POSTPONED.value)
    clock.move_to(START + 2 * DAY)
    assert registrations.end_offers() == 0
    change(page, status=Status.PLANNED.value)
    assert registrations.end_offers() == 0
    record.refresh_from_db()
    assert record.offered_until > now() + DAY
    assert registrations.accept(record) == Outcome.DONE


def test_nothing_is_offered_by_mail_to_whoever_has_no_address(page):
    calls = make_registration(page, ANA, Standing.WAITING)
    Registration.objects.filter(pk=calls.pk).update(address="")
    waits = make_registration(page, BEA, Standing.WAITING)
    assert registrations.offer(calls) == Outcome.TOO_LATE
    registrations.end_offers()
    assert (standing_of(calls), standing_of(waits)) == (Standing.WAITING, Standing.OFFERED)


def test_registrations_of_an_address_are_freed_in_one_order(page, events):
    other = make_open_event(events, "Another", days=20)
    for place in (page, other):
        make_registration(place, ANA)
    keys = [row.event_id for row in services.records_of(ANA)]
    assert keys == sorted(keys)
    assert "event" in Registration.of(ANA).query.order_by[0]


def test_what_is_cancelled_meanwhile_takes_no_name_back(client, page, post, monkeypatch):
    _answer, letter = come(client, post, page)
    record = Registration.objects.get()
    token = link_in(letter, "registration").rstrip("/").rsplit("/", 1)[1]
    seen = Registration.objects.select_related("event").get()
    registrations.cancel(record)
    monkeypatch.setattr("events.registration_views.registration_of", lambda _raw: seen)
    answer = client.post(f"/en/registration/{token}/change/", {"badge_name": "Ana", "diet": "beans"})
    assert answer.status_code in {409, 410}
    row = Registration.objects.get()
    assert (row.badge_name, row.answered, note_facts(page.translation_key).taken) == ("", {}, 0)


@pytest.mark.parametrize(("standing", "button"), [(Standing.OFFERED, b"accept"), (Standing.MISSED, b"wait")])
def test_her_page_shows_no_button_that_cannot_work(client, page, post, standing, button):
    record = make_registration(page, ANA, standing, offered_until=now() + DAY)
    registrations.write_to(record, "events.known")
    own = link_in(post()[0], "registration")
    value = b'value="' + button + b'"'
    assert value in client.get(own).content
    change(page, status=Status.CANCELLED.value)
    assert value not in client.get(own).content
