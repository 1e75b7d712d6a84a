"""The group of staff who look after the people of events; without a right on a page."""

from events.staff_events import ANNOUNCE, APPROVE_EXPORT, ASK_EXPORT, DECIDE, PRINT, VIEW_PEOPLE
from staff.roles import register_role

EVENT_STAFF = "Event staff"

# Answers for who comes: sees participants one by one, decides, writes to them, prints and exports their lists.
register_role(EVENT_STAFF, [VIEW_PEOPLE, DECIDE, PRINT, ANNOUNCE, ASK_EXPORT, APPROVE_EXPORT])
