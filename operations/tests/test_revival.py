from datetime import timedelta
from importlib.metadata import version

import pytest
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult, get_date_max

from operations.revival import FAILED, LONGEST_TASK, READY, RUNNING, revive_tasks

pytestmark = pytest.mark.django_db


def left_behind(minutes, workers=("dead",)):
    return DBTaskResult.objects.create(
        status=RUNNING,
        started_at=now() - timedelta(minutes=minutes),
        args_kwargs={"args": [], "kwargs": {}},
        task_path="members.tasks.post",
        backend_name="default",
        worker_ids=list(workers),
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
    )


def test_a_task_of_a_dead_worker_is_given_to_another():
    task = left_behind(31)
    assert revive_tasks() == 1
    task.refresh_from_db()
    assert (task.status, task.started_at) == (READY, None)


def test_a_task_at_work_is_left_alone():
    left_behind(LONGEST_TASK.total_seconds() / 60 - 1)
    assert revive_tasks() == 0


def test_a_task_that_killed_three_workers_is_given_up():
    task = left_behind(31, ("one", "two", "three"))
    revive_tasks()
    task.refresh_from_db()
    assert task.status == FAILED


def test_the_queue_still_does_not_notice_dead_workers():
    """Look at the release notes when this fails: the revival may not be needed any more."""
    assert version("django-tasks-db").startswith("0.13.")
