"""Several of the staff decide at once: no place is given twice, none is lost, and each person gets one answer."""

from functools import partial
from uuid import uuid4

import pytest
from django.utils.timezone import localdate

from events.domain.registration import Standing
from events.models import EventPlaces, Registration
from events.staff_acts import do
from members.models import AuditEntry, OutgoingMail, PersonRecord
from tests.safety.test_races import at_once

pytestmark = pytest.mark.usefixtures("stage", "many_mails")
PLACES = 3
PEOPLE = 12


@pytest.fixture
def event(stage):
    """An event with three places."""
    row = EventPlaces.objects.create(event_key=uuid4(), capacity=PLACES)
    yield row
    EventPlaces.objects.filter(pk=row.pk).delete()


def make_people(event, standing, number=PEOPLE):
    """Return so many registrations that stand so."""
    rows = []
    for place in range(number):
        record = Registration(event=event, language="en", standing=standing.value, state=PersonRecord.State.CONFIRMED)
        record.requested_on = record.confirmed_on = localdate()
        record.number = place if standing == Standing.WAITING else None
        record.set_address(f"person{place}@example.org")
        record.save(force_insert=True)
        rows.append(record)
    return rows


def standings(event):
    """Return how many registrations stand how."""
    found = list(Registration.objects.filter(event=event.pk).values_list("standing", flat=True))
    return {standing: found.count(standing) for standing in set(found)}


def test_twelve_approvals_at_once_give_three_places(event):
    rows = make_people(event, Standing.ASKED)
    at_once(*[partial(do, "approve", record, actor=None) for record in rows])
    assert standings(event) == {"place": PLACES, "waiting": PEOPLE - PLACES}
    assert EventPlaces.objects.get(pk=event.pk).taken == PLACES
    numbers = Registration.objects.filter(event=event.pk, standing="waiting").values_list("number", flat=True)
    assert len(set(numbers)) == PEOPLE - PLACES


def test_offers_and_gifts_at_once_never_go_beyond_the_places(event):
    rows = make_people(event, Standing.WAITING)
    acts = [partial(do, "offer" if place % 2 else "give", record, actor=None) for place, record in enumerate(rows)]
    at_once(*acts)
    found = standings(event)
    assert found.get("place", 0) + found.get("offered", 0) == PLACES
    assert EventPlaces.objects.get(pk=event.pk).taken == PLACES


def test_one_person_is_approved_once(event):
    (record,) = make_people(event, Standing.ASKED, number=1)
    at_once(*[partial(do, "approve", record, actor=None)] * 8)
    assert EventPlaces.objects.get(pk=event.pk).taken == 1
    assert OutgoingMail.objects.filter(record_id=record.pk).count() == 1
    assert AuditEntry.objects.filter(object_key=str(record.pk)).count() == 1
