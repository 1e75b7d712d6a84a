"""Exports of people: who asked for which columns of what, who approved, and for whom the file is encrypted."""

from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _

from members.models.audit import AuditEntry

# How long a decision is waited for, and how long the file can be downloaded afterwards.
WAITING_TIME = timedelta(days=3)
DOWNLOAD_TIME = timedelta(hours=24)


class ExportKey(models.Model):
    """The public age key of one person of the staff: what is encrypted for it, only her own key file opens."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="export_key")
    recipient = models.CharField(max_length=62)
    registered_on = models.DateField()

    class Meta:
        verbose_name = _("key for exports")
        verbose_name_plural = _("keys for exports")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)


class ExportRequest(models.Model):
    """A wish to take people's data out of the house. It holds no data of anybody; the file is made while it is sent."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waits for a second person")
        APPROVED = "approved", _("can be downloaded")
        REFUSED = "refused", _("refused")

    class Format(models.TextChoices):
        XLSX = "xlsx", _("Excel or LibreOffice (.xlsx)")
        CSV = "csv", _("plain table (.csv)")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # Which list of people, such as "campaigns.sign-ups", and of what: a key that says nothing about anybody.
    source = models.CharField(max_length=60)
    subject_key = models.UUIDField()
    # Whoever is in the file consented to this.
    purpose = models.CharField(max_length=40)
    columns = models.JSONField(default=list)
    file_format = models.CharField(max_length=10, choices=Format.choices, default=Format.XLSX)
    reason = models.CharField(max_length=20, choices=AuditEntry.Reason.choices)
    # How many people it was when it was asked for or, later, downloaded.
    quantity = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="requested_exports"
    )
    requested_at = models.DateTimeField()
    # For whose keys the file is encrypted; that of the person who asks among them.
    readers = models.ManyToManyField(ExportKey, related_name="+")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="decided_exports"
    )
    expires_at = models.DateTimeField(db_index=True)
    downloads = models.PositiveSmallIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("export of people")
        verbose_name_plural = _("exports of people")
        default_permissions = ()
        ordering = ["-requested_at"]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_over(self) -> bool:
        """Whether its time has passed or it was refused."""
        return self.state == self.State.REFUSED or self.expires_at <= now()

    @property
    def waits(self) -> bool:
        """Whether a second person can still decide."""
        return self.state == self.State.WAITING and not self.is_over

    @property
    def can_be_downloaded(self) -> bool:
        """Whether the person who asked for it can have the file now."""
        return self.state == self.State.APPROVED and not self.is_over
