"""Announcements to everybody who registered: in each language, seen before, sent some at a time, never to the wrong."""

import pytest
from django.urls import reverse

from events import announcements
from events.domain.registration import Standing
from events.models import EventAnnouncement, EventPlaces, Registration
from events.registrations import cancel, tell_of_the_end
from events.staff_roles import EVENT_STAFF
from events.tests.registering import ANA, BEA, make_open_event, publish
from events.tests.staff_people import make_registration, make_staff, type_password
from members.models import AuditEntry, OutgoingMail
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
Action, Kind, State = AuditEntry.Action, EventAnnouncement.Kind, EventAnnouncement.State
ENGLISH, SPANISH = "We begin at eleven.", "Empezamos a las once."


@pytest.fixture
def page(events):
    set_up_roles()
    return make_open_event(events, capacity=10, meeting_point="Rue du Tisserand 4")


@pytest.fixture
def ines(client, page):
    user = make_staff(EVENT_STAFF, name="ines")
    client.force_login(user)
    type_password(client)
    return user


@pytest.fixture
def people(page):
    return make_registration(page, ANA), make_registration(page, BEA, language="es")


def address(name, page, *more):
    return reverse(name, args=[page.translation_key, *more])


def write(client, page, **texts):
    data = {"kind": "changed", "audience": "place", **{f"text_{code}": text for code, text in texts.items()}}
    client.post(address("event_announcement_new", page), data)
    return EventAnnouncement.objects.get()


def start(client, page, announcement):
    return client.post(address("event_announcement_start", page, announcement.pk))


def state_of(announcement):
    return EventAnnouncement.objects.values_list("state", flat=True).get(pk=announcement.pk)


def test_the_form_asks_for_each_language_that_is_read(client, ines, page, people):
    fields = client.get(address("event_announcement_new", page)).context["form"].texts
    assert [field.name for field in fields] == ["text_en", "text_es"]


def test_it_does_not_go_out_before_every_language_is_written(client, ines, page, people):
    found = write(client, page, en=ENGLISH)
    start(client, page, found)
    assert state_of(found) == State.DRAFT
    assert not OutgoingMail.objects.exists()


def test_each_gets_it_in_her_language_with_what_the_page_says_now(client, ines, page, people, post):
    found = write(client, page, en=ENGLISH, es=SPANISH)
    start(client, page, found)
    mails = {mail.to[0]: mail.body for mail in post()}
    assert ENGLISH in mails[ANA]
    assert SPANISH in mails[BEA]
    assert all("Rue du Tisserand 4" in body for body in mails.values())
    announcements.work_on_announcements()
    found.refresh_from_db()
    assert (found.state, found.sent, found.words) == (State.DONE, 2, {})
    assert Action.MAILING_STARTED in AuditEntry.objects.values_list("action", flat=True)


def test_only_those_it_is_for_get_it(client, ines, page, people, post):
    make_registration(page, "waits@example.org", Standing.WAITING)
    make_registration(page, "declined@example.org", Standing.DECLINED)
    Registration.objects.filter(pk=people[1].pk).update(state="pending")
    start(client, page, write(client, page, en=ENGLISH))
    assert [mail.to for mail in post()] == [[ANA]]


def test_whoever_cancels_before_her_mail_goes_out_gets_none(client, ines, page, people, post):
    start(client, page, write(client, page, en=ENGLISH, es=SPANISH))
    cancel(people[0])
    mails = [mail for mail in post() if ENGLISH in mail.body or SPANISH in mail.body]
    assert [mail.to for mail in mails] == [[BEA]]


def test_it_goes_out_some_at_a_time_and_to_nobody_twice(client, ines, page, post, monkeypatch):
    monkeypatch.setattr(announcements, "MAILS_PER_STEP", 2)
    for number in range(5):
        make_registration(page, f"person{number}@example.org")
    found = write(client, page, en=ENGLISH)
    start(client, page, found)
    start(client, page, found)
    steps = [len(post())]
    for _step in range(4):
        announcements.work_on_announcements()
        steps.append(len(post()))
    assert steps[:3] == [2, 2, 1]
    assert sum(steps) == 5
    assert state_of(found) == State.DONE


