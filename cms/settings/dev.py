"""A site on one's own machine, without TLS: `make run` and `make dev`."""

import os

from cms.env import provide_development_defaults, read_switch

provide_development_defaults(os.environ)

from cms.settings.base import *  # noqa: E402, F403
from cms.settings.base import ALLOWED_HOSTS, PUBLIC_URL  # noqa: E402

DEBUG = read_switch(os.environ.get("DEBUG") or "0")
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
# Browsers refuse the __Host- prefix without TLS.
SESSION_COOKIE_NAME = "session"
CSRF_COOKIE_NAME = "csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False

# One process does everything: no worker has to be started to see what a change does.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
