"""A campaign with an update in two languages, and people who want news, for the tests of mailings."""

from datetime import date

from campaigns import updates
from campaigns.models import CampaignUpdate, UpdateMailing
from campaigns.tests.factories import make_campaign, make_update, translate_campaign
from campaigns.tests.people import make_signature
from members import consents

NEWS = (consents.SIGNING, consents.UPDATES)


def campaign_with_update(section, *, title="The hearing took place", **fields):
    """Return a live campaign with one update, in the language of its section."""
    body = '<p>Forty people <b>came</b>. <a href="https://example.org/a?utm_source=x&amp;b=1">Read more</a>.</p>'
    return make_campaign(section, updates=[make_update(title, date(2026, 11, 2), body)], **fields)


def in_spanish(campaign, locale, *, title="La audiencia tuvo lugar"):
    """Return the live Spanish version of a campaign, its updates in Spanish too."""
    version = translate_campaign(campaign, locale, title="Con ella", slug="con-ella")
    version.updates.update(title=title, body="<p>Vinieron cuarenta personas.</p>")
    return version


def supporter(campaign, address, language="en", purposes=NEWS, **fields):
    """Return a signature with the consent to news."""
    return make_signature(campaign.translation_key, address, language=language, purposes=purposes, **fields)


def mailing_of(campaign, **choices) -> UpdateMailing:
    """Return the draft of the mailing of a campaign's only update, stored."""
    key = CampaignUpdate.objects.filter(page=campaign).values_list("translation_key", flat=True).get()
    mailing = updates.draft_of(campaign.translation_key, key)
    for name, value in choices.items():
        setattr(mailing, name, value)
    updates.store_draft(mailing)
    return updates.draft_of(campaign.translation_key, key)


def send_all(mailing, post, actor):
    """Begin a mailing and let timer and worker do their work; return the mails."""
    assert updates.start(mailing, actor=actor) == []
    updates.go_on()
    mails = post()
    updates.go_on()
    mailing.refresh_from_db()
    return mails
