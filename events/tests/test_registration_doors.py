"""When an event takes registrations, what its page says otherwise, and codes."""

from datetime import timedelta

import pytest
from django.utils.timezone import now

from events.domain.phases import Phase, Status
from events.domain.registration import Availability, Door, availability_of, door_of, offer_ends, plain_code
from events.models import EventPage, EventPlaces, Registration
from events.registration_codes import TRIES_PER_HOUR, seal_of
from events.tests.registering import (
    ANA,
    come,
    confirm,
    form_of,
    hidden_fields,
    make_open_event,
    register,
    send,
    soup_of,
)
from members.models import Submission

CODE = "jacaranda-morada"
NOON = now()
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def without_limits(settings, monkeypatch):
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)


@pytest.mark.parametrize(
    ("mode", "phase", "opens", "closes", "state", "door"),
    [
        ("closed", Phase.UPCOMING, None, None, "free", Door.NONE),
        ("open", Phase.UPCOMING, None, None, "free", Door.FORM),
        ("approval", Phase.UPCOMING, None, None, "waiting", Door.FORM),
        ("code", Phase.UPCOMING, None, None, "free", Door.CODE),
        ("outside", Phase.UPCOMING, None, None, "full", Door.OUTSIDE),
        ("open", Phase.UPCOMING, NOON + HOUR, None, "free", Door.NOT_YET),
        ("open", Phase.UPCOMING, NOON, NOON + HOUR, "free", Door.FORM),
        ("open", Phase.UPCOMING, None, NOON, "free", Door.CLOSED),
        ("open", Phase.UPCOMING, None, None, "full", Door.FULL),
        ("open", Phase.CANCELLED, None, None, "free", Door.CANCELLED),
        ("open", Phase.POSTPONED, None, None, "free", Door.POSTPONED),
        ("open", Phase.PAST, None, None, "free", Door.PAST),
    ],
)
def test_the_door_of_an_event(mode, phase, opens, closes, state, door):
    assert door_of(mode, phase, opens_at=opens, closes_at=closes, availability=state, now=NOON) == door


@pytest.mark.parametrize(
    ("capacity", "taken", "waited", "listed", "state"),
    [
        (None, 900, False, True, Availability.FREE),
        (40, 39, False, True, Availability.FREE),
        (40, 39, True, True, Availability.WAITING),
        (40, 40, False, True, Availability.WAITING),
        (40, 40, False, False, Availability.FULL),
    ],
)
def test_what_may_be_said_of_the_places(capacity, taken, waited, listed, state):
    assert availability_of(capacity=capacity, taken=taken, is_waited_for=waited, has_waiting_list=listed) == state


def test_an_offer_ends_in_time_for_the_event():
    assert offer_ends(NOON, 48, None) == NOON + 48 * HOUR
    assert offer_ends(NOON, 48, NOON + 24 * HOUR) == NOON + 21 * HOUR
    assert offer_ends(NOON, 48, NOON + 2 * HOUR) is None


def test_spaces_hyphens_and_capitals_of_a_code_do_not_count():
    assert plain_code(" Jacaranda–MORADA 7") == plain_code("jacaranda_morada7") == "jacarandamorada7"


@pytest.mark.django_db
@pytest.mark.parametrize("status", [Status.CANCELLED, Status.POSTPONED])
def test_an_event_that_is_called_off_has_no_form_and_kind_words(client, events, status):
    page = make_open_event(events)
    action = form_of(client, page)["action"]
    EventPage.objects.filter(pk=page.pk).update(status=status.value)
    assert not soup_of(client.get(page.url)).select("form.registration-form")
    answer = client.post(action, {"email": ANA})
    assert answer.status_code == 409
    assert "Nothing of what you wrote was kept." in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.django_db
def test_an_event_that_is_over_takes_nobody(client, events):
    page = make_open_event(events)
    action = form_of(client, page)["action"]
    EventPage.objects.filter(pk=page.pk).update(starts_at=now() - 2 * HOUR, ends_at=now() - HOUR)
    answer = client.get(action)
    assert "This event is over" in answer.content.decode()
    assert client.post(action, {"email": ANA}).status_code == 409
    assert soup_of(client.get(page.url)).find(id="register") is None


