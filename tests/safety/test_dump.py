"""A thief of the database learns how many people there are, and of nobody who she is."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import override

from campaigns.models import ForgottenSupporters, SignUp
from members import inbox
from members.models import Application, OutgoingMail, StopEntry, Submission, Token
from members.retention import sweep
from members.services import send_reminders
from tests.safety.stage import CAMPAIGNS, Person

LANGUAGES = ["en", "es"]
pytestmark = pytest.mark.usefixtures("many_mails")


def assert_blind(stage, log, *people):
    canaries = [canary for person in people for canary in person.canaries]
    assert stage.search(canaries) == set()
    text = log.getvalue()
    assert not [canary.field for canary in canaries for part in (canary.value, *canary.parts) if part in text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_signing_from_the_form_to_the_thanks(language, stage, log):
    ana = Person("ana", language)
    assert ana.sign().status_code == 302
    assert Submission.objects.count() == 1
    assert_blind(stage, log, ana)
    inbox.process(100)
    assert OutgoingMail.objects.count() == 1
    assert_blind(stage, log, ana)
    assert len(ana.open_mail()) == 1
    assert_blind(stage, log, ana)
    answer = ana.press("confirm")
    assert answer.status_code == 302
    assert ana.get(answer.url).status_code == 200
    assert SignUp.objects.get().state == "confirmed"
    assert OutgoingMail.objects.count() == 1
    assert_blind(stage, log, ana)
    assert len(ana.open_mail()) == 1
    assert ana.press("no-more-news").status_code == 200
    assert_blind(stage, log, ana)
    assert stage.search_everything(ana.canaries) == set()


@pytest.mark.parametrize(("values", "stops"), [({}, 0), ({"never": "1"}, 1)])
def test_that_was_not_me(values, stops, stage, log):
    ana = Person("ana")
    ana.sign()
    ana.open_mail()
    assert ana.press("not-me", **values).status_code == 200
    assert (SignUp.objects.count(), Token.objects.count(), StopEntry.objects.count()) == (0, 0, stops)
    ana.sign()
    assert len(ana.open_mail()) == 1 - stops
    assert_blind(stage, log, ana)
    assert stage.search_everything(ana.canaries) == set()


def test_an_expired_link_and_a_new_one(stage, log):
    ana = Person("ana", "es")
    ana.sign()
    ana.open_mail()
    old = ana.links["confirm"]
    Token.objects.update(expires_at=now() - timedelta(minutes=1))
    expired = ana.get(old)
    assert expired.status_code == 410
    assert ana.client.post(old.replace("confirm", "new-link")).status_code == 302
    assert len(ana.open_mail()) == 1
    assert ana.press("confirm").status_code == 302
    assert_blind(stage, log, ana)


def test_somebody_who_signs_again_and_somebody_who_is_reminded(stage, log):
    ana, bea = Person("ana"), Person("bea", "es")
    ana.sign()
    bea.sign()
    ana.open_mail()
    bea.open_mail()
    ana.press("confirm")
    ana.open_mail()
    ana.sign(first_name="Somebody else")
    assert len(ana.open_mail()) == 1
    SignUp.objects.filter(state="pending").update(pending_until=now() + timedelta(hours=47))
    assert send_reminders() == 1
    assert_blind(stage, log, ana, bea)
    assert len(bea.open_mail()) == 1
    assert_blind(stage, log, ana, bea)


def test_whoever_never_confirms_is_forgotten(stage, log):
    ana = Person("ana")
    ana.sign()
    ana.open_mail()
    SignUp.objects.update(pending_until=now() - timedelta(seconds=1))
    sweep()
    assert not SignUp.objects.exists()
    assert_blind(stage, log, ana)
    assert stage.search_everything(ana.canaries) == set()


def test_a_form_that_is_held(stage, log, monkeypatch):
    monkeypatch.setattr("members.limits.FORMS_PER_MINUTE", 0)
    ana = Person("ana")
    assert ana.sign().status_code == 302
    assert Submission.objects.get().held_because == "too-many"
    assert ana.open_mail() == []
    assert_blind(stage, log, ana)


def with_choices(person):
    """Ask for the link and open it."""
    person.send(f"/{person.language}/my-choices/", "email", email=person.address)
    person.open_mail()
    answer = person.press("open")
    assert answer.status_code == 302, answer.status_code
    return answer.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_my_choices_from_the_link_to_the_end(language, stage, log):
    ana = Person("ana", language)
    ana.sign()
    ana.open_mail()
    ana.press("confirm")
    ana.open_mail()
    everything = with_choices(ana)
    page = ana.get(everything)
    assert page.status_code == 200
    assert_blind(stage, log, ana)
    record = SignUp.objects.get()
    one = f"/{language}/my-choices/{record.pk}/"
    assert ana.client.post(one, {"action": "withdraw", "purpose": "updates"}).status_code == 302
    assert ana.client.post(one, {"action": "pause"}).status_code == 302
    assert ana.client.post(one, {"action": "speak", "language": "es"}).status_code == 302
    other_name = ana.typed("mended name").replace("«", "").replace("»", "")
    assert ana.client.post(one, {"action": "mend", "first_name": other_name, "country": "MX"}).status_code == 302
    assert SignUp.objects.get().first_name == other_name
    assert_blind(stage, log, ana)
    download = ana.client.post(f"/{language}/my-choices/download/")
    assert ana.address in download.content.decode()
    assert_blind(stage, log, ana)
    assert ana.send(f"/{language}/my-choices/erase/").status_code == 302
    assert not SignUp.objects.exists()
    assert ForgottenSupporters.objects.get().number == 1
    assert len(ana.open_mail()) == 1
    assert_blind(stage, log, ana)
    assert stage.search_everything(ana.canaries) == set()


def test_leaving_one_campaign_of_two(stage, log):
    ana = Person("ana")
    for campaign in CAMPAIGNS:
        ana.sign(campaign)
        ana.open_mail()
        ana.press("confirm")
    with_choices(ana)
    record = SignUp.objects.first()
    assert ana.send(f"/en/my-choices/{record.pk}/leave/").status_code == 302
    assert SignUp.objects.exclude(pk=record.pk).count() == 1
    assert not SignUp.objects.filter(pk=record.pk).exists()
    assert_blind(stage, log, ana)


FREE = {
    "defender": ("work", "referee", "channel_place", "not_when"),
    "organisation": ("work", "role"),
    "ally": ("work",),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FREE)
def test_applying_for_membership(kind, language, stage, log):
    ana = Person(f"ana-{kind}", language)
    with override(language):
        path = reverse("apply", args=[kind])
    typed = {name: ana.typed(name) for name in FREE[kind]}
    answer = ana.send(
        path, "email", email=ana.address, name=ana.texts["first_name"].value, country="HN", channel="signal", **typed
    )
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    assert_blind(stage, log, ana)
    assert len(ana.open_mail()) == 1
    assert_blind(stage, log, ana)
    assert ana.press("confirm").status_code == 302
    assert Application.objects.get().state == "confirmed"
    ana.open_mail()
    assert_blind(stage, log, ana)
    with_choices(ana)
    assert ana.send(f"/{language}/my-choices/erase/").status_code == 302
    assert not Application.objects.exists()
    ana.open_mail()
    assert_blind(stage, log, ana)
    assert stage.search_everything(ana.canaries) == set()


def test_nothing_ties_two_rows_of_one_person_together(stage):
    ana = Person("ana")
    for campaign in CAMPAIGNS:
        ana.sign(campaign)
    inbox.process(100)
    rows = [*SignUp.objects.all(), *Token.objects.all(), *OutgoingMail.objects.all()]
    digests = [row.address_digest for row in rows if row.address_digest]
    assert len(rows) == 2 + 4 + 2
    assert len(set(digests)) == len(digests) == 2
    assert len({row.record_id for row in rows if hasattr(row, "record_id")}) == 2
