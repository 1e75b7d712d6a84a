"""What staff decide about the form of a campaign: facts that all languages share, and words per language."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from campaigns.domain.keeping import LONGEST_MONTHS, USUAL_MONTHS

SHARED_FIELDS = (
    "accepts_signatures",
    "asks_first_name",
    "asks_country",
    "offers_public_names",
    "is_sensitive",
    "goal_is_pinned",
    "retention_months",
    "next_page",
)


class SigningSettings(models.Model):
    """Abstract: how people sign. Mixed into the campaign's page."""

    accepts_signatures = models.BooleanField(
        _("people can sign"),
        default=True,
        help_text=_("While the campaign is open, its page has a form. Without it, the page asks to pass it on."),
    )
    asks_first_name = models.BooleanField(
        _("ask for a first name"), default=True, help_text=_("Never required; a pseudonym is welcome.")
    )
    asks_country = models.BooleanField(_("ask for the country"), default=True, help_text=_("Never required."))
    offers_public_names = models.BooleanField(
        _("offer to show names in public"),
        default=False,
        help_text=_(
            "Whoever ticks a box of its own is shown with first name and country, once somebody of the staff has "
            "looked at it. Leave it off where a name beside this demand could put anybody in danger."
        ),
    )
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Mails do not name the campaign at all, and no names are shown in public."),
    )
    goal_is_pinned = models.BooleanField(
        _("keep this goal"),
        default=False,
        help_text=_("Otherwise the goal that readers see moves on to the next step when nine tenths are reached."),
    )
    retention_months = models.PositiveSmallIntegerField(
        _("months for which signatures are kept after the end"),
        default=USUAL_MONTHS,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_MONTHS)],
        help_text=_("Then every address and name is deleted by itself; the number stays. The form says so."),
    )
    thanks = models.TextField(
        _("words of thanks"),
        max_length=400,
        blank=True,
        help_text=_("Shown to whoever has confirmed. Say what her signature does, and what happens next."),
    )
    updates_words = models.CharField(
        _("words of the consent to news"),
        max_length=200,
        blank=True,
        help_text=_(
            "What stands beside the box, such as: Write to me when the court decides, about once a month. Without "
            "words of your own: Send me news of this campaign by e-mail."
        ),
    )
    next_page = models.ForeignKey(
        Page,
        verbose_name=_("next step"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "The page to which the thanks lead, in the reader's language. Without one: an action about the same topic, "
            "or else the newest."
        ),
    )

    shared_signing_fields = [SynchronizedField(name, overridable=False) for name in SHARED_FIELDS]
    signing_panels = [
        MultiFieldPanel(
            [
                FieldPanel("accepts_signatures"),
                FieldPanel("asks_first_name"),
                FieldPanel("asks_country"),
                FieldPanel("offers_public_names"),
                FieldPanel("is_sensitive"),
                FieldPanel("goal_is_pinned"),
                FieldPanel("retention_months"),
                FieldPanel("updates_words"),
            ],
            heading=_("Signing"),
        ),
        MultiFieldPanel([FieldPanel("thanks"), FieldPanel("next_page")], heading=_("After signing")),
    ]

    class Meta:
        abstract = True

    @property
    def shows_names(self) -> bool:
        """Whether names can be shown in public."""
        return self.offers_public_names and self.asks_first_name and not self.is_sensitive

    def clean(self) -> None:
        """Refuse settings that contradict each other; raise ValidationError on the fields concerned."""
        super().clean()
        errors: dict[str, Any] = {}
        if self.offers_public_names and not self.asks_first_name:
            errors["offers_public_names"] = _("To show first names, ask for them.")
        if self.offers_public_names and self.is_sensitive:
            errors["offers_public_names"] = _("A sensitive campaign shows no names.")
        if self.next_page and self.next_page.translation_key == self.translation_key:
            errors["next_page"] = _("Choose another page than the campaign itself.")
        if errors:
            raise ValidationError(errors)
