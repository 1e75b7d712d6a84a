"""Calls, codes, sheets, exports and the end of an event on the staff side."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import now

from events.domain.diets import count_diets
from events.domain.door_names import door_name
from events.domain.registration import Question, Standing
from events.exports import registrations
from events.models import EventPlaces, InvitationCode, PastParticipants, Registration
from events.registration_codes import fits, holds, new_pass, seals_of
from events.staff_events import SOURCE
from events.staff_roles import EVENT_STAFF
from events.tests.registering import ANA, BEA, confirm, form_of, make_open_event, send, soup_of
from events.tests.staff_people import make_registration, make_staff, type_password
from members.exports import SOURCES, cells_of, people, table_rows
from members.models import AuditEntry, Submission
from members.rotation import rewrite
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
Action = AuditEntry.Action


@pytest.fixture
def page(events):
    set_up_roles()
    return make_open_event(events, capacity=2, questions=list(Question))


@pytest.fixture
def ines(client, page):
    user = make_staff(EVENT_STAFF, name="ines")
    client.force_login(user)
    type_password(client)
    return user


def address(name, page, *more):
    return reverse(name, args=[page.translation_key, *more])


def call(client, page, **fields):
    data = {"language": "en", "badge_name": "Wanjiru", "agreed": "on", **fields}
    return client.post(address("event_add_person", page), data)


# --- Somebody called ------------------------------------------------------------------------------------


def test_who_has_an_address_confirms_herself(client, ines, page, post):
    call(client, page, email=ANA, note="Call after six.")
    (mail,) = post()
    record = Registration.objects.get()
    assert (mail.to, record.state) == ([ANA], "pending")
    confirm(client, mail)
    record.refresh_from_db()
    assert (record.standing, record.badge_name, record.staff_note) == (Standing.PLACE, "Wanjiru", "Call after six.")


def test_who_has_none_gets_her_place_at_once_and_then_a_number(client, ines, page, post):
    for number in range(3):
        assert call(client, page, badge_name=f"Voice {number}", access="a ramp").status_code == 302
    stand = list(Registration.objects.order_by("number").values_list("standing", flat=True))
    assert sorted(stand) == ["place", "place", "waiting"]
    assert EventPlaces.objects.get().taken == 2
    assert post() == []
    assert AuditEntry.objects.filter(action=Action.REGISTRATION_ADDED).count() == 3
    assert Registration.objects.exclude(answers_days=None).count() == 3


def test_without_a_waiting_list_nobody_is_stored_beyond_the_last_place(client, ines, page):
    EventPlaces.objects.update(has_waiting_list=False)
    answers = [call(client, page).status_code for _number in range(3)]
    assert answers == [302, 302, 422]
    assert Registration.objects.count() == EventPlaces.objects.get().taken == 2


def test_nobody_is_registered_who_did_not_agree(client, ines, page):
    assert call(client, page, agreed="").status_code == 422
    assert not Registration.objects.exists()
    assert not Submission.objects.exists()


def test_a_row_without_an_address_lives_through_a_change_of_keys_an_export_and_a_list(client, ines, page):
    call(client, page)
    record = Registration.objects.get()
    assert rewrite(record) == 1
    source = SOURCES[SOURCE]
    found = people(source, page.translation_key, "signing")
    assert list(table_rows(source.chosen_columns(["badge_name"]), found, "en")) == [["Wanjiru"]]
    assert "no e-mail" in client.get(address("event_participants", page)).content.decode()


# --- Invitation codes -----------------------------------------------------------------------------------


def test_a_code_is_shown_once_and_opens_the_form_until_it_is_withdrawn(client, ines, events):
    page = make_open_event(events, "By code", registration_mode="code")
    code = client.post(address("event_codes", page), {"note": "Network of the coast"}).context["fresh"]
    assert len(code.replace("-", "")) == 12
    row = InvitationCode.objects.get()
    assert fits(row.seal, code.lower())
    assert code not in client.get(address("event_codes", page)).content.decode()
    assert code not in str(list(InvitationCode.objects.values()))
    opened = send(client, form_of(client, page), code=code)
    passed = soup_of(opened).find("input", attrs={"name": "passed"})["value"]
    assert holds(passed, page.translation_key, page.invitation_code_seal)
    client.post(address("event_code_withdraw", page, row.pk))
    assert not holds(passed, page.translation_key, page.invitation_code_seal)
    assert soup_of(send(client, form_of(client, page), code=code)).find("input", attrs={"name": "passed"}) is None
    actions = list(AuditEntry.objects.order_by("action").values_list("action", flat=True))
    assert actions == [Action.INVITATION_MADE, Action.INVITATION_WITHDRAWN]


def test_the_code_of_one_event_opens_no_other(client, ines, events):
    one = make_open_event(events, "One", registration_mode="code")
    two = make_open_event(events, "Two", registration_mode="code")
    client.post(address("event_codes", one), {})
    (seal,) = seals_of(one.translation_key, "")
    assert seals_of(two.translation_key, "") == []
    assert not holds(new_pass(one.translation_key, seal), two.translation_key, "")


def test_opening_the_address_of_a_withdrawal_withdraws_nothing(client, ines, page):
    client.post(address("event_codes", page), {})
    client.get(address("event_code_withdraw", page, InvitationCode.objects.get().pk))
    assert InvitationCode.objects.get().withdrawn_on is None


# --- Sheets ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("badge", "shown"),
    [
        ("Ana", "Ana"),
        ("Ana López García", "Ana"),
        ("La Paloma Mensajera", "La Paloma"),
        ("Sor Juana Inés", "Sor Juana"),
        ("The Weaver of Bilbao", "The Weaver"),
        ("La", "La"),
        ("", ""),
    ],
)
def test_the_door_reads_no_surname(badge, shown):
    assert door_name(badge) == shown


def test_the_list_for_the_door_holds_little_and_is_on_record(client, ines, page):
    answers = {Question.ACCESS: "a ramp", Question.DIET: "vegan"}
    make_registration(page, ANA, badge_name="Ana Zubiri", answers=answers)
    make_registration(page, BEA, Standing.WAITING, badge_name="Bea")
    assert client.get(address("event_door", page)).context["rows"] == []
    text = client.post(address("event_door", page), {}).content.decode()
    assert "Ana" in text
    assert "Confidential" in text
    for secret in ("Zubiri", "Bea", "canary", "a ramp", "vegan"):
        assert secret not in text
    line = AuditEntry.objects.get()
    assert (line.action, line.quantity) == (Action.LIST_PRINTED, 1)
    assert "a ramp" in client.post(address("event_door", page), {"with_needs": "on"}).content.decode()


def test_diets_are_counted_by_kind():
    told = ["Vegetariana, por favor", "vegetarian", "VEGAN!", "sin gluten y vegana", "halal", "sin lácteos", "mole"]
    assert count_diets(told) == {
        "vegetarian": 2,
        "vegan": 1,
        "vegan+gluten": 1,
        "halal": 1,
        "lactose": 1,
        "other": 1,
    }


def test_no_small_group_is_told_apart(client, ines, events, settings):
    settings.SMALLEST_GROUP_SHOWN = 3
    page = make_open_event(events, "Large", questions=list(Question))
    for number, diet in enumerate(["vegan"] * 4 + ["halal", "kosher"]):
        make_registration(page, f"person{number}@example.org", answers={Question.DIET: diet, Question.ACCESS: "ramp"})
    make_registration(page, ANA, answers={Question.VISA: "yes"})
    context = client.get(address("event_needs", page)).context
    assert context["diets"] == []
    assert context["needs"].other_diets == 6
    assert (context["needs"].access, context["needs"].visas) == (6, None)


# --- Exports --------------------------------------------------------------------------------------------


def test_an_export_holds_what_was_agreed_to_of_those_with_a_place(page):
    make_registration(page, ANA, badge_name="Ana", answers={Question.DIET: "vegan"})
    make_registration(page, BEA, Standing.WAITING, badge_name="Bea", answers={Question.DIET: "halal"})
    source = SOURCES[SOURCE]
    found = list(people(source, page.translation_key, Question.DIET.value))
    assert cells_of(source.chosen_columns(["badge_name", "diet"]), found) == [["Ana", "vegan"]]
    assert registrations(page.translation_key).count() == 2
    assert source.title(page.translation_key) == page.title


# --- Afterwards -----------------------------------------------------------------------------------------


def is_over(page):
    EventPlaces.objects.filter(pk=page.translation_key).update(
        starts_at=now() - timedelta(days=4), ends_at=now() - timedelta(days=3)
    )


def test_what_a_report_lacks_is_listed(client, ines, page):
    is_over(page)
    context = client.get(address("event_closing", page)).context
    assert not any(step.is_done for step in context["steps"])
    assert [label for label, _day in context["days"]][-1] == "Everything about those who registered"


def test_registrations_are_deleted_before_their_day_and_numbers_stay(client, ines, page):
    make_registration(page, ANA)
    make_registration(page, BEA, language="es")
    delete = address("event_delete", page)
    client.post(delete, {"reason": "event"})
    assert Registration.objects.count() == 2
    is_over(page)
    client.get(delete)
    client.post(delete, {"reason": ""})
    assert Registration.objects.count() == 2
    client.post(delete, {"reason": "event"})
    assert not Registration.objects.exists()
    assert sorted(PastParticipants.objects.values_list("language", "number")) == [("en", 1), ("es", 1)]
    line = AuditEntry.objects.get()
    assert (line.action, line.quantity, line.reason) == (Action.REGISTRATIONS_DELETED, 2, "event")
