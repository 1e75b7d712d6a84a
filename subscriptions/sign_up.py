"""What the worker does with the form of a subscription."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from members.consents import UPDATES
from members.inbox import handles
from members.services import begin_record
from subscriptions.models import Subscription

SUBSCRIBE = "subscriptions.subscribe"


@handles(SUBSCRIBE)
def begin_subscription(address: str, content: Mapping[str, Any]) -> None:
    """Begin a subscription.

    ``content``: ``country`` (ISO 3166-1 alpha-2 or empty), ``topic`` (key or empty), ``kinds``, ``frequency``,
    ``missing``, ``discreet``, ``language`` of the mails, and ``words``, what is agreed to, in that language.
    """
    record = Subscription(
        country=content["country"],
        topic_key=UUID(content["topic"]) if content["topic"] else None,
        kinds=content["kinds"],
        frequency=content["frequency"],
        missing=content["missing"],
        is_discreet=content["discreet"],
        language=content["language"],
    )
    begin_record(record, address, words_by_purpose={UPDATES: content["words"]})
