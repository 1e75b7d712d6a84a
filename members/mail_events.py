"""What a mail service tells by itself: that a mail did not arrive, or was reported as unwanted.

Its address exists only where a service and a password are set; the password comes with every message, and the library
compares it. The answer is the same whether the address is with us or not.
"""

from collections.abc import Callable, Mapping
from typing import Any

from anymail import urls as services
from anymail.signals import AnymailTrackingEvent, EventType, tracking
from django.conf import settings
from django.dispatch import receiver

from members import bounces
from members.models import StopEntry

# What each service calls final for the mailbox. The library's own words do not tell it from one that is full, from a
# domain whose names fail, or from a server that does not like ours.
Told = Mapping[str, Any]
CERTAIN: Mapping[str, Callable[[Told], bool]] = {
    "Brevo": lambda told: told.get("event") in {"hard_bounce", "invalid_email"},
    "MailerSend": lambda told: str(told.get("type", "")).endswith("hard_bounced"),
    "Mailjet": lambda told: (
        told.get("hard_bounce") is True and told.get("error") in {"user unknown", "mailbox inactive"}
    ),
    "Postmark": lambda told: told.get("Type") == "HardBounce",
    "SparkPost": lambda told: str(told.get("bounce_class")) in {"10", "30"},
}
SAYS_NOT_ARRIVED = {EventType.BOUNCED, EventType.FAILED}
SAYS_UNWANTED = {EventType.COMPLAINED, EventType.UNSUBSCRIBED}


@receiver(tracking, dispatch_uid="members.mail_events")
def take_note(sender: Any, event: AnymailTrackingEvent, esp_name: str, **kwargs: Any) -> None:
    """Stop writing to an address when a service says so for good."""
    because = reason_of(event, esp_name)
    if because is not None and event.recipient:
        bounces.note(event.recipient, because)


def reason_of(event: AnymailTrackingEvent, service: str) -> StopEntry.Because | None:
    """Return why nobody should write any more, or None when the event does not say so."""
    if event.event_type in SAYS_UNWANTED:
        return StopEntry.Because.COMPLAINT
    if event.event_type in SAYS_NOT_ARRIVED and says_that_there_is_no_mailbox(event, service):
        return StopEntry.Because.BOUNCE
    return None


def says_that_there_is_no_mailbox(event: AnymailTrackingEvent, service: str) -> bool:
    """Tell whether a service says for good that there is no such mailbox, or passes on that its server said so."""
    told = event.esp_event if isinstance(event.esp_event, Mapping) else {}
    if "msys" in told:
        # SparkPost wraps what it tells twice.
        told = next(iter(told["msys"].values()), {})
    if service in CERTAIN:
        return CERTAIN[service](told)
    return bounces.says_that_there_is_no_mailbox(bounces.PERMANENT, str(event.mta_response or ""))


def addresses_of(service: str) -> list[Any]:
    """Return where a service tells of what became of mails: that of the service that sends, and no other."""
    return [found for found in services.urlpatterns if getattr(found, "name", "") == f"{service}_tracking_webhook"]


urlpatterns = addresses_of(settings.MAIL_SERVICE)
