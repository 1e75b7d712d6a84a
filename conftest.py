"""What every test begins with: the default language, and nothing remembered from the test before."""

import shutil

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def fresh_start():
    # Requests activate languages and renditions are cached by number: both would reach into the next test.
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield
    cache.clear()


@pytest.fixture
def post():
    """Return a function that does the post as the worker would, and returns the mails that went out through it."""
    from members.tasks import do_the_post  # noqa: PLC0415 - apps are loaded only now

    def run():
        before = len(mail.outbox)
        while do_the_post():
            pass
        return mail.outbox[before:]

    return run


def pytest_unconfigure(config):
    """Leave nothing of a run behind: the test settings make a folder of their own each time."""
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)
