"""Pages in English, each from its content. Bodies come in a second step, when every page that they name exists."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.timezone import localdate, make_aware
from wagtail.models import Page

from campaigns.models import CampaignIndexPage, CampaignPage, CampaignUpdate
from core.models import BasePage, PageCountry, PageTopic
from core.timezones import DEFAULT_TIMEZONE
from demo.builders.guide import guide_index_page, guide_page
from demo.builders.membership import membership_page
from demo.builders.publications import PublicationIndexPage, publication_page
from demo.builders.stream import english
from demo.content import shapes
from demo.content.directory_shapes import DirectoryContent
from demo.content.shapes_of_publications import PublicationContent
from events.models import EventIndexPage, EventInstitution, EventLanguage, EventPage, EventQuestion, EventSession
from events.registration_codes import seal_of
from home.models import HomePage, StandardPage
from priorities.models import PriorityAreaIndexPage, PriorityAreaPage
from protection.models import DirectoryPage

INDEX_MODELS = {
    "campaigns": CampaignIndexPage,
    "events": EventIndexPage,
    "priorities": PriorityAreaIndexPage,
    "publications": PublicationIndexPage,
}
# How many days after an event its answers are kept.
QUESTION_DAYS = {"diet": 2, "access": 7, "interpretation": 2, "visa": 21, "photo": 30}


def moment(days: int, clock: time = time(23, 59)) -> datetime:
    """Return a moment some days from today, on the clocks of the zone that campaigns have by default."""
    return make_aware(datetime.combine(localdate() + timedelta(days=days), clock), ZoneInfo(DEFAULT_TIMEZONE))


def common_fields(content: shapes.PageContent, picture: Callable[[str], Any]) -> dict[str, Any]:
    """Return the fields of every page."""
    return {
        "title": content.title.en,
        "slug": content.slug.en,
        "summary": content.summary.en,
        "hero_image": picture(content.picture),
        "hero_alt": content.picture_alt.en,
    }


def home_page(content: shapes.HomeContent, fields: dict[str, Any]) -> HomePage:
    """Return the home page."""
    return HomePage(**fields, lead=content.heading.en, introduction=content.intro.en)


def standard_page(content: shapes.PageContent, fields: dict[str, Any]) -> StandardPage:
    """Return a standing page."""
    return StandardPage(**fields, body=[], invites_members=content.invites_members)


def index_page(content: shapes.IndexContent, fields: dict[str, Any]) -> BasePage:
    """Return the list page of a section."""
    return INDEX_MODELS[content.key](**fields, introduction=content.intro.en)


def directory_page(content: DirectoryContent, fields: dict[str, Any]) -> DirectoryPage:
    """Return the page of the directory."""
    return DirectoryPage(**fields, introduction=content.intro.en, about_listing=content.about_listing.en)


def priority_area_page(content: shapes.PriorityContent, fields: dict[str, Any]) -> PriorityAreaPage:
    """Return a priority area."""
    return PriorityAreaPage(**fields, issue=[], approach=[], actions_introduction=content.actions_intro.en)


def campaign_page(content: shapes.CampaignContent, fields: dict[str, Any]) -> CampaignPage:
    """Return a campaign with its updates."""
    page = CampaignPage(
        **fields,
        hashtag=content.hashtag.en,
        demand=content.demand.en,
        addressed_to=content.addressed_to.en,
        goal=content.goal,
        status=content.status,
        opens_at=moment(content.opens_in_days, time(0)),
        closes_at=moment(content.closes_in_days),
        outcome=english(content.outcome),
        share_text=content.share_text.en,
        offers_public_names=content.offers_public_names,
        updates_words=english(content.updates_words),
        thanks=english(content.thanks),
        body=[],
    )
    page.updates = [
        CampaignUpdate(
            published_on=localdate() - timedelta(days=update.days_ago), title=update.title.en, body=update.text.en
        )
        for update in content.updates
    ]
    return page


def event_page(content: shapes.EventContent, fields: dict[str, Any]) -> EventPage:
    """Return an event with its sessions, institutions and languages."""
    page = EventPage(
        **fields,
        status=content.status,
        status_note=english(content.status_note),
        timezone=content.timezone,
        mode=content.mode,
        city=content.city.en,
        venue_name=english(content.venue_name),
        venue_address=english(content.venue_address),
        venue_precision=content.precision,
        participation=content.participation.en,
        accessibility=content.accessibility.en,
        confidentiality_note=english(content.confidentiality),
        body=[],
    )
    page.sessions = [event_session(session, content.timezone) for session in content.sessions]
    page.institutions = [
        EventInstitution(name=item.name.en, role=item.role, url=item.url or "") for item in content.institutions
    ]
    page.languages = [EventLanguage(code=code, role="spoken") for code in content.languages]
    page.languages.add(*[EventLanguage(code=code, role="interpretation") for code in content.interpretation])
    if content.registration:
        take_registrations(page, content.registration)
    return page


def take_registrations(page: EventPage, content: shapes.RegistrationContent) -> None:
    """Let people register for an event; its questions have the usual words."""
    page.registration_mode = content.mode
    page.capacity = content.capacity
    page.invitation_code_seal = seal_of(content.code) if content.code else ""
    page.meeting_point = content.meeting_point
    page.joining_url = content.joining_url
    page.registration_questions = [
        EventQuestion(kind=kind, kept_days=QUESTION_DAYS[kind], sort_order=order)
        for order, kind in enumerate(content.questions)
    ]


def event_session(content: shapes.Session, zone: str) -> EventSession:
    """Return a session; its own zone is kept only where it differs from that of the event."""
    return EventSession(
        title=content.title.en,
        description=content.description.en,
        starts_on=content.on or localdate() + timedelta(days=content.day_offset or 0),
        start_time=time.fromisoformat(content.start),
        end_time=time.fromisoformat(content.end),
        timezone="" if content.timezone == zone else content.timezone,
    )


BUILDERS: dict[type, Callable] = {
    shapes.HomeContent: home_page,
    shapes.PageContent: standard_page,
    shapes.IndexContent: index_page,
    shapes.MembershipContent: membership_page,
    DirectoryContent: directory_page,
    shapes.PriorityContent: priority_area_page,
    shapes.GuideIndexContent: guide_index_page,
    shapes.GuideContent: guide_page,
    shapes.CampaignContent: campaign_page,
    shapes.EventContent: event_page,
    PublicationContent: publication_page,
}


def build_page(
    content: shapes.PageContent, parent: Page, *, picture: Callable, topic: Callable, country: Callable
) -> BasePage:
    """Add the page of ``content`` below ``parent``, a draft with topics and countries, without its bodies."""
    page = BUILDERS[type(content)](content, common_fields(content, picture))
    page.live = False
    if isinstance(page, EventPage) and content.country:
        page.country = country(content.country)
    page.topic_links = [PageTopic(topic=topic(key), sort_order=order) for order, key in enumerate(content.topics)]
    page.country_links = [
        PageCountry(country=country(code), sort_order=order) for order, code in enumerate(content.countries)
    ]
    return parent.add_child(instance=page)
