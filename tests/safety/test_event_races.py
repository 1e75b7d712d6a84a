"""The last place goes to one: many confirm, cancel, accept and sweep at once, and no place is sold twice or lost.

``EVENT_RACE_ROUNDS`` says how often each race is run; the few of every day keep the tests short.
"""

import os
from datetime import timedelta
from functools import partial
from secrets import token_hex
from statistics import median
from time import perf_counter, process_time

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils.timezone import now
from django.utils.translation import override

from events import registrations
from events.domain.registration import RegistrationMode, Standing
from events.keeping import note_facts
from events.models import EventAvailability, EventIndexPage, EventPlaces, Registration
from events.models.places import tell_readers
from events.registrations import Outcome
from events.tests.registering import make_open_event
from members import retention, services, tokens
from members.models import PersonRecord, Token
from tests.safety.stage import do_all_the_post
from tests.safety.test_races import at_once

pytestmark = pytest.mark.usefixtures("many_mails")
ROUNDS = int(os.environ.get("EVENT_RACE_ROUNDS", "1"))
# What somebody who comes when everything is taken waits for her page, by the clock. In a race of fifty the answers of
# one process stand in line for its processor: what they took together is told in the report of the tests.
SECONDS_FOR_AN_ANSWER = 2.0


@pytest.fixture
def event(stage):
    """An event of its own with nobody in it; it goes when the test ends, since the stage stays."""
    index = EventIndexPage.objects.get(locale__language_code="en")
    page = make_open_event(index, f"Race {token_hex(3)}", capacity=1)
    yield EventPlaces.objects.get(pk=page.translation_key)
    Registration.objects.filter(event=page.translation_key).delete()
    page.delete()
    EventPlaces.objects.filter(pk=page.translation_key).delete()
    EventAvailability.objects.filter(pk=page.translation_key).delete()


def begin_round(event, capacity):
    """Let nobody be registered, and the event have so many places."""
    Registration.objects.filter(event=event).delete()
    EventPlaces.objects.filter(pk=event.pk).update(
        capacity=capacity, wanted=capacity, taken=0, last_number=0, has_waiting_list=True, offer_hours=48
    )
    tell_readers(event.pk)
    event.refresh_from_db()


def people(event, how_many, **fields):
    """Return so many registrations, each of an address of its own; unconfirmed unless ``fields`` say otherwise."""
    rows = []
    for _ in range(how_many):
        row = Registration(event=event, language="en", requested_on=now().date(), mode=RegistrationMode.OPEN.value)
        row.set_address(f"{token_hex(8)}@example.org")
        row.pending_until = now() + timedelta(hours=72)
        for name, value in fields.items():
            setattr(row, name, value)
        row.save(force_insert=True)
        rows.append(row)
    return rows


def with_standing(event, how_many, standing, **fields):
    """Return so many confirmed registrations that stand so."""
    return people(
        event,
        how_many,
        state=PersonRecord.State.CONFIRMED,
        confirmed_on=now().date(),
        standing=standing.value,
        **fields,
    )


def counted(event):
    """Return how many stand how."""
    found = list(Registration.objects.filter(event=event).values_list("standing", flat=True))
    return {Standing(standing): found.count(standing) for standing in set(found)}


def press(path):
    """Press the button behind a link in a browser of its own; return where it led, what it said, and the seconds."""
    began = perf_counter()
    answer = Client().post(path, follow=True)
    elapsed = perf_counter() - began
    return answer.redirect_chain[-1][0], answer.content.decode(), elapsed


@pytest.mark.parametrize("number", [2, 20, 50])
@pytest.mark.parametrize("capacity", [1, 40])
def test_many_who_confirm_at_once(capacity, number, event, record_property):
    """The places go to as many as there are, everybody else gets a number of the waiting list and a kind page."""
    slowest, busy = [], []
    for _ in range(ROUNDS):
        begin_round(event, capacity)
        with override("en"):
            paths = [f"/en/confirm/{tokens.issue(Token.Purpose.CONFIRM, record=row)}/" for row in people(event, number)]
        began = process_time()
        answers = at_once(*[partial(press, path) for path in paths])
        busy.append(process_time() - began)
        event.refresh_from_db()
        winners = min(capacity, number)
        expected = {Standing.PLACE: winners, Standing.WAITING: number - winners}
        assert counted(event) == {standing: some for standing, some in expected.items() if some}
        assert event.taken == winners
        numbers = Registration.objects.filter(event=event).in_line().values_list("number", flat=True)
        assert list(numbers) == list(range(1, number - winners + 1))
        if number > capacity:
            (late,) = people(event, 1)
            with override("en"):
                path = f"/en/confirm/{tokens.issue(Token.Purpose.CONFIRM, record=late)}/"
            answers.append(press(path))
            assert answers[-1][2] < SECONDS_FOR_AN_ANSWER
            number_waiting = number - capacity + 1
        else:
            number_waiting = 0
        losers = [answer for answer in answers if answer[0].endswith("/waiting/")]
        assert len(losers) == number_waiting
        assert all("You are on the waiting list" in text for _path, text, _elapsed in losers)
        slowest.append(max(elapsed for _path, _text, elapsed in answers))
    record_property(f"slowest answer of a round, {connection.vendor}, s", f"{max(slowest):.2f}")
    record_property("processor in a round, median, s", f"{median(busy):.2f}")


