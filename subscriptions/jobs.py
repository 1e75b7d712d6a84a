"""What the timer does for subscriptions."""

from datetime import timedelta

from operations.timer import register
from subscriptions.schedule import run_due

register("digests", every=timedelta(minutes=5), run=run_due)
