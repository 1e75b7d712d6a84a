"""Settings of the processes that are killed: production's, with a mail server that is a file, and without limits."""

from cms.settings.base import *  # noqa: F403
from cms.settings.base import ALLOWED_HOSTS, DATABASES, STORAGES

ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session", "csrf"
EMAIL_BACKEND = "tests.safety.crash.FileServer"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
FORM_SECONDS_MINIMUM = 0
MAILS_PER_DAY, MAIL_INTERVAL_MINUTES = 1000, 0
# A pool keeps threads, and a process with threads is not forked.
DATABASES["default"].setdefault("OPTIONS", {}).pop("pool", None)
