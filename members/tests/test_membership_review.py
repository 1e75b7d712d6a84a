"""Reviewing applications, step by step and by two people."""

import json
import logging
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from members import staff_review
from members.inbox import receive
from members.membership import APPLICATION
from members.membership_answers import SITE_ANSWERS, answer_of, answers_in
from members.models import AnswerTemplate, Application, AuditEntry, Submission, Token
from members.reveals import REVEALS_AN_HOUR
from members.staff_review import NotNowError
from members.tests.membership import (
    ADDRESS,
    CANARY,
    give_password,
    make_application,
    make_membership,
    make_staff,
)
from members.tests.membership import open_application as open_it

pytestmark = pytest.mark.django_db
OPENED = AuditEntry.Action.APPLICATION_OPENED


@pytest.fixture
def staff():
    make_membership()
    return make_staff()


@pytest.fixture
def record(staff):
    return make_application()


@pytest.fixture
def as_staff(staff):
    """Return a function that gives the client of a member of staff."""

    def log_in(name: str) -> Client:
        client = Client()
        client.force_login(staff[name])
        return client

    return log_in


def address(name: str, record: Application) -> str:
    return reverse(f"people_application{name}", args=[record.pk])


def actions(record: Application) -> list[str]:
    return sorted(AuditEntry.objects.filter(object_key=str(record.pk)).values_list("action", flat=True))


def propose(client: Client, record: Application, answer: str = "accept"):
    open_it(client, record)
    return client.post(address("_answer", record), {"answer": answer}, follow=True)


def confirm(client: Client, record: Application, **fields):
    open_it(client, record)
    version = answer_of(Application.objects.get(pk=record.pk).proposed_answer, record.language).version
    return client.post(address("_decide", record), {"version": version, **fields}, follow=True)


def test_the_list_and_the_closed_application_hold_nothing_that_was_typed(as_staff, record):
    client = as_staff("reviewer")
    for path in (reverse("people_applications"), address("", record), address("_answer", record)):
        answer = client.get(path)
        assert answer.status_code == 200
        assert CANARY not in answer.content.decode()


def test_the_list_says_kind_country_language_and_state(as_staff, record):
    page = as_staff("reviewer").get(reverse("people_applications")).content.decode()
    assert all(word in page for word in ("Defender", "Honduras", "Español", "new"))


def test_one_broken_seal_does_not_break_the_list(as_staff, record):
    broken = make_application("other@example.org")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE members_application SET answers = 'v1.broken.AAAA' WHERE id = %s", [broken.pk.hex])
    page = as_staff("reviewer").get(reverse("people_applications")).content.decode()
    assert all(word in page for word in ("Honduras", "cannot be read"))


def test_one_broken_seal_does_not_break_the_list_of_held_applications(as_staff, staff):
    receive(APPLICATION, ADDRESS, {"kind": "ally"}, hold=Submission.Hold.TOO_MANY)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE members_submission SET content = 'v1.broken.AAAA'")
    page = as_staff("reviewer").get(reverse("people_applications_held")).content.decode()
    assert str(Submission.objects.get().pk) in page


def test_an_unconfirmed_application_is_not_known_to_reviewers(as_staff, record):
    Application.objects.update(state="pending")
    client = as_staff("reviewer")
    assert client.get(address("", record)).status_code == 404
    assert str(record.pk) not in client.get(reverse("people_applications")).content.decode()


def test_opening_asks_for_the_password_first(as_staff, record):
    client = as_staff("reviewer")
    answer = client.post(address("_open", record), {"reason": "review"})
    assert answer.url.startswith(reverse("people_password"))
    assert not AuditEntry.objects.filter(action=OPENED).exists()


def test_opening_asks_for_a_reason_of_the_list(as_staff, record):
    client = as_staff("reviewer")
    for reason in ("", "curious about Ana"):
        answer = open_it(client, record, reason=reason)
        assert answer.status_code == 422
        assert CANARY not in answer.content.decode()
    assert not AuditEntry.objects.filter(action=OPENED).exists()


def test_an_opened_application_shows_everything_and_is_kept_nowhere(as_staff, record):
    client = as_staff("reviewer")
    answer = open_it(client, record)
    page = answer.content.decode()
    assert ADDRESS in page
    shown = [value for name, value in record.typed.items() if name not in {"country", "channel", "may_leave_message"}]
    assert all(value in page for value in [*shown, "Honduras", "By Signal"])
    assert "no-store" in answer.headers["Cache-Control"]
    assert CANARY not in str(client.session.items())
    assert CANARY not in client.get(address("", record)).content.decode()


