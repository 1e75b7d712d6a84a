"""When what readers see has changed: one mark for all processes, moved by every change in the database that shows.

A statement that writes to a table which readers see moves the mark once its transaction has ended, however it was made:
by saving, by a bulk update, by raw SQL, by a command. So nothing has to remember to do it.
"""

import logging
import os
import re
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db.backends.base.base import BaseDatabaseWrapper
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

Mark = tuple[Any, ...]
WRITES = re.compile(
    r'\s*(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE|DELETE\s+FROM|REPLACE\s+INTO)\s+"?(\w+)"?', re.IGNORECASE
)
# Tables that no page for readers shows: people and mails, sessions, tasks, drafts, histories and their like.
UNSEEN = re.compile(
    r"members_(?!membershippage)|operations_|protection_(?:suggestion|websitecheck)"
    r"|campaigns_(?:signup|forgottensupporters|offlinesignatures|updatemailing)"
    r"|events_(?:registration|eventplaces|pastparticipants|eventannouncement|invitationcode)\b|django_(?:session|migrations|content_type|tasks)"
    r"|subscriptions_|auth_|users_|wagtailadmin_|wagtailusers_|taggit_"
    r"|wagtailcore_(?:revision|pagelogentry|modellogentry|referenceindex|uploadedfile|comment|pagesubscription"
    r"|task|workflow|group)|wagtail_localize_"
)
KEY = "pages-mark"


def mark_file() -> Path:
    """Return the file whose making anew moves the mark on one machine."""
    return Path(settings.VAR_DIR) / "pages-mark"


def is_shared_by_machines() -> bool:
    """Tell whether the mark lives in a cache that several machines share."""
    return "locmem" not in settings.CACHES["default"]["BACKEND"]


def current_mark() -> Mark:
    """Return the mark: equal as long as nothing that shows has changed."""
    if is_shared_by_machines():
        try:
            return (cache.get(KEY),)
        except (RedisError, OSError):
            # While nobody can say what is fresh, nothing is: a mark that equals no other.
            return (object(),)
    try:
        found = os.stat(mark_file())  # noqa: PTH116 - the one thing that every cached answer waits for
    except FileNotFoundError:
        return ()
    return (found.st_mtime_ns, found.st_ino)


def move_mark() -> None:
    """Move the mark: whatever was remembered before is not answered with any more, in every process."""
    if is_shared_by_machines():
        try:
            cache.set(KEY, token_hex(8), None)
        except (RedisError, OSError):
            logger.warning("The shared cache does not answer: pages may be old for a minute.")
        return
    path = mark_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}-{token_hex(4)}")
        fresh.touch()
        fresh.replace(path)
    except OSError:
        # A full disk takes no new file but lets one go, and no mark is a mark too.
        logger.warning("The mark of the page cache cannot be written: is the disk full?")
        with suppress(OSError):
            path.unlink(missing_ok=True)


def shows(sql: str) -> bool:
    """Tell whether a statement writes what readers may see."""
    found = WRITES.match(sql)
    return found is not None and UNSEEN.match(found.group(1)) is None


def notice_writes(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
    """Run a statement and, when it writes what shows, move the mark as soon as others can see it."""
    result = execute(sql, params, many, context)
    connection = context["connection"]
    if shows(sql) and not any(function is move_mark for _ids, function, _robust in connection.run_on_commit):
        connection.on_commit(move_mark, robust=True)
    return result


def watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Notice what a new connection writes (receiver of ``connection_created``)."""
    if settings.PAGE_CACHE_SECONDS and notice_writes not in connection.execute_wrappers:
        connection.execute_wrappers.append(notice_writes)
