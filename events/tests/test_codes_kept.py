"""How long codes of invitation, and announcements that nobody sent, are kept."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils.timezone import localdate, now

from events.models import EventAnnouncement, EventPlaces, InvitationCode
from members.retention import RULES, carry_out

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def code_of(ends_at, made_on):
    event = EventPlaces.objects.create(event_key=uuid4(), ends_at=ends_at)
    return InvitationCode.objects.create(event=event, seal="x", note="A network", made_on=made_on)


def test_a_code_goes_after_its_event_or_when_it_is_old_and_has_no_end():
    today = localdate()
    kept = {
        code_of(now() - 29 * DAY, today - 500 * DAY).pk,
        code_of(now() + 500 * DAY, today - 500 * DAY).pk,
        code_of(None, today - 300 * DAY).pk,
    }
    code_of(now() - 31 * DAY, today)
    code_of(None, today - 366 * DAY)
    assert carry_out(RULES["invitation-codes"]) == 2
    assert set(InvitationCode.objects.values_list("pk", flat=True)) == kept


def test_a_draft_of_an_event_without_an_end_goes_after_a_year():
    event = EventPlaces.objects.create(event_key=uuid4(), ends_at=None)
    for age in (300, 366):
        EventAnnouncement.objects.create(event=event, made_on=localdate() - age * DAY)
    assert carry_out(RULES["announcements"]) == 1
    assert EventAnnouncement.objects.get().made_on == localdate() - 300 * DAY
