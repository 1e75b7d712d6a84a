"""Who supports a campaign: one count for all its language versions, whatever became of those who signed."""

from uuid import UUID, uuid4

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from campaigns.domain.figures import shown_count
from campaigns.domain.keeping import USUAL_MONTHS
from members.fields import SealedField


class CampaignSupportQuerySet(models.QuerySet):
    """What readers ask about the support of a campaign."""

    def for_reader(self, campaign_key: UUID) -> "CampaignSupport | None":
        """Return what a page shows of the support of a campaign, in one query; ``has_names``: are there any."""
        names = apps.get_model("campaigns.SignUp").objects.with_shown_name().filter(support=OuterRef("pk"))
        return self.filter(pk=campaign_key).annotate(has_names=Exists(names)).first()


class CampaignSupport(models.Model):
    """What all language versions of a campaign share about its supporters; its key is their translation key."""

    campaign_key = models.UUIDField(primary_key=True)
    # What readers see: rounded, refreshed at most once an hour. None as long as there are too few.
    shown_count = models.PositiveIntegerField(null=True, blank=True)
    refreshed_at = models.DateTimeField(null=True, blank=True)
    # How long signatures are kept, known here too, so that it holds when the pages are gone.
    ended_on = models.DateField(null=True, blank=True)
    retention_months = models.PositiveSmallIntegerField(default=USUAL_MONTHS)

    objects = CampaignSupportQuerySet.as_manager()

    class Meta:
        verbose_name = _("support of a campaign")
        verbose_name_plural = _("support of campaigns")
        permissions = [("view_numbers", _("Can see the exact numbers of supporters"))]

    def __str__(self) -> str:
        return str(self.campaign_key)

    @property
    def count_for_readers(self) -> int | None:
        """The number that readers see, or None; a minimum that was raised holds at once."""
        return shown_count(self.shown_count or 0, settings.COUNT_MINIMUM)


class ForgottenSupporters(models.Model):
    """How many confirmed people of a language are not kept any more, by request or because their time had come.

    They still count; nothing else is left of them.
    """

    support = models.ForeignKey(CampaignSupport, on_delete=models.CASCADE, related_name="forgotten")
    language = models.CharField(max_length=10)
    number = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("supporters who are not kept any more")
        verbose_name_plural = _("supporters who are not kept any more")
        constraints = [
            models.UniqueConstraint(fields=["support", "language"], name="campaigns_forgotten_one_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.support_id} {self.language}"


class OfflineSignatures(models.Model):
    """Signatures that people gave on paper and staff counted; nobody's name is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    support = models.ForeignKey(CampaignSupport, on_delete=models.CASCADE, related_name="offline")
    number = models.PositiveIntegerField()
    # Sealed, because whoever writes it may name a place where people meet.
    note = SealedField(blank=True, editable=False)
    added_on = models.DateField()
    # The number of the account that added them.
    added_by = models.CharField(max_length=40, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("signatures from paper")
        verbose_name_plural = _("signatures from paper")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