@pytest.mark.parametrize("number", [2, 10])
def test_places_that_become_free_are_offered_once_and_in_order(number, event):
    for _ in range(ROUNDS):
        begin_round(event, number)
        holders = with_standing(event, number, Standing.PLACE)
        waiting = [with_standing(event, 1, Standing.WAITING, number=place)[0] for place in range(1, 2 * number + 1)]
        EventPlaces.objects.filter(pk=event.pk).update(taken=number, last_number=2 * number)
        at_once(*[partial(registrations.cancel, row) for row in holders])
        event.refresh_from_db()
        assert event.taken == number
        offered = Registration.objects.filter(event=event, standing=Standing.OFFERED.value)
        assert {row.pk for row in offered} == {row.pk for row in waiting[:number]}


def test_ten_sweeps_end_an_offer_once_and_write_one_mail(event):
    for _ in range(ROUNDS):
        begin_round(event, 1)
        [late] = with_standing(event, 1, Standing.OFFERED, offered_until=now() - timedelta(seconds=1))
        first, _second = (with_standing(event, 1, Standing.WAITING, number=place)[0] for place in (1, 2))
        EventPlaces.objects.filter(pk=event.pk).update(taken=1, last_number=2)
        do_all_the_post()
        before = len(mail.outbox)
        at_once(*[registrations.end_offers] * 10)
        event.refresh_from_db()
        assert event.taken == 1
        assert counted(event) == {Standing.MISSED: 1, Standing.OFFERED: 1, Standing.WAITING: 1}
        assert Registration.objects.get(pk=first.pk).standing == Standing.OFFERED
        do_all_the_post()
        assert sorted(message.to[0] for message in mail.outbox[before:]) == sorted([late.address, first.address])


def test_accepting_and_ending_an_offer_at_once_end_in_one_of_both(event):
    for _ in range(ROUNDS * 4):
        begin_round(event, 1)
        [row] = with_standing(event, 1, Standing.OFFERED, offered_until=now() + timedelta(milliseconds=40))
        EventPlaces.objects.filter(pk=event.pk).update(taken=1)
        outcomes = at_once(*[partial(registrations.accept, row)] * 3, *[partial(registrations.end_offer, row)] * 3)
        assert outcomes.count(Outcome.DONE) <= 1
        registrations.end_offer(row)
        event.refresh_from_db()
        standing = Registration.objects.get(pk=row.pk).standing
        assert (standing, event.taken) in {(Standing.PLACE, 1), (Standing.MISSED, 0), (Standing.OFFERED, 1)}


def test_whoever_cancels_twice_erases_and_is_swept_gives_back_one_place(event):
    for _ in range(ROUNDS * 2):
        begin_round(event, 5)
        [row, *_others] = with_standing(event, 3, Standing.PLACE)
        EventPlaces.objects.filter(pk=event.pk).update(taken=3)
        at_once(
            *[partial(registrations.cancel, row)] * 2,
            partial(services.forget_address, row.address, language="en"),
            partial(services.forget, Registration(pk=row.pk)),
            retention.sweep,
        )
        event.refresh_from_db()
        assert event.taken == 2
        assert counted(event) == {Standing.PLACE: 2}


def test_a_capacity_that_is_lowered_meanwhile_takes_nobodys_place(event):
    for _ in range(ROUNDS):
        begin_round(event, 20)
        with override("en"):
            links = [tokens.issue(Token.Purpose.CONFIRM, record=row) for row in people(event, 20)]
        # The page of the event says one place.
        at_once(*[partial(services.confirm, raw) for raw in links], partial(note_facts, event.pk))
        event.refresh_from_db()
        found = counted(event)
        assert found[Standing.PLACE] == event.taken <= event.capacity
        assert sum(found.values()) == 20


def test_the_database_refuses_one_more_than_there_are(event):
    begin_round(event, 1)
    EventPlaces.objects.filter(pk=event.pk).update(taken=1)
    key = event.pk.hex if connection.vendor == "sqlite" else str(event.pk)
    for number in (2, -1):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE events_eventplaces SET taken = %s WHERE event_key = %s", [number, key])
