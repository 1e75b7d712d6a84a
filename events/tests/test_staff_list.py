"""The list of participants and one person on the staff side: masked, revealed with password and reason, recorded."""

import pytest
from django.db import connection
from django.urls import reverse

from events.domain.registration import Question, Standing
from events.models import EventPlaces, Registration
from events.staff_roles import EVENT_STAFF
from events.tests.registering import ANA, BEA, make_open_event
from events.tests.staff_people import make_registration, make_staff, standing_of, type_password
from members.models import AuditEntry, OutgoingMail
from members.staff_side import ROWS_PER_PAGE
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
Action = AuditEntry.Action
# Session and account 3, rights 2, the event and its pages 4, languages 1, count and rows 2, record 1, profile and
# locale of the staff side 4, what Wagtail's menu asks 6.
LIST_QUERIES = 25


@pytest.fixture
def page(events):
    set_up_roles()
    return make_open_event(events, capacity=2, questions=[Question.ACCESS])


@pytest.fixture
def ines(client, page):
    user = make_staff(EVENT_STAFF, name="ines")
    client.force_login(user)
    return user


@pytest.fixture
def ana(page):
    return make_registration(page, ANA, badge_name="Xiomara", answers={Question.ACCESS: "a ramp"})


def list_of(page):
    return reverse("event_participants", args=[page.translation_key])


def person(record):
    return reverse("event_person", args=[record.pk])


def decide(client, page, name, *records, **more):
    data = {"decision": name, "record": [record.pk for record in records], **more}
    return client.post(reverse("event_decide", args=[page.translation_key]), data)


def test_the_list_shows_no_address_no_name_and_no_answer(client, ines, page, ana):
    text = client.get(list_of(page)).content.decode()
    assert "a…@e…org" in text
    for secret in (ANA, "canary", "Xiomara", "a ramp"):
        assert secret not in text


def test_looking_at_the_list_leaves_a_line(client, ines, page, ana):
    client.get(list_of(page))
    line = AuditEntry.objects.get()
    about = (Action.LIST_VIEWED, str(ines.pk), str(page.translation_key), 1)
    assert (line.action, line.actor_key, line.object_key, line.quantity) == about


def test_one_broken_seal_does_not_break_the_list(client, ines, page, ana):
    make_registration(page, BEA)
    with connection.cursor() as cursor:
        key = connection.ops.adapt_unknown_value(ana.pk) if connection.vendor == "postgresql" else ana.pk.hex
        cursor.execute("UPDATE events_registration SET address = 'v1.broken.AAAA' WHERE id = %s", [key])
    rows = client.get(list_of(page)).context["rows"]
    assert sorted(row["address"] for row in rows) == ["b…@e…org", "cannot be read"]


def test_the_list_can_be_narrowed_and_a_strange_filter_shows_nobody(client, ines, page, ana):
    waits = make_registration(page, BEA, Standing.WAITING, language="es")

    def listed(**filters):
        return [row["record"] for row in client.get(list_of(page), filters).context["rows"]]

    assert listed(standing="waiting") == [waits]
    assert listed(language="en") == [ana]
    assert listed(standing="everybody") == []
    assert {record.pk for record in listed()} == {ana.pk, waits.pk}


def test_the_waiting_list_stands_in_its_order(client, ines, page):
    rows = [make_registration(page, f"person{number}@example.org", Standing.WAITING) for number in range(6)]
    shown = client.get(list_of(page), {"standing": "waiting"}).context["rows"]
    assert [row["record"].pk for row in shown] == [record.pk for record in rows]


