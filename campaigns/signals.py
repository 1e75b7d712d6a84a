"""What follows when the page of a campaign changes or goes."""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published

from campaigns.keeping import note_ends
from campaigns.models import CampaignPage, CampaignSupport


@receiver(page_published, sender=CampaignPage, dispatch_uid="campaigns.note_end_at_publication")
@receiver(post_delete, sender=CampaignPage, dispatch_uid="campaigns.note_end_at_deletion")
def note_end(sender: type[CampaignPage], instance: CampaignPage, **kwargs: Any) -> None:
    """Keep in mind that a campaign ended. Without any page it has ended, too: its signatures go in time."""
    note_ends(CampaignSupport.objects.filter(pk=instance.translation_key))
