"""What the timer does for campaigns."""

from datetime import timedelta

from campaigns import updates
from campaigns.figures import refresh
from operations.timer import register

# The numbers themselves move at most once an hour; a campaign that is new need not wait for the full hour.
register("figures", every=timedelta(minutes=10), run=refresh)
# Mails of updates are written a thousand at a time, as the outbox has room.
register("updates", every=timedelta(minutes=1), run=updates.go_on)