def test_a_long_list_costs_no_more_than_a_short_one(client, ines, page, django_assert_max_num_queries):
    event = make_registration(page, ANA, Standing.WAITING).event
    client.get(list_of(page))
    with django_assert_max_num_queries(LIST_QUERIES):
        client.get(list_of(page))
    template = Registration.objects.get()
    rows = []
    for number in range(1999):
        row = Registration(event=event, language="en", state="confirmed", standing="waiting", number=number)
        row.requested_on = row.confirmed_on = template.requested_on
        row.address_digest = f"{number:064d}"
        row.address = f"person{number}@example.org"
        rows.append(row)
    Registration.objects.bulk_create(rows)
    with django_assert_max_num_queries(LIST_QUERIES):
        answer = client.get(list_of(page), {"p": 20})
    assert len(answer.context["rows"]) == ROWS_PER_PAGE
    with django_assert_max_num_queries(LIST_QUERIES):
        client.get(reverse("event_overview", args=[page.translation_key]))


@pytest.mark.parametrize("typed", [ANA, ANA.upper()])
def test_a_whole_address_is_found_and_the_search_is_on_record(client, ines, page, ana, typed):
    answer = client.post(reverse("event_find", args=[page.translation_key]), {"email": typed})
    assert [row["record"] for row in answer.context["rows"]] == [ana]
    assert ANA not in answer.content.decode().replace(typed, "")
    assert AuditEntry.objects.get().action == Action.ADDRESS_LOOKED_FOR


@pytest.mark.parametrize("typed", ["ana.canary", "@example.org", "", BEA])
def test_anything_else_finds_nobody(client, ines, page, ana, typed):
    answer = client.post(reverse("event_find", args=[page.translation_key]), {"email": typed})
    assert not answer.context["rows"]


# --- One person -----------------------------------------------------------------------------------------


def test_a_person_is_masked_until_somebody_says_why(client, ines, page, ana):
    type_password(client)
    for answer in (client.get(person(ana)), client.post(person(ana), {"reason": ""})):
        assert not any(secret in answer.content.decode() for secret in (ANA, "Xiomara", "a ramp"))
    assert not AuditEntry.objects.exists()
    shown = client.post(person(ana), {"reason": "event"}).content.decode()
    assert all(secret in shown for secret in (ANA, "Xiomara", "a ramp"))
    line = AuditEntry.objects.get()
    assert (line.action, line.object_key, line.reason) == (Action.PERSON_REVEALED, str(ana.pk), "event")


def test_who_has_not_confirmed_is_not_there(client, ines, page, ana):
    type_password(client)
    Registration.objects.update(state="pending")
    assert client.get(list_of(page)).context["rows"] == []
    assert client.get(person(ana)).status_code == 404


def test_declining_shows_the_mail_first_and_sends_the_answer_that_was_chosen(client, ines, page, post):
    record = make_registration(page, ANA, Standing.ASKED, language="es")
    type_password(client)
    address = reverse("event_person_act", args=[record.pk])
    looked = client.post(address, {"act": "decline", "answer": "late"})
    assert "demasiado poco tiempo" in looked.content.decode() or looked.context["letter"].paragraphs[2]
    assert standing_of(record) == Standing.ASKED
    client.post(address, {"act": "decline", "answer": "late", "sure": "1"})
    assert standing_of(record) == Standing.DECLINED
    (mail,) = post()
    assert " ".join(looked.context["letter"].paragraphs[2].split()) in " ".join(mail.body.split())
    assert AuditEntry.objects.get().action == Action.REGISTRATION_DECLINED


@pytest.mark.parametrize(
    ("standing", "act", "after", "action"),
    [
        (Standing.ASKED, "approve", Standing.PLACE, Action.REGISTRATION_APPROVED),
        (Standing.WAITING, "offer", Standing.OFFERED, Action.PLACE_OFFERED),
        (Standing.WAITING, "give", Standing.PLACE, Action.PLACE_GIVEN),
        (Standing.PLACE, "cancel", Standing.CANCELLED, Action.REGISTRATION_CANCELLED),
        (Standing.PLACE, "again", Standing.PLACE, Action.LETTER_REPEATED),
    ],
)
def test_each_act_changes_what_it_says_writes_a_mail_and_is_on_record(
    client, ines, page, post, standing, act, after, action
):
    record = make_registration(page, ANA, standing)
    type_password(client)
    client.post(reverse("event_person_act", args=[record.pk]), {"act": act})
    assert standing_of(record) == after
    assert [mail.to for mail in post()] == [[ANA]]
    line = AuditEntry.objects.get()
    assert (line.action, line.object_key, line.actor_key) == (action, str(record.pk), str(ines.pk))


