"""What a reader suggests to change in the entry of an organisation. It goes to the staff, never onto the site."""

from typing import Self
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members.fields import SealedField
from protection.models.organisations import Organisation


class SuggestionQuerySet(models.QuerySet):
    """The desk's words for choosing."""

    def waiting(self) -> Self:
        """Return what nobody decided yet and what nobody has to look at first, the oldest day first."""
        return self.filter(state=Suggestion.State.NEW, is_held=False).order_by("received_on", "pk")

    def held(self) -> Self:
        """Return what came too fast or from no page of ours, in an order that says nothing of when it came."""
        return self.filter(state=Suggestion.State.NEW, is_held=True).order_by("pk")

    def decided(self) -> Self:
        """Return what was taken up or declined, the latest first."""
        return self.exclude(state=Suggestion.State.NEW).order_by("-decided_on", "pk")


class Suggestion(models.Model):
    """A suggestion: its words, sealed, and the day on which they came. Of the reader nothing is kept."""

    class State(models.TextChoices):
        NEW = "new", pgettext_lazy("suggestion", "new")
        DONE = "done", pgettext_lazy("suggestion", "taken up")
        DECLINED = "declined", pgettext_lazy("suggestion", "declined")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12)
    words = SealedField(editable=False)
    # Where it can be read, if the reader said so.
    source = SealedField(blank=True, editable=False)
    # A day, not a moment: the log of a server must not tell who it was.
    received_on = models.DateField()
    is_held = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.NEW)
    decided_on = models.DateField(null=True, blank=True)

    objects = SuggestionQuerySet.as_manager()

    # Wagtail's index of references would know these rows too.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("suggestion for an organisation")
        verbose_name_plural = _("suggestions for organisations")
        indexes = [models.Index(fields=["state", "is_held", "received_on"], name="protection_suggestion_waiting")]

    def __str__(self) -> str:
        # Words of readers would end in logs and lists.
        return str(self.pk)
