"""The settings under which signing up is measured: production's way of handing work to a worker, which is not there."""

from cms.settings.dev import *  # noqa: F403

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
# A program that measures fills in its forms faster than anybody.
FORM_SECONDS_MINIMUM = 0
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
