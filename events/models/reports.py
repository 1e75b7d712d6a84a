"""What is told once an event is over: outcomes, quotes with consent, pictures, files, and where to read on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail_localize.fields import SynchronizedField

from core.blocks.media import DownloadBlock, GalleryItemBlock
from core.blocks.quotes import CONSENT, ILLUSTRATIVE, language_choices
from core.content_checks_of_pages import Finding
from core.i18n import active_locale, only_readable, readable_pages
from core.language_names import name_in_sentence
from core.models import TranslatableOrderable

# What a quote is beside its words; the first of them is never empty in the database.
QUOTE_COLUMNS = (
    "basis",
    "attribution",
    "context",
    "original_language",
    "consent_on",
    "consent_kept_at",
    "shown_until",
)


class EventReport(models.Model):
    """Abstract part of an event: its report beside the story of what happened, and its place in a series."""

    gallery = StreamField(
        [("picture", GalleryItemBlock())],
        verbose_name=_("pictures"),
        blank=True,
        help_text=_(
            "Only people who agreed may be recognised, and nothing may betray a place that is not told. Each picture"
            " keeps its credit."
        ),
    )
    documents = StreamField(
        [("document", DownloadBlock())],
        verbose_name=_("documents"),
        blank=True,
        help_text=_("Statements, recommendations, materials to take away."),
    )
    report_by = models.CharField(
        _("written by"),
        max_length=160,
        blank=True,
        help_text=_("A role, a team or an organisation. A person's name only when she agreed to it."),
    )
    reported_on = models.DateField(
        _("date of the report"),
        null=True,
        blank=True,
        help_text=_("Shown below the report. With a date it takes the place of the invitation."),
    )
    first_edition = models.ForeignKey(
        "events.EventPage",
        verbose_name=_("first event of the series"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "When the event is one of several, such as a yearly round table: choose the first one, on each of the"
            " others. All editions then link to each other."
        ),
    )

    report_panels = [
        MultiFieldPanel(
            [
                FieldPanel("report"),
                InlinePanel("outcomes", label=pgettext_lazy("of an event", "outcome"), heading=_("Outcomes")),
                InlinePanel("quotes", label=_("quote"), heading=_("Quotes")),
                FieldPanel("gallery"),
                FieldPanel("documents"),
                InlinePanel(
                    "related_links",
                    label=_("page"),
                    heading=_("Publications and other pages to read on"),
                    help_text=_("Choose each page in one language: readers get it in theirs."),
                ),
                FieldRowPanel([FieldPanel("report_by"), FieldPanel("reported_on")]),
            ],
            heading=_("After the event: the report"),
            help_text=_(
                "Stands at the same address in place of the invitation as soon as the event is over. Tell what came of"
                " it and which institutions took part; never who was there."
            ),
        ),
        PageChooserPanel("first_edition", "events.EventPage"),
    ]
    report_fields = [SynchronizedField("first_edition", overridable=False)]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Keep a series flat: each edition names the first one, which names none."""
        super().clean()
        first = self.first_edition
        if first is None:
            return
        if first.translation_key == self.translation_key:  # type: ignore[attr-defined]
            raise ValidationError({"first_edition": _("This is the event itself. Leave it empty on the first one.")})
        if first.first_edition_id is not None:
            raise ValidationError(
                {
                    "first_edition": _("“%(title)s” is not the first of its series. Choose “%(first)s” instead.")
                    % {"title": first.title, "first": first.first_edition.title}
                }
            )

    @property
    def has_written_report(self) -> bool:
        """Whether something of the report stands in the page itself; asks nothing, so that lists may ask it."""
        return bool(self.report or self.gallery or self.documents or self.reported_on)  # type: ignore[attr-defined]

    @property
    def has_report(self) -> bool:
        """Whether there is a report to show."""
        return self.has_written_report or bool(self.report_outcomes)

    @cached_property
    def report_outcomes(self) -> list["EventOutcome"]:
        """What came of the event, in the order of the editor, read once."""
        return self.report_rows[0]

    @cached_property
    def shown_quotes(self) -> list["EventQuote"]:
        """The quotes that readers may see today, read once."""
        return [quote for quote in self.report_rows[1] if quote.may_be_shown]

    @cached_property
    def report_rows(self) -> tuple[list["EventOutcome"], list["EventQuote"]]:
        """The outcomes and the quotes in the order of the editor: one query; none for a draft that holds its own."""
        held = getattr(self, "_cluster_related_objects", None) or {}
        if {"outcomes", "quotes"} & held.keys() or self.pk is None:
            return list(self.outcomes.all()), list(self.quotes.all())  # type: ignore[attr-defined]
        outcomes = EventOutcome.objects.filter(page=self.pk).order_by()
        nothing = [models.Value(None, output_field=EventQuote._meta.get_field(name)) for name in QUOTE_COLUMNS]
        both = outcomes.values_list("sort_order", "text", *nothing).union(
            EventQuote.objects.filter(page=self.pk).order_by().values_list("sort_order", "text", *QUOTE_COLUMNS),
            all=True,
        )
        rows = sorted(both, key=lambda row: row[0] or 0)
        quoted = [row for row in rows if row[2] is not None]
        return (
            [EventOutcome(text=row[1]) for row in rows if row[2] is None],
            [EventQuote(text=row[1], **dict(zip(QUOTE_COLUMNS, row[2:], strict=True))) for row in quoted],
        )

    @cached_property
    def read_on(self) -> list[Page]:
        """The pages that the editor chose to read on, where readers can open them, in the language of the reader.

        They are plain pages: title, address and kind are enough for a list. One query, and one more in a preview.
        """
        held = getattr(self, "_cluster_related_objects", None) or {}
        links = EventRelatedPage.objects.filter(page=self.pk).order_by()
        chosen = models.Q(translation_key__in=links.values("target__translation_key"))
        if "related_links" in held:
            targets = [link.target_id for link in self.related_links.all()]  # type: ignore[attr-defined]
            chosen = models.Q(
                translation_key__in=Page.objects.filter(pk__in=targets).order_by().values("translation_key")
            )
        order = links.filter(target__translation_key=models.OuterRef("translation_key")).values("sort_order")[:1]
        pages = readable_pages().filter(chosen, locale=active_locale()).annotate(place=models.Subquery(order))
        return list(pages.order_by("place", "pk"))

    @cached_property
    def editions(self) -> list:
        """The readable events of its series in the language of the reader, the earliest first; empty without others.

        A series is known by its first event; every other one names that. One query.
        """
        events = type(self).objects  # type: ignore[attr-defined]
        firsts = events.filter(pk=self.first_edition_id).order_by().values("translation_key")  # type: ignore[attr-defined]
        keys = firsts if self.first_edition_id else [self.translation_key]  # type: ignore[attr-defined]
        series = models.Q(translation_key__in=keys) | models.Q(first_edition__translation_key__in=keys)
        found = only_readable(events.filter(series, locale=active_locale()))
        pages = list(found.order_by("starts_at", "pk"))
        return pages if len(pages) > 1 else []

    def own_findings(self) -> list[Finding]:
        """Return what keeps the report from being published: quotes of people without a record of their consent."""
        lacking = [quote for quote in self.quotes.all() if quote.lacks_consent]  # type: ignore[attr-defined]
        field = gettext("Quotes")
        return [
            Finding(field, gettext("The consent to quote %(name)s is not recorded.") % {"name": quote.attribution})
            for quote in lacking
        ]

    @property
    def gallery_value(self) -> dict:
        """The pictures as the block of a gallery shows them."""
        return {"heading": gettext("Pictures"), "items": [child.value for child in self.gallery]}

    @property
    def documents_value(self) -> dict:
        """The files as the block of files to download shows them."""
        return {"heading": gettext("To take with you"), "items": [child.value for child in self.documents]}


