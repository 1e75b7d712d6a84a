"""Who may open what about the people of events: a table of every address and every role."""

import re
from uuid import uuid4

import pytest
from django.urls import get_resolver, reverse
from django.utils.timezone import localdate
from wagtail.models import PageLogEntry, ReferenceIndex, Revision

from events.domain.registration import Question
from events.models import EventAnnouncement, EventPlaces, InvitationCode, Registration
from events.registration_codes import seal_of
from events.registration_inbox import REGISTRATION
from events.staff_events import SOURCE
from events.staff_roles import EVENT_STAFF
from events.tests.registering import make_open_event
from events.tests.staff_people import make_registration, make_staff, type_password
from members import inbox
from members.models import AuditEntry, ExportKey, Submission
from staff.roles import EDITORS, FURTHER_ROLES, MODERATORS, set_up_roles

pytestmark = pytest.mark.django_db

TRANSLATORS_ES = "Translators (es)"
SUPERUSER = "superuser"
OTHERS = (EDITORS, MODERATORS, TRANSLATORS_ES, *sorted(set(FURTHER_ROLES) - {EVENT_STAFF}))
ROLES = (*OTHERS, EVENT_STAFF, SUPERUSER)
RECIPIENT = "age1fe7gz5sj2fekpzlp2zhtth2fsmq3wwazsx3mv6vaqr8nvkj0vgpqxq83x3"
CANARY, CANARY_NAME = "canaria.zyx@pajaro-amarillo.example", "Xiomarazyx"
CANARIES = (CANARY, "canaria.zyx", "pajaro-amarillo", CANARY_NAME, "c…@p…example")
# Each of these rights opens some of the pages, and none of the others.
VIEW, DECIDE, PRINT, ANNOUNCE = "view", "decide", "print", "announce"
NEEDS = {
    "event_registrations": {VIEW, DECIDE, PRINT, ANNOUNCE},
    "event_overview": {VIEW, DECIDE, PRINT, ANNOUNCE},
    "event_participants": {VIEW},
    "event_find": {VIEW},
    "event_decide": {DECIDE},
    "event_held": {DECIDE},
    "event_add_person": {DECIDE},
    "event_codes": {DECIDE},
    "event_code_withdraw": {DECIDE},
    "event_announcements": {ANNOUNCE},
    "event_announcement_new": {ANNOUNCE},
    "event_remind": {ANNOUNCE},
    "event_announcement": {ANNOUNCE},
    "event_announcement_edit": {ANNOUNCE},
    "event_announcement_start": {ANNOUNCE},
    "event_announcement_steer": {ANNOUNCE},
    "event_sheets": {PRINT},
    "event_door": {PRINT},
    "event_needs": {PRINT},
    "event_closing": {VIEW, DECIDE},
    "event_delete": {DECIDE},
    "event_person": {VIEW},
    "event_person_act": {DECIDE},
    "event_person_remove": {DECIDE},
}
BEHIND_THE_PASSWORD = {"event_person", "event_person_act", "event_person_remove", "event_door", "event_delete"}
RIGHTS = {
    VIEW: "view_registrations",
    DECIDE: "decide_registrations",
    PRINT: "print_registrations",
    ANNOUNCE: "announce_to_registered",
}


@pytest.fixture
def page(events):
    set_up_roles()
    return make_open_event(events, questions=[Question.ACCESS])


@pytest.fixture
def world(page):
    """Every address, with a person behind it."""
    key = page.translation_key
    person = make_registration(page, CANARY, badge_name=CANARY_NAME, answers={Question.ACCESS: CANARY_NAME})
    content = {"event": str(key), "badge_name": CANARY_NAME, "words": {}}
    inbox.receive(REGISTRATION, CANARY, content, subject_key=key, hold=Submission.Hold.NAME)
    places = EventPlaces.objects.get(pk=key)
    code = InvitationCode.objects.create(event=places, seal=seal_of("abcdefgh"), made_on=localdate())
    draft = EventAnnouncement(event=places, made_on=localdate())
    draft.set_words({"en": "Another room."})
    draft.save()
    about = {"event_code_withdraw": [key, code.pk], "event_registrations": []}
    about |= {name: [person.pk] for name in ("event_person", "event_person_act", "event_person_remove")}
    mails = ("event_announcement", "event_announcement_edit", "event_announcement_start", "event_announcement_steer")
    about |= {name: [key, draft.pk] for name in mails}
    return {name: reverse(name, args=about.get(name, [key])) for name in NEEDS}


