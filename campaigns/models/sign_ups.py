"""Who signed a campaign."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef
from django.forms import Field
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from campaigns.domain.keeping import USUAL_MONTHS
from campaigns.models.pages import CampaignPage
from campaigns.models.support import CampaignSupport, ForgottenSupporters
from campaigns.sign_up_form import CountryField
from campaigns.words import words_of, words_that_cover_the_country
from core.i18n import only_readable
from members.anonymous import NameField
from members.consents import PUBLIC_NAME, SIGNING, UPDATES, in_force
from members.fields import SealedField
from members.models import Consent, PersonRecord


def campaign_for_reader(campaign_key: UUID) -> CampaignPage | None:
    """Return the page of a campaign in the active language, or else in any that readers can open, or None."""
    versions = list(only_readable(CampaignPage.objects.filter(translation_key=campaign_key)).select_related("locale"))
    versions.sort(key=lambda page: page.locale.language_code != get_language())
    return versions[0] if versions else None


class SignUpQuerySet(models.QuerySet):
    """Signatures, chosen by what may be done with them."""

    def confirmed(self) -> "SignUpQuerySet":
        """Return the signatures that count."""
        return self.filter(state=PersonRecord.State.CONFIRMED)

    def with_shown_name(self) -> "SignUpQuerySet":
        """Return those whose name is public: wanted by her, not withdrawn, and looked at by the staff."""
        wanted = Consent.objects.filter(
            record_id=OuterRef("pk"),
            wording__purpose=PUBLIC_NAME,
            confirmed_on__isnull=False,
            withdrawn_on__isnull=True,
        )
        return self.confirmed().filter(Exists(wanted), public_name=SignUp.PublicName.SHOWN)

    def with_public_country(self) -> "SignUpQuerySet":
        """Add ``country_is_public``: whether the words that she agreed to name her country beside her name."""
        covered = Consent.objects.filter(
            record_id=OuterRef("pk"),
            wording__purpose=PUBLIC_NAME,
            wording__words__in=words_that_cover_the_country(),
            withdrawn_on__isnull=True,
        )
        return self.annotate(country_is_public=Exists(covered))


class SignUp(PersonRecord):
    """One person's signature under a campaign, in whatever language she gave it."""

    class PublicName(models.TextChoices):
        NONE = "none", _("not asked for")
        ASKED = "asked", _("to be looked at")
        SHOWN = "shown", _("shown")
        DECLINED = "declined", _("declined")

    support = models.ForeignKey(CampaignSupport, on_delete=models.CASCADE, related_name="sign_ups")
    first_name = SealedField(blank=True, editable=False)
    country = models.CharField(max_length=2, blank=True)
    # What the sentence beside the button promised her; staff may keep it shorter afterwards, not longer.
    retention_months = models.PositiveSmallIntegerField(default=USUAL_MONTHS)
    public_name = models.CharField(max_length=10, choices=PublicName.choices, default=PublicName.NONE)

    objects = SignUpQuerySet.as_manager()

    purposes = (SIGNING, UPDATES, PUBLIC_NAME)
    basic_purposes = (SIGNING,)
    confirm_letter = "campaigns.confirm"
    reminder_letter = "campaigns.remind"
    welcome_letter = "campaigns.welcome"
    known_letter = "campaigns.known"
    download_fields = ("first_name", "country", "public_name")

    class Meta(PersonRecord.Meta):
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        default_permissions = ()
        permissions = [
            ("view_signups", _("Can see the people who signed, one by one")),
            ("export_signups", _("Can ask for an export of the people who signed")),
            ("approve_exports", _("Can approve an export that somebody else asked for")),
            ("review_signups", _("Can review held forms and public names")),
            ("add_signatures", _("Can add signatures from paper")),
        ]
        indexes = [
            # The numbers of the staff are read from this index alone, without the rows.
            models.Index(
                fields=["support", "state", "language", "country", "confirmed_on"], name="campaigns_signup_counting"
            ),
            models.Index(fields=["support", "public_name"], name="campaigns_signup_names"),
        ]

    @property
    def scope(self) -> str:
        """One scope for each campaign: nobody can tell from the rows who signed two of them."""
        return self.scope_of(self.support_id)

    @staticmethod
    def scope_of(campaign_key: UUID) -> str:
        """Return the scope of a campaign."""
        return f"campaign:{campaign_key}"

    @classmethod
    def scopes(cls) -> list[str]:
        """Return the scope of every campaign that anybody signed."""
        return [cls.scope_of(key) for key in CampaignSupport.objects.values_list("pk", flat=True)]

    @property
    def campaign(self) -> CampaignPage | None:
        """The campaign's page in the active language, or in any that readers can open; None when there is none."""
        found: dict[str | None, CampaignPage | None] = self.__dict__.setdefault("_campaigns", {})
        language = get_language()
        if language not in found:
            found[language] = campaign_for_reader(self.support_id)
        return found[language]

    @property
    def title(self) -> str:
        """The hashtag, or words for a campaign that is not public any more."""
        page = self.campaign
        return page.hashtag if page is not None else str(_("A campaign that has ended"))

    @property
    def kind_label(self) -> str:
        """The word for a campaign."""
        return str(_("Campaign"))

    @property
    def public_url(self) -> str:
        """The campaign's address; empty when it is not public any more."""
        page = self.campaign
        return page.url if page is not None else ""

    @property
    def thank_you_url(self) -> str:
        """The page that thanks, in the active language."""
        return reverse("campaign_thanks", args=[self.support_id])

    # --- What "my choices" asks about it ------------------------------------------------------------

    @property
    def leave_label(self) -> str:
        """The words of the button with which she takes her signature back."""
        return str(_("Take my signature back"))

    def purpose_note(self, purpose: str) -> str:
        """Return where a name stands that she wants in public."""
        return str(NAME_NOTES.get(self.public_name, "")) if purpose == PUBLIC_NAME else ""

    def words_of(self, purpose: str) -> str:
        """Return the words of the campaign's form; none once the campaign is not public any more."""
        page = self.campaign
        return words_of(page).get(purpose, "") if page is not None else ""

    def when_consent_changed(self, purpose: str, *, is_given: bool) -> None:
        """Show a name nowhere as soon as she takes it back; have it looked at when she wants it in public."""
        if purpose == PUBLIC_NAME:
            self.public_name = self.PublicName.ASKED if is_given and self.first_name else self.PublicName.NONE
            self.save(update_fields=["public_name"])

    def mending_fields(self) -> dict[str, Field]:
        """Return the fields of her name and, where it is asked for or known, her country."""
        page = self.campaign
        fields: dict[str, Field] = {
            "first_name": NameField(
                required=False,
                label=_("First name"),
                help_text=_("Use a pseudonym if you like."),
                initial=self.first_name,
            ),
        }
        # What is known she can take away, also where nobody asks for it any more.
        if self.country or (page is not None and page.asks_country):
            fields["country"] = CountryField(required=False, label=_("Country where you live"), initial=self.country)
        return fields

    def typed_facts(self) -> list[tuple[str, str]]:
        """Return name and country, the country by its name in the active language."""
        pairs = [(_("First name"), self.first_name), (_("Country where you live"), countries.name(self.country))]
        return [(str(name), str(value)) for name, value in pairs if value]

    def mend(self, values: Mapping[str, Any]) -> None:
        """Take over name and country; a name in public is looked at anew, or gone when it is empty."""
        has_changed = values["first_name"] != self.first_name
        super().mend(values)
        if has_changed and in_force(self.pk, PUBLIC_NAME):
            self.public_name = self.PublicName.ASKED if self.first_name else self.PublicName.NONE

    # --- What the services ask ----------------------------------------------------------------------

    def letter_facts(self) -> dict[str, Any]:
        """Return the key of the campaign."""
        return {"campaign": str(self.support_id)}

    def before_forgetting(self) -> None:
        """Let the person count on, as a number."""
        row, _created = ForgottenSupporters.objects.get_or_create(support_id=self.support_id, language=self.language)
        ForgottenSupporters.objects.filter(pk=row.pk).update(number=F("number") + 1)


# What she reads on her own page about a name that she wants in public.
NAME_NOTES = {
    SignUp.PublicName.NONE: _("There is no name to be shown."),
    SignUp.PublicName.ASKED: _("Somebody of us looks at it first."),
    SignUp.PublicName.SHOWN: _("It is shown now."),
    SignUp.PublicName.DECLINED: _("We do not show it. Your signature counts as before."),
}
