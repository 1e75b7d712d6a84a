"""Production on one's own machine, without any service: `make serve`. Secrets are made once and kept below var/."""

import os

from cms.env import provide_development_defaults

provide_development_defaults(os.environ)

from cms.settings.base import *  # noqa: E402, F403
from cms.settings.base import ALLOWED_HOSTS  # noqa: E402

ALLOWED_HOSTS = [*ALLOWED_HOSTS, "127.0.0.1", "localhost", "[::1]"]
# Nobody's website is visited from a machine that only tries things out.
CHECK_WEBSITES = False
