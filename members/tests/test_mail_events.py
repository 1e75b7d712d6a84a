"""A mail service that is reached by its own interface: how mails are handed over, and what it tells afterwards."""

import json
from base64 import b64encode
from types import ModuleType, SimpleNamespace

import pytest
from anymail.backends.test import EmailBackend
from anymail.exceptions import AnymailRecipientsRefused, AnymailRequestsAPIError
from anymail.signals import AnymailTrackingEvent, EventType, RejectReason
from django.test import Client
from django.urls import include, path

from cms.env import MAIL_SERVICES, read_email
from members import bulk, outbox
from members.mail_events import addresses_of, reason_of
from members.models import MailRun, OutgoingMail, StopEntry
from members.tests.visiting import ANA, make_signature

pytestmark = pytest.mark.django_db
SECRET = "s" * 32
EVENTS = "/mail-events/postmark/tracking/"


@pytest.fixture
def service(settings):
    """The site as it is with a mail service: its events have an address."""
    module = ModuleType("urls_with_events")
    module.urlpatterns = [path("mail-events/", include((addresses_of("postmark"), "events")))]
    settings.ROOT_URLCONF = module
    settings.ANYMAIL = {"WEBHOOK_SECRET": f"mail:{SECRET}"}


@pytest.fixture
def ana(db):
    return make_signature(ANA)


def tell(kind="HardBounce", address=ANA, *, password=SECRET, record="Bounce"):
    """Tell of an event as the service does."""
    event = {"RecordType": record, "Type": kind, "Email": address, "MessageID": "1", "ID": 1}
    words = b64encode(f"mail:{password}".encode()).decode()
    return Client(enforce_csrf_checks=True).post(
        EVENTS, json.dumps(event), content_type="application/json", headers={"authorization": f"Basic {words}"}
    )


@pytest.mark.parametrize(
    ("kind", "record", "because"), [("HardBounce", "Bounce", "bounce"), ("SpamComplaint", "SpamComplaint", "complaint")]
)
def test_what_is_final_stops_further_mail(service, ana, kind, record, because):
    assert tell(kind, record=record).status_code == 200
    assert StopEntry.objects.get().because == because
    assert outbox.is_stopped(ANA)


@pytest.mark.parametrize("kind", ["Transient", "SoftBounce", "Blocked", "AutoResponder", "DnsError"])
def test_what_is_not_final_stops_nothing(service, ana, kind):
    tell(kind)
    assert not StopEntry.objects.exists()


@pytest.mark.parametrize(
    ("service_name", "told", "is_final"),
    [
        ("Brevo", {"event": "hard_bounce"}, True),
        ("Brevo", {"event": "soft_bounce"}, False),
        ("Mailjet", {"hard_bounce": True, "error": "user unknown"}, True),
        ("Mailjet", {"hard_bounce": False, "error": "quota exceeded"}, False),
        ("Mailjet", {"hard_bounce": True, "error": "no mail host"}, False),
        ("SparkPost", {"msys": {"message_event": {"bounce_class": "10"}}}, True),
        ("SparkPost", {"msys": {"message_event": {"bounce_class": "22"}}}, False),
        ("MailerSend", {"type": "activity.hard_bounced"}, True),
        ("MailerSend", {"type": "activity.soft_bounced"}, False),
        ("Mailgun", "5.1.1 no such user", True),
        ("Mailgun", "5.2.2 mailbox full", False),
        ("Postal", None, False),
        ("Another", {"event": "bounce"}, False),
    ],
    ids=["brevo", "brevo-soft", "mailjet", "mailjet-full", "mailjet-domain", "sparkpost", "sparkpost-full",
         "mailersend", "mailersend-soft", "mailgun", "mailgun-full", "postal", "another"],
)  # fmt: skip
def test_only_what_a_service_calls_final_for_the_mailbox_counts(service_name, told, is_final):
    event = AnymailTrackingEvent(event_type=EventType.BOUNCED, reject_reason=RejectReason.BOUNCED, esp_event=told)
    event.mta_response = told if isinstance(told, str) else ""
    assert (reason_of(event, service_name) is not None) is is_final


