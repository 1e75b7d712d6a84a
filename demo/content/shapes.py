"""The shapes that the demonstration site's words are kept in.

Plain Python, no Django: a builder reads these shapes and makes pages of them. Rich text is HTML limited to ``p``,
``h3``, ``h4``, ``ul``, ``ol``, ``li``, ``b``, ``i`` and ``a href="https://…"``; ``h2`` stands in ``text`` blocks only.

Dates are day offsets from the day on which the site is built (negative: before it), so that the demonstration never
ages; a real event of the past carries its real date instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from demo.content.words import Words

Block = tuple[str, Mapping[str, Any]]
"""A block of a page: its key, and its data by field name. A value that a reader sees is a Words or holds some."""


@dataclass(frozen=True, kw_only=True)
class PageContent:
    """What every page has.

    ``key`` names the page inside this package and never shows. ``picture`` is the stem of a file among the
    demonstration pictures. ``topics`` are keys of topics, ``countries`` ISO 3166-1 alpha-2 codes. The summary has at
    most 240 characters.
    """

    key: str
    slug: Words
    title: Words
    summary: Words
    picture: str
    picture_alt: Words
    topics: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    invites_members: bool = False


@dataclass(frozen=True, kw_only=True)
class HomeContent(PageContent):
    """The front page. ``intro`` is plain text; ``featured_campaign`` is the key of a campaign."""

    heading: Words
    intro: Words
    featured_campaign: str


@dataclass(frozen=True, kw_only=True)
class IndexContent(PageContent):
    """A section's list page. ``intro`` is rich text."""

    intro: Words


@dataclass(frozen=True, kw_only=True)
class PriorityContent(PageContent):
    """A priority area in its four parts. ``actions_intro`` is rich text, ``contact`` the key of a contact."""

    issue: tuple[Block, ...]
    approach: tuple[Block, ...]
    actions_intro: Words
    contact: str


@dataclass(frozen=True, kw_only=True)
class MembershipContent(PageContent):
    """The page about membership.

    ``benefits`` and ``data_use`` are rich text, ``safer_contact`` is the key of a contact.
    """

    invitation: Words
    for_defenders: Words
    for_organisations: Words
    for_allies: Words
    cost: Words
    benefits: Words
    data_use: Words
    reply_weeks: int
    safer_contact: str


@dataclass(frozen=True, kw_only=True)
class Update:
    """News of a campaign. ``text`` is rich text."""

    days_ago: int
    title: Words
    text: Words


@dataclass(frozen=True, kw_only=True)
class CampaignContent(PageContent):
    """A campaign.

    ``outcome`` is rich text, present once the campaign is won or closed. ``share_text`` has at most 200 characters.
    ``next_page`` is the key of the page to which the thanks lead.
    """

    hashtag: Words
    demand: Words
    addressed_to: Words
    goal: int
    status: Literal["open", "paused", "won", "closed"]
    opens_in_days: int
    closes_in_days: int
    share_text: Words
    outcome: Words | None = None
    updates: tuple[Update, ...] = ()
    offers_public_names: bool = False
    updates_words: Words | None = None
    thanks: Words | None = None
    next_page: str = ""


@dataclass(frozen=True, kw_only=True)
class Session:
    """A part of an event on one day, in local time ("HH:MM") of an IANA time zone.

    Exactly one of ``day_offset`` (days from the day of building) and ``on`` (a real date of the past) is set.
    """

    title: Words
    description: Words
    start: str
    end: str
    timezone: str
    day_offset: int | None = None
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Institution:
    """An institution or a group of institutions at an event. Never a person."""

    name: Words
    role: Literal["organiser", "host", "participant", "funder"]
    url: str | None = None


@dataclass(frozen=True, kw_only=True)
class RegistrationContent:
    """How people register for an event.

    ``code`` opens the form where the mode is "code"; ``questions`` are kinds of questions. ``meeting_point`` and
    ``joining_url`` are told to those who have a place, and to nobody else.
    """

    mode: Literal["open", "approval", "code"]
    capacity: int | None = None
    code: str = ""
    questions: tuple[Literal["diet", "access", "interpretation", "visa", "photo"], ...] = ()
    meeting_point: str = ""
    joining_url: str = ""


@dataclass(frozen=True, kw_only=True)
class EventContent(PageContent):
    """An event, and its report once it is over.

    ``precision`` says how much of the place readers are told. ``languages`` and ``interpretation`` are language codes.
    ``accessibility`` and ``participation`` are rich text; ``confidentiality`` and ``status_note``, which says why an
    event is postponed or cancelled, are plain text.
    """

    sessions: tuple[Session, ...]
    timezone: str
    city: Words
    country: str | None
    precision: Literal["country", "city", "venue"]
    mode: Literal["in_person", "online", "hybrid"]
    languages: tuple[str, ...]
    accessibility: Words
    participation: Words
    interpretation: tuple[str, ...] = ()
    venue_name: Words | None = None
    venue_address: Words | None = None
    institutions: tuple[Institution, ...] = ()
    confidentiality: Words | None = None
    status: Literal["planned", "postponed", "cancelled"] = "planned"
    status_note: Words | None = None
    report: tuple[Block, ...] = ()
    registration: RegistrationContent | None = None


@dataclass(frozen=True, kw_only=True)
class TopicContent:
    """A subject that pages are sorted by. The slug is the same in every language."""

    key: str
    slug: str
    name: Words
    description: Words


@dataclass(frozen=True, kw_only=True)
class ContactContent:
    """A role that answers, never a person. ``safer_way`` is rich text; ``languages`` are language codes."""

    key: str
    title: Words
    email: str
    languages: tuple[str, ...]
    hours: Words
    response_time: Words
    safer_way: Words
    phone: str | None = None


@dataclass(frozen=True, kw_only=True)
class OrganisationContent:
    """The organisation that the site speaks for."""

    name: str
    tagline: Words
    footer_statement: Words
    email: str


@dataclass(frozen=True, kw_only=True)
class MenuItem:
    """An entry of a menu. ``page`` is the key of a page."""

    label: Words
    page: str


@dataclass(frozen=True, kw_only=True)
class Menus:
    """The site's menus."""

    main: tuple[MenuItem, ...] = ()
    footer: tuple[MenuItem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DangerContactContent:
    """Who answers in danger. ``organisation`` is the slug of an organisation, ``country`` an ISO code or None."""

    organisation: str
    note: Words
    country: str | None = None


@dataclass(frozen=True, kw_only=True)
class SourceContent:
    """Where facts come from. The publisher's name is the same in both languages."""

    title: Words
    url: str
    publisher: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewedContent(PageContent):
    """A page of the protection guide: which role answers for it, and when it was and will be looked at.

    ``tab_title`` stands in the tab instead of the title.
    """

    owner: Words
    reviewed_days_ago: int
    review_in_days: int
    tab_title: Words | None = None


@dataclass(frozen=True, kw_only=True)
class GuideIndexContent(ReviewedContent):
    """The first page of the protection guide. ``danger`` and ``intro`` are rich text."""

    danger: Words
    intro: Words
    contacts: tuple[DangerContactContent, ...]


@dataclass(frozen=True, kw_only=True)
class GuideContent(ReviewedContent):
    """A page of the protection guide. ``eligibility`` and ``ask_first`` are rich text."""

    part: Literal["accompaniment", "temporary", "permanent", "training", "digital", "exit", "other"]
    sources: tuple[SourceContent, ...]
    eligibility: Words | None = None
    time_needed: Words | None = None
    decided_by: Words | None = None
    cost: Words | None = None
    ask_first: Words | None = None
    directory_help: str = ""
    programmes: str = ""
