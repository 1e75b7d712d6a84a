"""The record of what staff did with people's data: who, what, when; never a value."""

from typing import Any
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _


class AuditEntry(models.Model):
    """One line of the record. Lines are added, never changed; retention alone deletes them, after their time."""

    class Action(models.TextChoices):
        LIST_VIEWED = "list-viewed", _("looked at a list of people")
        ADDRESS_LOOKED_FOR = "address-looked-for", _("looked for an address")
        PERSON_REVEALED = "person-revealed", _("looked at one person")
        EXPORT_REQUESTED = "export-requested", _("asked for an export")
        EXPORT_APPROVED = "export-approved", _("approved an export")
        EXPORT_REFUSED = "export-refused", _("refused an export")
        EXPORT_DOWNLOADED = "export-downloaded", _("downloaded an export")
        EXPORT_KEY_SET = "export-key-set", _("registered a key for exports")
        HELD_RELEASED = "held-released", _("released a form that was held")
        HELD_REMOVED = "held-removed", _("removed a form that was held")
        SIGNATURES_ADDED = "signatures-added", _("added signatures from paper")
        SIGNATURES_REMOVED = "signatures-removed", _("removed signatures from paper")
        NAME_APPROVED = "name-approved", _("approved a public name")
        NAME_DECLINED = "name-declined", _("declined a public name")
        RECORD_REMOVED = "record-removed", _("removed a person's record")
        APPLICATION_OPENED = "application-opened", _("opened an application")
        APPLICATION_PROPOSED = "application-proposed", _("proposed a decision on an application")
        APPLICATION_ASKED = "application-asked", _("asked an applicant for more")
        APPLICATION_RETURNED = "application-returned", _("sent a proposed decision back")
        APPLICATION_DECIDED = "application-decided", _("decided on an application")
        NOTE_ADDED = "note-added", _("added a note to an application")
        MAILING_TESTED = "mailing-tested", _("sent a test mail to herself")
        MAILING_STARTED = "mailing-started", _("began to write to many people")
        MAILING_PAUSED = "mailing-paused", _("paused mails to many people")
        MAILING_CONTINUED = "mailing-continued", _("went on with mails to many people")
        MAILING_ENDED = "mailing-ended", _("ended mails to many people")
        REGISTRATION_ADDED = "registration-added", _("registered somebody for an event")
        REGISTRATION_APPROVED = "registration-approved", _("approved a registration")
        REGISTRATION_DECLINED = "registration-declined", _("declined a registration")
        REGISTRATION_CANCELLED = "registration-cancelled", _("cancelled a registration")
        PLACE_OFFERED = "place-offered", _("offered a place at an event")
        PLACE_GIVEN = "place-given", _("gave a place at an event")
        LETTER_REPEATED = "letter-repeated", _("sent somebody the mail about her registration again")
        LIST_PRINTED = "list-printed", _("opened a list of participants to print it")
        INVITATION_MADE = "invitation-made", _("made an invitation code")
        INVITATION_WITHDRAWN = "invitation-withdrawn", _("withdrew an invitation code")
        REGISTRATIONS_DELETED = "registrations-deleted", _("deleted the registrations of an event")
        KEYS_CHANGED = "keys-changed", _("changed the data keys")
        RETENTION_RUN = "retention-run", _("deleted what had reached its time")

    class Reason(models.TextChoices):
        NONE = "", _("no reason needed")
        HANDOVER = "handover", _("to hand the signatures over")
        QUESTION = "question", _("the person asked us something")
        ABUSE = "abuse", _("suspicion of abuse")
        LEGAL = "legal", _("a legal duty")
        EVENT = "event", _("to prepare or run an event")
        REVIEW = "review", _("review of an application")
        TECHNICAL = "technical", _("a technical fault")

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # The number of the account, kept when the account is gone; empty for a command.
    actor_key = models.CharField(max_length=40, blank=True)
    action = models.CharField(max_length=30, choices=Action.choices)
    object_label = models.CharField(max_length=60, blank=True)
    object_key = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    quantity = models.PositiveIntegerField(null=True, blank=True)
    happened_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("entry of the record")
        verbose_name_plural = _("record of what was done with people's data")
        default_permissions = ("view",)
        ordering = ["-happened_at"]

    def __str__(self) -> str:
        return f"{self.action} {self.object_key}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new line; refuse to change one."""
        if not self._state.adding:
            raise TypeError("The record is added to, never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Refuse: only retention deletes lines, all of a day at once."""
        raise TypeError("The record is added to, never shortened.")
