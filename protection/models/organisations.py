"""An organisation that accompanies or protects defenders: one record of facts, and words in each language."""

from datetime import date
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator, URLValidator, validate_email
from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django_countries.fields import CountryField
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, Locale, Orderable, RevisionMixin

from core.collation import collation_key
from core.models import Topic
from core.models.contact import normalise_fingerprint
from protection import vocabulary
from protection.domain.verification import Freshness, due_on, freshness_of
from protection.fields import CodesField

ONION = RegexValidator(
    r"^https?://[a-z2-7]{56}\.onion(/\S*)?$", _("Enter an onion address of version 3, with http://.")
)
PHONE = RegexValidator(r"^\+[0-9][0-9 ()-]{5,22}$", _("Enter the number with + and the code of the country."))
SIGNAL = RegexValidator(
    r"^(\+[0-9][0-9 ()-]{5,22}|[A-Za-z_][A-Za-z0-9_]{2,31}\.[0-9]{2,})$",
    _("Enter a number with + and the code of the country, or a Signal username such as name.42."),
)
CHANNEL_VALIDATORS = {
    "onion": ONION,
    "signal": SIGNAL,
    "pgp": validate_email,
    "form": URLValidator(["https"], message=_("Enter an address that begins with https://.")),
    "phone": PHONE,
    "email": validate_email,
}
# Addresses that the directory itself answers.
RESERVED_SLUGS = frozenset({"programmes"})
SAFETY_ORDER = {kind: rank for rank, (kind, _label) in enumerate(vocabulary.CHANNELS)}


def fold(text: str) -> str:
    """Return a text as it is searched: small letters without accents."""
    return collation_key(text, "en")


def topic_choices() -> list[tuple[str, str]]:
    """Return (slug, name) of the topics of the site in the active language, or in any where one is not translated."""
    active = Locale.get_active()
    topics = sorted(Topic.objects.all(), key=lambda topic: topic.locale_id == active.pk)
    return sorted({topic.slug: topic.name for topic in topics}.items(), key=vocabulary.by_label)


class OrganisationQuerySet(models.QuerySet):
    """The directory's words for choosing."""

    def listed(self) -> Self:
        """Return the organisations that readers may see: published, neither hidden nor withdrawn, not refused."""
        return self.filter(live=True, standing="listed").exclude(consent="refused")

    def withdrawn(self) -> Self:
        """Return the organisations that readers once saw and that were taken down for good."""
        return self.filter(standing="withdrawn", first_published_at__isnull=False)


