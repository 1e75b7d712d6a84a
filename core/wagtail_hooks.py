"""Topics, countries, contacts and the organisation in the admin; and which pages readers get at all."""

from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.i18n import locale_of
from core.models import ContactPoint, Country, OrganisationProfile, Topic


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


# Before Wagtail's own hook, which would send readers of a private page to the log-in form.
@hooks.register("before_serve_page", order=-1)
def refuse_what_is_not_for_readers(page: Page, request: HttpRequest, args: list, kwargs: dict) -> None:
    """Answer 404 where a page is not in the language of its address, or mirrors one of another language.

    Without a live home page in a language, Wagtail would serve the pages of the default language below its prefix.
    A private page answers as if it did not exist, to everybody who is not logged in.
    """
    if locale_of(page).language_code != get_language():
        raise Http404
    if page.alias_of_id and page.alias_of.locale_id != page.locale_id:
        raise Http404
    if page.get_view_restrictions() and not request.user.is_authenticated:
        raise Http404
