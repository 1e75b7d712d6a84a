"""Visits of websites: nothing inside is ever reached, nothing waits for ever, and the staff are told mildly."""

import socket
import threading
import time
from contextlib import contextmanager
from datetime import date

import pytest
import time_machine
from django.urls import reverse

from core.tests.site import make_site
from protection import website_checks, website_reading
from protection.domain.websites import Answer
from protection.models import Organisation, WebsiteCheck
from protection.tests.organisation_factories import make_directory, make_organisation, path_of
from protection.website_checks import call_for_visits, due_organisations, record, visit_website
from protection.website_reading import Visit, visit
from staff.tests.conftest import collect, english, log_in, roles, spanish, trees  # noqa: F401

PUBLIC = "93.184.216.34"
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
FINE = Visit(Answer.FINE, is_encrypted=True, other_hosts=0)
SILENT = Visit(Answer.SILENT)


def redirection(url: str) -> bytes:
    return f"HTTP/1.1 302 Found\r\nLocation: {url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()


@contextmanager
def fake_server(*answers: bytes, drip: float = 0):
    """Answer one request after the other with these bytes; with ``drip`` each byte takes so many seconds."""
    listener = socket.create_server(("127.0.0.1", 0))
    requests: list[bytes] = []

    def serve() -> None:
        for answer in answers:
            try:
                client, _address = listener.accept()
            except OSError:
                return
            with client:
                requests.append(client.recv(4096))
                try:
                    for start in range(0, len(answer), 1 if drip else len(answer) or 1):
                        client.sendall(answer[start : start + 1] if drip else answer)
                        time.sleep(drip)
                except OSError:
                    pass

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield listener.getsockname(), requests
    finally:
        listener.close()


@pytest.fixture
def outside(monkeypatch):
    """Let names of the test have addresses, and lead every connection to a fake server; notes who was connected to."""

    def prepare(server, names: dict[str, str]) -> list[str]:
        reached: list[str] = []

        def look_up(host, port, **kwargs):
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (names[host], port))]

        def lead(address, timeout=None):
            reached.append(address[0])
            wire = socket.socket()
            wire.settimeout(timeout)
            wire.connect(server)
            return wire

        monkeypatch.setattr(website_reading.socket, "getaddrinfo", look_up)
        monkeypatch.setattr(website_reading.socket, "create_connection", lead)
        return reached

    return prepare


@pytest.fixture
def site(db):
    return make_site()


# --- What a visit finds -----------------------------------------------------------------------------------------------


def test_a_site_that_answers_is_found_with_what_it_loads(outside):
    page = PAGE + b'<script src="https://cdn.example.com/a.js"></script>'
    with fake_server(page) as (server, requests):
        reached = outside(server, {"weavers.example.org": PUBLIC})
        assert visit("http://weavers.example.org/") == Visit(Answer.FINE, is_encrypted=False, other_hosts=1)
    assert reached == [PUBLIC]
    assert b"AcompanaDirectoryCheck" in requests[0]
    assert b"cookie" not in requests[0].lower()


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1"])
def test_a_name_that_leads_inside_is_not_visited(outside, inside):
    with fake_server(PAGE) as (server, _requests):
        reached = outside(server, {"weavers.example.org": inside})
        assert visit("http://weavers.example.org/").answer == Answer.NOT_PUBLIC
    assert not reached


@pytest.mark.parametrize(
    "target", ["http://inside.example.org/", "http://127.0.0.1/", "http://[::1]/", "file:///etc/passwd", "//0/"]
)
def test_a_redirection_to_the_inside_is_not_followed(outside, target):
    with fake_server(redirection(target), PAGE) as (server, requests):
        names = dict.fromkeys(("weavers.example.org",), PUBLIC)
        inside = {"inside.example.org": "192.168.0.1", "127.0.0.1": "127.0.0.1", "::1": "::1", "0": "0.0.0.0"}
        outside(server, names | inside)
        assert visit("http://weavers.example.org/").answer == Answer.NOT_PUBLIC
    assert len(requests) == 1


def test_endless_redirections_end(outside):
    again = redirection("http://weavers.example.org/")
    with fake_server(*[again] * 20) as (server, requests):
        outside(server, {"weavers.example.org": PUBLIC})
        assert visit("http://weavers.example.org/").answer == Answer.ERROR
    assert len(requests) == website_reading.MOST_REDIRECTIONS + 1


def test_a_server_that_dribbles_is_left(outside, monkeypatch):
    monkeypatch.setattr(website_reading, "SECONDS_IN_ALL", 0.5)
    with fake_server(PAGE + b"x" * 500, drip=0.05) as (server, _requests):
        outside(server, {"weavers.example.org": PUBLIC})
        before = time.monotonic()
        visit("http://weavers.example.org/")
        assert time.monotonic() - before < 5


