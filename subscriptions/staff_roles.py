"""The group of staff who look after news by mail; without a right on a page or a look at a person."""

from staff.roles import register_role

VIEW, HOLD = "subscriptions.view_digests", "subscriptions.hold_digests"
NEWS_BY_MAIL = "News by mail"

register_role(NEWS_BY_MAIL, [VIEW, HOLD])
