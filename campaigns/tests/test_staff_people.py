"""The people of a campaign on the staff side: masked, revealed with password and reason, recorded."""

import logging

import pytest
from django.db import connection
from django.urls import reverse

from campaigns.models import ForgottenSupporters, SignUp
from campaigns.staff_roles import DATA_PROTECTION
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_signature, make_staff, type_password
from members.consents import SIGNING, UPDATES
from members.models import AuditEntry
from members.staff_side import ROWS_PER_PAGE
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
ANA, BERTA = "ana.canaria@example.org", "berta.canaria@example.org"
Action = AuditEntry.Action


@pytest.fixture
def key(section):
    set_up_roles()
    return make_campaign(section).translation_key


@pytest.fixture
def ines(client, key):
    user = make_staff(DATA_PROTECTION, name="ines")
    client.force_login(user)
    return user


@pytest.fixture
def ana(key):
    return make_signature(key, ANA, first_name="Xiomara", country="HN", purposes=(SIGNING, UPDATES))


def person(record):
    return reverse("campaign_person", args=[record.pk])


def test_the_list_shows_no_address_and_no_name(client, ines, key, ana):
    text = client.get(reverse("campaign_people", args=[key])).content.decode()
    assert "a…@e…org" in text
    assert "Honduras" in text
    assert ANA not in text
    assert "canaria" not in text
    assert "Xiomara" not in text


def test_one_broken_seal_does_not_break_the_list(client, ines, key, ana):
    make_signature(key, BERTA)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE campaigns_signup SET address = 'v1.broken.AAAA' WHERE id = %s", [ana.pk.hex])
    answer = client.get(reverse("campaign_people", args=[key]))
    assert sorted(row["address"] for row in answer.context["rows"]) == ["b…@e…org", "cannot be read"]
    type_password(client)
    assert client.get(person(ana)).status_code == 200


def test_looking_at_the_list_leaves_a_line(client, ines, key, ana):
    client.get(reverse("campaign_people", args=[key]))
    line = AuditEntry.objects.get()
    assert (line.action, line.actor_key, line.object_key, line.quantity) == (
        Action.LIST_VIEWED,
        str(ines.pk),
        str(key),
        1,
    )


def test_the_list_goes_on_in_the_order_of_random_keys(client, ines, key):
    for number in range(ROWS_PER_PAGE + 3):
        make_signature(key, f"person{number}@example.org")
    first = client.get(reverse("campaign_people", args=[key]))
    rows = [row["record"].pk for row in first.context["rows"]]
    second = client.get(reverse("campaign_people", args=[key]), {"after": first.context["next_key"]})
    rows += [row["record"].pk for row in second.context["rows"]]
    assert rows == sorted(SignUp.objects.values_list("pk", flat=True))
    assert second.context["next_key"] is None


@pytest.mark.parametrize("after", ["x", "'; drop table", "f900c630-ef3c-4322-bbd7-69cd6de69048"])
def test_a_place_that_is_none_breaks_nothing(client, ines, key, ana, after):
    assert client.get(reverse("campaign_people", args=[key]), {"after": after}).status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_people(client, ines, key, django_assert_max_num_queries):
    def look():
        client.get(reverse("campaign_people", args=[key]))

    make_signature(key, ANA, purposes=(SIGNING, UPDATES))
    look()
    # Session and account 3, rights 2, list 1, its consents 1, record 1, campaign 2, page and its rights 4,
    # profile and locale of the staff side 4, what Wagtail's menu asks 6.
    with django_assert_max_num_queries(24):
        look()
    for number in range(30):
        make_signature(key, f"person{number}@example.org", purposes=(SIGNING, UPDATES))
    with django_assert_max_num_queries(24):
        look()


# --- Finding one address --------------------------------------------------------------------------


@pytest.mark.parametrize("typed", [ANA, ANA.upper(), f" {ANA} "])
def test_a_whole_address_is_found(client, ines, key, ana, typed):
    answer = client.post(reverse("campaign_people_find", args=[key]), {"email": typed})
    assert [row["record"] for row in answer.context["rows"]] == [ana]
    assert AuditEntry.objects.get().action == Action.ADDRESS_LOOKED_FOR


