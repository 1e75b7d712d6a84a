"""The words that describe organisations and programmes. The codes are stored, imported, and stand in addresses."""

from functools import lru_cache

from django.conf.locale import LANG_INFO
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_countries import countries

from core.collation import collation_key
from protection.domain.regions import COUNTRIES_OF
from protection.domain.verification import Freshness, Intake, ProgrammeState

HELP = [
    ("accompaniment", _("Protective accompaniment")),
    ("emergency", _("Urgent response")),
    ("grants", _("Emergency grants")),
    ("legal", _("Legal help")),
    ("relocation", _("Shelter and temporary relocation")),
    ("asylum", _("Asylum and permanent protection")),
    ("psychosocial", _("Psychosocial support and care")),
    ("digital", _("Digital safety")),
    ("advocacy", _("Public and diplomatic pressure")),
    ("training", _("Training and security plans")),
]
AUDIENCES = [
    ("everyone", _("All who defend rights")),
    ("women", _("Women defenders")),
    ("lgbtiq", _("LGBTIQ+ defenders")),
    ("indigenous", _("Indigenous peoples")),
    ("land", _("Defenders of land and environment")),
    ("journalists", _("Journalists and media workers")),
    ("young", _("Young defenders")),
]
COSTS = [
    ("free", pgettext_lazy("cost", "Free of charge")),
    ("partly", pgettext_lazy("cost", "Partly free")),
    ("paid", pgettext_lazy("cost", "Has a price")),
]
RESPONSE_TIMES = [
    ("hours", _("Within hours")),
    ("day", _("Within one day")),
    ("two_days", _("Within two days")),
    ("week", _("Within a week")),
    ("longer", _("After more than a week")),
]
REGIONS = [
    ("africa", _("Africa")),
    ("asia", _("Asia")),
    ("europe", _("Europe")),
    ("latin_america", _("Latin America and the Caribbean")),
    ("middle_east_north_africa", _("Middle East and North Africa")),
    ("north_america", _("North America")),
    ("pacific", _("Pacific")),
]
WEBSITE_ANSWERS = [
    ("fine", _("It answered")),
    ("refused", _("It turned our visit away; people may well see it")),
    ("error", _("It answered with an error")),
    ("silent", _("It did not answer")),
    ("certificate", _("Its certificate does not fit")),
    ("not-public", _("Its address does not lead to the public internet")),
]
WEBSITE_WARNINGS = [
    ("silent", _("Silent for several visits in a row")),
    ("certificate", _("Its certificate does not fit: browsers warn of it")),
    ("not-public", _("Its address does not lead to the public internet")),
    ("open", _("It answers without encryption")),
    ("others", _("It loads from other hosts, which then know who reads it")),
]
# In the order of safety, the safest first: what hides who asks, then what hides what she says, then what hides neither.
CHANNELS = [
    ("onion", _("Onion address, with Tor Browser")),
    ("signal", _("Signal")),
    ("pgp", _("Encrypted mail (OpenPGP)")),
    ("form", _("Form over HTTPS")),
    ("phone", _("Telephone")),
    ("email", _("Plain e-mail")),
]
CHANNEL_SAFETY = {
    "onion": _("hides who asks and what she says"),
    "signal": _("hides what you say; your number may be seen"),
    "pgp": _("hides the text; not the subject, nor who writes to whom"),
    "form": _("hides the text on its way; not that you visited the site"),
    "phone": _("can be listened to, and leaves a record"),
    "email": _("can be read on its way; say little in a first message"),
}
STANDINGS = [
    ("listed", pgettext_lazy("organisation", "Listed")),
    ("hidden", pgettext_lazy("organisation", "Hidden")),
    ("withdrawn", pgettext_lazy("organisation", "Withdrawn")),
]
CONSENTS = [
    ("agreed", _("It agreed in writing")),
    ("public", _("Not asked: it publishes these facts itself")),
    ("refused", _("It does not want to be listed")),
]
WITHDRAWAL_REASONS = [
    ("asked", _("It asked us not to list it any longer.")),
    ("closed", _("It has ended its work.")),
    ("unconfirmed", _("We could no longer confirm what we knew of it.")),
    ("safety", _("We took it down to protect people.")),
]
VERIFICATION_METHODS = [
    ("call", _("in a conversation with the organisation")),
    ("written", _("in writing with the organisation")),
    ("partner", _("through an organisation that we both trust")),
    ("website", _("on its own website")),
]
PRECISIONS = [("country", _("Country only")), ("city", _("City"))]
PROGRAMME_KINDS = [("relocation", _("Temporary relocation")), ("training", _("Training"))]
FAMILY = [
    ("yes", _("With family")),
    ("case", _("With family, case by case")),
    ("no", _("For one person")),
]
FUNDING = [
    ("full", _("Fully funded")),
    ("part", _("Partly funded")),
    ("none", _("Not funded")),
]
INTAKES = [
    (Intake.ROLLING.value, _("All year round")),
    (Intake.DEADLINE.value, _("Until a date")),
    (Intake.CLOSED.value, _("Closed")),
]
TRAINING_TOPICS = [
    ("digital", _("Digital safety")),
    ("physical", _("Physical safety")),
    ("wellbeing", _("Wellbeing and care")),
    ("legal", _("Law and mechanisms")),
    ("advocacy", _("Advocacy")),
    ("analysis", _("Risk analysis and security plans")),
]
TRAINING_FORMATS = [
    ("online", _("Online")),
    ("in_person", _("In person")),
    ("self_paced", _("At your own pace")),
]
FRESHNESS = {
    Freshness.VERIFIED: pgettext_lazy("organisation", "Verified"),
    Freshness.DUE_SOON: pgettext_lazy("organisation", "Verified"),
    Freshness.OVERDUE: pgettext_lazy("organisation", "Check overdue"),
    Freshness.UNVERIFIED: pgettext_lazy("organisation", "Not verified yet"),
}
PROGRAMME_STATES = {
    ProgrammeState.OPEN: pgettext_lazy("programme", "Open now"),
    ProgrammeState.CLOSED: pgettext_lazy("programme", "Closed now"),
    ProgrammeState.UNKNOWN: pgettext_lazy("programme", "Ask whether it is open"),
}
# Languages of this work that Django's table lacks.
FURTHER_LANGUAGES = {
    "am": _("Amharic"),
    "fil": _("Filipino"),
    "ht": _("Haitian Creole"),
    "km": _("Khmer"),
    "ku": _("Kurdish"),
    "lo": _("Lao"),
    "ln": _("Lingala"),
    "prs": _("Dari"),
    "ps": _("Pashto"),
    "rw": _("Kinyarwanda"),
    "si": _("Sinhala"),
    "so": _("Somali"),
    "ti": _("Tigrinya"),
}


