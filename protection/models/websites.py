"""What an automatic visit found at the website of an organisation: facts for the staff, nothing for readers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from protection import vocabulary
from protection.domain.websites import Answer, warnings_of
from protection.fields import CodesField
from protection.models.organisations import Organisation


class WebsiteCheck(models.Model):
    """The last visit of a website, and what the staff decided about it."""

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="website_check", primary_key=True
    )
    # The address that was visited; when the organisation gets another, what was found counts for nothing.
    website = models.URLField()
    visited_on = models.DateField(_("visited on"), null=True, blank=True)
    answered_on = models.DateField(_("last answered on"), null=True, blank=True)
    answer = models.CharField(_("last visit"), max_length=12, choices=vocabulary.WEBSITE_ANSWERS, blank=True)
    # How many visits in a row found nothing.
    failures = models.PositiveSmallIntegerField(default=0)
    is_encrypted = models.BooleanField(_("encrypted"), null=True, blank=True)
    other_hosts = models.PositiveSmallIntegerField(_("loads from other hosts"), default=0)
    accepted = CodesField(_("accepted"), vocabulary=lambda: vocabulary.WEBSITE_WARNINGS)
    is_muted = models.BooleanField(_("not visited"), default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("check of a website")
        verbose_name_plural = _("checks of websites")

    def __str__(self) -> str:
        return self.website

    @property
    def found(self) -> list[str]:
        """The codes of everything that the staff should know of, accepted or not."""
        if self.is_muted or not self.visited_on:
            return []
        return warnings_of(
            Answer(self.answer), self.failures, is_encrypted=self.is_encrypted, other_hosts=self.other_hosts
        )

    @property
    def warnings(self) -> list[str]:
        """The codes of what nobody of the staff accepted yet."""
        return [code for code in self.found if code not in self.accepted]

    @property
    def warning_labels(self) -> list[str]:
        """The warnings in words."""
        return vocabulary.labels_of(vocabulary.WEBSITE_WARNINGS, self.warnings)