def test_a_page_without_end_is_read_in_part(outside):
    with fake_server(PAGE + b"x" * 3_000_000) as (server, _requests):
        outside(server, {"weavers.example.org": PUBLIC})
        assert visit("http://weavers.example.org/").answer == Answer.FINE


@pytest.mark.parametrize("answer", [b"", b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"])
def test_nonsense_breaks_nothing(outside, answer):
    with fake_server(answer) as (server, _requests):
        outside(server, {"weavers.example.org": PUBLIC})
        assert visit("http://weavers.example.org/").answer in {Answer.SILENT, Answer.FINE}


def test_a_server_without_a_fitting_certificate_is_told(outside):
    with fake_server(b"no TLS here") as (server, _requests):
        outside(server, {"weavers.example.org": PUBLIC})
        assert visit("https://weavers.example.org/").answer in {Answer.SILENT, Answer.CERTIFICATE}


# --- When it is visited -----------------------------------------------------------------------------------------------


@pytest.fixture
def visits(monkeypatch):
    """Note the addresses that would be visited; each answers."""
    asked: list[str] = []

    def note(url: str) -> Visit:
        asked.append(url)
        return FINE

    monkeypatch.setattr(website_checks, "visit", note)
    return asked


def test_nothing_is_visited_where_it_is_switched_off(site, visits):
    organisation = make_organisation(website="https://weavers.example.org/")
    assert call_for_visits() == 0
    visit_website.call(organisation.pk)
    assert not visits


def test_a_listed_site_is_visited_once_a_week(site, visits, settings):
    settings.CHECK_WEBSITES = True
    make_organisation(website="https://weavers.example.org/")
    make_organisation(website="")
    make_organisation(website="https://draft.example.org/", live=False)
    make_organisation(website="https://hidden.example.org/", standing="hidden")
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        call_for_visits()
        call_for_visits()
        assert visits == ["https://weavers.example.org/"]
        assert WebsiteCheck.objects.get().answered_on == date(2026, 11, 20)
        clock.move_to("2026-11-27 10:00Z")
        call_for_visits()
    assert len(visits) == 2


def test_a_new_address_is_visited_at_once_and_a_muted_one_never(site):
    organisation = make_organisation(website="https://weavers.example.org/")
    check = record(organisation, FINE)
    assert not due_organisations(10)
    Organisation.objects.update(website="https://new.example.org/")
    assert due_organisations(10) == [organisation.pk]
    WebsiteCheck.objects.filter(pk=check.pk).update(is_muted=True)
    assert not due_organisations(10)


def test_what_was_accepted_is_told_anew_when_it_comes_back(site):
    organisation = make_organisation(website="http://weavers.example.org/")
    unsafe = Visit(Answer.FINE, is_encrypted=False)
    check = record(organisation, unsafe)
    check.accepted = check.warnings
    check.save()
    assert check.found == ["open"]
    assert not record(organisation, unsafe).warnings
    record(organisation, FINE)
    assert record(organisation, unsafe).warnings == ["open"]


def test_when_it_last_answered_stays_known(site):
    organisation = make_organisation(website="https://weavers.example.org/")
    with time_machine.travel("2026-11-01 10:00Z", tick=False):
        record(organisation, FINE)
    with time_machine.travel("2026-11-20 10:00Z", tick=False):
        checks = [record(organisation, SILENT) for _number in range(3)]
    assert checks[-1].answered_on == date(2026, 11, 1)
    assert checks[-1].warnings == ["silent"]


# --- What the staff see -----------------------------------------------------------------------------------------------


def test_a_warning_appears_in_the_report_and_can_be_accepted(log_in):  # noqa: F811
    organisation = make_organisation("Canary weavers", website="http://weavers.example.org/")
    record(organisation, Visit(Answer.FINE, is_encrypted=False, other_hosts=3))
    client = log_in("Editors")
    path = reverse("organisation_websites")
    assert "It answers without encryption" in client.get(path).content.decode()
    assert client.post(path, {"organisation": organisation.pk, "action": "accept"}).status_code == 302
    text = client.get(path).content.decode()
    assert "It answers without encryption" not in text
    assert "Canary weavers" in text


@pytest.mark.parametrize("values", [{}, {"organisation": "x"}, {"organisation": "9" * 30}, {"action": "accept"}])
def test_a_decision_about_nothing_is_not_found(log_in, values):  # noqa: F811
    assert log_in("Editors").post(reverse("organisation_websites"), values).status_code == 404


@pytest.mark.parametrize("role", ["nobody", "Translators (es)"])
def test_only_who_works_on_organisations_sees_the_report(log_in, role):  # noqa: F811
    assert log_in(role).get(reverse("organisation_websites")).status_code in {302, 403}


def test_readers_see_nothing_of_a_visit(site, client):
    directory, _spanish = make_directory(site)
    organisation = make_organisation(website="http://weavers.example.org/")
    before = client.get(path_of(directory, organisation)).content
    for _number in range(3):
        record(organisation, SILENT)
    assert client.get(path_of(directory, organisation)).content == before
