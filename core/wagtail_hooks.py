"""Topics, countries, contacts and the organisation in the admin; and which pages readers get at all."""

from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.i18n import live_language_codes, locale_of
from core.models import BasePage, ContactPoint, Country, OrganisationProfile, Topic
from core.outside_links import OutsideLinkHandler


class TopicViewSet(SnippetViewSet):
    """Topics."""

    model = Topic
    icon = "tag"
    menu_label = _("Topics")
    list_display = ["name", "slug", "locale"]
    search_fields = ["name"]


class CountryViewSet(SnippetViewSet):
    """Countries."""

    model = Country
    icon = "globe"
    menu_label = _("Countries")
    list_display = ["__str__", Column("code", label=_("Code"))]


class ContactPointViewSet(SnippetViewSet):
    """Contact points."""

    model = ContactPoint
    icon = "mail"
    menu_label = _("Contact points")
    list_display = ["title", "email", "locale"]


class TaxonomyGroup(SnippetViewSetGroup):
    """What pages are about, and who answers."""

    menu_label = _("Topics and contacts")
    menu_icon = "tag"
    menu_order = 300
    items = (TopicViewSet, CountryViewSet, ContactPointViewSet)


class OrganisationProfileViewSet(SnippetViewSet):
    """The organisation behind the site."""

    model = OrganisationProfile
    icon = "home"
    menu_label = _("Organisation")
    add_to_settings_menu = True
    list_display = ["name", "locale"]


register_snippet(TaxonomyGroup)
register_snippet(OrganisationProfileViewSet)


def may_be_signed_in(request: HttpRequest) -> bool:
    """Tell whether the reader is signed in, without a look at the session of those who bring none.

    An anonymous answer about a private page then carries the same headers as one about a page that does not exist.
    """
    return settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated


# Before Wagtail's own hooks, which would send readers of private pages and documents to the log-in form.
@hooks.register("before_serve_page", order=-1)
def refuse_what_is_not_for_readers(page: Page, request: HttpRequest, args: list, kwargs: dict) -> None:
    """Answer 404 where a page is not in the language of its address, or mirrors one of another language.

    Without a live home page in a language, Wagtail would serve the pages of the default language below its prefix. A
    private page, and a page that mirrors one, answers as if it did not exist, to everybody who is not signed in.
    """
    language = get_language()
    if not isinstance(page, BasePage) or locale_of(page).language_code != language:
        raise Http404
    if language not in live_language_codes():
        raise Http404
    original = page.alias_of.specific if page.alias_of_id else page
    if original.locale_id != page.locale_id:
        raise Http404
    is_private = page.get_view_restrictions() or original.get_view_restrictions()
    if is_private and not may_be_signed_in(request):
        raise Http404


@hooks.register("register_rich_text_features")
def tell_other_sites_nothing(features: FeatureRegistry) -> None:
    """Let links to other sites in texts keep to themselves where they were followed."""
    features.register_link_type(OutsideLinkHandler)


@hooks.register("on_serve_page")
def close_pages_that_can_be_left_at_once(serve_on: Callable) -> Callable:
    """Keep a page with the exit out of every cache, its further addresses included, and let it tell no other site."""

    def serve_page(page: Page, request: HttpRequest, args: list, kwargs: dict) -> HttpResponse:
        answer = serve_on(page, request, args, kwargs)
        if page.has_exit:
            answer.headers["Cache-Control"] = "no-store"
        if page.referrer_policy:
            answer.headers["Referrer-Policy"] = page.referrer_policy
        return answer

    return serve_page


@hooks.register("before_serve_document", order=-1)
def refuse_private_documents(document, request: HttpRequest) -> None:
    """Answer 404 for a document of a private collection, as for one that does not exist, to those not signed in."""
    if document.collection.get_view_restrictions() and not may_be_signed_in(request):
        raise Http404
