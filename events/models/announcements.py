"""What staff tell everybody who registered, and codes that open a registration by invitation."""

import json
from collections.abc import Mapping
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from events.domain.registration import Standing
from events.models.places import EventPlaces
from members.fields import SealedField


class EventAnnouncement(models.Model):
    """A mail to everybody whose registration stands in some way: its words by language, and how far it has come.

    The words are sealed, because they may tell the place; they are gone once the last mail is.
    """

    class Kind(models.TextChoices):
        CHANGED = "changed", pgettext_lazy("announcement", "time or place have changed")
        CANCELLED = "cancelled", pgettext_lazy("announcement", "it is cancelled")
        OTHER = "other", pgettext_lazy("announcement", "something else")
        REMINDER = "reminder", pgettext_lazy("announcement", "the reminder before the day")

    class Audience(models.TextChoices):
        PLACE = "place", _("everybody with a place")
        HOPING = "hoping", _("everybody with a place, and all who still hope for one")

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("announcement", "being prepared")
        RUNNING = "running", pgettext_lazy("announcement", "going out")
        PAUSED = "paused", pgettext_lazy("announcement", "paused")
        DONE = "done", pgettext_lazy("announcement", "sent")
        ENDED = "ended", pgettext_lazy("announcement", "ended early")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    event = models.ForeignKey(EventPlaces, on_delete=models.CASCADE, related_name="announcements")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.CHANGED)
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.PLACE)
    # The words of each language, as JSON.
    texts = SealedField(blank=True, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    run = models.OneToOneField("members.MailRun", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # Everybody up to this key, in the order of the keys, has a mail in the outbox or needs none.
    cursor = models.UUIDField(null=True, blank=True)
    is_queued = models.BooleanField(default=False)
    sent = models.PositiveIntegerField(default=0)
    failed = models.PositiveIntegerField(default=0)
    # The numbers of accounts.
    made_by = models.CharField(max_length=40, blank=True)
    started_by = models.CharField(max_length=40, blank=True)
    made_on = models.DateField()
    started_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("announcement to those who registered")
        verbose_name_plural = _("announcements to those who registered")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def words(self) -> dict[str, str]:
        """What is told, by the code of the language."""
        return json.loads(self.texts) if self.texts else {}

    def set_words(self, words: Mapping[str, str]) -> None:
        """Take over words by language, without the empty ones; the row is saved afterwards."""
        said = {code: text for code, text in words.items() if text}
        self.texts = json.dumps(said, ensure_ascii=False) if said else ""

    @property
    def standings(self) -> tuple[Standing, ...]:
        """How a registration has to stand for its person to be written to, now and when the mail goes out."""
        if self.audience == self.Audience.PLACE:
            return (Standing.PLACE,)
        return (Standing.PLACE, Standing.OFFERED, Standing.WAITING, Standing.ASKED)

    @property
    def is_under_way(self) -> bool:
        """Whether mails are still to be written or sent."""
        return self.state in {self.State.RUNNING, self.State.PAUSED}


class InvitationCode(models.Model):
    """A code that opens a registration by invitation until it is withdrawn; only its salted, keyed hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    event = models.ForeignKey(EventPlaces, on_delete=models.CASCADE, related_name="invitation_codes")
    seal = models.CharField(max_length=120)
    # Whom it was made for: a network or an organisation, never a person.
    note = models.CharField(max_length=80, blank=True)
    made_on = models.DateField()
    made_by = models.CharField(max_length=40, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("invitation code")
        verbose_name_plural = _("invitation codes")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)