def by_label(option: tuple[str, str]) -> str:
    """Return what sorts options by their label as readers of the active language expect it."""
    return collation_key(option[1])


def label_of(options, code: str) -> str:
    """Return the label of a code in the active language; empty for a code that is none of the options."""
    return next((str(label) for value, label in options if value == code), "")


def labels_of(options, codes) -> list[str]:
    """Return the labels of codes in the order of the options."""
    wanted = frozenset(codes)
    return [str(label) for value, label in options if value in wanted]


def country_choices() -> list[tuple[str, str]]:
    """Return (code, name) of every country, in the order of the names in the active language."""
    return list(_country_choices(get_language() or "en"))


@lru_cache(maxsize=16)
def _country_choices(language: str) -> tuple[tuple[str, str], ...]:
    found = [(code, str(name)) for code, name in countries if code]
    return tuple(sorted(found, key=by_label))


def country_names() -> dict[str, str]:
    """Return the name of every country in the active language by its code."""
    return dict(country_choices())


def language_choices() -> list[tuple[str, str]]:
    """Return (code, name) of the languages in which an organisation may answer, sorted by name."""
    return list(_language_choices(get_language() or "en"))


@lru_cache(maxsize=16)
def _language_choices(language: str) -> tuple[tuple[str, str], ...]:
    known = {code: gettext(info["name"]) for code, info in LANG_INFO.items() if "name" in info and "-" not in code}
    known |= {code: str(name) for code, name in FURTHER_LANGUAGES.items()}
    return tuple(sorted(((code, capfirst(name)) for code, name in known.items()), key=by_label))


def place_names() -> dict[str, str]:
    """Return the names of regions and countries in the active language by their codes."""
    return {code: str(label) for code, label in REGIONS} | country_names()


def is_region(place: str) -> bool:
    """Tell whether a code is that of a region."""
    return place in COUNTRIES_OF
