"""What the timer does for events."""

from datetime import timedelta

from events.announcements import work_on_announcements
from events.registrations import end_offers, remind_of_the_day, tell_of_the_end
from operations.timer import register

register("offers", every=timedelta(minutes=1), run=end_offers)
register("events-announcements", every=timedelta(minutes=1), run=work_on_announcements)
register("events-tomorrow", every=timedelta(minutes=30), run=remind_of_the_day)
register("events-cancelled", every=timedelta(minutes=10), run=tell_of_the_end)