def test_opening_leaves_a_line_without_content(as_staff, staff, record):
    open_it(as_staff("reviewer"), record)
    [line] = AuditEntry.objects.filter(action=OPENED)
    assert (line.actor_key, line.object_key, line.reason) == (str(staff["reviewer"].pk), str(record.pk), "review")


def test_many_looks_within_an_hour_raise_an_alarm_without_content(as_staff, record, caplog):
    client = as_staff("reviewer")
    give_password(client)
    with caplog.at_level(logging.WARNING, logger="members.reveals"):
        for _look in range(REVEALS_AN_HOUR):
            client.post(address("_open", record), {"reason": "review"})
        assert caplog.records == []
        client.post(address("_open", record), {"reason": "review"})
    [line] = caplog.records
    assert not any(word in line.getMessage() for word in (CANARY, str(record.pk), "reviewer"))


def test_two_people_accept_and_the_answer_goes_out_in_the_language_of_the_applicant(as_staff, record, post):
    propose(as_staff("reviewer"), record)
    assert post() == []
    confirm(as_staff("second"), record)
    record.refresh_from_db()
    assert (record.review, record.answered_on) == ("accepted", localdate())
    assert record.member_until > localdate() + timedelta(days=700)
    [mail] = post()
    assert (mail.to, mail.extra_headers["Content-Language"]) == ([ADDRESS], "es")
    assert "ya eres miembro" in " ".join(mail.body.split())
    assert CANARY not in mail.body
    assert actions(record) == [
        "application-decided",
        "application-opened",
        "application-opened",
        "application-proposed",
    ]


def test_the_same_person_cannot_confirm(as_staff, record, post):
    client = as_staff("reviewer")
    propose(client, record)
    page = confirm(client, record)
    assert "You proposed it. Somebody else has to confirm it." in page.content.decode()
    record.refresh_from_db()
    assert record.review == "proposed-accept"
    assert post() == []


def test_not_even_a_superuser_confirms_alone(staff, record):
    root = staff["reviewer"]
    root.is_superuser = True
    root.save()
    client = Client()
    client.force_login(root)
    propose(client, record)
    with pytest.raises(NotNowError):
        staff_review.confirm(record.pk, root, version=answer_of("accept", "es").version)


def test_whoever_decides_has_read(as_staff, staff, record):
    client = as_staff("reviewer")
    give_password(client)
    client.post(address("_answer", record), {"answer": "accept"})
    record.refresh_from_db()
    assert record.review == "new"
    propose(client, record)
    with pytest.raises(NotNowError):
        staff_review.confirm(record.pk, staff["second"], version=answer_of("accept", "es").version)


def mend_words(record):
    """Let the applicant mend her words, without touching what reviewers have proposed."""
    found = Application.objects.get(pk=record.pk)
    found.answers = json.dumps({**found.typed, "work": "I defend the forest."})
    found.save(update_fields=["answers"])


@pytest.mark.parametrize("answer", ["accept", "decline-scope", "ask-work"])
def test_nobody_proposes_about_words_that_changed_since_she_read_them(as_staff, record, post, answer):
    client = as_staff("reviewer")
    open_it(client, record)
    mend_words(record)
    page = client.post(address("_answer", record), {"answer": answer}, follow=True)
    assert "has changed since you read it" in page.content.decode()
    assert Application.objects.get().review == "new"
    assert post() == []
    propose(client, record, answer)
    assert Application.objects.get().review != "new"


def test_nobody_confirms_about_words_that_changed_since_she_read_them(as_staff, record, post):
    propose(as_staff("reviewer"), record)
    second = as_staff("second")
    open_it(second, record)
    mend_words(record)
    version = answer_of("accept", "es").version
    page = second.post(address("_decide", record), {"version": version}, follow=True)
    assert "has changed since you read it" in page.content.decode()
    assert Application.objects.get().review == "proposed-accept"
    assert post() == []
    confirm(second, record)
    assert Application.objects.get().review == "accepted"


def test_the_mark_of_another_application_is_none(as_staff, record):
    other = make_application("other@example.org")
    client = as_staff("reviewer")
    open_it(client, other)
    client.post(address("_answer", record), {"answer": "accept"})
    assert set(Application.objects.values_list("review", flat=True)) == {"new"}


def test_what_was_read_is_what_is_sent(as_staff, record, post):
    template = AnswerTemplate.objects.create(decision="accept", language="es", name="Corta", words="Bienvenida.")
    propose(as_staff("reviewer"), record, f"own-{template.pk}")
    old = answer_of(f"own-{template.pk}", "es").version
    AnswerTemplate.objects.update(words="Otra cosa.")
    page = confirm(as_staff("second"), record, version=old)
    assert "The words of the answer have changed" in page.content.decode()
    assert post() == []
    confirm(as_staff("second"), record)
    [mail] = post()
    assert "Otra cosa." in mail.body


