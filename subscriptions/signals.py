"""What goes together with the row of an address: the mails to it that are still to be sent."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from members.models import OutgoingMail
from subscriptions.models import Subscriber


@receiver(post_delete, sender=Subscriber)
def forget_mails(instance: Subscriber, **kwargs: Any) -> None:
    """Delete the digests that were written to her and not sent yet."""
    OutgoingMail.objects.filter(record_id=instance.pk).delete()
