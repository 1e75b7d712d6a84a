"""Tests: production's settings, faster, and without anything outside the machine."""

import os
import tempfile

os.environ["SECRET_KEY"] = "only-for-tests-" * 4
os.environ["DATA_KEYS"] = f"test:{'A' * 43}"
os.environ["STOP_LIST_KEY"] = "B" * 42 + "A"
os.environ["PUBLIC_URL"] = "https://acompana.example"
os.environ["VAR_DIR"] = tempfile.mkdtemp(prefix="acompana-test-")

from cms.settings.base import *  # noqa: F403
from cms.settings.base import ALLOWED_HOSTS, STORAGES

ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PAGE_CACHE_SECONDS = 0
CHECK_WEBSITES = False
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
