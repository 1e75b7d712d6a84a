"""What the timer does for people."""

from datetime import timedelta

from members import audit
from members.membership import ask_to_stay
from members.models import AuditEntry
from members.retention import sweep
from members.services import send_reminders
from members.tasks import do_the_post
from operations.timer import register

# The timer has other things to do, too: what is left waits for its next round.
MOST_ROUNDS = 20


def post() -> None:
    """Do the post that no worker did."""
    for _round in range(MOST_ROUNDS):
        if not do_the_post():
            break


def sweep_on_record() -> dict[str, int]:
    """Carry out the table of retention, note it in the record, and return how many rows each rule dealt with."""
    found = sweep()
    if any(found.values()):
        audit.record(AuditEntry.Action.RETENTION_RUN, quantity=sum(found.values()))
    return found


register("post", every=timedelta(minutes=1), run=post)
register("reminders", every=timedelta(minutes=10), run=send_reminders)
register("memberships", every=timedelta(hours=6), run=ask_to_stay)
register("retention", every=timedelta(hours=1), run=sweep_on_record)
