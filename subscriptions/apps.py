"""Subscriptions to countries and topics, and the digests that they bring."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubscriptionsConfig(AppConfig):
    """Subscriptions to countries and topics, and the digests that they bring."""

    name = "subscriptions"
    verbose_name = _("Subscriptions")

    def ready(self) -> None:
        """Register the form, the letters, the jobs, the role and the rules of retention."""
        from subscriptions import digest_letter, jobs, letters, retention, sign_up, signals, staff_roles  # noqa: F401, PLC0415
