"""The page that every page is: its words for lists, its picture, what it is about, and how machines read it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.forms import BasePageForm
from core.i18n import locale_of, restricted_paths
from core.panels import BeforePublishingPanel
from core.signals import page_to_be_stored
from core.structured_data import article, breadcrumb_list

# Addresses that views answer; a page with such a slug could not be reached, or would hide the feed of its section.
RESERVED_SLUGS = frozenset(
    {
        "apply",
        "check-your-mail",
        "confirm",
        "countries",
        "design",
        "exit",
        "feed",
        "my-choices",
        "new-link",
        "no-more-news",
        "not-me",
        "offline",
        "register",
        "registration",
        "search",
        "stay",
        "subscribe",
        "take-part",
        "topics",
        "what-we-keep",
        "whole",
    }
)


class BasePage(Page):
    """Abstract page: a subclass adds its fields, its ``content_panels`` and its template.

    A subclass writes ``content_panels = [*BasePage.introduction_panels, …, *BasePage.about_panels]``, and begins its
    ``override_translatable_fields`` with ``*BasePage.override_translatable_fields``.
    """

    summary = models.TextField(
        _("summary"),
        max_length=300,
        help_text=_(
            "One or two sentences. They stand on cards, in search results, in feeds and when the page is shared."
        ),
    )
    hero_image = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Stands at the top of the page, on cards and when the page is shared."),
    )
    hero_alt = models.CharField(
        _("alternative text of the picture"),
        max_length=250,
        blank=True,
        help_text=_("What the picture tells to somebody who does not see it, in the language of this page."),
    )
    hero_is_decorative = models.BooleanField(
        _("the picture only decorates"),
        default=False,
        help_text=_("Choose this only when the picture tells nothing that the words do not tell."),
    )
    social_image = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("picture for shared links"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Only when it should differ from the picture of the page. Best 1200 by 630 pixels."),
    )
    shows_exit = models.BooleanField(
        _("show “Exit this page”"),
        default=False,
        help_text=_("A button that leaves at once for a weather page; for pages that could put a reader in danger."),
    )

    base_form_class = BasePageForm
    # The sign of such a page on the staff side.
    icon = "doc-full"
    # Bodies above which the template sets a heading: they may begin with a smaller one.
    bodies_below_heading: tuple[str, ...] = ()
    # What readers call such a page on a card, and the word of schema.org for it.
    kind_label = _("Page")
    schema_type = "Article"
    # Pages of these kinds count as actions: an area, a topic or a country lists them.
    is_action = False
    # Kinds of pages that show the exit whatever staff chose, and what they tell the sites that they link to.
    always_shows_exit = False
    referrer_policy = ""
    # Words for the tab and the history of the browser that give nothing away; empty: the title stands there.
    tab_title = ""
    card_state = ""
    card_state_tone = "neutral"

    override_translatable_fields = [
        SynchronizedField("hero_is_decorative", overridable=False),
        SynchronizedField("shows_exit", overridable=False),
    ]

    introduction_panels = [
        BeforePublishingPanel(),
        FieldPanel("title"),
        FieldPanel("summary"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_alt"), FieldPanel("hero_is_decorative")],
            heading=_("Picture"),
        ),
    ]
    about_panels = [
        MultipleChooserPanel("topic_links", chooser_field_name="topic", label=_("topic"), heading=_("Topics")),
        MultipleChooserPanel("country_links", chooser_field_name="country", label=_("country"), heading=_("Countries")),
    ]
    promote_panels = [*Page.promote_panels, FieldPanel("social_image")]
    settings_panels = [*Page.settings_panels, FieldPanel("shows_exit")]
    search_fields = [*Page.search_fields, index.SearchField("summary"), index.AutocompleteField("summary")]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a slug that belongs to a view of the site; raise ValidationError on the field concerned."""
        super().clean()
        if self.slug in RESERVED_SLUGS:
            raise ValidationError(
                {"slug": _("This slug belongs to a page that the site makes by itself. Choose another.")}
            )

    def derive(self) -> None:
        """Set the fields that follow from others; called whenever the whole page is about to be stored."""

    def save(self, *args, **kwargs):
        """Store the page with the facts that hold now, and with what follows from them."""
        if kwargs.get("update_fields") is None:
            page_to_be_stored.send(sender=type(self), page=self)
            self.derive()
        return super().save(*args, **kwargs)

    def get_url_parts(self, request=None):
        """Return site, origin and path; the origin is always the configured one, whatever host a request named."""
        parts = super().get_url_parts(request)
        return parts and (parts[0], settings.PUBLIC_URL, parts[2])

    def serve(self, request, *args, **kwargs):
        """Answer with the page; its locale is known from the home pages that every answer needs."""
        self.locale = locale_of(self)
        return super().serve(request, *args, **kwargs)

    @property
    def has_exit(self) -> bool:
        """Whether the page shows the button that leaves at once."""
        return self.always_shows_exit or self.shows_exit

    # --- Words for lists --------------------------------------------------------------------------

    @property
    def heading(self) -> str:
        """The words of the first heading."""
        return self.title

    @property
    def card_image(self):
        """The picture on a card, or None."""
        return self.hero_image

    @property
    def card_image_alt(self) -> str:
        """Its alternative text; empty when the picture only decorates."""
        return "" if self.hero_is_decorative else self.hero_alt

    @property
    def card_meta(self) -> list[str]:
        """Short facts below the title of a card, in the active language."""
        return self.country_names

    @cached_property
    def country_names(self) -> list[str]:
        """The names of its countries in the active language."""
        return sorted(country.name for country in self.countries)

    @cached_property
    def countries(self) -> list:
        """The countries it is about."""
        return [link.country for link in self.country_links.select_related("country")]

    # --- Who may see it ---------------------------------------------------------------------------

    def get_view_restrictions(self):
        """Return the restrictions of the page; most sites have none, and the request knows that already."""
        if not self.path.startswith(restricted_paths()):
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    # --- What machines read -----------------------------------------------------------------------

    @property
    def meta_title(self) -> str:
        """The title for search engines and shared links."""
        return self.seo_title or self.title

    @property
    def meta_description(self) -> str:
        """The description for search engines and shared links; the summary when staff wrote no other."""
        return self.search_description or self.summary

    @property
    def share_image(self):
        """The picture that goes with a shared link, or None."""
        return self.social_image or self.hero_image

    @property
    def share_image_alt(self) -> str:
        """Its alternative text, or the title where the picture has none of its own."""
        return self.title if self.social_image_id else self.card_image_alt or self.title

    def structured_data(self, trail: list) -> list[dict]:
        """Return the JSON-LD objects of the page; ``trail`` is its breadcrumbs, each with ``label`` and ``url``."""
        return [article(self), breadcrumb_list(self, trail)]
