"""A publication: one thing with files and chapters, whoever published it, with its source when that was not us."""

from datetime import UTC, datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import StoryBlock
from core.cards import find_actions
from core.i18n import locale_of, only_readable
from core.index_pages import BaseIndexPage
from core.models import BasePage
from core.stories import prepare_story
from core.structured_data import breadcrumb_list
from publications import reading
from publications.blocks import ChaptersBlock
from publications.choices import OURS, Kind, Precision, Publisher, key_of_publisher
from publications.citing import citation_file
from publications.dates import date_in_words
from publications.forms import PublicationPageForm
from publications.lists import facet_kinds, faceted_listing, publication_feed
from publications.models.versions import FileVersion
from publications.panels import FileAdvicePanel, FilesPanel
from publications.querysets import PublicationQuerySet
from publications.structured_data import report

FOR_EVER = datetime(9000, 1, 1, tzinfo=UTC)
# Set when the page is stored; an old draft must not bring back stale ones.
DERIVED_FIELDS = ("publisher_key", "hidden_until", "reading_codes")
# What readers must know of a publication that is not ours.
SOURCE_FIELDS = ("publisher_name", "source_url", "published_on", "retrieved_on")


class PublicationIndexPage(BaseIndexPage):
    """All publications, narrowed by facets."""

    template = "pages/publications/publication_index_page.html"
    icon = "folder-open-inverse"
    page_description = _(
        "The list of publications, with filters by year, topic, country, language, publisher and kind."
    )
    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.PublicationPage"]

    override_translatable_fields = [*BaseIndexPage.override_translatable_fields]

    class Meta:
        verbose_name = _("list of publications")
        verbose_name_plural = _("lists of publications")

    def listed_pages(self):
        """Return the publications, the newest first."""
        return super().listed_pages().newest_first()

    def get_filters(self, request: HttpRequest) -> list:
        """Return the ways to narrow the list."""
        return facet_kinds(self.listed_pages())

    def get_listing(self, request: HttpRequest):
        """Return the part of the list that the request asks for, with counts and wider choices."""
        return faceted_listing(self.listed_pages(), self.get_filters(request), request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer with the newest publications as Atom; the same parameters narrow it as narrow the list."""
        return publication_feed(self, self.get_filters(request), request)


class PublicationPage(RoutablePageMixin, BasePage):
    """A publication of ours, of a partner or of others."""

    subtitle = models.CharField(_("subtitle"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.REPORT)
    publisher = models.CharField(
        _("published by"),
        max_length=10,
        choices=Publisher,
        default=Publisher.OURS,
        help_text=_("When it is not ours, readers are told whose it is, where it stands, and when we read it there."),
    )
    publisher_name = models.CharField(
        _("name of the publisher"), max_length=160, blank=True, help_text=_("Empty when it is ours.")
    )
    authors = models.CharField(
        _("authors"),
        max_length=200,
        blank=True,
        help_text=_("As the publication itself names them. Empty: the publisher. Never name who did not agree to it."),
    )
    original_title = models.CharField(
        _("title of the original"),
        max_length=250,
        blank=True,
        help_text=_("When the title above is a translation. Citations name the original."),
    )
    identifier = models.CharField(
        _("number"), max_length=80, blank=True, help_text=_("ISBN, DOI or symbol, such as A/RES/53/144.")
    )
    published_on = models.DateField(_("came out on"), null=True, blank=True, db_index=True)
    published_precision = models.CharField(
        _("what is known of the date"), max_length=5, choices=Precision, default=Precision.DAY
    )
    source_url = models.URLField(
        _("address of the original"), max_length=500, blank=True, help_text=_("Where readers find it at its publisher.")
    )
    retrieved_on = models.DateField(
        _("read there on"), null=True, blank=True, help_text=_("The day on which we last saw it at that address.")
    )
    is_retelling = models.BooleanField(
        _("told in our own words"),
        default=False,
        help_text=_("What stands here is our account of somebody else’s publication. Readers are told so."),
    )
    embargo_until = models.DateTimeField(
        _("not before"),
        null=True,
        blank=True,
        help_text=_("Until this moment nobody finds the page or loads its files, even when it is published."),
    )
    is_withdrawn = models.BooleanField(
        _("withdrawn"),
        default=False,
        help_text=_("The page then only says that it was withdrawn, and why. Its files cannot be loaded."),
    )
    withdrawal_reason = models.TextField(_("why it was withdrawn"), max_length=600, blank=True)
    body = StreamField(
        StoryBlock(),
        verbose_name=_("about it"),
        blank=True,
        help_text=_("What it says, for whom it is useful, and what you did with it."),
    )
    chapters = StreamField(
        ChaptersBlock(),
        verbose_name=_("chapters to read here"),
        blank=True,
        help_text=_("On a small screen a chapter is easier to read than a PDF, and it can be translated."),
    )
    publisher_key = models.CharField(max_length=80, default="", editable=False, db_index=True)
    hidden_until = models.DateTimeField(null=True, editable=False, db_index=True)
    reading_codes = models.CharField(max_length=160, default="", editable=False)

    objects = PageManager.from_queryset(PublicationQuerySet)()

    template = "pages/publications/publication_page.html"
    base_form_class = PublicationPageForm
    icon = "openquote"
    bodies_below_heading = ("chapters",)
    kind_label = _("Publication")
    schema_type = "Report"
    is_action = True
    page_description = _("A report, guide or document: files in each language, chapters to read here, and its source.")
    parent_page_types = ["publications.PublicationIndexPage"]
    subpage_types: list[str] = []

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("publisher_name", overridable=True),
        SynchronizedField("authors", overridable=False),
        SynchronizedField("original_title", overridable=False),
        SynchronizedField("identifier", overridable=False),
        SynchronizedField("source_url", overridable=True),
    ]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("subtitle"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("kind"), FieldPanel("publisher")]),
                FieldPanel("publisher_name"),
                FieldPanel("authors"),
                FieldRowPanel([FieldPanel("published_on"), FieldPanel("published_precision")]),
                FieldPanel("identifier"),
            ],
            heading=_("Whose it is"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("source_url"),
                FieldPanel("retrieved_on"),
                FieldPanel("original_title"),
                FieldPanel("is_retelling"),
                InlinePanel("original_languages", label=_("language"), heading=_("Languages of the original")),
            ],
            heading=_("Source, when it is not ours"),
        ),
        FileAdvicePanel(),
        FilesPanel("files", label=_("file"), heading=_("Files")),
        FieldPanel("body"),
        FieldPanel("chapters"),
        MultiFieldPanel(
            [FieldPanel("embargo_until"), FieldPanel("is_withdrawn"), FieldPanel("withdrawal_reason")],
            heading=_("Embargo and withdrawal"),
        ),
        *BasePage.about_panels,
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("subtitle"),
        index.SearchField("publisher_name"),
        index.SearchField("original_title"),
        index.SearchField("identifier"),
        index.SearchField("body"),
        index.SearchField("chapters"),
        index.FilterField("published_on"),
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    # --- What is stored ---------------------------------------------------------------------------

    def clean(self) -> None:
        """Refuse readers' versions without their source, and a withdrawal without its reason."""
        super().clean()
        errors = self.missing_source() if self.live and not getattr(self, "is_saved_as_draft", False) else {}
        if self.is_withdrawn and not self.withdrawal_reason.strip():
            errors["withdrawal_reason"] = _("Say why, in a sentence: readers with an old link see it.")
        if errors:
            raise ValidationError(errors)

    def missing_source(self) -> dict:
        """Return what is still to be said about a publication that is not ours, by field."""
        if self.publisher == Publisher.OURS:
            return {}
        sentence = _("Say this of a publication that is not ours, before it is published.")
        return {name: sentence for name in SOURCE_FIELDS if not getattr(self, name)}

    def derive(self) -> None:
        """Derive what lists need."""
        super().derive()
        self.publisher_key = OURS if self.publisher == Publisher.OURS else key_of_publisher(self.publisher_name)
        self.hidden_until = FOR_EVER if self.is_withdrawn else self.embargo_until

    def save(self, *args, **kwargs):
        """Note what old links need once the page is stored.

        Where only some fields are stored, the rows in memory may be those of a draft, and count for nothing.
        """
        if kwargs.get("update_fields") is not None:
            return super().save(*args, **kwargs)
        result = super().save(*args, **kwargs)
        FileVersion.objects.record(self, is_published=self.live)
        reading.note_languages(self)
        return result

    def save_revision(self, *args, **kwargs):
        """Note the documents of a draft too, so that nobody loads them before it is published."""
        revision = super().save_revision(*args, **kwargs)
        FileVersion.objects.record(self, is_published=False)
        return revision

    def serializable_data(self) -> dict:
        """Leave derived fields out of revisions."""
        data = super().serializable_data()
        return {key: value for key, value in data.items() if key not in DERIVED_FIELDS}

    # --- What readers meet ------------------------------------------------------------------------

    @property
    def is_ours(self) -> bool:
        """Whether we published it."""
        return self.publisher == Publisher.OURS

    @property
    def is_under_embargo(self) -> bool:
        """Whether it is not out yet."""
        return bool(self.embargo_until and self.embargo_until > now())

    @property
    def date_in_words(self) -> str:
        """The day, month or year in which it came out, as far as it is known; empty without a date."""
        return date_in_words(self.published_on, self.published_precision)

    @cached_property
    def available_files(self) -> list:
        """The files that readers can load, those in the language of the page first, read once."""
        rows = [row for row in self.stored_files if not row.is_withdrawn and not reading.is_private(row.document)]
        return sorted(rows, key=lambda row: row.document.language != self.locale.language_code)

    @cached_property
    def withdrawn_files(self) -> list:
        """The files that were withdrawn."""
        return [row for row in self.stored_files if row.is_withdrawn]

    @cached_property
    def stored_files(self) -> list:
        """All files with their documents, in the order of the editor, read once."""
        return reading.load_files(self)

    @cached_property
    def reading_chapters(self) -> list[reading.Chapter]:
        """The chapters to be read here."""
        return reading.chapters_of(self)

    @property
    def languages(self) -> list[str]:
        """The codes of the languages in which it can be read, here or at its source."""
        return self.reading_codes.split()

    @property
    def language_note(self) -> str:
        """Say that it cannot be read in the language of the page: “In English only”; empty when it can."""
        return reading.language_note(self.languages, locale_of(self).language_code)

    @property
    def publisher_in_words(self) -> str:
        """The name of a publisher other than us; empty when it is ours."""
        return "" if self.is_ours else self.publisher_name

    @property
    def card_meta(self) -> list[str]:
        """Kind, publisher, date, and a mark when it cannot be read in this language."""
        facts = [self.get_kind_display().capitalize(), self.publisher_in_words, self.date_in_words]
        return [fact for fact in (*facts, self.language_note, *self.country_names) if fact]

    @property
    def card_state(self) -> str:
        """Say that it is our account of somebody else's work."""
        return str(_("Told in our own words")) if self.is_retelling else ""

    def structured_data(self, trail: list) -> list[dict]:
        """Return the JSON-LD of the publication with its files."""
        return [report(self), breadcrumb_list(self, trail)]

    # --- Its addresses ----------------------------------------------------------------------------

    def serve(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Answer 404 before an embargo is over, except to staff, and 410 with the reason when it was withdrawn."""
        if self.is_under_embargo and not reading.is_staff(request):
            raise Http404
        self.locale = locale_of(self)
        return reading.gone(self, request) if self.is_withdrawn else super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add related actions in the language of the page."""
        context = super().get_context(request, *args, **kwargs)
        related = find_actions(self, limit=3)
        prepare_story(self, related, request=request)
        return {**context, "related_pages": related, **reading.page_context(self, request)}

    @path("")
    def show(self, request: HttpRequest) -> HttpResponse:
        """Answer with the page."""
        return self.render(request)

    @path("read/", name="whole")
    def read_whole(self, request: HttpRequest) -> HttpResponse:
        """Answer with all chapters on one page, to be read, searched and printed."""
        return reading.whole(self, request)

    @path("read/<str:name>/", name="chapter")
    def read_chapter(self, request: HttpRequest, name: str) -> HttpResponse:
        """Answer with one chapter; its address holds when its heading changes."""
        return reading.chapter(self, request, name)

    @path("cite/<str:form>/", name="cite")
    def cite(self, request: HttpRequest, form: str) -> HttpResponse:
        """Answer with the reference as a file for programs that manage references."""
        return citation_file(self, form)

    @classmethod
    def leading_pages(cls, locale):
        """Return the newest publications, which a list of cards shows first."""
        return only_readable(cls.objects.filter(locale=locale)).newest_first()


PublicationIndexPage.listed_model = PublicationPage
