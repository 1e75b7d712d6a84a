"""An event has a before and an after: the invitation turns into the report at the same address."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks import StoryBlock
from core.cards import find_actions
from core.i18n import only_readable
from core.index_pages import BaseIndexPage
from core.listings import Filter, build_filter
from core.models import BasePage, Country
from core.stories import prepare_story
from core.structured_data import breadcrumb_list
from core.timezones import DEFAULT_TIMEZONE, timezone_choices
from events.dates import event_dates
from events.domain.phases import Phase, Status, phase_of, span_of
from events.domain.venues import Mode, Place, Precision, public_place
from events.forms import EventPageForm
from events.models.calendars import CalendarEntry
from events.models.registering import Registering
from events.models.reports import EventReport
from events.models.sensitive import Sensitivity
from events.querysets import EventQuerySet
from events.structured_data import event

STATUS_LABELS = [
    (Status.PLANNED.value, _("planned")),
    (Status.POSTPONED.value, _("postponed")),
    (Status.CANCELLED.value, _("cancelled")),
]
MODE_LABELS = [
    (Mode.IN_PERSON.value, _("in person")),
    (Mode.ONLINE.value, _("online")),
    (Mode.HYBRID.value, _("in person and online")),
]
PRECISION_LABELS = [
    (Precision.COUNTRY.value, _("only the country")),
    (Precision.CITY.value, _("the city")),
    (Precision.VENUE.value, _("venue and address")),
]
PHASE_LABELS = {
    Phase.UPCOMING: _("Coming up"),
    Phase.UNDER_WAY: _("Under way"),
    Phase.PAST: _("Past"),
    Phase.POSTPONED: _("Postponed"),
    Phase.CANCELLED: _("Cancelled"),
}
PHASE_TONES = {
    Phase.UPCOMING: "open",
    Phase.UNDER_WAY: "warm",
    Phase.PAST: "closed",
    Phase.POSTPONED: "neutral",
    Phase.CANCELLED: "closed",
}
DERIVED_FIELDS = ("starts_at", "ends_at")


class EventIndexPage(BaseIndexPage):
    """All events: what comes, or what was."""

    template = "pages/events/event_index_page.html"
    icon = "calendar-alt"
    page_description = _("The list of your events: those to come, and the reports of those that are over.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]

    override_translatable_fields = [*BaseIndexPage.override_translatable_fields]

    class Meta:
        verbose_name = _("list of events")
        verbose_name_plural = _("lists of events")

    def get_filters(self, request) -> list[Filter]:
        """Add the filter by time."""
        when = build_filter(
            request.GET,
            "when",
            gettext("When"),
            [("upcoming", gettext("Coming up")), ("past", gettext("Past, with report"))],
            lambda pages, value: pages.past() if value == "past" else pages.upcoming(),
        )
        return [when, *super().get_filters(request)]

    def listed_pages(self):
        """Return all events: those to come, the next one first, then those that are over, the latest first."""
        return super().listed_pages().in_reading_order()


class EventPage(CalendarEntry, EventReport, Sensitivity, Registering, BasePage):
    """An event; its sessions say when it is, and its beginning and end are derived from them."""

    status = models.CharField(_("state"), max_length=10, choices=STATUS_LABELS, default=Status.PLANNED.value)
    status_note = models.TextField(
        _("about the change"),
        max_length=400,
        blank=True,
        help_text=_("Why it is postponed or cancelled, and what happens next."),
    )
    timezone = models.CharField(
        _("time zone"),
        max_length=64,
        choices=timezone_choices,
        default=DEFAULT_TIMEZONE,
        help_text=_("The zone of the place; sessions are told on its clocks."),
    )
    starts_at = models.DateTimeField(_("begins"), null=True, editable=False, db_index=True)
    ends_at = models.DateTimeField(_("ends"), null=True, editable=False, db_index=True)

    mode = models.CharField(_("where people meet"), max_length=10, choices=MODE_LABELS, default=Mode.IN_PERSON.value)
    country = models.ForeignKey(
        Country, verbose_name=_("country"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    city = models.CharField(_("city"), max_length=120, blank=True)
    venue_name = models.CharField(_("venue"), max_length=160, blank=True)
    venue_address = models.TextField(_("address"), max_length=300, blank=True)
    venue_precision = models.CharField(
        _("what readers may know of the place"),
        max_length=10,
        choices=PRECISION_LABELS,
        default=Precision.CITY.value,
        help_text=_("Nothing finer appears on the page, in feeds, in search or in what machines read."),
    )

    body = StreamField(StoryBlock(), verbose_name=_("invitation"), help_text=_("What it is about, and for whom."))
    participation = RichTextField(
        _("how to take part"),
        blank=True,
        features=["bold", "italic", "ol", "ul", "link"],
        help_text=_("Shown until the event is over."),
    )
    accessibility = RichTextField(_("accessibility"), blank=True, features=["bold", "ul", "link"])
    confidentiality_note = models.TextField(
        _("confidentiality"),
        max_length=400,
        blank=True,
        help_text=_("For example: what is said may be told, who said it may not."),
    )
    report = StreamField(
        StoryBlock(),
        verbose_name=_("report"),
        blank=True,
        help_text=_("What happened and what came of it. Takes the place of the invitation once the event is over."),
    )

    objects = PageManager.from_queryset(EventQuerySet)()

    base_form_class = EventPageForm
    template = "pages/events/event_page.html"
    icon = "date"
    bodies_below_heading = ("report",)
    kind_label = _("Event")
    schema_type = "Event"
    is_action = True
    page_description = _("An event with sessions, place and languages; afterwards the same page becomes its report.")
    parent_page_types = ["events.EventIndexPage"]

    # The next edition is no copy of what only those inside this one know; translations get it with the shared fields.
    exclude_fields_in_copy = ["invitation_code_seal", "meeting_point", "joining_url"]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *EventReport.report_fields,
        *Registering.shared_registration_fields,
    ]
    content_panels = [
        *BasePage.introduction_panels,
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("status_note"),
                FieldPanel("tells_registered"),
                FieldPanel("timezone"),
            ],
            heading=_("State"),
        ),
        InlinePanel("sessions", label=_("session"), heading=_("Sessions")),
        MultiFieldPanel(
            [
                FieldPanel("mode"),
                FieldRowPanel([FieldPanel("city"), FieldPanel("country")]),
                FieldPanel("venue_name"),
                FieldPanel("venue_address"),
                FieldPanel("venue_precision"),
            ],
            heading=_("Place"),
        ),
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("participation"), FieldPanel("accessibility"), FieldPanel("confidentiality_note")],
            heading=_("Taking part"),
        ),
        *Registering.registration_panels,
        InlinePanel("languages", label=_("language"), heading=_("Languages and interpretation")),
        InlinePanel("institutions", label=_("institution"), heading=_("Institutions")),
        *EventReport.report_panels,
        *Sensitivity.sensitivity_panels,
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.SearchField("report"),
        index.FilterField("starts_at"),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    # --- Dates are derived ------------------------------------------------------------------------

    def derive(self) -> None:
        """Derive beginning and end from the sessions."""
        super().derive()
        self.starts_at, self.ends_at = span_of((row.starts_at, row.ends_at) for row in self.sessions.all())

    def serializable_data(self) -> dict:
        """Leave the derived dates out of revisions, so that an old draft cannot bring back stale ones."""
        data = super().serializable_data()
        return {key: value for key, value in data.items() if key not in DERIVED_FIELDS}

    def with_content_json(self, content):
        """Return the page as a revision holds it, with the dates of the sessions of that revision."""
        page = super().with_content_json(content)
        page.starts_at, page.ends_at = span_of((row.starts_at, row.ends_at) for row in page.sessions.all())
        return page

    # --- What readers meet ------------------------------------------------------------------------

    @property
    def phase(self) -> Phase:
        """Where the event stands at this moment."""
        return phase_of(self.status, self.starts_at, self.ends_at, now())

    @property
    def phase_label(self) -> str:
        """The phase in words."""
        return str(PHASE_LABELS[self.phase])

    @property
    def is_over(self) -> bool:
        """Whether the event has ended."""
        return self.phase == Phase.PAST

    @property
    def shows_report(self) -> bool:
        """Whether the report takes the place of the invitation."""
        return self.is_over and self.has_report

    @property
    def venue_country(self) -> Country | None:
        """The country of the place; most events carry it as a country that they are about, which is read already."""
        return next((country for country in self.countries if country.pk == self.country_id), None) or self.country

    @property
    def place(self) -> Place:
        """The place as readers may know it, in the active language."""
        country = self.venue_country.name if self.country_id else ""
        full = Place(country=country, city=self.city, venue=self.venue_name, address=self.venue_address)
        return public_place(self.shown_precision, full)

    @property
    def is_online(self) -> bool:
        """Whether people can take part from elsewhere."""
        return self.mode in {Mode.ONLINE, Mode.HYBRID}

    @cached_property
    def programme(self) -> list:
        """The sessions in order of time, read once."""
        return sorted(self.sessions.all(), key=lambda session: session.starts_at)

    @property
    def days(self) -> list[tuple]:
        """The sessions by day of the venue: (date, sessions) in order."""
        days: dict = {}
        for session in self.programme:
            days.setdefault(session.starts_on, []).append(session)
        return list(days.items())

    @property
    def local_start(self) -> datetime | None:
        """The beginning on the clocks of the venue, even when the first session is told on others."""
        start = min((session.starts_at for session in self.programme), default=None)
        return start and start.astimezone(ZoneInfo(self.timezone))

    @property
    def local_end(self) -> datetime | None:
        """The end on the clocks of the venue."""
        end = max((session.ends_at for session in self.programme), default=None)
        return end and end.astimezone(ZoneInfo(self.timezone))

    @cached_property
    def participating_institutions(self) -> list:
        """The institutions in the order of the editor, read once."""
        return list(self.institutions.all())

    @cached_property
    def meeting_languages(self) -> list:
        """The languages spoken there or interpreted into, read once."""
        return list(self.languages.all())

    @property
    def spoken_languages(self) -> list:
        """The languages spoken there."""
        return [row for row in self.meeting_languages if row.role == "spoken"]

    @property
    def interpretation_languages(self) -> list:
        """The languages into which is interpreted."""
        return [row for row in self.meeting_languages if row.role == "interpretation"]

    @property
    def card_meta(self) -> list[str]:
        """Its days in words unless it waits for a new date, and its countries."""
        is_dated = self.starts_at and self.status != Status.POSTPONED
        dates = [event_dates(self.starts_at, self.ends_at, self.timezone)] if is_dated else []
        return [*dates, *self.country_names]

    @property
    def card_state(self) -> str:
        """The phase in words; of an event that is over, that its report is there."""
        return gettext("Report") if self.is_over and self.has_written_report else self.phase_label

    @property
    def card_state_tone(self) -> str:
        """The tone in which a card shows the phase."""
        return "warm" if self.is_over and self.has_written_report else PHASE_TONES[self.phase]

    def structured_data(self, trail: list) -> list[dict]:
        """Return the JSON-LD of the event, with no more of its place than readers may know; none of a sensitive one."""
        return [] if self.is_sensitive else [event(self), breadcrumb_list(self, trail)]

    def get_context(self, request, *args, **kwargs) -> dict:
        """Add related actions in the language of the page; below a report, what its editor chose stands instead."""
        context = super().get_context(request, *args, **kwargs)
        related = [] if self.shows_report and self.read_on else find_actions(self, limit=3)
        prepare_story(self, related, request=request)
        languages = {"language_versions": self.versions_with_address()} if self.is_sensitive else {}
        return {**context, "related_pages": related, **languages}

    @classmethod
    def leading_pages(cls, locale):
        """Return the next events, which a list of cards shows first."""
        return only_readable(cls.objects.filter(locale=locale)).upcoming()


EventIndexPage.listed_model = EventPage
