"""How to reach a role of the organisation, and the safer way to do it."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

FINGERPRINT_GROUP = 4


def normalise_fingerprint(value: str) -> str:
    """Return a fingerprint in capitals without spaces."""
    return "".join(value.split()).upper()


class ContactPoint(TranslatableMixin, models.Model):
    """A role that answers: which address, in which languages, when, and how to write to it safely."""

    title = models.CharField(_("title"), max_length=120, help_text=_("The role, such as “Protection desk”."))
    email = models.EmailField(_("e-mail"), help_text=_("An address of a role, never of a person."))
    answers_in = models.CharField(
        _("languages"), max_length=160, help_text=_("The languages in which this role answers, in words.")
    )
    hours = models.CharField(_("hours"), max_length=160, help_text=_("When somebody reads, with the time zone."))
    response_time = models.CharField(_("response time"), max_length=160, blank=True)
    safer_way = RichTextField(
        _("safer way to write"),
        blank=True,
        features=["bold", "link", "ul"],
        help_text=_("For example encrypted mail or Signal, and what not to write in a first message."),
    )
    key_fingerprint = models.CharField(
        _("OpenPGP fingerprint"),
        max_length=60,
        blank=True,
        validators=[
            RegexValidator(
                r"^[0-9A-Fa-f ]{40,60}$",
                _("Enter the forty hexadecimal digits of the fingerprint, with or without spaces."),
            )
        ],
    )
    public_key = models.TextField(
        _("OpenPGP public key"), blank=True, help_text=_("The armoured public key; readers can download it as a file.")
    )

    override_translatable_fields = [
        SynchronizedField("key_fingerprint", overridable=False),
        SynchronizedField("public_key", overridable=False),
    ]
    panels = [
        FieldPanel("title"),
        MultiFieldPanel(
            [FieldPanel("email"), FieldPanel("answers_in"), FieldPanel("hours"), FieldPanel("response_time")],
            heading=_("Who answers"),
        ),
        MultiFieldPanel(
            [FieldPanel("safer_way"), FieldPanel("key_fingerprint"), FieldPanel("public_key")],
            heading=_("The safer way"),
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact point")
        verbose_name_plural = _("contact points")

    def __str__(self) -> str:
        return self.title

    @property
    def for_reader(self) -> "ContactPoint":
        """This contact point in the active language, or as it is while it is not translated. One query."""
        versions = ContactPoint.objects.filter(translation_key=self.translation_key).select_related("locale")
        by_language = {version.locale.language_code: version for version in versions}
        return by_language.get(get_language()) or self

    @property
    def fingerprint_groups(self) -> list[str]:
        """The fingerprint in groups of four digits, as people compare it aloud."""
        digits = normalise_fingerprint(self.key_fingerprint)
        return [digits[start : start + FINGERPRINT_GROUP] for start in range(0, len(digits), FINGERPRINT_GROUP)]