def test_a_pause_holds_it_and_its_end_drops_the_rest(client, ines, page, people, post):
    found = write(client, page, en=ENGLISH, es=SPANISH)
    start(client, page, found)
    steer = address("event_announcement_steer", page, found.pk)
    client.post(steer, {"what": "pause"})
    assert post() == []
    client.post(steer, {"what": "end"})
    assert post() == []
    assert state_of(found) == State.ENDED
    actions = set(AuditEntry.objects.values_list("action", flat=True))
    assert {Action.MAILING_PAUSED, Action.MAILING_ENDED} <= actions


def test_a_paused_one_goes_on(client, ines, page, people, post):
    found = write(client, page, en=ENGLISH, es=SPANISH)
    start(client, page, found)
    steer = address("event_announcement_steer", page, found.pk)
    client.post(steer, {"what": "pause"})
    client.post(steer, {"what": "go-on"})
    assert len(post()) == 2


def test_a_test_goes_to_the_person_herself_in_every_language(client, ines, page, people, post):
    found = write(client, page, en=ENGLISH, es=SPANISH)
    client.post(address("event_announcement_steer", page, found.pk), {"what": "test"})
    mails = post()
    assert {mail.to[0] for mail in mails} == {ines.email}
    assert len(mails) == 2
    assert state_of(found) == State.DRAFT


def test_opening_addresses_sends_nothing(client, ines, page, people, post):
    found = write(client, page, en=ENGLISH, es=SPANISH)
    for name in ("event_announcement_start", "event_announcement_steer", "event_announcement"):
        client.get(address(name, page, found.pk), {"what": "test"})
    client.get(address("event_remind", page))
    assert post() == []
    assert EventAnnouncement.objects.count() == 1


def test_the_words_are_sealed(client, ines, page, people):
    found = write(client, page, en=ENGLISH)
    assert ENGLISH not in str(EventAnnouncement.objects.values_list("texts", flat=True).get(pk=found.pk))


def test_a_reminder_is_sent_once_and_the_clock_knows_it(client, ines, page, people, post):
    for _time in range(2):
        client.post(address("event_remind", page))
    found = EventAnnouncement.objects.get()
    start(client, page, found)
    assert len(post()) == 2
    assert Registration.objects.filter(was_reminded_of_the_day=True).count() == 2
    assert announcements.recipients(EventAnnouncement(event=EventPlaces.objects.get(), kind=Kind.REMINDER)).count() == 0


@pytest.mark.parametrize("tells", [True, False])
def test_a_cancelled_event_is_mailed_as_its_page_says(page, people, post, tells):
    page.status, page.tells_registered = "cancelled", tells
    publish_as(page)
    tell_of_the_end()
    assert len(post()) == (2 if tells else 0)


def publish_as(page):
    page.save_revision().publish()


def test_who_was_told_in_other_words_gets_no_usual_mail(client, ines, page, people, post):
    page.status = "cancelled"
    publish_as(page)
    data = {"kind": "cancelled", "audience": "hoping", "text_en": "Not now.", "text_es": "Ahora no."}
    client.post(address("event_announcement_new", page), data)
    start(client, page, EventAnnouncement.objects.get())
    assert len(post()) == 2
    tell_of_the_end()
    assert post() == []


def test_a_sensitive_event_is_not_named(client, ines, page, people, post):
    publish(page).set_sensitive(True)
    start(client, page, write(client, page, en=ENGLISH, es=SPANISH))
    assert not any(page.title in mail.body or "Tisserand" in mail.body for mail in post())


def test_nobody_without_an_address_is_written_to(client, ines, page, people, post):
    Registration.objects.filter(pk=people[0].pk).update(address="")
    found = write(client, page, es=SPANISH)
    assert client.get(address("event_announcement", page, found.pk)).context["to_call"] == 1
    start(client, page, found)
    assert [mail.to for mail in post()] == [[BEA]]
