"""What came in through a form, and what is about to go out by mail."""

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
        indexes = [models.Index(fields=["state", "send_after"], name="members_mail_due")]