def log_in(client, role):
    user = make_staff(name="me", superuser=True) if role == SUPERUSER else make_staff(role, name="me")
    client.force_login(user)
    ExportKey.objects.create(user=user, recipient=RECIPIENT, registered_on="2026-01-01")
    type_password(client)
    return user


def is_led_away(answer) -> bool:
    return answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_role_opens_what_it_works_with_and_nothing_else(client, world, role, method):
    log_in(client, role)
    may = role in {EVENT_STAFF, SUPERUSER}
    wrong = []
    for place, address in world.items():
        answer = getattr(client, method)(address)
        fine = is_led_away(answer) != may and answer.status_code in {200, 302, 404, 405, 422}
        shown = "" if answer.streaming else answer.content.decode()
        if not fine or (not may and any(canary in shown for canary in CANARIES)):
            wrong.append((place, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("right", sorted(RIGHTS))
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_right_opens_its_own_pages(client, world, right, method, django_user_model):
    from_table = {name for name, rights in NEEDS.items() if right in rights}
    user = log_in(client, EDITORS)
    give_right(user, RIGHTS[right])
    opened = {place for place, address in world.items() if not is_led_away(getattr(client, method)(address))}
    assert opened == from_table


def give_right(user, codename):
    permission = user.user_permissions.model.objects.get(content_type__app_label="events", codename=codename)
    user.user_permissions.add(permission)


def test_the_table_names_every_address(world):
    patterns = get_resolver("wagtail.admin.urls").url_patterns
    names = {pattern.name for pattern in patterns if re.match(r"people/(events|registrations)/", str(pattern.pattern))}
    assert names == set(NEEDS)


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_exports_participants(client, page, role):
    log_in(client, role)
    assert is_led_away(client.get(reverse("people_export_ask", args=[SOURCE, page.translation_key])))


@pytest.mark.parametrize("place", sorted(NEEDS))
def test_whoever_is_not_logged_in_is_sent_to_the_door(client, world, place):
    answer = client.post(world[place])
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("place", ["event_participants", "event_person", "event_door", "event_held", "event_codes"])
def test_no_browser_keeps_a_page_about_people(client, world, place):
    log_in(client, EVENT_STAFF)
    assert "no-store" in client.get(world[place]).headers["Cache-Control"]


@pytest.mark.parametrize(
    "place", ["event_person", "event_person_act", "event_person_remove", "event_door", "event_delete"]
)
def test_what_shows_or_removes_somebody_asks_for_the_password(client, world, page, place):
    EventPlaces.objects.update(ends_at="2020-01-01T00:00Z")
    client.force_login(make_staff(EVENT_STAFF))
    for answer in (client.get(world[place]), client.post(world[place], {"reason": "event", "act": "cancel"})):
        assert answer.status_code == 302
        assert answer.url.startswith(reverse("people_password"))
    assert Registration.objects.count() == 1


def test_the_menu_shows_events_to_those_who_look_after_them(client, world):
    log_in(client, EVENT_STAFF)
    text = client.get(reverse("wagtailadmin_home")).content.decode()
    assert world["event_registrations"] in text


@pytest.mark.parametrize("role", [EDITORS, MODERATORS])
def test_who_edits_pages_finds_no_way_to_the_people(client, page, world, role):
    log_in(client, role)
    for address in (reverse("wagtailadmin_home"), reverse("wagtailadmin_pages:edit", args=[page.pk])):
        text = client.get(address).content.decode()
        assert "/people/events/" not in text
        assert not any(canary in text for canary in CANARIES)


def test_the_page_of_an_event_leads_those_who_may_to_its_registrations(client, page, world):
    user = log_in(client, EDITORS)
    give_right(user, RIGHTS[VIEW])
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert world["event_overview"] in text


def test_a_key_that_is_nobodys_is_not_found(client, world):
    log_in(client, SUPERUSER)
    for name in ("event_overview", "event_participants", "event_person", "event_codes", "event_closing", "event_needs"):
        assert client.get(reverse(name, args=[uuid4()])).status_code == 404


def test_nothing_of_people_is_in_the_history_of_pages_or_in_the_record(client, page, world):
    log_in(client, EVENT_STAFF)
    for place, address in world.items():
        client.get(address)
        client.post(address, {"reason": "event", "what": "test", "email": CANARY, "note": "Network of the coast"})
        assert place
    for model in (Revision, PageLogEntry, AuditEntry):
        rows = [str(row) for row in model.objects.values()]
        assert not any(canary in row for row in rows for canary in CANARIES)
    assert not any(ReferenceIndex.model_is_indexable(model) for model in (EventAnnouncement, InvitationCode))
