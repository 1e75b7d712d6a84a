"""The protection guide, from its content."""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

from core.models import Country
from demo.builders.stream import english
from demo.content import shapes
from protection.models import DangerContact, GuideIndexPage, GuidePage, GuideSource, Organisation


def review_fields(content: shapes.ReviewedContent) -> dict[str, Any]:
    """Return who answers for a page and when, counted from today."""
    return {
        "tab_title": english(content.tab_title),
        "owner_role": content.owner.en,
        "reviewed_on": localdate() - timedelta(days=content.reviewed_days_ago),
        "review_by": localdate() + timedelta(days=content.review_in_days),
    }


def guide_index_page(content: shapes.GuideIndexContent, fields: dict[str, Any]) -> GuideIndexPage:
    """Return the first page of the guide; the organisations that answer have to exist."""
    page = GuideIndexPage(
        **fields, **review_fields(content), danger_text=content.danger.en, introduction=content.intro.en
    )
    page.danger_contacts = [danger_contact(contact) for contact in content.contacts]
    return page


def danger_contact(content: shapes.DangerContactContent) -> DangerContact:
    """Return one organisation that answers in danger."""
    return DangerContact(
        organisation=Organisation.objects.get(slug=content.organisation),
        country=Country.objects.get_or_create(code=content.country)[0] if content.country else None,
        note=content.note.en,
    )


def guide_page(content: shapes.GuideContent, fields: dict[str, Any]) -> GuidePage:
    """Return a page of the guide without its body."""
    page = GuidePage(
        **fields,
        **review_fields(content),
        part=content.part,
        eligibility=english(content.eligibility),
        time_needed=english(content.time_needed),
        decided_by=english(content.decided_by),
        cost=english(content.cost),
        ask_first=english(content.ask_first),
        directory_help=content.directory_help,
        programmes=content.programmes,
        body=[],
    )
    page.sources = [
        GuideSource(title=source.title.en, publisher=source.publisher, url=source.url) for source in content.sources
    ]
    return page
