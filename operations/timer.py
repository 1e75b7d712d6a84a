"""Jobs that run by the clock: each room registers its own, one command runs those whose time has come.

Several machines may run the command: the database decides which of them takes a job.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import close_old_connections, connection
from django.db.models import F, Q
from django.utils.timezone import now

from operations.models import JobRun

logger = logging.getLogger(__name__)

# A job that has not ended well for so many of its intervals, and at least for so long, is silent.
SILENT_INTERVALS = 5
SHORTEST_SILENCE = timedelta(minutes=15)


@dataclass(frozen=True)
class Job:
    """What runs, and how often."""

    name: str
    every: timedelta
    run: Callable[[], object]

    @property
    def longest_silence(self) -> timedelta:
        """How long nobody has to worry when it does not end well."""
        return max(self.every * SILENT_INTERVALS, SHORTEST_SILENCE)


JOBS: dict[str, Job] = {}


def register(name: str, *, every: timedelta, run: Callable[[], object]) -> None:
    """Have ``run`` called again and again; raises ValueError for a name that is taken."""
    if name in JOBS:
        raise ValueError(f"There are two jobs called {name}.")
    JOBS[name] = Job(name, every, run)


def take(job: Job, moment: datetime) -> bool:
    """Take a job for this process if its time has come and it does not run elsewhere; of many at once one gets it.

    A run that never ended, because its process was killed, holds up the next one until the job counts as silent.
    """
    _run, is_new = JobRun.objects.get_or_create(name=job.name, defaults={"started_at": moment})
    if is_new:
        return True
    has_ended = Q(ended_at__gte=F("started_at")) | Q(started_at__lte=moment - job.longest_silence)
    due = has_ended & Q(started_at__lte=moment - job.every)
    return JobRun.objects.filter(due, name=job.name).update(started_at=moment) == 1


def run_due() -> dict[str, bool]:
    """Run every job whose time has come; return by name whether it ended well.

    A job that fails stops no other one and is tried again at its next time.
    """
    return {job.name: run_one(job) for job in JOBS.values() if take(job, now())}


def run_one(job: Job) -> bool:
    """Run a job and note how it ended."""
    run = JobRun.objects.filter(name=job.name)
    try:
        job.run()
    except Exception as error:  # noqa: BLE001 - whatever one job does wrong, the others go on
        if not connection.in_atomic_block:
            close_old_connections()
        run.update(ended_at=now(), failures=F("failures") + 1)
        logger.error("The job %s failed: %s.", job.name, type(error).__name__)  # noqa: TRY400
        return False
    moment = now()
    run.update(ended_at=moment, succeeded_at=moment, failures=0)
    return True


def silent_jobs() -> list[str]:
    """Return the names of jobs that have not ended well for too long, those that never ran included."""
    moment = now()
    succeeded = dict(JobRun.objects.values_list("name", "succeeded_at"))
    return [
        job.name
        for job in JOBS.values()
        if (last := succeeded.get(job.name)) is None or last < moment - job.longest_silence
    ]
