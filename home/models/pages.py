"""The home page of a language, and the standing pages below it: about us, privacy, accessibility."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import StoryBlock
from core.i18n import localized
from core.models import BasePage
from core.stories import prepare_story


class HomePage(BasePage):
    """The first page of a language."""

    lead = models.CharField(
        _("first sentence"), max_length=160, help_text=_("The largest words of the site: what you ask of the reader.")
    )
    introduction = models.TextField(
        _("introduction"), max_length=500, blank=True, help_text=_("A few sentences below the first one.")
    )
    featured_page = models.ForeignKey(
        Page,
        verbose_name=_("page in front"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The campaign or page to which the first button leads; each language shows its own version."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("body"), blank=True)

    template = "pages/home/home_page.html"
    icon = "home"
    kind_label = _("Home page")
    schema_type = "WebPage"
    page_description = _("The first page of a language. Everything else stands below it.")
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 1

    override_translatable_fields = [*BasePage.override_translatable_fields, SynchronizedField("featured_page")]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("lead"),
        FieldPanel("introduction"),
        PageChooserPanel("featured_page"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    @property
    def heading(self) -> str:
        """The words of the first heading."""
        return self.lead

    def get_context(self, request, *args, **kwargs) -> dict:
        """Add the page in front, in the language of this page."""
        context = super().get_context(request, *args, **kwargs)
        featured = localized(self.featured_page, self.locale)
        prepare_story(self, [featured] if featured else [], request=request)
        return {**context, "featured_page": featured}

    def route(self, request, path_components: list[str]):
        """Find the page of an address at once, instead of step by step down the tree.

        What is no page goes the usual way.
        """
        if path_components:
            url_path = f"{self.url_path}{'/'.join(path_components)}/"
            # The last part is the slug, which has an index; the whole address has none.
            found = Page.objects.filter(slug=path_components[-1], url_path=url_path, path__startswith=self.path)
            page = found.first()
            if page:
                return page.specific.route(request, [])
        return super().route(request, path_components)

    def structured_data(self, trail: list) -> list[dict]:
        """Return the JSON-LD of the home page; the organisation and the site are added by the template."""
        return []


class StandardPage(BasePage):
    """A standing page such as about us, privacy or accessibility."""

    body = StreamField(StoryBlock(), verbose_name=_("body"))
    invites_members = models.BooleanField(
        _("end with “Become a Member”"),
        default=False,
        help_text=_("Leads to the page about membership, where there is one in the language of this page."),
    )

    template = "pages/home/standard_page.html"
    icon = "doc-full"
    schema_type = "WebPage"
    page_description = _("A standing page: about us, privacy, accessibility, terms.")
    parent_page_types = ["home.HomePage", "home.StandardPage"]

    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("invites_members", overridable=False),
    ]
    content_panels = [
        *BasePage.introduction_panels,
        FieldPanel("body"),
        FieldPanel("invites_members"),
        *BasePage.about_panels,
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    def get_context(self, request, *args, **kwargs) -> dict:
        """Load the cards of the body together."""
        prepare_story(self, request=request)
        return super().get_context(request, *args, **kwargs)