@pytest.mark.django_db
def test_a_registration_elsewhere_leads_there_and_says_so(client, events):
    page = make_open_event(events, registration_mode="outside", registration_url="https://other.example/in")
    [link] = soup_of(client.get(page.url)).select('#register a[href^="https://other.example"]')
    assert "noreferrer" in link["rel"]
    assert client.post(f"/en/register/{page.translation_key}/", {"email": ANA}).status_code == 409


@pytest.mark.django_db
def test_full_without_a_waiting_list(client, events, post):
    page = make_open_event(events, capacity=1, has_waiting_list=False)
    register(client, page)
    register(client, page, "bea@example.org")
    first, second = post()
    assert "You have a place" in confirm(client, first).content.decode()
    lost = confirm(client, second)
    assert "The last place has just been taken" in lost.content.decode()
    assert {mail.subject for mail in post()} == {"It has worked out", "This time it did not work out"}
    assert soup_of(client.get(page.url)).find(id="register-heading").text == "All places are taken"
    assert EventPlaces.objects.get().taken == 1


# --- By code ----------------------------------------------------------------------------------------


@pytest.fixture
def invited(events):
    return make_open_event(events, registration_mode="code", invitation_code_seal=seal_of(CODE))


@pytest.mark.django_db
def test_the_right_code_opens_the_form_and_wrong_ones_are_answered_alike(client, invited, post):
    form = form_of(client, invited)
    wrong = [send(client, form, code=code) for code in ("jacaranda-rosa", "x", "Ñandú " * 9)]
    assert {answer.status_code for answer in wrong} == {422}
    assert all("This code does not open the form" in answer.content.decode() for answer in wrong)
    assert not any('name="email"' in answer.content.decode() for answer in wrong)
    opened = send(client, form, code="JACARANDA morada")
    assert opened.status_code == 200
    full = soup_of(opened).main.find("form", method="post")
    assert hidden_fields(full)["passed"]
    assert send(client, full, email=ANA, after_seconds=20).url == "/en/check-your-mail/"
    [asked] = post()
    assert "You have a place" in confirm(client, asked).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("passed", ["", "made-up", "WyJ4Il0:1abc:def"])
def test_without_the_pass_of_a_code_nothing_is_taken(client, invited, passed):
    path = f"/en/register/{invited.translation_key}/"
    answer = client.post(path, {"email": ANA, "passed": passed})
    assert answer.status_code == 422
    assert "Type the code once more" in answer.content.decode()
    assert not Submission.objects.exists()


@pytest.mark.django_db
def test_a_pass_holds_for_its_event_and_its_code_alone(client, invited, events):
    form = form_of(client, invited)
    passed = hidden_fields(soup_of(send(client, form, code=CODE)).main.find("form", method="post"))["passed"]
    other = make_open_event(events, "Other", registration_mode="code", invitation_code_seal=seal_of("another-code"))
    answers = [client.post(f"/en/register/{other.translation_key}/", {"email": ANA, "passed": passed})]
    EventPage.objects.filter(pk=invited.pk).update(invitation_code_seal=seal_of("a-new-code-1"))
    answers.append(client.post(f"/en/register/{invited.translation_key}/", {"email": ANA, "passed": passed}))
    assert [answer.status_code for answer in answers] == [422, 422]
    assert not Submission.objects.exists()


@pytest.mark.django_db
def test_after_too_many_tries_the_right_code_is_answered_as_a_wrong_one(client, invited):
    form = form_of(client, invited)
    answers = [send(client, form, code=f"wrong-{number}-wrong") for number in range(TRIES_PER_HOUR)]
    answers.append(send(client, form, code=CODE))
    assert {answer.status_code for answer in answers} == {422}
    assert send(client, form, code=CODE).status_code == 422


@pytest.mark.django_db
def test_by_approval_nobody_has_a_place_before_somebody_decided(client, events, post):
    page = make_open_event(events, registration_mode="approval", capacity=5, meeting_point="Rue Quetzal 7")
    answer, letter = come(client, post, page)
    assert "We have it" in answer.content.decode()
    assert "Quetzal" not in letter.body
    assert (Registration.objects.get().standing, EventPlaces.objects.get().taken) == ("asked", 0)
