"""A campaign is one thing in many languages: one goal and one set of dates, words per language."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from campaigns.domain.figures import shown_goal
from campaigns.domain.phases import Phase, Status, days_left, phase_of
from campaigns.forms import CampaignPageForm
from campaigns.models.signing import SigningSettings
from campaigns.models.support import CampaignSupport
from campaigns.models.updates import WithUpdates
from campaigns.querysets import CampaignQuerySet
from campaigns.sign_up_form import SignUpForm
from core.blocks import StoryBlock
from core.cards import find_actions
from core.i18n import only_readable
from core.index_pages import BaseIndexPage
from core.listings import Filter, build_filter
from core.models import BasePage
from core.stories import prepare_story
from core.timezones import DEFAULT_TIMEZONE, timezone_choices
from members.anonymous import keep_for_caches

STATUS_LABELS = [
    (Status.OPEN.value, _("open")),
    (Status.PAUSED.value, _("paused")),
    (Status.WON.value, _("won")),
    (Status.CLOSED.value, _("closed")),
]
PHASE_LABELS = {
    Phase.UPCOMING: _("Begins soon"),
    Phase.OPEN: _("Open"),
    Phase.PAUSED: _("Paused"),
    Phase.WON: _("Won"),
    Phase.CLOSED: _("Closed"),
}
PHASE_TONES = {
    Phase.UPCOMING: "neutral",
    Phase.OPEN: "open",
    Phase.PAUSED: "neutral",
    Phase.WON: "warm",
    Phase.CLOSED: "closed",
}
# From how many days before its end on a campaign is urgent.
URGENT_DAYS = 14


class CampaignIndexPage(BaseIndexPage):
    """All campaigns."""

    template = "pages/campaigns/campaign_index_page.html"
    icon = "list-ul"
    page_description = _("The list of your campaigns, with filters by state, topic and country.")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.CampaignPage"]

    override_translatable_fields = [*BaseIndexPage.override_translatable_fields]

    class Meta:
        verbose_name = _("list of campaigns")
        verbose_name_plural = _("lists of campaigns")

    def listed_pages(self):
        """Return the campaigns, those that can be joined first."""
        return super().listed_pages().open_first()

    def get_filters(self, request) -> list[Filter]:
        """Add the filter by state."""
        options = [(phase.value, label) for phase, label in PHASE_LABELS.items()]
        state = build_filter(
            request.GET, "state", gettext("State"), options, lambda pages, phase: pages.in_phase(phase)
        )
        return [state, *super().get_filters(request)]


class CampaignPage(WithUpdates, SigningSettings, BasePage):
    """A campaign: what is demanded, of whom, until when, and what came of it."""

    hashtag = models.CharField(
        _("hashtag"), max_length=60, help_text=_("With its #, such as #StandWithHer. It is the title that readers see.")
    )
    demand = models.CharField(_("demand"), max_length=250, help_text=_("What you ask, in one sentence."))
    addressed_to = models.CharField(_("addressed to"), max_length=200, help_text=_("Who can grant it."))
    goal = models.PositiveIntegerField(
        _("goal"), null=True, blank=True, help_text=_("How many people you hope for; one number for all languages.")
    )
    status = models.CharField(_("state"), max_length=10, choices=STATUS_LABELS, default=Status.OPEN.value)
    opens_at = models.DateTimeField(
        _("opens"), null=True, blank=True, help_text=_("On the clocks of the time zone below.")
    )
    closes_at = models.DateTimeField(
        _("closes"),
        null=True,
        blank=True,
        help_text=_("From this moment on the campaign is closed by itself. On the clocks of the time zone below."),
    )
    timezone = models.CharField(
        _("time zone"),
        max_length=64,
        choices=timezone_choices,
        default=DEFAULT_TIMEZONE,
        help_text=_("Readers see the deadline in this zone."),
    )
    pause_note = models.TextField(
        _("why it is paused"), max_length=400, blank=True, help_text=_("Shown while the campaign is paused.")
    )
    outcome = RichTextField(
        _("outcome"),
        blank=True,
        features=["bold", "italic", "ol", "ul", "link", "document-link"],
        help_text=_("What came of it. Shown once the campaign is won or closed."),
    )
    body = StreamField(
        StoryBlock(), verbose_name=_("story"), help_text=_("Who she is, what happened, what you ask, and of whom.")
    )
    share_text = models.CharField(
        _("words for sharing"), max_length=240, help_text=_("What people post or send; the address is added.")
    )

    objects = PageManager.from_queryset(CampaignQuerySet)()

    template = "pages/campaigns/campaign_page.html"
    base_form_class = CampaignPageForm
    icon = "pick"
    kind_label = _("Campaign")
    is_action = True
    page_description = _("A campaign with a demand, a goal, dates, updates and, in the end, its outcome.")
    parent_page_types = ["campaigns.CampaignIndexPage"]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("hashtag", overridable=True),
        *SigningSettings.shared_signing_fields,
    ]
    content_panels = [
        *BasePage.introduction_panels,
        MultiFieldPanel(
            [FieldPanel("hashtag"), FieldPanel("demand"), FieldPanel("addressed_to"), FieldPanel("goal")],
            heading=_("What you ask"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("timezone"),
                FieldPanel("pause_note"),
                FieldPanel("outcome"),
            ],
            heading=_("State and dates"),
        ),
        FieldPanel("body"),
        InlinePanel("updates", label=_("update"), heading=_("Updates")),
        *SigningSettings.signing_panels,
        FieldPanel("share_text"),
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("hashtag", boost=2),
        index.AutocompleteField("hashtag"),
        index.SearchField("demand"),
        index.SearchField("body"),
        index.SearchField("outcome"),
        index.RelatedFields("updates", [index.SearchField("title"), index.SearchField("body")]),
    ]

    class Meta:
        verbose_name = _("campaign")
        verbose_name_plural = _("campaigns")

    def clean(self) -> None:
        """Refuse an end before the beginning, and a hashtag that would break when it is posted."""
        super().clean()
        errors = {}
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            errors["closes_at"] = _("The campaign must close after it opens.")
        if self.hashtag and (not self.hashtag.startswith("#") or " " in self.hashtag or len(self.hashtag) < 2):
            errors["hashtag"] = _("A hashtag begins with # and has no spaces.")
        if errors:
            raise ValidationError(errors)

    @property
    def heading(self) -> str:
        """The words of the first heading."""
        return self.hashtag

    @property
    def phase(self) -> Phase:
        """Where the campaign stands at this moment."""
        return phase_of(self.status, self.opens_at, self.closes_at, now())

    @property
    def days_left(self) -> int | None:
        """Whole days until it closes; None without an end."""
        return days_left(self.closes_at, now())

    @property
    def is_urgent(self) -> bool:
        """Whether it can be joined and closes within two weeks."""
        return self.phase == Phase.OPEN and self.days_left is not None and self.days_left <= URGENT_DAYS

    @property
    def has_ended(self) -> bool:
        """Whether it is won or closed."""
        return self.phase in {Phase.WON, Phase.CLOSED}

    @property
    def takes_signatures(self) -> bool:
        """Whether people can sign at this moment."""
        return self.accepts_signatures and self.phase == Phase.OPEN

    @property
    def card_state(self) -> str:
        """The phase in words."""
        return str(PHASE_LABELS[self.phase])

    @property
    def card_state_tone(self) -> str:
        """The tone in which a card shows the phase."""
        return PHASE_TONES[self.phase]

    def get_context(self, request, *args, **kwargs) -> dict:
        """Add related actions in the language of the page."""
        context = super().get_context(request, *args, **kwargs)
        related = find_actions(self, limit=3)
        prepare_story(self, related, request=request)
        support = CampaignSupport.objects.for_reader(self.translation_key)
        count = support.count_for_readers if support else None
        return {
            **context,
            "related_pages": related,
            "form": SignUpForm(campaign=self) if self.takes_signatures else None,
            "count": count,
            "goal": shown_goal(self.goal, is_pinned=self.goal_is_pinned, count=count),
            "has_names": bool(support and support.has_names and self.shows_names),
        }

    def serve(self, request, *args, **kwargs):
        """Answer with the page; its form lets caches keep it."""
        answer = super().serve(request, *args, **kwargs)
        form = getattr(answer, "context_data", {}).get("form")
        if form is not None:
            answer.add_post_render_callback(lambda rendered: keep_for_caches(rendered, form.initial["stamp"]))
        return answer

    @classmethod
    def leading_pages(cls, locale):
        """Return the open campaigns that a list of cards shows first."""
        pages = only_readable(cls.objects.filter(locale=locale))
        return pages.open().order_by("-first_published_at", "-pk")


CampaignIndexPage.listed_model = CampaignPage
