"""What is written to the logs: enough to find a fault, and nothing of people."""

import logging
import smtplib
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import IntegrityError, OperationalError
from gunicorn.config import Config

from cms.logs import BlankFormatter, BlankGunicornLogger

TOKEN = "Zk3vQ9Xw-1aB_cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3"
ADDRESS, NAME = "ana@example.org", "Ana Lopez"
MACHINERY = [OperationalError("no such table: x\nSTATEMENT: Ana"), ImproperlyConfigured("Set it.")]


def record(message, *args, name="members.outbox", error=None):
    information = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord(name, logging.ERROR, "file.py", 1, message, args, information)


def written(*args, **kwargs):
    return BlankFormatter("{levelname} {name} {message}", style="{").format(record(*args, **kwargs))


@pytest.mark.parametrize(
    "value",
    [
        "ana.lopez+news@example.org",
        "ana%40example.org",
        "203.0.113.77",
        "2001:db8::1",
        "2001:db8:0:1:2:3:4:5",
        "::ffff:203.0.113.9",
        TOKEN,
        f"/en/confirm/{TOKEN}/",
        "/en/search/?q=ana",
    ],
)
def test_it_is_cut_out_of_messages(value):
    text = written("Something with %s in it", value)
    assert text.startswith("ERROR members.outbox Something with ")
    assert text.endswith(" in it")
    assert not any(part in text for part in ("ana", "203", "2001", "db8", TOKEN))


@pytest.mark.parametrize(
    "message",
    [
        "A mail (campaigns.confirm) could not be sent and was given up.",
        "Task id=0c2f6f5e-7f0d-4d67-b2cb-1c0a11a7dd0a failed unexpectedly",
        "Wagtail 8.0.1 at 10:20:30 in members.models.people",
        "Is it so? Yes.",
    ],
)
def test_the_rest_stays(message):
    assert written(message) == f"ERROR members.outbox {message}"


@pytest.mark.parametrize("name", ["django.request", "django.security.csrf"])
def test_the_view_is_named_instead_of_the_path(name):
    text = written("%s: %s", "Gone", f"/en/confirm/{TOKEN}/", name=name)
    assert text.endswith("Gone: confirm")


def test_of_a_path_that_leads_nowhere_nothing_is_left():
    assert "zoraida" not in written("%s: %s", "Not Found", "/en/zoraida/ana.html", name="django.request")


@pytest.mark.parametrize(
    "message",
    [
        "Invalid HTTP_HOST header: 'zoraida.example'. You may need to add 'zoraida.example' to ALLOWED_HOSTS.",
        "Forbidden (Origin checking failed - https://zoraida.example does not match any trusted origins.)",
    ],
)
def test_what_was_sent_is_not_quoted(message):
    assert "zoraida" not in written(message, name="django.security.DisallowedHost")


def raised(error):
    try:
        try:
            raise smtplib.SMTPRecipientsRefused({ADDRESS: (550, NAME.encode())})
        except smtplib.SMTPException:
            raise error  # noqa: B904 - the error before it is part of what is tested
    except type(error):
        return sys.exc_info()[1]


@pytest.mark.parametrize("error", [ValueError(NAME), IntegrityError(f"DETAIL: Key (name)=({NAME}) exists.")])
def test_of_an_error_only_the_kind_and_the_lines_of_code_are_left(error):
    text = written("It failed", error=raised(error))
    assert type(error).__name__ in text
    assert "SMTPRecipientsRefused" in text
    assert "test_logs.py" in text
    assert "Lopez" not in text
    assert "ana@" not in text


@pytest.mark.parametrize("error", MACHINERY)
def test_errors_of_the_machinery_say_their_first_line(error):
    text = written("It failed", error=raised(error))
    assert str(error).partition("\n")[0] in text
    assert "STATEMENT" not in text


def test_what_another_handler_wrote_of_an_error_is_not_taken_over():
    entry = record("It failed", error=raised(ValueError(NAME)))
    assert "Lopez" in logging.Formatter().format(entry)
    assert "Lopez" not in BlankFormatter().format(entry)


def test_nobody_writes_a_line_of_her_own_into_the_log():
    assert written("Name: %s", "x\n2026 ERROR forged\u2028again").count("\n") == 0
    assert "\u2028" not in written("Name: %s", "x\u2028again")


def test_the_settings_use_it_for_everything():
    [formatter] = settings.LOGGING["formatters"].values()
    assert formatter["()"] == "cms.logs.BlankFormatter"
    assert settings.LOGGING["root"]["handlers"] == list(settings.LOGGING["handlers"])


def test_gunicorn_writes_blank_too(capsys):
    logger = BlankGunicornLogger(Config())
    logger.error_log.handlers[0].setStream(sys.stderr)
    logger.error("Error handling request %s", f"/en/confirm/{TOKEN}/?x=ana", exc_info=raised(ValueError(ADDRESS)))
    logger.warning("Invalid request from ip=203.0.113.7: 'GET /ana HTTP'")
    text = capsys.readouterr().err
    assert "Error handling request confirm" in text
    assert "Invalid request from ip=" in text
    assert not any(part in text for part in ("ana@", "/ana", "203.0.113", TOKEN))
