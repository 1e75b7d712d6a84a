"""Which exports there are of the people who signed a campaign."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from campaigns.models import SignUp
from campaigns.public_names import public_country
from campaigns.staff_campaigns import APPROVE_EXPORT, ASK_EXPORT, SOURCE, country_label, language_label, staff_campaigns
from members.consents import PUBLIC_NAME, SIGNING, UPDATES
from members.exports import Column, Purpose, Source, register


def signatures(campaign_key: UUID) -> QuerySet[SignUp]:
    """Return the signatures of a campaign."""
    return SignUp.objects.with_public_country().filter(support=campaign_key)


def titles(campaign_keys: Iterable[UUID]) -> dict[UUID, str]:
    """Return the names of campaigns; none for a key that is none."""
    return {key: campaign.name for key, campaign in staff_campaigns(campaign_keys).items()}


register(
    Source(
        name=SOURCE,
        label=_("Signatures"),
        ask_permission=ASK_EXPORT,
        approve_permission=APPROVE_EXPORT,
        columns=(
            Column(name="first_name", label=_("First name"), value=lambda row, _given: row.first_name),
            Column(name="address", label=_("E-mail address"), value=lambda row, _given: row.address),
            Column(name="country", label=_("Country"), value=lambda row, _given: country_label(row.country)),
            Column(
                name="public_country",
                label=_("Country, for those who agreed to show it"),
                value=lambda row, _given: country_label(public_country(row)),
            ),
            Column(name="language", label=_("Language"), value=lambda row, _given: language_label(row.language)),
            Column(
                name="confirmed_on",
                label=_("Confirmed on"),
                value=lambda row, _given: row.confirmed_on.isoformat() if row.confirmed_on else "",
            ),
            Column(
                name="updates",
                label=_("Wants news"),
                # Whoever wants a pause is not written to, whatever she agreed to.
                value=lambda row, given: str(_("yes") if UPDATES in given and not row.is_paused else _("no")),
            ),
        ),
        purposes=(
            Purpose(
                name=SIGNING,
                label=_("Hand over the signatures: everybody who signed"),
                columns=("first_name", "country", "language", "confirmed_on", "address", "updates"),
            ),
            Purpose(
                name=UPDATES,
                label=_("Write to those who want news"),
                columns=("first_name", "address", "country", "language"),
                only={"is_paused": False},
            ),
            Purpose(
                name=PUBLIC_NAME,
                label=_("Print the names of those who want to be named"),
                columns=("first_name", "public_country", "language"),
                only={"public_name": SignUp.PublicName.SHOWN},
            ),
        ),
        rows=signatures,
        titles=titles,
    )
)
