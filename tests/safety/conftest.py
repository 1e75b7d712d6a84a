"""A copy of the demonstration site on which people really act: what they do is committed, in a database of its own."""

import io
import logging

import pytest
from django.conf import settings as django_settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction

from campaigns.domain.phases import Status
from campaigns.models import CampaignPage, CampaignSupport
from cms.logs import BlankFormatter
from members.models import AuditEntry, Consent, ExportRequest, StopEntry, Wording
from members.models.people import addressed_models
from tests.safety.places import Database

NOISE = ("django.db", "django.template", "asyncio", "PIL", "fontTools", "faker", "urllib3")


def switch_database(name):
    """Let this process use another database of the same server or another file."""
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()
    connection.settings_dict["NAME"] = django_settings.DATABASES["default"]["NAME"] = name


def forget_everybody():
    """Delete whatever the tests before have left about people."""
    with transaction.atomic():
        for model in (ExportRequest, CampaignSupport):
            model.objects.all().delete()
        for model in (*addressed_models(), Consent, Wording, StopEntry, AuditEntry, Session):
            model._base_manager.all()._raw_delete(DEFAULT_DB_ALIAS)


@pytest.fixture
def stage(safety_copy, django_db_setup, django_db_blocker, monkeypatch, settings):
    """The copy, with nobody in it; the worker does nothing until it is called, and nobody is too fast."""
    before = connection.settings_dict["NAME"]
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)
    settings.FORM_SECONDS_MINIMUM = 0
    with django_db_blocker.unblock():
        switch_database(safety_copy.database_name)
        try:
            forget_everybody()
            # In the demonstration only one campaign is open.
            CampaignPage.objects.update(status=Status.OPEN, opens_at=None, closes_at=None)
            cache.clear()
            mail.outbox.clear()
            yield Database()
        finally:
            switch_database(before)


@pytest.fixture
def many_mails(settings):
    """No limit to the mails of a day: for flows that need many of them."""
    settings.MAILS_PER_DAY, settings.MAIL_INTERVAL_MINUTES = 100, 0


@pytest.fixture
def log():
    """Everything that any logger says, written as production writes it, but from the lowest level on."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(BlankFormatter("{asctime} {levelname} {name} {message}", style="{"))
    loggers = [logging.getLogger(), *map(logging.getLogger, list(logging.root.manager.loggerDict))]
    levels = {logger: logger.level for logger in loggers}
    for logger in loggers:
        logger.setLevel(logging.ERROR if logger.name.startswith(NOISE) else logging.DEBUG)
        if logger.name == "root" or not logger.propagate:
            logger.addHandler(handler)
    yield stream
    for logger, level in levels.items():
        logger.setLevel(level)
        logger.removeHandler(handler)
