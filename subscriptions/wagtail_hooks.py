"""Subscriptions on the staff side: their addresses, and their place in the menus."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from members.staff_side import MENU_HOOK, PermittedMenuItem
from subscriptions import staff_digests
from subscriptions.staff_roles import VIEW


@hooks.register("register_admin_urls")
def digest_addresses() -> list[URLPattern]:
    """Give the pages about digests their addresses."""
    one = "people/news/<slug:frequency>/<slug:language>/"
    return [
        path("people/news/", staff_digests.index, name="digests"),
        path("people/news/subscribers/", staff_digests.subjects, name="digest_subjects"),
        path("people/news/held/", staff_digests.held, name="digest_held_forms"),
        path("people/news/<slug:frequency>/hold/", staff_digests.hold, name="digest_hold"),
        path(one, staff_digests.next_issue, name="digest_next"),
        path(f"{one}mail/", staff_digests.mail, name="digest_mail"),
        path(f"{one}change/", staff_digests.change, name="digest_change"),
    ]


@hooks.register(MENU_HOOK)
def news_among_people() -> MenuItem:
    """Put the digests into the menu of people."""
    return PermittedMenuItem(
        _("News by mail"), reverse("digests"), permissions=[VIEW], name="people-news", icon_name="mail", order=150
    )
