"""The digests: one for each frequency, and every issue of it."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.models import MailRun
from subscriptions.domain.slots import AT_ONCE, MONTHLY, WEEKLY


class Frequency(models.TextChoices):
    """How often somebody is written to."""

    AT_ONCE = AT_ONCE, _("at once")
    WEEKLY = WEEKLY, _("once a week")
    MONTHLY = MONTHLY, _("once a month")


class Digest(models.Model):
    """One of the digests: when its next issue goes out, and whether staff hold it."""

    frequency = models.CharField(max_length=10, primary_key=True, choices=Frequency.choices)
    next_at = models.DateTimeField()
    is_held = models.BooleanField(default=False)
    # The number of the last news that an issue has told of, or that stood there before there were digests.
    told_upto = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")
        default_permissions = ()
        permissions = [
            ("view_digests", _("Can see the digests and how many people subscribed")),
            ("hold_digests", _("Can hold and release digests, and choose what stands in them")),
        ]

    def __str__(self) -> str:
        return str(self.get_frequency_display())


class Issue(models.Model):
    """One issue: the news up to a number, made into mails a batch at a time, each batch whole."""

    class State(models.TextChoices):
        RUNNING = "running", _("being written")
        STOPPED = "stopped", _("stopped")
        DONE = "done", _("written")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    frequency = models.CharField(max_length=10, choices=Frequency.choices)
    upto = models.PositiveBigIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.RUNNING)
    started_at = models.DateTimeField(db_index=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    run = models.OneToOneField(MailRun, null=True, on_delete=models.SET_NULL, related_name="+")
    # Where a page could not be written, before the first mail: its key, its language, the kind of error.
    stopped_at_key = models.UUIDField(null=True, blank=True)
    stopped_in = models.CharField(max_length=10, blank=True)
    stopped_by = models.CharField(max_length=80, blank=True)

    class Meta:
        verbose_name = _("issue of a digest")
        verbose_name_plural = _("issues of digests")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["frequency"], condition=~models.Q(state="done"), name="subscriptions_issue_one_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.frequency} ({self.upto})"


class IssueMail(models.Model):
    """That an issue was written to somebody, while it is being written: the database refuses a second time."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="mails")
    # A key without a constraint: whoever leaves in the meantime is gone at once.
    subscriber_id = models.UUIDField()
    language = models.CharField(max_length=10)
    part = models.PositiveSmallIntegerField(default=1)

    class Meta:
        verbose_name = _("mail of an issue")
        verbose_name_plural = _("mails of issues")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "subscriber_id", "language", "part"], name="subscriptions_issue_mail_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
