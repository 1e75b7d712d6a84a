"""What an organisation offers for a time: temporary relocation, training."""

from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, IntegerField, Q, Value, When
from django.utils.timezone import localdate
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, Locale, Page, RevisionMixin

from protection import vocabulary
from protection.domain.verification import Intake, ProgrammeState, state_of_programme
from protection.fields import CodesField
from protection.models.organisations import Organisation


def closed_condition() -> Q:
    """Return the condition of programmes that take nobody today; the same rule as ``state_of_programme``."""
    return Q(intake=Intake.CLOSED) | Q(intake=Intake.DEADLINE, deadline__lt=localdate())


def open_condition() -> Q:
    """Return the condition of programmes to which one can apply today."""
    return Q(intake=Intake.ROLLING) | Q(intake=Intake.DEADLINE, deadline__gte=localdate())


class ProgrammeQuerySet(models.QuerySet):
    """The directory's words for choosing programmes."""

    def listed(self) -> Self:
        """Return the programmes that readers may see: published, of an organisation that is listed."""
        return self.filter(live=True, organisation__in=Organisation.objects.listed().order_by())

    def open_first(self) -> Self:
        """Return the open ones, by their deadline, then those to ask about, then the closed ones."""
        rank = Case(
            When(open_condition(), then=Value(0)),
            When(closed_condition(), then=Value(2)),
            default=Value(1),
            output_field=IntegerField(),
        )
        deadline = Case(When(intake=Intake.DEADLINE, then="deadline"))
        return self.alias(rank=rank, ends=deadline).order_by(
            "rank", models.F("ends").asc(nulls_last=True), "name", "pk"
        )


class Programme(DraftStateMixin, RevisionMixin, ClusterableModel):
    """The facts about a programme. They hold in every language."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="programmes", verbose_name=_("organisation")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=vocabulary.PROGRAMME_KINDS)
    name = models.CharField(_("name"), max_length=160, help_text=_("As the organisation writes it itself."))
    website = models.URLField(_("address of the programme"), blank=True)
    shortest_months = models.PositiveSmallIntegerField(_("shortest stay in months"), null=True, blank=True)
    longest_months = models.PositiveSmallIntegerField(_("longest stay in months"), null=True, blank=True)
    family = models.CharField(_("family"), max_length=4, blank=True, choices=vocabulary.FAMILY)
    funding = models.CharField(_("funding"), max_length=4, blank=True, choices=vocabulary.FUNDING)
    languages = CodesField(_("languages"), vocabulary=vocabulary.language_choices)
    intake = models.CharField(
        _("takes people"),
        max_length=8,
        blank=True,
        choices=vocabulary.INTAKES,
        help_text=_("Leave it open when you do not know: readers are told to ask."),
    )
    deadline = models.DateField(
        _("deadline"), null=True, blank=True, help_text=_("After this day the programme is closed by itself.")
    )
    training_topics = CodesField(_("topics of the training"), vocabulary=lambda: vocabulary.TRAINING_TOPICS)
    formats = CodesField(_("format of the training"), vocabulary=lambda: vocabulary.TRAINING_FORMATS)
    next_date = models.ForeignKey(
        Page,
        verbose_name=_("next date"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The page of an event of this site. It is shown until the event is over."),
    )

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse a deadline without its date, a date without a deadline, and a stay that ends before it begins."""
        super().clean()
        errors = {}
        if (self.intake == Intake.DEADLINE) != bool(self.deadline):
            errors["deadline"] = _("“Until a date” and a date belong together.")
        if self.shortest_months and self.longest_months and self.longest_months < self.shortest_months:
            errors["longest_months"] = _("The longest stay cannot be shorter than the shortest.")
        if errors:
            raise ValidationError(errors)

    @property
    def state(self) -> ProgrammeState:
        """Whether one can apply today."""
        return state_of_programme(self.intake, self.deadline, localdate())

    @property
    def state_label(self) -> str:
        """The state in words."""
        return str(vocabulary.PROGRAMME_STATES[self.state])

    @property
    def state_tone(self) -> str:
        """The tone in which the state is shown."""
        return {ProgrammeState.OPEN: "open", ProgrammeState.CLOSED: "closed"}.get(self.state, "neutral")

    @property
    def is_closed(self) -> bool:
        """Whether it takes nobody today."""
        return self.state == ProgrammeState.CLOSED

    @property
    def duration(self) -> str:
        """How long a stay is, in words; empty when it is not known."""
        shortest, longest = self.shortest_months, self.longest_months
        if shortest and longest and shortest != longest:
            return gettext("%(shortest)d to %(longest)d months") % {"shortest": shortest, "longest": longest}
        if longest and not shortest:
            return ngettext("Up to %(number)d month", "Up to %(number)d months", longest) % {"number": longest}
        if shortest and not longest:
            return ngettext("At least %(number)d month", "At least %(number)d months", shortest) % {"number": shortest}
        return ngettext("%(number)d month", "%(number)d months", shortest) % {"number": shortest} if shortest else ""

    @property
    def topic_labels(self) -> list[str]:
        """The topics of a training in words."""
        return vocabulary.labels_of(vocabulary.TRAINING_TOPICS, self.training_topics)

    @property
    def format_labels(self) -> list[str]:
        """The formats of a training in words."""
        return vocabulary.labels_of(vocabulary.TRAINING_FORMATS, self.formats)

    @property
    def language_names(self) -> list[str]:
        """The languages of the programme, by name."""
        return vocabulary.labels_of(vocabulary.language_choices(), self.languages)


class ProgrammeText(models.Model):
    """The words about a programme in one language."""

    programme = ParentalKey(Programme, on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    name = models.CharField(
        _("name in this language"),
        max_length=160,
        blank=True,
        help_text=_("Only when it has another in this language."),
    )
    summary = models.CharField(_("what it offers"), max_length=300, help_text=_("In one or two sentences."))
    conditions = models.TextField(
        _("conditions"), max_length=600, blank=True, help_text=_("Who can take part, and what is asked of her.")
    )

    class Meta:
        verbose_name = _("words in one language")
        verbose_name_plural = _("words in each language")
        ordering = ["locale_id"]
        unique_together = [("programme", "locale")]

    def __str__(self) -> str:
        return self.heading

    @property
    def heading(self) -> str:
        """The name that readers of this language see."""
        return self.name or self.programme.name