@pytest.mark.parametrize("typed", ["ana.canaria", "ana.canaria@example", "@example.org", ""])
def test_a_part_of_an_address_finds_nothing(client, ines, key, ana, typed):
    answer = client.post(reverse("campaign_people_find", args=[key]), {"email": typed})
    assert not answer.context["rows"]


def test_an_address_in_the_address_of_a_page_finds_nothing(client, ines, key, ana):
    answer = client.get(reverse("campaign_people_find", args=[key]), {"email": ANA})
    assert answer.url == reverse("campaign_people", args=[key])


def test_a_search_stays_in_its_campaign(client, ines, key, ana, section):
    other = make_campaign(section, "Another").translation_key
    answer = client.post(reverse("campaign_people_find", args=[other]), {"email": ANA})
    assert answer.context["rows"] == []


# --- One person -----------------------------------------------------------------------------------


def test_a_person_is_shown_only_after_the_password(client, ines, ana):
    assert client.get(person(ana)).url.startswith(reverse("people_password"))
    assert client.post(person(ana), {"reason": "question"}).url.startswith(reverse("people_password"))
    assert not AuditEntry.objects.exists()


def test_a_person_is_shown_only_with_a_reason(client, ines, ana):
    type_password(client)
    for answer in (client.get(person(ana)), client.post(person(ana), {"reason": ""})):
        assert ANA not in answer.content.decode()
        assert "Xiomara" not in answer.content.decode()
    assert not AuditEntry.objects.filter(action=Action.PERSON_REVEALED).exists()


def test_a_person_is_shown_and_recorded(client, ines, ana):
    type_password(client)
    text = client.post(person(ana), {"reason": "question"}).content.decode()
    assert ANA in text
    assert "Xiomara" in text
    assert "Send me news." in text
    line = AuditEntry.objects.get(action=Action.PERSON_REVEALED)
    assert (line.object_key, line.reason, line.actor_key) == (str(ana.pk), "question", str(ines.pk))
    assert ANA not in str(list(AuditEntry.objects.values()))


@pytest.mark.parametrize("reason", ["review of Xiomara", "question\nadmin", "x"])
def test_a_reason_is_one_of_the_list(client, ines, ana, reason):
    type_password(client)
    assert client.post(person(ana), {"reason": reason}).status_code == 422
    assert not AuditEntry.objects.filter(action=Action.PERSON_REVEALED).exists()


def test_many_looks_in_an_hour_are_told_to_whoever_reads_the_logs(client, ines, ana, caplog):
    type_password(client)
    with caplog.at_level(logging.WARNING, logger="campaigns.staff_people"):
        for _ in range(20):
            client.post(person(ana), {"reason": "question"})
        assert not [line for line in caplog.records if line.name == "campaigns.staff_people"]
        client.post(person(ana), {"reason": "question"})
    [line] = [line for line in caplog.records if line.name == "campaigns.staff_people"]
    assert not any(word in line.getMessage() for word in (ANA, "ines", str(ana.pk), "Xiomara"))


def test_a_signature_that_was_abuse_counts_no_more(client, ines, ana):
    type_password(client)
    client.post(reverse("campaign_person_remove", args=[ana.pk]), {"reason": "abuse"})
    assert not SignUp.objects.exists()
    assert not ForgottenSupporters.objects.exists()
    line = AuditEntry.objects.get(action=Action.RECORD_REMOVED)
    assert (line.object_key, line.reason) == (str(ana.pk), "abuse")


def test_any_other_signature_stays_as_a_number(client, ines, ana):
    type_password(client)
    client.post(reverse("campaign_person_remove", args=[ana.pk]), {"reason": "question"})
    assert not SignUp.objects.exists()
    assert ForgottenSupporters.objects.get().number == 1


def test_nothing_is_deleted_without_a_reason(client, ines, ana):
    type_password(client)
    client.post(reverse("campaign_person_remove", args=[ana.pk]), {})
    client.get(reverse("campaign_person_remove", args=[ana.pk]))
    assert SignUp.objects.count() == 1
