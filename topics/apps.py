"""Everything about a country or a topic, in one place."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TopicsConfig(AppConfig):
    """Landing pages of countries and topics."""

    name = "topics"
    verbose_name = _("Topics and countries")
