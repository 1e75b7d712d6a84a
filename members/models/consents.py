"""What a person agreed to: the exact words, their language, and the days."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

# What a consent is for.
# The sentence beside the button: what is kept, for how long, how to leave. Recorded like a consent.
SIGNING = "signing"
# News by mail.
UPDATES = "updates"
# A name in public: hers among those who sign, an organisation's among the members.
PUBLIC_NAME = "public-name"
# Asking the person or organisation whom an applicant named.
REFEREE = "referee"


class Wording(models.Model):
    """One version of the words of a consent in one language; never changed, so that receipts stay true."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    purpose = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    words = models.TextField()
    words_digest = models.CharField(max_length=64, unique=True)
    first_used_on = models.DateField()

    class Meta:
        verbose_name = _("wording of a consent")
        verbose_name_plural = _("wordings of consents")

    def __str__(self) -> str:
        return f"{self.purpose} ({self.language})"

    @property
    def version(self) -> str:
        """The name of this version."""
        return self.words_digest[:8]


class Consent(models.Model):
    """A consent of one row about a person. Asked for with the form, in force once the row is confirmed."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    record_id = models.UUIDField(db_index=True)
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="consents")
    requested_on = models.DateField()
    confirmed_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_in_force(self) -> bool:
        """Whether it was confirmed and not withdrawn."""
        return self.confirmed_on is not None and self.withdrawn_on is None