@pytest.mark.parametrize("act", ["approve", "offer", "give", "decline", "cancel", "again", "sing"])
def test_opening_the_address_of_an_act_does_nothing(client, ines, page, act):
    record = make_registration(page, ANA, Standing.WAITING)
    type_password(client)
    answer = client.get(reverse("event_person_act", args=[record.pk]), {"act": act, "sure": "1"})
    assert answer.status_code == 302
    assert standing_of(record) == Standing.WAITING
    assert not OutgoingMail.objects.exists()


def test_a_deleted_registration_frees_its_place(client, ines, page, ana):
    type_password(client)
    client.post(reverse("event_person_remove", args=[ana.pk]), {"reason": "abuse"})
    assert not Registration.objects.exists()
    assert EventPlaces.objects.get().taken == 0
    assert AuditEntry.objects.get().action == Action.RECORD_REMOVED


# --- Several at once ------------------------------------------------------------------------------------


def test_several_are_approved_as_far_as_there_are_places(client, ines, page):
    asked = [make_registration(page, f"person{number}@example.org", Standing.ASKED) for number in range(4)]
    type_password(client)
    decide(client, page, "approve", *asked)
    stand = sorted(standing_of(record) for record in asked)
    assert stand == ["place", "place", "waiting", "waiting"]
    assert EventPlaces.objects.get().taken == 2
    assert AuditEntry.objects.filter(action=Action.REGISTRATION_APPROVED).count() == 4


def test_a_place_is_offered_only_while_one_is_free(client, ines, page):
    waiting = [make_registration(page, f"person{number}@example.org", Standing.WAITING) for number in range(3)]
    type_password(client)
    decide(client, page, "offer", *reversed(waiting))
    assert [standing_of(record) for record in waiting] == ["offered", "offered", "waiting"]
    assert EventPlaces.objects.get().taken == 2


def test_nobody_of_another_event_is_decided_about(client, ines, page, events):
    other = make_open_event(events, "Another")
    record = make_registration(other, ANA, Standing.ASKED)
    type_password(client)
    decide(client, page, "approve", record)
    assert standing_of(record) == Standing.ASKED


@pytest.mark.parametrize("name", ["", "give", "again", "remove"])
def test_an_act_that_is_none_for_many_does_nothing(client, ines, page, name):
    record = make_registration(page, ANA, Standing.WAITING)
    type_password(client)
    answer = decide(client, page, name, record)
    assert answer.status_code == 302
    assert standing_of(record) == Standing.WAITING


def test_nobody_decides_about_many_without_a_password_or_when_it_is_cancelled(client, ines, page):
    record = make_registration(page, ANA, Standing.ASKED)
    assert reverse("people_password") in decide(client, page, "approve", record).url
    type_password(client)
    EventPlaces.objects.update(is_cancelled=True)
    decide(client, page, "approve", record)
    assert standing_of(record) == Standing.ASKED
    assert not OutgoingMail.objects.exists()


@pytest.mark.parametrize("answer", ["late", "whatever"])
def test_many_are_declined_at_the_second_press_with_an_answer_that_exists(client, ines, page, answer):
    people = [make_registration(page, address, Standing.ASKED) for address in (ANA, BEA)]
    type_password(client)
    asked = decide(client, page, "decline", *people, answer=answer)
    assert (asked.status_code, asked.context["number"]) == (200 if answer == "late" else 422, 2)
    assert [standing_of(record) for record in people] == [Standing.ASKED] * 2
    sent = decide(client, page, "decline", *people, answer=answer, sure="1")
    assert sent.status_code == (302 if answer == "late" else 422)
    assert {standing_of(record) for record in people} == {Standing.DECLINED if answer == "late" else Standing.ASKED}