class EventOutcome(TranslatableOrderable):
    """Something that came of an event, in one or two sentences."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="outcomes")
    text = models.TextField(
        pgettext_lazy("of an event", "outcome"),
        max_length=400,
        help_text=_("One or two sentences: what was agreed, or what will be done."),
    )

    panels = [FieldPanel("text")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = pgettext_lazy("of an event", "outcome")
        verbose_name_plural = _("outcomes")

    def __str__(self) -> str:
        return self.text


class EventQuote(TranslatableOrderable):
    """Words said at an event, with the record of the consent of the person quoted.

    ``consent_kept_at`` never leaves the staff side.
    """

    BASES = [
        (CONSENT, _("Said by a person who agreed to be quoted here")),
        (ILLUSTRATIVE, _("Illustrative: nobody in particular said it")),
    ]

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="quotes")
    text = models.TextField(
        _("words"), max_length=600, help_text=_("Without quotation marks; they are added by language.")
    )
    attribution = models.CharField(
        _("who speaks"),
        max_length=120,
        help_text=_("As agreed with the person: a name, a pseudonym or a role. When in doubt, a role."),
    )
    context = models.CharField(_("role and place"), max_length=160, blank=True)
    basis = models.CharField(_("where the words come from"), max_length=12, choices=BASES, default=CONSENT)
    original_language = models.CharField(
        _("said in"),
        max_length=12,
        blank=True,
        choices=language_choices,
        help_text=_("The language in which it was said. In the others the quote is marked as a translation."),
    )
    consent_on = models.DateField(
        _("consent given on"),
        null=True,
        blank=True,
        help_text=_("Readers see the quote only once this is filled in."),
    )
    consent_kept_at = models.CharField(
        _("where the consent is kept"),
        max_length=160,
        blank=True,
        help_text=_("A folder or a number, never a name. Readers never see it."),
    )
    shown_until = models.DateField(
        _("may be shown until"),
        null=True,
        blank=True,
        help_text=_("As agreed with the person. From the next day on the quote is gone in every language."),
    )

    override_translatable_fields = [
        SynchronizedField("consent_kept_at", overridable=False),
        SynchronizedField("original_language", overridable=False),
    ]
    panels = [
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("attribution"), FieldPanel("context")]),
        FieldRowPanel([FieldPanel("basis"), FieldPanel("original_language")]),
        FieldRowPanel([FieldPanel("consent_on"), FieldPanel("shown_until")]),
        FieldPanel("consent_kept_at"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")

    def __str__(self) -> str:
        return self.text

    @property
    def is_illustrative(self) -> bool:
        """Whether nobody in particular said these words."""
        return self.basis == ILLUSTRATIVE

    @property
    def lacks_consent(self) -> bool:
        """Whether a person is quoted whose consent is not recorded."""
        return not self.is_illustrative and not (self.consent_on and self.consent_kept_at.strip())

    @property
    def may_be_shown(self) -> bool:
        """Whether readers may see it today."""
        is_over = self.shown_until is not None and self.shown_until < localdate()
        return not self.lacks_consent and not is_over

    @property
    def original_language_name(self) -> str:
        """The name of the language in which it was said; empty when readers read that language."""
        code = self.original_language
        return name_in_sentence(code) if code and code != get_language() else ""


class EventRelatedPage(Orderable):
    """A page to read on after an event: a statement, a report, a campaign. Shared by all languages."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="related_links")
    target = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("page to read on")
        verbose_name_plural = _("pages to read on")

    def __str__(self) -> str:
        return str(self.target)
