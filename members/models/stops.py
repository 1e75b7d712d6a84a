"""Addresses that are never written to again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StopEntry(models.Model):
    """Somebody said "that was not me, never again": only a keyed digest is kept, no address."""

    address_digest = models.CharField(max_length=64, primary_key=True)
    since = models.DateField()

    class Meta:
        verbose_name = _("address that is never written to")
        verbose_name_plural = _("addresses that are never written to")

    def __str__(self) -> str:
        return self.address_digest[:8]
