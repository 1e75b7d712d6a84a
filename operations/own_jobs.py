"""The jobs that belong to no other room."""

from datetime import timedelta

from django.core.management import call_command

from operations.revival import is_queue_in_database, revive_tasks
from operations.timer import register


def publish_scheduled() -> None:
    """Publish and expire what staff scheduled."""
    call_command("publish_scheduled", verbosity=0)


def clear_sessions() -> None:
    """Delete the sessions that have ended."""
    call_command("clearsessions", verbosity=0)


def look_after_tasks() -> None:
    """Revive what dead workers left, and delete the results of tasks that ended days ago."""
    if is_queue_in_database():
        revive_tasks()
        call_command("prune_db_task_results", verbosity=0)


register("publish-scheduled", every=timedelta(minutes=1), run=publish_scheduled)
register("clear-sessions", every=timedelta(hours=1), run=clear_sessions)
register("look-after-tasks", every=timedelta(minutes=10), run=look_after_tasks)
