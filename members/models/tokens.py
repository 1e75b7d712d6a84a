"""The links in mails, and a visit of "my choices"."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models.people import AddressedRow


class Token(AddressedRow):
    """A link in a mail: random, known only by its hash, for one purpose, for a while, used once.

    It belongs to a row about a person (``record_label`` names its model) or, for "my choices", to an address.
    """

    class Purpose(models.TextChoices):
        CONFIRM = "confirm", _("confirm")
        REJECT = "reject", _("that was not me")
        CHOICES = "choices", _("my choices")
        LEAVE_UPDATES = "leave-updates", _("no more news")
        STAY = "stay", _("stay a member")
        REGISTRATION = "registration", _("her registration for an event")

    token_hash = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=20, choices=Purpose.choices)
    record_label = models.CharField(max_length=60, blank=True)
    record_id = models.UUIDField(null=True, blank=True, db_index=True)
    language = models.CharField(max_length=10)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("link in a mail")
        verbose_name_plural = _("links in mails")


class ChoicesVisit(AddressedRow):
    """A visit of "my choices": the session holds the key of this row, and only this row holds the address."""

    language = models.CharField(max_length=10)
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("visit of my choices")
        verbose_name_plural = _("visits of my choices")