class Organisation(DraftStateMixin, RevisionMixin, ClusterableModel):
    """The facts about an organisation. They hold in every language."""

    name = models.CharField(_("name"), max_length=160, help_text=_("As the organisation writes it itself."))
    acronym = models.CharField(
        _("acronym"), max_length=40, blank=True, help_text=_("Readers who know only the letters find it by them.")
    )
    slug = models.SlugField(
        _("slug"),
        max_length=120,
        unique=True,
        help_text=_("Stands in its address, the same in every language. Do not change it later."),
    )
    website = models.URLField(_("website"), blank=True)

    based_in = CountryField(_("based in"), blank=True, help_text=_("The country of its main office."))
    city = models.CharField(
        _("city"), max_length=80, blank=True, help_text=_("Never a street: readers see no address.")
    )
    precision = models.CharField(
        _("how much of the place is shown"),
        max_length=8,
        choices=vocabulary.PRECISIONS,
        default="country",
        help_text=_("When in doubt, the country only."),
    )
    is_worldwide = models.BooleanField(_("serves people in every country"), default=False)
    regions = CodesField(
        _("regions that it serves"),
        vocabulary=lambda: vocabulary.REGIONS,
        help_text=_("Only when it serves every country of the region."),
    )
    countries = CodesField(_("countries that it serves"), vocabulary=vocabulary.country_choices)

    help_kinds = CodesField(_("kinds of help"), vocabulary=lambda: vocabulary.HELP)
    audiences = CodesField(_("whom it helps"), vocabulary=lambda: vocabulary.AUDIENCES)
    languages = CodesField(_("languages in which it answers"), vocabulary=vocabulary.language_choices)
    topics = CodesField(
        _("topics"), vocabulary=topic_choices, help_text=_("It is listed on the pages of these topics.")
    )
    cost = models.CharField(_("cost"), max_length=8, blank=True, choices=vocabulary.COSTS)
    response_time = models.CharField(_("answers"), max_length=8, blank=True, choices=vocabulary.RESPONSE_TIMES)
    answers_day_and_night = models.BooleanField(
        _("answers day and night"),
        null=True,
        blank=True,
        help_text=_("At any hour, on seven days a week. Leave it open when you do not know."),
    )

    standing = models.CharField(
        _("standing"),
        max_length=10,
        choices=vocabulary.STANDINGS,
        default="listed",
        help_text=_(
            "Hidden: nothing of it is shown anywhere, as if it did not exist. Withdrawn: its address says that it was "
            "taken down, and why."
        ),
    )
    withdrawal_reason = models.CharField(
        _("why it was withdrawn"), max_length=12, blank=True, choices=vocabulary.WITHDRAWAL_REASONS
    )
    consent = models.CharField(
        _("agreed to be listed"),
        max_length=8,
        choices=vocabulary.CONSENTS,
        default="public",
        help_text=_("Whoever does not want to be listed is shown nowhere."),
    )
    verified_on = models.DateField(
        _("verified on"), null=True, blank=True, help_text=_("The day on which somebody checked every fact above.")
    )
    verified_by = models.CharField(
        _("verified by"), max_length=120, blank=True, help_text=_("A role, such as “Protection desk”, never a person.")
    )
    verified_how = models.CharField(
        _("how it was verified"), max_length=8, blank=True, choices=vocabulary.VERIFICATION_METHODS
    )
    next_check_on = models.DateField(
        _("next check"), null=True, blank=True, help_text=_("Without a date it is due one year after the last check.")
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse what would be shown against an organisation's will, and half a verification."""
        super().clean()
        errors = {}
        if self.slug in RESERVED_SLUGS:
            errors["slug"] = _("This slug belongs to a page that the site makes by itself. Choose another.")
        if self.standing == "listed" and self.consent == "refused":
            errors["standing"] = _("It does not want to be listed: choose “Hidden” or “Withdrawn”.")
        if self.standing == "withdrawn" and not self.withdrawal_reason:
            errors["withdrawal_reason"] = _("Say why; readers of its address are told.")
        errors |= self.verification_errors()
        if errors:
            raise ValidationError(errors)

    def verification_errors(self) -> dict[str, str]:
        """Return what a verification lacks, by field."""
        if not self.verified_on:
            given = [name for name in ("verified_by", "verified_how") if getattr(self, name)]
            return dict.fromkeys(given, _("Give the day of the verification too."))
        errors = {}
        if self.verified_on > localdate():
            errors["verified_on"] = _("This day has not come yet.")
        errors |= {
            name: _("A verification needs a role and a way.")
            for name in ("verified_by", "verified_how")
            if not getattr(self, name)
        }
        if self.next_check_on and self.next_check_on < self.verified_on:
            errors["next_check_on"] = _("The next check cannot be before the last one.")
        return errors

    def save(self, *args, **kwargs) -> None:
        """Save, and prepare the words of every language to be sorted and found."""
        super().save(*args, **kwargs)
        texts = list(OrganisationText.objects.filter(organisation=self).select_related("locale"))
        names = {text.name for text in texts if text.name}
        for text in texts:
            text.organisation = self
            text.prepare(names)
        OrganisationText.objects.bulk_update(texts, ["sort_key", "search_text"])

    def save_revision(self, *args, **kwargs):
        """Keep a draft; whoever hides an organisation, with or without the right to publish, hides it at once.

        It protects people, and it can be undone. A publication that was to come by itself would undo it unseen, so it
        is called off.
        """
        revision = super().save_revision(*args, **kwargs)
        if self.standing == "hidden" or self.consent == "refused":
            Organisation.objects.filter(pk=self.pk).update(standing="hidden")
            self.revisions.exclude(pk=revision.pk).update(approved_go_live_at=None)
        return revision

    @property
    def due_on(self) -> date | None:
        """The day from which its check is overdue."""
        return due_on(self.verified_on, self.next_check_on)

    @property
    def freshness(self) -> Freshness:
        """How fresh what we know of it is, today."""
        return freshness_of(self.verified_on, self.next_check_on, localdate())

    @property
    def freshness_label(self) -> str:
        """The freshness in words."""
        return str(vocabulary.FRESHNESS[self.freshness])

    @property
    def is_overdue(self) -> bool:
        """Whether its next check should have happened already."""
        return self.freshness == Freshness.OVERDUE

    @property
    def is_verified(self) -> bool:
        """Whether somebody checked it and the check still holds."""
        return self.freshness in {Freshness.VERIFIED, Freshness.DUE_SOON}

    @property
    def place(self) -> str:
        """Where it is, as precisely as readers may know."""
        parts = [self.city if self.precision == "city" else "", self.based_in.name if self.based_in else ""]
        return ", ".join(part for part in parts if part)

    @property
    def help_labels(self) -> list[str]:
        """The kinds of help in words."""
        return vocabulary.labels_of(vocabulary.HELP, self.help_kinds)

    @property
    def audience_labels(self) -> list[str]:
        """Whom it helps, in words."""
        return vocabulary.labels_of(vocabulary.AUDIENCES, self.audiences)

    @property
    def language_names(self) -> list[str]:
        """The languages in which it answers, by name."""
        return vocabulary.labels_of(vocabulary.language_choices(), self.languages)

    @property
    def region_names(self) -> list[str]:
        """The regions that it serves as a whole, by name."""
        return vocabulary.labels_of(vocabulary.REGIONS, self.regions)

    @property
    def country_names(self) -> list[str]:
        """The countries that it serves, by name."""
        return vocabulary.labels_of(vocabulary.country_choices(), self.countries)


class OrganisationText(models.Model):
    """The words about an organisation in one language."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="texts")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", verbose_name=_("language"))
    name = models.CharField(
        _("name in this language"),
        max_length=160,
        blank=True,
        help_text=_("Only when the organisation itself uses another name in this language."),
    )
    summary = models.CharField(_("what it does"), max_length=300, help_text=_("In one sentence."))
    who_may_ask = models.TextField(
        _("who may ask"), max_length=600, blank=True, help_text=_("Who it is for, and who it is not for.")
    )
    how_to_ask = models.TextField(
        _("how to ask safely"),
        max_length=900,
        blank=True,
        help_text=_("The first step, and what not to write in a first message."),
    )
    sort_key = models.CharField(max_length=400, editable=False, default="", db_index=True)
    search_text = models.TextField(editable=False, default="")

    class Meta:
        verbose_name = _("words in one language")
        verbose_name_plural = _("words in each language")
        ordering = ["locale_id"]
        unique_together = [("organisation", "locale")]

    def __str__(self) -> str:
        return self.heading

    @property
    def heading(self) -> str:
        """The name that readers of this language see."""
        return self.name or self.organisation.name

    def prepare(self, other_names: set[str]) -> None:
        """Set what sorts it, and what finds it: names in every language, and its facts in the words of this one."""
        organisation = self.organisation
        with override(self.locale.language_code):
            self.sort_key = collation_key(self.heading)
            words = [organisation.name, organisation.acronym, *sorted(other_names), self.summary, self.who_may_ask]
            words += [*organisation.country_names, *organisation.region_names, *organisation.language_names]
            words += [*organisation.help_labels, *organisation.audience_labels, organisation.place]
        self.search_text = fold(" \n".join(word for word in words if word))


class OrganisationChannel(Orderable):
    """A way to reach an organisation. Readers see the safest first, whatever the order in which they were typed."""

    organisation = ParentalKey(Organisation, on_delete=models.CASCADE, related_name="channels")
    kind = models.CharField(_("channel"), max_length=8, choices=vocabulary.CHANNELS)
    address = models.CharField(
        _("address"),
        max_length=250,
        help_text=_("A number with its country code, an address with https://, or a mailbox of a role."),
    )
    fingerprint = models.CharField(
        _("OpenPGP fingerprint"),
        max_length=60,
        blank=True,
        help_text=_("Only for encrypted mail: the forty digits of the key that the organisation publishes."),
        validators=[
            RegexValidator(r"^[0-9A-Fa-f ]{40,60}$", _("Enter the forty hexadecimal digits of the fingerprint."))
        ],
    )

    class Meta(Orderable.Meta):
        verbose_name = _("channel")
        verbose_name_plural = _("channels")

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        """Refuse an address that is none of its kind."""
        super().clean()
        if self.kind in CHANNEL_VALIDATORS and self.address:
            try:
                CHANNEL_VALIDATORS[self.kind](self.address)
            except ValidationError as error:
                raise ValidationError({"address": error.messages}) from error

    @property
    def label(self) -> str:
        """The channel in words."""
        return vocabulary.label_of(vocabulary.CHANNELS, self.kind)

    @property
    def safety(self) -> str:
        """What it hides and what not, in words."""
        return str(vocabulary.CHANNEL_SAFETY[self.kind])

    @property
    def url(self) -> str:
        """What a link to it leads to; empty where only a text can be shown."""
        if self.kind in {"onion", "form"}:
            return self.address
        if self.kind == "phone":
            return "tel:" + "".join(sign for sign in self.address if sign in "+0123456789")
        return f"mailto:{self.address}" if self.kind in {"email", "pgp"} else ""

    @property
    def is_web_address(self) -> bool:
        """Whether the link leads to another site."""
        return self.kind in {"onion", "form"}

    @property
    def fingerprint_groups(self) -> list[str]:
        """The fingerprint in groups of four digits."""
        digits = normalise_fingerprint(self.fingerprint)
        return [digits[start : start + 4] for start in range(0, len(digits), 4)]


def in_order_of_safety(channels) -> list[OrganisationChannel]:
    """Return channels with the safest first."""
    return sorted(channels, key=lambda channel: (SAFETY_ORDER[channel.kind], channel.sort_order or 0, channel.pk or 0))
