"""A language that gets its home page gets its roles."""

from django.db.models.signals import post_save
from wagtail.models import Page

from core.i18n import HOME_DEPTH
from staff.roles import open_language


def open_new_language(sender, instance, created: bool, raw: bool = False, **kwargs) -> None:
    """Give the roles their rights on a home page that was just made."""
    if created and not raw and isinstance(instance, Page) and instance.depth == HOME_DEPTH:
        open_language(instance)


def connect() -> None:
    """Listen to every page type: home pages are made by staff, by translation, and by the demonstration."""
    post_save.connect(open_new_language, dispatch_uid="staff.open_new_language")
