"""What came in through a form, and what is about to go out by mail."""

from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.fields import SealedField
from members.models.people import AddressedRow


class Submission(AddressedRow):
    """A form that somebody sent, sealed, until the worker has dealt with it.

    The request that brings it looks nobody up and writes nothing else: the answer takes as long for an address that is
    known as for one that is not.
    """

    class Hold(models.TextChoices):
        TOO_MANY = "too-many", _("too many at once from one place")
        NAME = "name", _("the name looks like advertising")
        FAILED = "failed", _("it could not be dealt with")

    kind = models.CharField(max_length=40)
    language = models.CharField(max_length=10)
    content = SealedField(editable=False)
    received_at = models.DateTimeField(db_index=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    held_because = models.CharField(max_length=10, choices=Hold.choices, blank=True)
    # What it is about, such as a campaign: a key that says nothing about the person.
    subject_key = models.UUIDField(null=True, blank=True)

    class Meta:
        verbose_name = _("form that was sent")
        verbose_name_plural = _("forms that were sent")
        indexes = [models.Index(fields=["held_because", "received_at"], name="members_submission_waiting")]


class MailRun(models.Model):
    """Many mails that belong together, such as an update to everybody who asked for news: numbers, nobody's name.

    A mail of a run holds no address: it is read from the row about the person in the moment of sending, and only while
    the consent that the run needs is in force.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # The consent that has to be in force when a mail goes out; empty when the row itself is the wish.
    purpose = models.CharField(max_length=40, blank=True)
    # What all its letters need to know; nothing of a person.
    facts = models.JSONField(default=dict, blank=True)
    is_paused = models.BooleanField(default=False)
    made_on = models.DateField()
    queued = models.PositiveIntegerField(default=0)
    sent = models.PositiveIntegerField(default=0)
    # Given up: refused for good by the reader's mail service; nobody answered for too long; it could not be written.
    refused = models.PositiveIntegerField(default=0)
    unanswered = models.PositiveIntegerField(default=0)
    unwritable = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("run of mails")
        verbose_name_plural = _("runs of mails")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def failed(self) -> int:
        """How many mails were given up."""
        return self.refused + self.unanswered + self.unwritable

    def waiting(self) -> int:
        """Return how many mails are still to be sent; one query."""
        return self.mails.count()


class OutgoingMail(AddressedRow):
    """A mail that is about to be sent; the row is deleted once it has been."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        SENDING = "sending", _("being sent")
        FAILED = "failed", _("given up")

    letter = models.CharField(max_length=60)
    language = models.CharField(max_length=10)
    facts = SealedField(blank=True, editable=False)
    record_label = models.CharField(max_length=60, blank=True)
    record_id = models.UUIDField(null=True, blank=True, db_index=True)
    run = models.ForeignKey(
        MailRun, on_delete=models.CASCADE, null=True, blank=True, related_name="mails", db_index=False
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    send_after = models.DateTimeField()
    # Until when a worker that took it may be at work; afterwards another one takes it.
    taken_until = models.DateTimeField(null=True, blank=True)
    # How often a worker took it without saying how it ended, and how often the mail server refused it.
    takes = models.PositiveSmallIntegerField(default=0)
    refusals = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        indexes = [
            models.Index(fields=["state", "send_after"], name="members_mail_due"),
            # Letters to one person go before those to many.
            models.Index(fields=["run", "state", "send_after"], name="members_mail_due_in_run"),
        ]
