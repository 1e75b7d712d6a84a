"""The groups of staff who look after the people of campaigns; each by its task, none with a right on a page."""

from campaigns.staff_campaigns import (
    ADD_PAPER,
    APPROVE_EXPORT,
    ASK_EXPORT,
    MAIL_UPDATES,
    REVIEW,
    VIEW_NUMBERS,
    VIEW_PEOPLE,
)
from members.staff_audit import PERMISSION as VIEW_RECORD
from staff.roles import register_role

SUPPORTER_CARE = "Supporter care"
DATA_PROTECTION = "Data protection"
SUPPORTER_NEWS = "Supporter news"

# Answers for the count: looks at held forms and public names, adds signatures from paper. Sees no person in clear.
register_role(SUPPORTER_CARE, [VIEW_NUMBERS, REVIEW, ADD_PAPER])
# Answers for the people: sees them one by one, exports them with a second person, and reads the record.
register_role(DATA_PROTECTION, [VIEW_NUMBERS, VIEW_PEOPLE, ASK_EXPORT, APPROVE_EXPORT, VIEW_RECORD])
# Mails updates to those who agreed to news. Sees no person, and numbers only as readers do.
register_role(SUPPORTER_NEWS, [MAIL_UPDATES])
