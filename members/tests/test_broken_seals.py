"""A row whose key is lost or that was damaged: everything else works on, and whoever meets it is told kindly."""

import pytest
from django.urls import reverse

from campaigns.models import SignUp
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_staff, type_password
from core.tests.site import make_section, make_site
from members import rotation, tokens
from members.fields import Sealed
from members.models import ChoicesVisit, Token
from members.tests.visiting import make_signature, open_visit

pytestmark = pytest.mark.django_db
DAMAGED = Sealed("v1.test." + "A" * 80)
LOST = Sealed("v1.lost." + "A" * 80)


@pytest.fixture
def campaign():
    return make_campaign(make_section(make_site().english, slug="campaigns"))


@pytest.fixture(params=[DAMAGED, LOST], ids=["damaged", "key lost"])
def broken(request, campaign):
    """A signature whose name does not open."""
    record = make_signature(campaign=campaign.translation_key)
    SignUp.objects.filter(pk=record.pk).update(first_name=request.param, address=request.param)
    return record


def test_her_own_page_says_so_and_lets_her_delete_it(client, broken, caplog):
    other = make_signature()
    open_visit(client)
    assert client.get("/en/my-choices/all/").status_code == 200
    assert client.get(f"/en/my-choices/{other.pk}/").status_code == 200
    for answer in (
        client.get(f"/en/my-choices/{broken.pk}/"),
        client.post(f"/en/my-choices/{broken.pk}/", {"action": "mend", "first_name": "Eva"}),
    ):
        assert answer.status_code == 409
        assert "We cannot open what you told us here." in answer.text
    assert str(broken.pk) in caplog.text
    assert "AAAA" not in caplog.text
    assert client.post(f"/en/my-choices/{broken.pk}/leave/").status_code == 302
    assert list(SignUp.objects.values_list("pk", flat=True)) == [other.pk]


def test_the_rest_can_be_taken_along_and_all_of_it_erased(client, broken):
    make_signature(first_name="Zora")
    open_visit(client)
    kept = client.post("/en/my-choices/download/").json()["kept"]
    assert sorted((row["address"] or "", row.get("can_be_opened", True)) for row in kept) == [
        ("", False),
        ("ana@example.org", True),
    ]
    assert client.post("/en/my-choices/erase/").status_code == 302
    assert not SignUp.objects.exists()


def test_a_visit_that_does_not_open_has_ended(client, broken):
    open_visit(client)
    ChoicesVisit.objects.update(address=LOST)
    assert client.get("/en/my-choices/all/").status_code == 410


def test_staff_are_told_that_it_cannot_be_opened(client, broken, campaign):
    client.force_login(make_staff(superuser=True))
    path = reverse("campaign_person", args=[broken.pk])
    assert client.get(reverse("campaign_people", args=[campaign.translation_key])).status_code == 200
    type_password(client)
    assert client.get(path).status_code == 200
    answer = client.post(path, {"reason": "question"})
    assert answer.status_code == 409
    assert "its seal does not open" in answer.text
    assert client.post(reverse("campaign_person_remove", args=[broken.pk]), {"reason": "technical"}).status_code == 302
    assert not SignUp.objects.exists()


def test_one_row_that_does_not_open_stops_no_change_of_keys(broken, settings):
    first = make_signature()
    settings.DATA_KEYS = [("new", b"n" * 32), *settings.DATA_KEYS]
    rotation.rotate()
    assert SignUp.objects.get(pk=first.pk).__dict__["address"].key_id == "new"
    assert rotation.waiting()["campaigns.signup"] == 1


def test_the_links_of_its_mail_say_so_and_stay_good(client, campaign, caplog):
    record = make_signature(campaign=campaign.translation_key, confirmed=False)
    name = record.first_name
    links = [
        f"/es/{place}/{tokens.issue(purpose, record=record)}/"
        for place, purpose in (("confirm", Token.Purpose.CONFIRM), ("not-me", Token.Purpose.REJECT))
    ]
    SignUp.objects.filter(pk=record.pk).update(first_name=LOST, address=LOST)
    answers = [client.get(links[0]), client.post(links[0]), client.post(links[1], {"never": "1"})]
    assert [answer.status_code for answer in answers] == [409, 409, 409]
    assert "No podemos abrir" in answers[0].text
    assert name not in caplog.text
    assert not Token.objects.filter(used_at__isnull=False).exists()
