"""What a form answers says nothing about the address: whether it is known, waits, was stopped, or has had its mails."""

from contextlib import contextmanager
from itertools import product

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from members import services
from members.models import Submission
from tests.addresses import address_of
from tests.safety.stage import CAMPAIGNS, Person, do_all_the_post

FORMS = ["signing", "choices", "application"]
STATES = ["unknown", "pending", "confirmed", "stopped", "limited", "known elsewhere", "variant"]


def address_in_state(state, settings):
    """Return an address in a state, and let the worker have dealt with all that led to it."""
    ana = Person(state)
    address = ana.address
    if state in {"pending", "confirmed", "variant"}:
        ana.sign()
    if state in {"confirmed", "variant"}:
        ana.open_mail()
        ana.press("confirm")
    if state == "known elsewhere":
        ana.sign(CAMPAIGNS[1])
    if state == "stopped":
        services.stop(address)
    if state == "limited":
        for campaign in CAMPAIGNS * 2:
            ana.sign(campaign)
            ana.send("/en/my-choices/", "email", email=address)
    do_all_the_post()
    return address.swapcase() if state == "variant" else address


def send(person, form, address):
    if form == "signing":
        return person.sign(email=address)
    with override(person.language):
        path = reverse("choices") if form == "choices" else reverse("apply", args=["ally"])
    return person.send(path, "email", email=address, name="Zora", work="Translating")


def as_seen(answer):
    # The only other moment is the one at which it stopped being fresh, which is now.
    headers = {name: value for name, value in answer.items() if name not in {"Date", "Expires"}}
    return answer.status_code, headers, answer.content, [str(cookie) for cookie in answer.cookies.values()]


@pytest.mark.parametrize(("form", "language"), list(product(FORMS, ["en", "es"])))
def test_the_answer_is_the_same_byte_for_byte(form, language, stage, settings):
    seen, then = [], []
    for state in STATES:
        address = address_in_state(state, settings)
        stranger = Person("stranger", language)
        answer = send(stranger, form, address)
        seen.append(as_seen(answer))
        then.append(as_seen(stranger.get(answer.url)))
    assert seen[0][0] == 302
    assert all(one == seen[0] for one in seen)
    assert all(one == then[0] for one in then)


@contextmanager
def statements():
    with CaptureQueriesContext(connection) as captured:
        yield captured
    captured.shapes = [query["sql"].split("VALUES")[0][:200] for query in captured.captured_queries]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_work_is_done(form, stage, settings):
    """The same statements in the same order: there is no work that could take longer for one than for another."""
    shapes = []
    for state in STATES:
        address = address_in_state(state, settings)
        stranger = Person("stranger")
        stranger.get("/en/check-your-mail/")
        action_page = send_page(stranger, form)
        with statements() as captured:
            stranger.client.post(action_page[0], {**action_page[1], **own_values(form, address)})
        shapes.append(captured.shapes)
    assert any("members_submission" in shape for shape in shapes[0])
    assert all(shape == shapes[0] for shape in shapes)
    assert Submission.objects.count() == 1


def send_page(person, form):
    with override("en"):
        paths = {
            "signing": address_of(CAMPAIGNS[0], "en").path,
            "choices": reverse("choices"),
            "application": reverse("apply", args=["ally"]),
        }
    return person.form_on(paths[form], "email")


def own_values(form, address):
    return {"email": address, "first_name": "Zora", "name": "Zora", "work": "Translating"} if form else {}


def test_nobody_is_looked_up_while_a_form_is_answered(stage, settings):
    ana = Person("ana")
    path, values = send_page(ana, "signing")
    with statements() as captured:
        ana.client.post(path, {**values, "email": ana.address})
    touched = [shape for shape in captured.shapes if "members_" in shape or "campaigns_signup" in shape]
    assert [shape.split()[0] for shape in touched] == ["INSERT"]


def test_many_forms_change_nothing_of_the_answer(stage):
    """Whoever sends too many is answered like everybody else; her forms are held."""
    ana = Person("ana")
    answers = [as_seen(ana.sign()) for _ in range(15)]
    assert all(answer == answers[0] for answer in answers)
    assert Submission.objects.exclude(held_because="").count() == 5


def test_what_a_machine_fills_in_is_answered_like_everything_and_kept_nowhere(stage):
    ana = Person("ana")
    usual = as_seen(ana.sign())
    assert as_seen(ana.sign(website="https://example.org")) == usual
    assert Submission.objects.count() == 1
