"""What the pages of the directory show: the list with its map, one organisation, the programmes."""

from dataclasses import dataclass

from django.core.paginator import Page as PaginatorPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.i18n import LanguageVersion, active_locale, language_name, live_language_codes, live_versions
from core.listings import build_filter, paginate
from protection import vocabulary
from protection.directory_filters import (
    Asked,
    build_fields,
    describe,
    labels_of_filter,
    query_string_of,
    read_selection,
)
from protection.directory_reading import (
    OrganisationCard,
    cards_of,
    programme_cards,
    read_directory,
)
from protection.domain.directory import Nearness, Survey, Wider, beyond_the_country
from protection.map import build_map
from protection.map_shapes import VIEW_BOX
from protection.models.organisations import Organisation, OrganisationChannel, OrganisationText, in_order_of_safety
from protection.models.programmes import Programme

ORGANISATIONS_PER_PAGE = 16
SUGGESTED_ORGANISATIONS = 6
GONE = 410


@dataclass(frozen=True)
class WiderLink:
    """A wider choice as a link."""

    label: str
    query_string: str


@dataclass(frozen=True)
class Group:
    """Organisations that serve the chosen place in the same way; without a place there is one group, unnamed."""

    heading: str
    cards: list[OrganisationCard]


@dataclass(frozen=True)
class DirectoryListing:
    """One page of the list."""

    paginator_page: PaginatorPage
    groups: list[Group]
    query_string: str
    is_filtered: bool
    summary: str

    @property
    def count(self) -> int:
        """How many organisations fit."""
        return self.paginator_page.paginator.count


def list_context(page: Page, request: HttpRequest) -> dict:
    """Return what the template of the list needs: six queries, however many organisations there are."""
    locale = active_locale()
    asked = read_selection(request.GET)
    directory = read_directory(locale, with_text=bool(asked.selection.words))
    survey = Survey(directory.entries, asked.selection)
    by_country = survey.counts_by_country(code for code, _name in vocabulary.country_choices())
    keys = [] if asked.unknown else survey.keys
    listing = build_listing(request, asked, survey, keys)
    fields = build_fields(directory.entries, survey, by_country)
    further = [field for field in fields if field.is_secondary]
    elsewhere = 0 if asked.unknown else len(Survey(directory.elsewhere, asked.selection).keys)
    return {
        "listing": listing,
        "asked": asked,
        "fields": [field for field in fields if not field.is_secondary],
        "further_fields": further,
        "is_further_open": bool(asked.words) or any(field.selected for field in further),
        "map": build_map(asked, survey, by_country),
        "view_box": VIEW_BOX,
        "wider": [] if keys else wider_links(asked, survey),
        "beyond": [] if keys else suggestions(directory.entries, asked),
        "elsewhere": elsewhere,
        "elsewhere_versions": other_versions(page) if elsewhere else [],
        "has_programmes": Programme.objects.listed().filter(texts__locale=locale).exists(),
    }


def build_listing(request: HttpRequest, asked: Asked, survey: Survey, keys: list[int]) -> DirectoryListing:
    """Return the asked page of the list, in groups when a place was chosen."""
    shown = paginate(keys, request.GET, ORGANISATIONS_PER_PAGE)
    nearness = survey.nearness
    cards = cards_of(list(shown.object_list), active_locale())
    groups: dict[Nearness | None, list[OrganisationCard]] = {}
    for card in cards:
        groups.setdefault(nearness.get(card.organisation.pk), []).append(card)
    place = asked.selection.place
    return DirectoryListing(
        paginator_page=shown,
        groups=[Group(heading_of(near, place), members) for near, members in groups.items()],
        query_string=asked.query_string,
        is_filtered=asked.is_narrowed,
        summary=summary_of(keys, nearness, place),
    )


def heading_of(nearness: Nearness | None, place: str) -> str:
    """Return the heading of a group."""
    name = vocabulary.place_names().get(place, "")
    if nearness is None:
        return ""
    return {
        Nearness.IN_PLACE: _("Work in: %(place)s") % {"place": name},
        Nearness.IN_REGION: _("Serve the whole region"),
        Nearness.WORLDWIDE: _("Serve people worldwide"),
    }[nearness]


def summary_of(keys: list[int], nearness: dict[int, Nearness], place: str) -> str:
    """Return the number of organisations in one sentence, told by their nearness when a place was chosen."""
    number = len(keys)
    total = ngettext("%(number)d organisation", "%(number)d organisations", number) % {"number": number}
    if not (place and number):
        return total
    counts = [sum(nearness[key] == near for key in keys) for near in Nearness]
    parts = [
        _("%(number)d in: %(place)s") % {"number": counts[0], "place": vocabulary.place_names()[place]},
        _("%(number)d for the whole region") % {"number": counts[1]},
        _("%(number)d worldwide") % {"number": counts[2]},
    ]
    return f"{total}: {describe(part for part, count in zip(parts, counts, strict=True) if count)}"


def wider_links(asked: Asked, survey: Survey) -> list[WiderLink]:
    """Return the wider choices, the nearest first; when the address holds unknown values, the choice without them."""
    if asked.unknown:
        number = len(survey.keys)
        label = _("Leave out: %(choices)s") % {"choices": describe(item.value for item in asked.unknown)}
        return [WiderLink(with_number(label, number), asked.query_string)] if number else []
    return [
        WiderLink(with_number(label_of_wider(asked, wider), wider.count), query_string_of(wider.selection, asked.words))
        for wider in survey.wider()[:4]
    ]


