"""What every page shares."""

from core.models.contact import ContactPoint
from core.models.organisation import OrganisationProfile
from core.models.pages import BasePage
from core.models.rows import TranslatableOrderable
from core.models.taxonomy import Country, PageCountry, PageTopic, Topic

__all__ = [
    "BasePage",
    "ContactPoint",
    "Country",
    "OrganisationProfile",
    "PageCountry",
    "PageTopic",
    "Topic",
    "TranslatableOrderable",
]