def test_an_answer_of_another_language_cannot_be_chosen(as_staff, record):
    template = AnswerTemplate.objects.create(decision="accept", language="en", name="Short", words="Welcome.")
    propose(as_staff("reviewer"), record, f"own-{template.pk}")
    record.refresh_from_db()
    assert record.review == "new"


def test_a_question_goes_out_at_once_and_decides_nothing(as_staff, record, post):
    propose(as_staff("reviewer"), record, "ask-work")
    record.refresh_from_db()
    assert (record.review, record.answered_on) == ("asked", None)
    assert len(post()) == 1
    propose(as_staff("reviewer"), record, "decline-scope")
    record.refresh_from_db()
    assert record.review == "proposed-decline"


def test_a_proposal_can_be_sent_back(as_staff, record):
    propose(as_staff("reviewer"), record)
    as_staff("second").post(address("_send_back", record))
    record.refresh_from_db()
    assert (record.review, record.proposed_by, record.proposed_answer) == ("new", "", "")


def test_a_proposal_falls_when_the_applicant_mends_her_words(as_staff, record):
    propose(as_staff("reviewer"), record)
    record.refresh_from_db()
    record.mend({"work": "I defend the forest."})
    record.save()
    record.refresh_from_db()
    assert (record.review, record.proposed_by, record.typed["work"]) == ("new", "", "I defend the forest.")


def test_a_decision_is_made_once(as_staff, record, post):
    propose(as_staff("reviewer"), record)
    second = as_staff("second")
    version = answer_of("accept", "es").version
    confirm(second, record)
    second.post(address("_decide", record), {"version": version})
    assert len(post()) == 1


def test_a_note_is_sealed_and_shown_with_the_opened_application(as_staff, record):
    client = as_staff("reviewer")
    open_it(client, record)
    client.post(address("_note", record), {"text": f"I called {CANARY}-note"})
    record.refresh_from_db()
    field = Application._meta.get_field("notes")
    assert f"{CANARY}-note" not in field.value_to_string(record)
    assert f"{CANARY}-note" not in client.get(address("", record)).content.decode()
    assert f"{CANARY}-note" in open_it(as_staff("second"), record).content.decode()


def test_who_has_not_read_writes_no_note(as_staff, record):
    as_staff("reviewer").post(address("_note", record), {"text": "unread"})
    record.refresh_from_db()
    assert record.notes == ""


def test_a_single_reviewer_is_told_that_she_needs_another_one(as_staff, staff, record):
    staff["second"].delete()
    page = as_staff("reviewer").get(reverse("people_applications")).content.decode()
    assert "second person" in page


def test_a_reviewer_without_the_right_to_decide_proposes_only(staff, record):
    reader = staff["second"]
    reader.groups.clear()
    reader.user_permissions.set(
        staff["reviewer"].groups.get().permissions.filter(codename__in=["review_applications", "access_admin"])
    )
    client = Client()
    client.force_login(reader)
    propose(client, record)
    record.refresh_from_db()
    assert record.review == "proposed-accept"
    with pytest.raises(PermissionDenied):
        staff_review.confirm(record.pk, type(reader).objects.get(pk=reader.pk), version="")


@pytest.mark.parametrize("name", ["_open", "_note", "_decide", "_send_back"])
def test_a_step_is_taken_by_a_form_only(as_staff, record, name):
    client = as_staff("reviewer")
    give_password(client)
    answer = client.get(address(name, record))
    assert (answer.status_code, answer.url) == (302, address("", record))
    assert actions(record) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_answer_of_the_site_exists_in_both_languages(language):
    found = answers_in(language)
    assert len(found) == len(SITE_ANSWERS)
    assert {answer.words for answer in found}.isdisjoint(
        {answer.words for answer in answers_in("fr")} - {answer.words for answer in answers_in("en")}
    )


def test_a_declined_application_tells_its_owner_and_her_alone(as_staff, record, post):
    propose(as_staff("reviewer"), record, "decline-unknown")
    record.refresh_from_db()
    assert record.status == "being looked at"
    confirm(as_staff("second"), record)
    record.refresh_from_db()
    assert (record.review, record.member_until, record.status) == ("declined", None, "we could not accept it")
    assert Token.objects.filter(purpose="choices").count() == 1
    assert len(post()) == 1
