"""Tasks that a killed worker left behind.

The queue marks a task as running when a worker takes it and never looks again: waits for a release of django-tasks-db
that notices dead workers (``operations/tests/test_revival.py`` fails on that day).
"""

from datetime import timedelta

from django.conf import settings
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

# No task of this site works longer; beyond it the worker is dead.
LONGEST_TASK = timedelta(minutes=30)
MOST_WORKERS = 3
READY, RUNNING, FAILED = "READY", "RUNNING", "FAILED"


def is_queue_in_database() -> bool:
    """Tell whether tasks are kept in the database at all."""
    return "django_tasks_db" in settings.TASKS["default"]["BACKEND"]


def revive_tasks() -> int:
    """Give tasks of dead workers to another one, or up after three of them; return how many there were."""
    left = DBTaskResult.objects.filter(status=RUNNING, started_at__lt=now() - LONGEST_TASK)
    done = 0
    for task in left.iterator(chunk_size=200):
        is_hopeless = len(task.worker_ids) >= MOST_WORKERS
        changes = {"status": FAILED, "finished_at": now()} if is_hopeless else {"status": READY, "started_at": None}
        done += left.filter(pk=task.pk).update(**changes)
    return done
