"""Menus in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from navigation.models import Menu


class MenuViewSet(SnippetViewSet):
    """Menus, one a language and place."""

    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")
    menu_name = "menus"
    add_to_settings_menu = True
    list_display = ["handle", "locale"]


register_snippet(MenuViewSet)
