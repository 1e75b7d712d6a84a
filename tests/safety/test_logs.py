"""Errors are forced wherever somebody types something or follows a link: nothing of her stands in the log."""

import logging

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import override

from campaigns.models import SignUp
from members import inbox, outbox
from members.models import OutgoingMail, Submission
from tests.addresses import address_of
from tests.safety.stage import CAMPAIGNS, Person, do_all_the_post

pytestmark = pytest.mark.usefixtures("many_mails")


class ForcedError(Exception):
    pass


def failing(kind, person):
    """Return something that fails with everything of a person in the text of its error."""

    def fail(*args, **kwargs):
        text = " ".join(canary.value for canary in person.canaries)
        logging.getLogger("members.forced").warning("Something with %s happened", person.address)
        raise kind(f"{text} {args!r} {kwargs!r}")

    return fail


def assert_blank(log, *people):
    text = log.getvalue()
    parts = {part for person in people for canary in person.canaries for part in (canary.value, *canary.parts)}
    assert not [part for part in parts if part in text or part.lower() in text.lower()]


FORMS = {
    "signing": ("campaigns.views.receive", None),
    "choices": ("members.views.choices.receive", "choices"),
    "defender": ("members.views.membership.receive", "apply"),
}


@pytest.mark.parametrize("kind", [ForcedError, ValueError, IntegrityError, KeyError])
@pytest.mark.parametrize("form", FORMS)
def test_an_error_while_a_form_is_stored(form, kind, stage, log, monkeypatch):
    ana = Person("ana", "es")
    target, view = FORMS[form]
    monkeypatch.setattr(target, failing(kind, ana))
    ana.client.raise_request_exception = False
    with override("es"):
        path = reverse(view, args=[form] if view == "apply" else []) if view else address_of(CAMPAIGNS[0], "es").path
    words = {"work": ana.typed("work"), "name": ana.texts["first_name"].value, "channel": "mail", "country": "HN"}
    answer = ana.send(path, "email", email=ana.address, **words)
    assert answer.status_code == 500
    assert 'lang="es"' in answer.content.decode()
    assert kind.__name__ in log.getvalue()
    assert_blank(log, ana)


LINKS = {
    "confirm": "members.services.confirm",
    "not-me": "members.services.reject",
    "open": "members.services.open_visit",
    "no-more-news": "members.services.leave_updates",
}


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("link", LINKS)
def test_an_error_while_a_link_is_followed(link, method, stage, log, monkeypatch):
    ana = Person("ana")
    ana.sign()
    ana.open_mail()
    path = ana.links.get(link) or ana.links["confirm"].replace("confirm", "my-choices/open" if link == "open" else link)
    monkeypatch.setattr(LINKS[link], failing(ForcedError, ana))
    monkeypatch.setattr("members.tokens.look_up", failing(ForcedError, ana))
    ana.client.raise_request_exception = False
    answer = getattr(ana.client, method)(path)
    if (link, method) != ("no-more-news", "get"):
        assert answer.status_code == 500
        assert "ForcedError" in log.getvalue()
    assert_blank(log, ana)


@pytest.mark.parametrize("kind", [ForcedError, IntegrityError, AttributeError])
def test_an_error_while_the_worker_deals_with_a_form(kind, stage, log, monkeypatch):
    ana = Person("ana")
    ana.sign()
    monkeypatch.setitem(inbox.HANDLERS, "campaigns.sign-up", failing(kind, ana))
    for attempt in range(1, inbox.MOST_ATTEMPTS + 1):
        Submission.objects.update(received_at=now())
        do_all_the_post()
        assert Submission.objects.get().attempts == attempt
        assert log.getvalue().count(kind.__name__) == attempt
    assert Submission.objects.get().held_because == Submission.Hold.FAILED
    assert_blank(log, ana)


@pytest.mark.parametrize("kind", [ForcedError, ValueError])
def test_an_error_while_a_mail_is_written(kind, stage, log, monkeypatch):
    ana = Person("ana")
    ana.sign()
    monkeypatch.setitem(outbox.LETTERS, "campaigns.confirm", failing(kind, ana))
    do_all_the_post()
    assert OutgoingMail.objects.get().refusals == 1
    assert_blank(log, ana)


def test_a_link_that_leads_nowhere_and_an_address_in_an_address(stage, log):
    ana = Person("ana")
    ana.links["confirm"] = f"/en/confirm/{'Zk3vQ9Xw-1aB_cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3'}/"
    for path in (
        ana.links["confirm"],
        f"/en/{ana.address}/",
        f"/en/search/?q={ana.address}",
        f"/en/{ana.address}%0a2026-01-01 ERROR forged/",
        f"/en/my-choices/{ana.typed('slug')}/",
        f"/en/campaigns/{ana.texts['first_name'].parts[0]}/?email={ana.address}",
    ):
        ana.get(path)
        ana.client.post(path, {"email": ana.address})
        ana.client.get(path, headers={"host": f"{ana.texts['email'].parts[0]}.example"})
        ana.client.post(path, headers={"origin": f"https://{ana.address}"})
    assert "Not Found" in log.getvalue()
    assert_blank(log, ana)


def test_a_row_that_is_there_already_names_nobody(stage, log):
    """PostgreSQL repeats the values of a broken constraint: only a digest may be unique."""
    ana = Person("ana")
    ana.sign()
    do_all_the_post()
    row = SignUp.objects.get()
    twin = SignUp(support=row.support, language="en", requested_on=row.requested_on)
    twin.first_name = ana.texts["first_name"].value
    twin.set_address(ana.address)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        twin.save(force_insert=True)
    assert not any(part in str(caught.value) for canary in ana.canaries for part in (canary.value, *canary.parts))
    unique = {
        field
        for model in (SignUp, OutgoingMail, Submission)
        for constraint in model._meta.total_unique_constraints
        for field in constraint.fields
    }
    assert unique == {"address_digest"}
    assert connection.is_usable()
