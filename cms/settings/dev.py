"""A site on one's own machine, without TLS: `make run` and `make dev`."""

import os

from cms.env import provide_development_defaults, read_switch

provide_development_defaults(os.environ)

from cms.settings.base import *  # noqa: E402, F403
from cms.settings.base import ALLOWED_HOSTS, EMAIL_BACKEND, PUBLIC_URL, VAR_DIR  # noqa: E402

DEBUG = read_switch(os.environ.get("DEBUG") or "0")
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

if DEBUG:
    PAGE_CACHE_SECONDS = 0

# Nobody's website is visited from a machine that only tries things out.
CHECK_WEBSITES = False

# One process does everything: no worker has to be started to see what a change does.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Whoever tries the site out writes to one address again and again, and reads the mails at once.
MAILS_PER_DAY = 50
MAIL_INTERVAL_MINUTES = 0

# Without a mail server of one's own, mails go into a folder and are read at /mail/.
if EMAIL_BACKEND.endswith(".console.EmailBackend"):
    EMAIL_BACKEND = "members.mail_files.EmailBackend"
    MAIL_READER = VAR_DIR / "mail"
