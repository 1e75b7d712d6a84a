"""What templates ask about membership."""

from django import template

from members.models import MembershipPage
from members.models.membership import membership_page

register = template.Library()


@register.simple_tag
def membership() -> MembershipPage | None:
    """Return the page about membership in the active language, or None; one query a request."""
    return membership_page()
