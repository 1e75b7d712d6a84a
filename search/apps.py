"""Search in the reader's language."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Search in the reader's language."""

    name = "search"
    verbose_name = _("Search")