def label_of_wider(asked: Asked, wider: Wider) -> str:
    """Return what a wider choice changes, in words."""
    names = vocabulary.place_names()
    if wider.left_out == ("country",):
        return _("%(region)s instead of %(country)s") % {
            "region": names[wider.selection.place],
            "country": names[asked.selection.place],
        }
    labels = [label for name in wider.left_out for label in labels_of_filter(asked.selection, name, asked.words)]
    return _("Leave out: %(choices)s") % {"choices": describe(labels)}


def with_number(label: str, number: int) -> str:
    """Return the label of a link with the number that it finds."""
    words = ngettext("%(label)s (%(number)d organisation)", "%(label)s (%(number)d organisations)", number)
    return words % {"label": label, "number": number}


def suggestions(entries: list, asked: Asked) -> list[OrganisationCard]:
    """Return regional and global organisations that serve the chosen place, whatever else was chosen."""
    return cards_of(beyond_the_country(entries, asked.selection.place)[:SUGGESTED_ORGANISATIONS], active_locale())


def other_versions(page: Page) -> list[LanguageVersion]:
    """Return the directory in the other languages of the site."""
    current = get_language()
    return [
        LanguageVersion(code, language_name(code), version.get_url(), is_current=False)
        for version in live_versions(page)
        if (code := version.locale.language_code) != current
    ]


# --- One organisation -----------------------------------------------------------------------------


@dataclass(frozen=True)
class OrganisationSubject:
    """An organisation for the head of its page."""

    name: str
    meta_description: str
    canonical: str


def versions_of_organisation(page: Page, organisation: Organisation) -> list[LanguageVersion]:
    """Return every language of the site with the address of an organisation in it; empty where it has no words."""
    written = set(OrganisationText.objects.filter(organisation=organisation).values_list("locale_id", flat=True))
    urls = {
        version.locale.language_code: f"{version.get_url()}{organisation.slug}/"
        for version in live_versions(page)
        if version.locale_id in written
    }
    current = get_language()
    return [
        LanguageVersion(code, language_name(code), urls.get(code, ""), code == current)
        for code in live_language_codes()
    ]


def organisation(request: HttpRequest, page: Page, slug: str) -> HttpResponse:
    """Answer with the page of one organisation.

    What was withdrawn answers 410 and why; what is hidden or a draft answers as if it did not exist.
    """
    if found := Organisation.objects.listed().filter(slug=slug).first():
        return show_organisation(request, page, found)
    if gone := Organisation.objects.withdrawn().filter(slug=slug).first():
        reason = vocabulary.label_of(vocabulary.WITHDRAWAL_REASONS, gone.withdrawal_reason)
        context = {"page": page, "reason": reason}
        return render(request, "pages/protection/organisation_withdrawn.html", context, status=GONE)
    raise Http404


def show_organisation(request: HttpRequest, page: Page, organisation: Organisation) -> HttpResponse:
    """Answer with an organisation; where it has no words in the language, with the languages in which it has."""
    versions = versions_of_organisation(page, organisation)
    locale = active_locale()
    text = OrganisationText.objects.filter(organisation=organisation, locale=locale).first()
    if text is None:
        return render(request, "404.html", {"versions": versions}, status=404)
    text.organisation = organisation
    channels = in_order_of_safety(OrganisationChannel.objects.filter(organisation=organisation))
    programmes = Programme.objects.listed().filter(organisation=organisation).select_related("next_date")
    canonical = f"{page.full_url}{organisation.slug}/"
    context = {
        "page": page,
        "card": OrganisationCard(organisation, text, channels),
        "programmes": programme_cards(programmes.open_first(), locale),
        "subject": OrganisationSubject(text.heading, text.summary, canonical),
        "language_versions": versions,
    }
    return render(request, "pages/protection/organisation_page.html", context)


# --- Programmes -----------------------------------------------------------------------------------


def programmes(request: HttpRequest, page: Page) -> HttpResponse:
    """Answer with the programmes of all organisations, narrowed by kind; the open ones first."""
    kinds = build_filter(
        request.GET,
        "kind",
        _("Kind"),
        vocabulary.PROGRAMME_KINDS,
        lambda found, kind: found.filter(kind=kind),
    )
    found = Programme.objects.listed().filter(texts__locale=active_locale())
    if kinds.selected:
        found = kinds.narrow(found, kinds.selected.value)
    shown = paginate(
        found.open_first().select_related("organisation", "next_date"), request.GET, ORGANISATIONS_PER_PAGE
    )
    versions = [
        LanguageVersion(code, language_name(code), "", code == get_language()) for code in live_language_codes()
    ]
    urls = {version.locale.language_code: f"{version.get_url()}programmes/" for version in live_versions(page)}
    title = _("Relocation and training programmes")
    context = {
        "page": page,
        "kinds": kinds,
        "paginator_page": shown,
        "programmes": programme_cards(shown.object_list, active_locale()),
        "subject": OrganisationSubject(
            title,
            _("Programmes that shelter defenders for a time, and trainings. The open ones come first."),
            f"{page.full_url}programmes/",
        ),
        "language_versions": [
            LanguageVersion(item.code, item.name, urls.get(item.code, ""), item.is_current) for item in versions
        ],
    }
    return render(request, "pages/protection/programmes.html", context)
