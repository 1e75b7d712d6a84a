"""Addresses that are never written to again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StopEntry(models.Model):
    """Nobody writes there any more: only a keyed digest is kept, no address.

    Somebody said "that was not me, never again", or told her mail service that a mail was unwanted, or there is no such
    mailbox.
    """

    class Because(models.TextChoices):
        ASKED = "asked", _("somebody asked for it")
        COMPLAINT = "complaint", _("a mail was reported as unwanted")
        BOUNCE = "bounce", _("there is no such mailbox")

    address_digest = models.CharField(max_length=64, primary_key=True)
    because = models.CharField(max_length=10, choices=Because.choices, default=Because.ASKED)
    since = models.DateField()

    class Meta:
        verbose_name = _("address that is never written to")
        verbose_name_plural = _("addresses that are never written to")

    def __str__(self) -> str:
        return self.address_digest[:8]
