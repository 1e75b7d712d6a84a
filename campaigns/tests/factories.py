"""Campaigns for tests."""

from datetime import date

from campaigns.models import CampaignPage, CampaignUpdate
from core.tests.site import make_page

STORY = [{"type": "text", "value": {"text": "<h2>Who she is</h2><p>She defends the river.</p>"}}]


def make_update(title: str, published_on: date, body: str = "<p>It went on.</p>") -> CampaignUpdate:
    """Return an update, not stored."""
    return CampaignUpdate(title=title, published_on=published_on, body=body)


def make_campaign(section, title: str = "Stand with her", *, updates=(), **fields) -> CampaignPage:
    """Return a live campaign with its updates below a list of campaigns; open unless ``fields`` say otherwise."""
    defaults = {
        "hashtag": "#StandWithHer",
        "demand": "Drop the charges",
        "addressed_to": "The court",
        "share_text": "I stand with her",
        "body": STORY,
    }
    campaign = make_page(section, title, "campaigns.CampaignPage", **{**defaults, **fields})
    for update in updates:
        update.locale = campaign.locale
        campaign.updates.add(update)
    campaign.save()
    return campaign


def translate_campaign(campaign: CampaignPage, locale, **fields) -> CampaignPage:
    """Return the live version of a campaign in a language whose list of campaigns exists; ``fields`` are its words."""
    version = campaign.copy_for_translation(locale)
    for name, value in fields.items():
        setattr(version, name, value)
    version.save_revision().publish()
    return CampaignPage.objects.get(pk=version.pk)
