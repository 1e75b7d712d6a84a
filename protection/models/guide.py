"""The protection guide: what to do in danger, and a page for each way to be protected."""

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.models import BasePage, TranslatableOrderable
from core.stories import prepare_story
from protection import guide, vocabulary
from protection.domain.review import Review, review_of
from protection.guide_blocks import GuideStoryBlock
from protection.guide_forms import GuidePageForm
from protection.models.organisations import Organisation

SHORT_TEXT = ["bold", "link", "ul"]
LONG_WORD = 5


class ReviewedPage(BasePage):
    """Abstract page that a role answers for, that is looked at again, and that can be left at once."""

    tab_title = models.CharField(
        _("neutral title"),
        max_length=60,
        blank=True,
        help_text=_(
            "Stands in the tab and in the history of the browser instead of the title. Use words that tell nothing, "
            "such as “Notes 2”; the page then has a neutral sign too."
        ),
    )
    owner_role = models.CharField(
        _("who answers for this page"), max_length=120, help_text=_("A role, such as “Protection desk”.")
    )
    reviewed_on = models.DateField(
        _("reviewed on"), null=True, help_text=_("The day on which somebody last compared every sentence and link.")
    )
    review_by = models.DateField(
        _("review by"),
        null=True,
        help_text=_("From then on the page stands in the report of the guide; much later readers are told as well."),
    )

    always_shows_exit = True
    # These pages hold no form that needs to know where it was sent from.
    referrer_policy = "no-referrer"

    override_translatable_fields = [*BasePage.override_translatable_fields]
    review_panel = MultiFieldPanel(
        [FieldPanel("owner_role"), FieldPanel("reviewed_on"), FieldPanel("review_by")], heading=_("Review")
    )
    promote_panels = [*BasePage.promote_panels, FieldPanel("tab_title")]
    # The exit is always there, so nobody is asked about it.
    settings_panels = Page.settings_panels

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a review of the future, one that is due before it happened, and a neutral title that tells."""
        super().clean()
        errors = {}
        if self.reviewed_on and self.reviewed_on > localdate():
            errors["reviewed_on"] = _("This day has not come yet.")
        if self.reviewed_on and self.review_by and self.review_by <= self.reviewed_on:
            errors["review_by"] = _("The next review comes after the last one.")
        told = {word.casefold() for word in self.title.split() if len(word) >= LONG_WORD}
        if told & {word.casefold() for word in self.tab_title.split()}:
            errors["tab_title"] = _("This title repeats a word of the real one, and so gives it away.")
        if errors:
            raise ValidationError(errors)

    @property
    def review(self) -> Review:
        """Where the page stands between two reviews, today."""
        return review_of(self.review_by, localdate())

    @property
    def is_stale(self) -> bool:
        """Whether its review is so late that readers are told."""
        return self.review == Review.STALE and self.review_by is not None


class GuideIndexPage(RoutablePageMixin, ReviewedPage):
    """The first page of the guide: in danger now, then the doors."""

    danger_text = RichTextField(
        _("in danger now"),
        features=SHORT_TEXT,
        help_text=_("The first thing to do, before anybody is called. Short: she may read it in a doorway."),
    )
    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    template = "pages/protection/guide_index_page.html"
    icon = "warning"
    schema_type = "CollectionPage"
    kind_label = _("Protection guide")
    page_description = _("The first page of the protection guide: who answers in danger, then the pages below it.")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["protection.GuidePage"]

    override_translatable_fields = [*ReviewedPage.override_translatable_fields]
    content_panels = [
        *BasePage.introduction_panels,
        MultiFieldPanel(
            [FieldPanel("danger_text"), InlinePanel("danger_contacts", label=_("who answers"))],
            heading=_("In danger now"),
        ),
        FieldPanel("introduction"),
        ReviewedPage.review_panel,
        *BasePage.about_panels,
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("danger_text"), index.SearchField("introduction")]

    class Meta:
        verbose_name = _("protection guide")
        verbose_name_plural = _("protection guides")

    @path("")
    def show_doors(self, request: HttpRequest) -> HttpResponse:
        """Answer with the first page of the guide."""
        return self.render(request, context_overrides=guide.index_context(self))

    @path("whole/", name="whole")
    def show_whole(self, request: HttpRequest) -> HttpResponse:
        """Answer with the whole guide on one light page, to read in one go or to print."""
        return guide.whole(request, self)

    @path("offline/", name="offline")
    def download(self, request: HttpRequest) -> HttpResponse:
        """Answer with the whole guide as one file that needs nothing else."""
        return guide.offline(request, self)

    @property
    def whole_url(self) -> str:
        """The path of the whole guide on one page."""
        return self.get_url() + self.reverse_subpage("whole")

    @property
    def offline_url(self) -> str:
        """The path of the whole guide as a file."""
        return self.get_url() + self.reverse_subpage("offline")


class DangerContact(TranslatableOrderable):
    """An organisation that answers in danger, everywhere or in one country. Its channels stand in the directory."""

    page = ParentalKey(GuideIndexPage, on_delete=models.CASCADE, related_name="danger_contacts")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation")
    )
    country = models.ForeignKey(
        "core.Country",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("country"),
        help_text=_("Only when it answers for this country; then its readers see it first."),
    )
    note = models.CharField(
        _("how fast, and for what"),
        max_length=240,
        help_text=_("One sentence: what happens when she calls or writes, and when somebody answers."),
    )

    override_translatable_fields = [
        SynchronizedField("organisation", overridable=False),
        SynchronizedField("country", overridable=False),
    ]
    panels = [FieldPanel("organisation"), FieldPanel("country"), FieldPanel("note")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("who answers in danger")
        verbose_name_plural = _("who answers in danger")

    def __str__(self) -> str:
        return str(self.organisation)


class GuidePage(ReviewedPage):
    """One way to be protected, in plain words."""

    class Part(models.TextChoices):
        """What the page is about; the site links the parts to each other and asks for what each needs."""

        ACCOMPANIMENT = "accompaniment", _("Who accompanies defenders")
        TEMPORARY = "temporary", _("Temporary protection")
        PERMANENT = "permanent", _("Permanent protection")
        TRAINING = "training", _("Training")
        DIGITAL = "digital", _("Digital safety and wellbeing")
        EXIT = "exit", _("How the exit works")
        OTHER = "other", _("Something else")

    part = models.CharField(_("part of the guide"), max_length=16, choices=Part.choices, default=Part.OTHER)
    eligibility = RichTextField(_("who can ask"), blank=True, features=SHORT_TEXT)
    time_needed = models.CharField(_("how long it takes"), max_length=300, blank=True)
    decided_by = models.CharField(_("who decides"), max_length=300, blank=True)
    cost = models.CharField(_("what it costs"), max_length=300, blank=True)
    ask_first = RichTextField(
        _("whom to ask"),
        blank=True,
        features=SHORT_TEXT,
        help_text=_("The safest channel to begin with. Nobody is ever asked to tell her case on this site."),
    )
    body = StreamField(GuideStoryBlock(), verbose_name=_("body"))
    directory_help = models.CharField(
        _("organisations of this kind of help"),
        max_length=16,
        blank=True,
        choices=vocabulary.HELP,
        help_text=_("A link leads to the directory, narrowed to it."),
    )
    programmes = models.CharField(
        _("programmes of this kind"),
        max_length=12,
        blank=True,
        choices=vocabulary.PROGRAMME_KINDS,
        help_text=_("They are listed by themselves, those that are open first."),
    )

    base_form_class = GuidePageForm
    template = "pages/protection/guide_page.html"
    icon = "help"
    kind_label = _("Protection guide")
    page_description = _("A page of the protection guide: steps, needs, what the law says, sources.")
    parent_page_types = ["protection.GuideIndexPage"]
    subpage_types: list[str] = []

    override_translatable_fields = [
        *ReviewedPage.override_translatable_fields,
        SynchronizedField("part", overridable=False),
        SynchronizedField("directory_help", overridable=False),
        SynchronizedField("programmes", overridable=False),
    ]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("part"),
        MultiFieldPanel(
            [
                FieldPanel("eligibility"),
                FieldPanel("time_needed"),
                FieldPanel("decided_by"),
                FieldPanel("cost"),
                FieldPanel("ask_first"),
            ],
            heading=_("At a glance"),
        ),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("directory_help"), FieldPanel("programmes")], heading=_("From the directory")),
        InlinePanel("sources", label=_("source"), heading=_("Sources")),
        ReviewedPage.review_panel,
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("eligibility"),
        index.SearchField("ask_first"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("page of the protection guide")
        verbose_name_plural = _("pages of the protection guide")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Add who answers in danger, the other pages, and what the directory holds about this part."""
        context = super().get_context(request, *args, **kwargs)
        prepare_story(self, request=request)
        return {**context, **guide.page_context(self)}


class GuideSource(TranslatableOrderable):
    """Where the facts of a page come from."""

    page = ParentalKey(GuidePage, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(_("title"), max_length=200)
    publisher = models.CharField(_("published by"), max_length=160, blank=True)
    url = models.URLField(_("address"))

    override_translatable_fields = [SynchronizedField("publisher")]
    panels = [FieldPanel("title"), FieldPanel("publisher"), FieldPanel("url")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.title


GuideIndexPage.part_model = GuidePage
GuidePage.index_model = GuideIndexPage
