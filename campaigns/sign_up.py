"""What the worker does with the form of a campaign, and how long a signature is kept."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from campaigns.domain.keeping import LONGEST_MONTHS, USUAL_MONTHS
from campaigns.keeping import signatures_whose_time_has_come
from campaigns.models import CampaignSupport, SignUp
from members.consents import PUBLIC_NAME
from members.inbox import handles
from members.models import PersonRecord
from members.retention import Months, Rule, forget_row, register
from members.services import PENDING_LIFETIME, begin_record

SIGN_UP = "campaigns.sign-up"


@handles(SIGN_UP)
def begin_sign_up(address: str, content: Mapping[str, Any]) -> None:
    """Begin a signature.

    ``content``: ``campaign`` (translation key), ``first_name``, ``country`` (ISO 3166-1 alpha-2), ``words``, the exact
    words that were agreed to, by purpose, and ``months``, for which they say that it is kept after the campaign.
    """
    support, _created = CampaignSupport.objects.get_or_create(pk=UUID(content["campaign"]))
    record = SignUp(support=support, language=get_language())

    def fill() -> None:
        record.first_name = content.get("first_name", "")
        record.country = content.get("country", "")
        record.retention_months = content.get("months", USUAL_MONTHS)
        if PUBLIC_NAME in content["words"] and record.first_name:
            record.public_name = SignUp.PublicName.ASKED

    begin_record(record, address, words_by_purpose=content["words"], fill=fill)


def expired_unconfirmed() -> QuerySet:
    """Return the signatures that nobody confirmed in time."""
    return SignUp.objects.filter(state=PersonRecord.State.PENDING, pending_until__lt=now())


register(
    Rule(
        name="signatures-unconfirmed",
        model=SignUp,
        what=_("A signature that was not confirmed."),
        how_long=_("{longest}."),
        times={"longest": PENDING_LIFETIME},
        why=_("Time enough to find the mail and the link in it."),
        due=expired_unconfirmed,
        apply=forget_row,
    )
)
register(
    Rule(
        name="signatures",
        model=SignUp,
        what=_("Your signature under a campaign: address, first name, country, language and what you agreed to."),
        how_long=_(
            "Until as many months after the end of the campaign as stood beside the button, usually {usual}; never "
            "longer than {longest} after you confirmed it."
        ),
        times={"usual": Months(USUAL_MONTHS), "longest": Months(LONGEST_MONTHS)},
        why=_("So that we can hand the signatures over and write to those who want news. The number alone stays."),
        due=signatures_whose_time_has_come,
        apply=forget_row,
    )
)
