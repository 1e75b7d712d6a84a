"""What every test begins with: the default language, and nothing remembered from the test before."""

import shutil

import pytest
from django.conf import settings
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def fresh_start():
    # Requests activate languages and renditions are cached by number: both would reach into the next test.
    cache.clear()
    with translation.override(settings.LANGUAGE_CODE):
        yield
    cache.clear()


def pytest_unconfigure(config):
    """Leave nothing of a run behind: the test settings make a folder of their own each time."""
    shutil.rmtree(settings.VAR_DIR, ignore_errors=True)
