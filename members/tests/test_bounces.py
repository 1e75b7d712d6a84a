"""Mails that did not arrive or were not wanted: nobody writes to that address any more, and no stranger can say so."""

import io
import smtplib
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command

from members import bounces, consents, outbox
from members.mail_headers import leave_token, message_id
from members.models import OutgoingMail, StopEntry
from members.returned_mail import LEAVING, take_in
from members.tests.visiting import make_signature

pytestmark = pytest.mark.django_db
ANA, EVA = "ana@example.org", "eva@example.org"
BOUNCE, COMPLAINT = StopEntry.Because.BOUNCE, StopEntry.Because.COMPLAINT


@pytest.fixture
def ana(db):
    record = make_signature(ANA)
    OutgoingMail.objects.all().delete()
    return record


def refuse(monkeypatch, code, words):
    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({ANA: (code, words)})

    monkeypatch.setattr(EmailBackend, "send_messages", send_messages)


# --- Said while the mail is handed over -------------------------------------------------------------


@pytest.mark.parametrize("words", [b"5.1.1 no such user", b"#5.1.10 null MX", b"5.2.1 disabled", b"sorry 5.1.6 moved"])
def test_a_mailbox_that_is_not_there_is_not_written_to_again(ana, post, monkeypatch, words):
    refuse(monkeypatch, 550, words)
    outbox.put_letter("members.forgotten", ANA, "en", {})
    post()
    assert StopEntry.objects.get().because == BOUNCE
    assert outbox.is_stopped(ANA)
    assert not outbox.is_stopped(EVA)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (550, b"5.7.1 your network is on a list"),
        (550, b"rejected"),
        (552, b"5.2.2 mailbox full"),
        (450, b"4.1.1 try later"),
        (450, b"5.1.1 contradicts itself"),
        (550, b"5.1.0 sender rejected"),
        (550, b"5.1.2 the domain is not found"),
    ],
)
def test_what_says_nothing_of_the_mailbox_stops_nobody(ana, post, monkeypatch, code, words):
    refuse(monkeypatch, code, words)
    outbox.put_letter("members.forgotten", ANA, "en", {})
    post()
    assert not StopEntry.objects.exists()


def test_no_address_is_kept(ana, post, monkeypatch):
    refuse(monkeypatch, 550, b"5.1.1 no such user")
    outbox.put_letter("members.forgotten", ANA, "en", {})
    post()
    assert ANA not in str(StopEntry.objects.values().get())
    assert set(StopEntry.objects.values().get()) == {"address_digest", "because", "since"}


# --- Said afterwards --------------------------------------------------------------------------------


def report(address=ANA, *, name="", status="5.1.1", action="failed", kind="delivery-status"):
    """Return a report as mail servers write it (RFC 3464, RFC 5965), with the headers of the mail that it is about."""
    name = name or message_id(address)
    block = f"Final-Recipient: rfc822; {address}\nAction: {action}\nStatus: {status}\n"
    if kind == "feedback-report":
        block = "Feedback-Type: abuse\nUser-Agent: Test/1\nVersion: 1\n"
    first = "Reporting-MTA: dns; mail.example\n\n" if kind == "delivery-status" else ""
    raw = (
        f"From: postmaster@mail.example\nTo: back@acompana.example\nSubject: Report\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/report; report-type={kind}; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\nIt did not arrive.\n"
        f"--b\nContent-Type: message/{kind}\n\n{first}{block}\n"
        f"--b\nContent-Type: text/rfc822-headers\n\nTo: {address}\nSubject: Thank you\nMessage-ID: {name}\n\n--b--\n"
    )
    return message_from_bytes(raw.encode(), policy=policy.default)


@pytest.mark.parametrize(("kind", "because"), [("delivery-status", BOUNCE), ("feedback-report", COMPLAINT)])
def test_a_report_about_a_mail_of_ours_counts(ana, kind, because):
    take_in(report(kind=kind))
    assert StopEntry.objects.get().because == because


@pytest.mark.parametrize(
    "forged",
    [
        {"name": "<made-up@acompana.example>"},
        {"name": message_id(EVA)},
        {"status": "4.2.2"},
        {"status": "5.2.2"},
        {"action": "delayed"},
        {"action": "delivered"},
    ],
    ids=["made up", "of another mail", "for now", "full", "delayed", "delivered"],
)
def test_a_report_that_anybody_could_write_or_that_is_not_final_counts_nothing(ana, forged):
    take_in(report(**forged))
    assert not StopEntry.objects.exists()


def test_a_report_with_the_whole_mail_counts(ana):
    original = EmailMessage()
    original["To"], original["Message-ID"] = ANA, message_id(ANA)
    original.set_content("Hello")
    whole = report()
    whole.get_payload()[2] = None
    parts = whole.get_payload()
    inner = EmailMessage()
    inner.set_content(original)
    parts[2] = inner
    take_in(whole)
    assert StopEntry.objects.exists()


def test_an_address_that_is_not_with_us_is_not_kept(ana):
    take_in(report(EVA))
    assert not bounces.note(EVA, BOUNCE)
    assert not bounces.note("no address", BOUNCE)
    assert not StopEntry.objects.exists()


def test_who_asked_never_to_be_written_to_stays_so(ana):
    StopEntry.objects.create(pk=outbox.stop_digest(ANA), since="2026-01-01")
    assert bounces.note(ANA, BOUNCE)
    assert StopEntry.objects.get().because == StopEntry.Because.ASKED


def test_the_command_reads_a_report_and_never_fails(ana, monkeypatch):
    for raw in (b"", b"\xff\x00rubbish", b"Subject: \xff\n\n", report().as_bytes()):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        call_command("read_returned_mail")
    assert StopEntry.objects.get().because == BOUNCE


@pytest.mark.parametrize(
    ("subject", "token"),
    [("leave-{}", "a" * 42 + "-"), ("Re: leave-{} ", "a" * 42 + "_"), ("(leave-{})", "-" * 43)],
    ids=["dash", "line", "dashes"],
)
def test_a_link_by_mail_is_read_to_its_end(subject, token):
    assert LEAVING.search(subject.format(token))[1] == token


@pytest.mark.parametrize("prefix", ["leave-", "Re: leave-"])
def test_a_mail_program_leaves_by_mail(ana, prefix):
    mail = EmailMessage()
    mail["Subject"] = prefix + leave_token(ana, consents.UPDATES)
    take_in(mail)
    assert not consents.in_force(ana.pk, consents.UPDATES)
    assert consents.in_force(ana.pk, consents.SIGNING)


@pytest.mark.parametrize("subject", ["leave-" + "A" * 43, "leave", "leave-x", "Hello"])
def test_any_other_mail_does_nothing(ana, subject):
    mail = EmailMessage()
    mail["Subject"] = subject
    take_in(mail)
    assert consents.in_force(ana.pk, consents.UPDATES)


def test_no_address_stands_in_the_log(ana, caplog):
    caplog.set_level("DEBUG")
    take_in(report())
    assert ANA not in caplog.text