def test_an_address_that_is_unknown_gets_the_same_answer_and_is_not_kept(service, ana):
    known, unknown = tell(), tell(address="nobody@example.org")
    assert (known.status_code, known.content, known.headers) == (unknown.status_code, unknown.content, unknown.headers)
    assert StopEntry.objects.count() == 1


def test_without_the_password_nothing_is_believed(service, ana):
    assert tell(password="wrong").status_code == 400
    assert not StopEntry.objects.exists()


def test_without_a_service_there_is_no_such_address(client):
    assert client.post(EVENTS).status_code in {302, 404}
    assert addresses_of("") == []


# --- Handing over -----------------------------------------------------------------------------------


@pytest.mark.parametrize("service_name", sorted(MAIL_SERVICES))
def test_every_service_has_settings_and_watches_nobody(service_name):
    words = ":".join("k%40y" for _ in MAIL_SERVICES[service_name])
    found = read_email(f"{service_name}://{words}@api?api_url=https%3A%2F%2Feu.example%2F")
    assert found["EMAIL_BACKEND"] == f"anymail.backends.{service_name}.EmailBackend"
    assert found["ANYMAIL"]["SEND_DEFAULTS"] == {"track_opens": False, "track_clicks": False}
    assert found["ANYMAIL"][f"{service_name.upper()}_{MAIL_SERVICES[service_name][0]}"] == "k@y"
    assert found["ANYMAIL"][f"{service_name.upper()}_API_URL"] == "https://eu.example/"


@pytest.mark.parametrize("address", ["mailjet://key@api", "postmark://@api", "mailgun://", "brevo://a:b@api"])
def test_a_service_without_its_keys_is_refused(address):
    with pytest.raises(ValueError, match="use an address such as"):
        read_email(address)


def test_a_mail_goes_with_its_headers_and_without_tracking(settings, monkeypatch):
    settings.ANYMAIL = read_email("postmark://token@api")["ANYMAIL"]
    seen = []
    monkeypatch.setattr(outbox, "get_connection", EmailBackend)
    monkeypatch.setattr(EmailBackend, "get_esp_message_id", lambda _self, message: seen.append(message) or "1")
    outbox.put_letter("members.forgotten", ANA, "en", {})
    outbox.deliver(1)
    [message] = seen
    assert message.anymail_test_params["track_opens"] is False
    assert message.anymail_test_params["track_clicks"] is False
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert not OutgoingMail.objects.exists()


class Server(EmailBackend):
    """A service that answers as it is told."""

    answer: Exception

    def send_messages(self, messages):
        raise Server.answer


@pytest.mark.parametrize(
    ("answer", "state", "takes"),
    [
        (AnymailRecipientsRefused(), "failed", 1),
        (AnymailRequestsAPIError(response=SimpleNamespace(status_code=503)), "waiting", 0),
        (AnymailRequestsAPIError(response=None), "waiting", 1),
    ],
    ids=["refused", "answered that it cannot", "lost"],
)
def test_what_a_service_answers_decides_what_becomes_of_a_mail(monkeypatch, answer, state, takes):
    Server.answer = answer
    monkeypatch.setattr(outbox, "get_connection", Server)
    outbox.put_letter("members.forgotten", ANA, "en", {})
    outbox.deliver(1)
    mail = OutgoingMail.objects.get()
    assert (mail.state, mail.takes) == (state, takes)


def test_a_run_counts_what_was_refused_and_keeps_no_row_of_it(monkeypatch, ana):
    OutgoingMail.objects.all().delete()
    Server.answer = AnymailRecipientsRefused()
    monkeypatch.setattr(outbox, "get_connection", Server)
    bulk.queue(bulk.begin(""), "members.forgotten", [ana])
    outbox.deliver(1)
    assert (MailRun.objects.get().refused, OutgoingMail.objects.count()) == (1, 0)
