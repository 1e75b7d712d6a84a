"""The index page of a section: a filtered list of its pages and their Atom feed."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.search import index

from core.cards import prepare_cards
from core.collation import collation_key
from core.feeds import PageFeed, for_feeds
from core.i18n import active_locale, only_readable
from core.listings import Filter, Listing, apply_filters, build_filter, paginate
from core.models.pages import BasePage
from core.models.taxonomy import PageCountry, PageTopic, Topic

PAGES_PER_LIST = 12
ITEMS_PER_FEED = 30


def by_label(option: tuple[str, str]) -> str:
    """Return what sorts the options of a filter as readers of the active language expect it."""
    return collation_key(option[1])


class BaseIndexPage(RoutablePageMixin, BasePage):
    """Abstract index page; a subclass names its ``listed_model`` and may add filters and an order of its own."""

    introduction = RichTextField(_("introduction"), blank=True, features=["bold", "italic", "link"])

    listed_model: type[BasePage]
    schema_type = "CollectionPage"
    max_count_per_parent = 1

    content_panels = [*BasePage.introduction_panels, FieldPanel("introduction")]
    search_fields = [*BasePage.search_fields, index.SearchField("introduction")]

    class Meta:
        abstract = True

    def listed_pages(self) -> QuerySet:
        """Return the pages below that readers can open, in the order of the list."""
        pages = only_readable(self.listed_model.objects.child_of(self))
        return pages.order_by("-first_published_at", "-pk")

    def get_filters(self, request: HttpRequest) -> list[Filter]:
        """Return the filters of the list."""
        return [self.topic_filter(request), self.country_filter(request)]

    def topic_filter(self, request: HttpRequest) -> Filter:
        """Return the filter by topic over the topics that the listed pages carry, named in the active language."""
        used = PageTopic.objects.filter(page__in=self.listed_pages().order_by().values("pk")).values("topic__slug")
        topics = Topic.objects.filter(slug__in=used, locale=active_locale()).values_list("slug", "name")
        return build_filter(
            request.GET,
            "topic",
            gettext("Topic"),
            sorted(topics, key=by_label),
            lambda pages, slug: pages.filter(pk__in=PageTopic.objects.filter(topic__slug=slug).values("page")),
        )

    def country_filter(self, request: HttpRequest) -> Filter:
        """Return the filter by country over the countries that the listed pages carry."""
        listed = self.listed_pages().order_by().values("pk")
        links = PageCountry.objects.filter(page__in=listed).select_related("country")
        countries = {link.country.code.code: link.country.name for link in links.order_by()}
        return build_filter(
            request.GET,
            "country",
            gettext("Country"),
            sorted(countries.items(), key=by_label),
            lambda pages, code: pages.filter(pk__in=PageCountry.objects.filter(country__code=code).values("page")),
        )

    def get_listing(self, request: HttpRequest) -> Listing:
        """Return the part of the list that the request asks for."""
        filters = self.get_filters(request)
        pages = apply_filters(self.listed_pages(), filters).select_related("locale")
        asked = paginate(pages, request.GET, PAGES_PER_LIST)
        return Listing(filters=filters, pages=prepare_cards(asked.object_list), paginator_page=asked)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """Add the list to what the template gets."""
        context = super().get_context(request, *args, **kwargs)
        return {**context, "listing": self.get_listing(request)}

    @property
    def feed_url(self) -> str:
        """The path of the Atom feed of the section."""
        return self.get_url() + self.reverse_subpage("feed")

    @path("")
    def show_list(self, request: HttpRequest) -> HttpResponse:
        """Answer with the list."""
        return self.render(request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer with the newest pages as Atom."""
        pages = for_feeds(self.listed_pages()).order_by("-first_published_at", "-pk").select_related("locale")
        return PageFeed(self, list(pages[:ITEMS_PER_FEED]))(request)
