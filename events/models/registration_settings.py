"""What staff decide about the registration for an event: facts that all languages share."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from core.models import TranslatableOrderable
from events.domain.registration import (
    LONGEST_KEPT_DAYS,
    USUAL_KEPT_DAYS,
    USUAL_OFFER_HOURS,
    Question,
    RegistrationMode,
)

MODES = [
    (RegistrationMode.CLOSED.value, _("nobody registers on this page")),
    (RegistrationMode.OPEN.value, _("open: whoever registers has a place while there is one")),
    (RegistrationMode.APPROVAL.value, _("by approval: staff decide about each registration")),
    (RegistrationMode.CODE.value, _("by invitation code")),
    (RegistrationMode.OUTSIDE.value, _("elsewhere, at another address")),
]
QUESTIONS = [
    (Question.DIET.value, _("what somebody eats")),
    (Question.ACCESS.value, _("what somebody needs to take part")),
    (Question.INTERPRETATION.value, _("interpretation")),
    (Question.VISA.value, _("a letter for a visa")),
    (Question.PHOTO.value, _("consent to photographs")),
]
SHARED_FIELDS = (
    "registration_mode",
    "registration_opens_at",
    "registration_closes_at",
    "registration_url",
    "invitation_code_seal",
    "capacity",
    "has_waiting_list",
    "offer_hours",
    "tells_registered",
    "registration_kept_days",
    "meeting_point",
    "joining_url",
)


class EventQuestion(TranslatableOrderable):
    """One question of the form, out of the few that may be asked. The same in all languages, but for its purpose."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="registration_questions")
    kind = models.CharField(_("question"), max_length=16, choices=QUESTIONS)
    purpose = models.CharField(
        _("why you ask"),
        max_length=200,
        blank=True,
        help_text=_("One sentence that stands beside the question. Without one, the usual words are shown."),
    )
    kept_days = models.PositiveSmallIntegerField(
        _("days after the event"),
        default=7,
        validators=[MaxValueValidator(LONGEST_KEPT_DAYS)],
        help_text=_("Then the answers are deleted by themselves. The form names the day."),
    )

    override_translatable_fields = [
        SynchronizedField("kind", overridable=False),
        SynchronizedField("kept_days", overridable=False),
    ]
    panels = [FieldRowPanel([FieldPanel("kind"), FieldPanel("kept_days")]), FieldPanel("purpose")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("question of the registration")
        verbose_name_plural = _("questions of the registration")

    def __str__(self) -> str:
        return str(self.get_kind_display())


class RegistrationSettings(models.Model):
    """Abstract: how people register. Mixed into the page of an event."""

    registration_mode = models.CharField(
        _("who can register"),
        max_length=10,
        choices=MODES,
        default=RegistrationMode.CLOSED.value,
        help_text=_("Shown on the page, with the form where there is one. Nobody sees how many registered."),
    )
    registration_opens_at = models.DateTimeField(
        _("opens"), null=True, blank=True, help_text=_("On the clocks of the event. Empty: at once.")
    )
    registration_closes_at = models.DateTimeField(
        _("closes"), null=True, blank=True, help_text=_("On the clocks of the event. Empty: when the event begins.")
    )
    registration_url = models.URLField(
        _("address of the registration elsewhere"), blank=True, help_text=_("Only for a registration elsewhere.")
    )
    # Salt and keyed hash; the code itself is kept nowhere.
    invitation_code_seal = models.CharField(max_length=120, blank=True, editable=False)
    capacity = models.PositiveIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("For all languages together. Empty: as many as come. Readers never see a number."),
    )
    has_waiting_list = models.BooleanField(
        _("waiting list"),
        default=True,
        help_text=_("When all places are taken, people can wait; a place that becomes free is offered to the first."),
    )
    offer_hours = models.PositiveSmallIntegerField(
        _("hours for which an offer holds"),
        default=USUAL_OFFER_HOURS,
        validators=[MinValueValidator(1), MaxValueValidator(336)],
        help_text=_("Then the place is offered to the next one."),
    )
    tells_registered = models.BooleanField(
        _("when it is cancelled, write to everybody who registered"),
        default=True,
        help_text=_(
            "A short mail goes out by itself within ten minutes, in each person's language. Take the mark away when "
            "whoever looks after the registrations writes to them in other words, or has done so already."
        ),
    )
    registration_kept_days = models.PositiveSmallIntegerField(
        _("days for which registrations are kept after the event"),
        default=USUAL_KEPT_DAYS,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_KEPT_DAYS)],
        help_text=_("Then they are deleted by themselves; only numbers stay. The form says so."),
    )
    meeting_point = models.TextField(
        _("exact place, for those who have a place"),
        max_length=500,
        blank=True,
        help_text=_(
            "Address, door, floor, whom to ask for. Only people with a place read it, by mail and on their own page; "
            "write it so that it can be understood in every language of the event. Empty: they are told the address "
            "above."
        ),
    )
    joining_url = models.URLField(
        _("link to take part online"),
        blank=True,
        max_length=500,
        help_text=_("Only people with a place get it, by mail and on their own page."),
    )

    shared_registration_fields = [SynchronizedField(name, overridable=False) for name in SHARED_FIELDS]
    registration_panels = [
        MultiFieldPanel(
            [
                FieldPanel("registration_mode"),
                FieldPanel("new_invitation_code"),
                FieldPanel("registration_url"),
                FieldRowPanel([FieldPanel("registration_opens_at"), FieldPanel("registration_closes_at")]),
                FieldRowPanel([FieldPanel("capacity"), FieldPanel("has_waiting_list"), FieldPanel("offer_hours")]),
                FieldPanel("registration_kept_days"),
            ],
            heading=_("Registration"),
        ),
        InlinePanel("registration_questions", label=_("question"), heading=_("Questions of the registration")),
        MultiFieldPanel(
            [
                HelpPanel(
                    content=_(
                        "These two never appear on the site, in feeds, calendars or search, nor in what machines read."
                    )
                ),
                FieldPanel("meeting_point"),
                FieldPanel("joining_url"),
            ],
            heading=_("Only for people with a place"),
        ),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse dates and an address that contradict the mode; raise ValidationError on the fields concerned."""
        super().clean()
        errors: dict[str, Any] = {}
        opens, closes = self.registration_opens_at, self.registration_closes_at
        if opens and closes and closes <= opens:
            errors["registration_closes_at"] = _("Registration must close after it opens.")
        if self.registration_mode == RegistrationMode.OUTSIDE and not self.registration_url:
            errors["registration_url"] = _("Write the address where people register.")
        if errors:
            raise ValidationError(errors)

    @property
    def registration_closes(self) -> datetime | None:
        """When registration closes: the announced end, or else the beginning of the event."""
        return self.registration_closes_at or self.starts_at

    @property
    def last_day(self) -> date | None:
        """The day of its end, from which the days of keeping are counted; None while it has no date."""
        return localdate(self.ends_at) if self.ends_at else None

    @property
    def exact_place(self) -> str:
        """Where people with a place go; nobody else is told. Empty while staff have not written it."""
        return self.meeting_point or "\n".join(part for part in (self.venue_name, self.venue_address) if part)

    @property
    def is_by_approval(self) -> bool:
        """Whether staff decide about each registration."""
        return self.registration_mode == RegistrationMode.APPROVAL

    @property
    def registration_zone(self) -> ZoneInfo:
        """The zone on whose clocks opening and closing are told."""
        return ZoneInfo(self.timezone)

    @cached_property
    def asked_questions(self) -> list[EventQuestion]:
        """The questions of the form in their order, read once."""
        return list(self.registration_questions.all())
