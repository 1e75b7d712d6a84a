"""The page that holds the directory: its list, the page of each organisation, and the list of programmes."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from core.models import BasePage
from protection import directory_views


class DirectoryPage(RoutablePageMixin, BasePage):
    """All organisations that accompany defenders, with filters and a map."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])
    about_listing = RichTextField(
        _("how organisations come to stand here"),
        blank=True,
        features=["bold", "italic", "link", "ul"],
        help_text=_("Who checks them, how often, and how one asks for a change. Shown below the list."),
    )

    template = "pages/protection/directory_page.html"
    icon = "group"
    schema_type = "CollectionPage"
    kind_label = _("Directory")
    always_shows_exit = True
    referrer_policy = "no-referrer"
    page_description = _("The directory of organisations, with filters and a map.")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    override_translatable_fields = [*BasePage.override_translatable_fields]
    content_panels = [*BasePage.introduction_panels, FieldPanel("introduction"), FieldPanel("about_listing")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction"), index.SearchField("about_listing")]

    class Meta:
        verbose_name = _("directory of organisations")
        verbose_name_plural = _("directories of organisations")

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponse:
        """Answer with the list."""
        return self.render(request, context_overrides=directory_views.list_context(self, request))

    @path("programmes/", name="programmes")
    def show_programmes(self, request: HttpRequest) -> HttpResponse:
        """Answer with the programmes, those that are open first."""
        return directory_views.programmes(request, self)

    @path("<slug:slug>/", name="organisation")
    def show_organisation(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Answer with the page of one organisation."""
        return directory_views.organisation(request, self, slug)
