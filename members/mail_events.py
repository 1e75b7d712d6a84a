"""What a mail service tells by itself: that a mail did not arrive, or was reported as unwanted.

Its address exists only where a service and a password are set; the password comes with every message, and the library
compares it. The answer is the same whether the address is with us or not.
"""

from collections.abc import Mapping
from typing import Any

from anymail import urls as services
from anymail.signals import AnymailTrackingEvent, EventType, RejectReason, tracking
from django.conf import settings
from django.dispatch import receiver

from members import bounces
from members.models import StopEntry

# A mailbox that is full, or a server that does not like ours, says nothing about the address.
SAYS_NO_MAILBOX = {RejectReason.BOUNCED, RejectReason.INVALID}
SAYS_UNWANTED = {EventType.COMPLAINED, EventType.UNSUBSCRIBED}


@receiver(tracking, dispatch_uid="members.mail_events")
def take_note(sender: Any, event: AnymailTrackingEvent, **kwargs: Any) -> None:
    """Stop writing to an address when a service says so for good."""
    because = reason_of(event)
    if because is not None and event.recipient:
        bounces.note(event.recipient, because)


def reason_of(event: AnymailTrackingEvent) -> StopEntry.Because | None:
    """Return why nobody should write any more, or None when the event does not say so."""
    if event.event_type in SAYS_UNWANTED:
        return StopEntry.Because.COMPLAINT
    if event.event_type == EventType.BOUNCED and event.reject_reason in SAYS_NO_MAILBOX and not is_soft(event):
        return StopEntry.Because.BOUNCE
    return None


def is_soft(event: AnymailTrackingEvent) -> bool:
    """Tell whether a service calls a bounce soft, such as a full mailbox, which the library counts like the others."""
    told = event.esp_event if isinstance(event.esp_event, Mapping) else {}
    return "soft" in str(told.get("Type", "")).lower()


def addresses_of(service: str) -> list[Any]:
    """Return where a service tells of what became of mails: that of the service that sends, and no other."""
    return [found for found in services.urlpatterns if getattr(found, "name", "") == f"{service}_tracking_webhook"]


urlpatterns = addresses_of(settings.MAIL_SERVICE)
