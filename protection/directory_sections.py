"""Organisations for the rooms above: of a country, of a topic, and with words in them."""

from dataclasses import dataclass

from wagtail.models import Page

from core.i18n import active_locale, only_readable
from core.request_memory import once_a_request
from protection.directory_filters import folded_words, query_string_of
from protection.directory_reading import OrganisationCard, cards_of, read_directory
from protection.domain.directory import Selection, Survey
from protection.models.directory import DirectoryPage
from protection.models.organisations import Organisation, OrganisationText

CARDS_PER_SECTION = 6


@dataclass(frozen=True)
class Section:
    """A few organisations, how many there are, and where all of them stand; the addresses are empty without a list."""

    cards: list[OrganisationCard]
    count: int
    list_url: str
    query_string: str = ""

    @property
    def url(self) -> str:
        """The address of the list, narrowed to what the section is about."""
        return f"{self.list_url}?{self.query_string}" if self.query_string else self.list_url


@once_a_request
def directory_page() -> Page | None:
    """Return the readable directory in the active language, or None."""
    return only_readable(DirectoryPage.objects.filter(locale=active_locale())).first()


def directory_url() -> str:
    """Return the path of the directory in the active language; empty where there is none."""
    page = directory_page()
    return page.get_url() or "" if page else ""


def section_of(selection: Selection, words: str = "") -> Section:
    """Return the first organisations that fit a selection."""
    if not (url := directory_url()):
        return Section([], 0, "")
    locale = active_locale()
    survey = Survey(read_directory(locale, with_text=bool(selection.words)).entries, selection)
    keys = survey.keys
    return Section(cards_of(keys[:CARDS_PER_SECTION], locale), len(keys), url, query_string_of(selection, words))


def organisations_in_country(code: str) -> Section:
    """Return the organisations that serve a country, the nearest first."""
    return section_of(Selection(place=code))


def organisations_on_topic(slug: str) -> Section:
    """Return the organisations that work on a topic of the site."""
    if not (url := directory_url()):
        return Section([], 0, "")
    locale = active_locale()
    texts = OrganisationText.objects.filter(
        locale=locale, organisation__in=Organisation.objects.listed().order_by().filter(topics__contains=f",{slug},")
    )
    keys = list(texts.order_by("sort_key", "pk").values_list("organisation", flat=True))
    return Section(cards_of(keys[:CARDS_PER_SECTION], locale), len(keys), url)


def organisations_with_words(text: str) -> Section:
    """Return the organisations that hold all words of a text: in a name of any language, a fact or a sentence."""
    words = folded_words(text)
    return section_of(Selection(words=words), text) if words else Section([], 0, directory_url())


def subjects_in_use() -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """Return (country, language) and (topic, language) of what organisations name, where readers find a directory."""
    locales = only_readable(DirectoryPage.objects.all()).order_by().values("locale")
    listed = Organisation.objects.listed().order_by()
    texts = OrganisationText.objects.filter(organisation__in=listed, locale__in=locales).order_by()
    countries, topics = set(), set()
    for language, codes, slugs in texts.values_list(
        "locale__language_code", "organisation__countries", "organisation__topics"
    ):
        countries |= {(code, language) for code in codes}
        topics |= {(slug, language) for slug in slugs}
    return countries, topics
