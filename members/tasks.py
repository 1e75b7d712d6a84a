"""What the task worker does for people: it deals with forms and sends mails."""

from contextlib import suppress

from django.core.cache import cache
from django.db import transaction
from django_tasks import task
from redis.exceptions import RedisError

from members import inbox, outbox

FORMS_PER_RUN = 500
MAILS_PER_RUN = 500
FLAG = "members-post-is-called"
FLAG_SECONDS = 30


class PostFailedError(Exception):
    """The post could not be done; names the kind of error and repeats nothing of it."""


def do_the_post() -> int:
    """Deal with the forms that came in and send the mails that are due; return how many there were of both."""
    return inbox.process(FORMS_PER_RUN) + outbox.deliver(MAILS_PER_RUN)


@task()
def post() -> None:
    """Do the post, and come back when there was too much of it for one time."""
    # From here on, whoever writes something has to call again: this run may not see it.
    with suppress(RedisError, OSError):
        cache.delete(FLAG)
    try:
        done = do_the_post()
    except Exception as error:  # noqa: BLE001 - nothing of any error may end in a table
        # The task's own row keeps the text of an error, which could repeat what somebody typed.
        raise PostFailedError(type(error).__name__) from None
    if done >= min(FORMS_PER_RUN, MAILS_PER_RUN):
        call_the_post()


def call_the_post() -> None:
    """Ask the worker to do the post once this transaction has ended; many calls at once are one."""
    transaction.on_commit(enqueue_post)


def enqueue_post() -> None:
    """Ask the worker, unless it has been asked and has not begun yet."""
    try:
        is_news = cache.add(FLAG, 1, FLAG_SECONDS)
    except (RedisError, OSError):
        is_news = True
    if is_news:
        post.enqueue()
