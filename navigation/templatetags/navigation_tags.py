"""Menus and breadcrumbs for templates."""

from django import template

from navigation.trails import TrailLink, breadcrumb_links, menu_links

register = template.Library()


@register.simple_tag(takes_context=True)
def menu(context, handle: str) -> list[TrailLink]:
    """Return the entries of the menu ``handle`` ("main" or "footer")."""
    return menu_links(handle, context.get("request"), context.get("page"))


@register.simple_tag(takes_context=True)
def breadcrumbs(context, page) -> list[TrailLink]:
    """Return the way from the home page to ``page``, without the page itself."""
    return breadcrumb_links(page, context.get("request"))
