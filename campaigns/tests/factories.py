"""Campaigns for tests."""

from datetime import date
from uuid import uuid4

from django.utils.timezone import localdate

from campaigns.models import CampaignPage, CampaignSupport, CampaignUpdate, SignUp
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


def make_signatures(campaign: CampaignPage, number: int, *, language: str = "en", **fields) -> list[SignUp]:
    """Store confirmed signatures under a campaign, as they are some time after the confirmation."""
    support, _created = CampaignSupport.objects.get_or_create(pk=campaign.translation_key)
    rows = []
    for _ in range(number):
        row = SignUp(
            support=support,
            language=language,
            state=SignUp.State.CONFIRMED,
            requested_on=localdate(),
            confirmed_on=localdate(),
            **{name: value for name, value in fields.items() if name != "first_name"},
        )
        row.set_address(f"{uuid4().hex}@example.org")
        row.first_name = fields.get("first_name", "")
        rows.append(row)
    return SignUp.objects.bulk_create(rows)
