"""Topics, countries, contacts and the organisation in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

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
    list_display = ["name", "code"]


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
