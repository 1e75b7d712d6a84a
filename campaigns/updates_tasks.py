"""What the worker does for updates that go out by mail, without waiting for the timer."""

from django_tasks import task

from campaigns import updates


class UpdatesFailedError(Exception):
    """Queueing failed; names the kind of error and repeats nothing of it."""


@task()
def go_on_with_updates() -> None:
    """Queue the next people of every mailing that is under way."""
    try:
        updates.go_on()
    except Exception as error:  # noqa: BLE001 - nothing of any error may end in a table
        raise UpdatesFailedError(type(error).__name__) from None
