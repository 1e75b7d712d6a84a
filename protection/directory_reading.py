"""The directory as readers of one language find it: what is listed, and its words in their language."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import F, FilteredRelation, Q
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from core.i18n import localized_many
from protection.directory_filters import DAY_AND_NIGHT
from protection.domain.directory import Entry
from protection.models.organisations import (
    Organisation,
    OrganisationChannel,
    OrganisationText,
    in_order_of_safety,
)
from protection.models.programmes import Programme, ProgrammeText
from protection.vocabulary import COSTS, RESPONSE_TIMES, label_of


@dataclass(frozen=True)
class Directory:
    """What the filters look at: the organisations with words in a language, and those that have none in it."""

    entries: list[Entry]
    elsewhere: list[Entry]


@dataclass(frozen=True)
class ProgrammeCard:
    """A programme with its words, and the page of its next date where there is one to come."""

    programme: Programme
    text: ProgrammeText
    next_date: Page | None = None


@dataclass(frozen=True)
class OrganisationCard:
    """An organisation with its words in one language and its channels, the safest first."""

    organisation: Organisation
    text: OrganisationText
    channels: Sequence[OrganisationChannel] = ()

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What a reader compares in a list: (name of the fact, its words), without what is not known."""
        organisation = self.organisation
        facts = [
            (_("Answers in"), ", ".join(organisation.language_names)),
            (_("How fast"), label_of(RESPONSE_TIMES, organisation.response_time)),
            (_("Hours"), _("Day and night") if organisation.answers_day_and_night else ""),
            (_("Cost"), label_of(COSTS, organisation.cost)),
            (_("Safest channel"), self.channels[0].label if self.channels else ""),
        ]
        return [fact for fact in facts if fact[1]]


def read_directory(locale: Locale, *, with_text: bool = False) -> Directory:
    """Return every listed organisation in the order of its name in a language: two queries.

    ``with_text`` loads what is searched for words, which is much longer than the rest.
    """
    training: dict[int, tuple[set[str], set[str]]] = {}
    programmes = Programme.objects.listed().filter(kind="training").order_by()
    for key, topics, formats in programmes.values_list("organisation_id", "training_topics", "formats"):
        known = training.setdefault(key, (set(), set()))
        known[0].update(topics)
        known[1].update(formats)
    columns = ["pk", "text__pk", "countries", "regions", "is_worldwide", "help_kinds", "audiences", "languages", "cost"]
    columns += ["answers_day_and_night", *(["text__search_text"] if with_text else [])]
    listed = Organisation.objects.listed().annotate(text=FilteredRelation("texts", condition=Q(texts__locale=locale)))
    entries: list[Entry] = []
    elsewhere: list[Entry] = []
    for key, text, *facts in listed.order_by(F("text__sort_key").asc(nulls_last=True), "name", "pk").values_list(
        *columns
    ):
        (elsewhere if text is None else entries).append(build_entry(key, facts, *training.get(key, ((), ()))))
    return Directory(entries, elsewhere)


# A list of hundreds holds the same few sets again and again.
known_set = lru_cache(maxsize=4096)(frozenset)


def build_entry(key: int, facts: Sequence, topics: Iterable[str], formats: Iterable[str]) -> Entry:
    """Return an entry from the columns of an organisation."""
    countries, regions, is_worldwide, help_kinds, audiences, languages, cost, day_and_night, *text = facts
    return Entry(
        key=key,
        countries=known_set(countries),
        regions=known_set(regions),
        is_worldwide=is_worldwide,
        help=known_set(help_kinds),
        audiences=known_set(audiences),
        languages=known_set(languages),
        cost=known_set((cost,) if cost else ()),
        hours=known_set((DAY_AND_NIGHT,) if day_and_night else ()),
        topics=known_set(tuple(topics)),
        formats=known_set(tuple(formats)),
        text=(text[0] or "") if text else "",
    )


def cards_of(keys: Sequence[int], locale: Locale) -> list[OrganisationCard]:
    """Return the organisations with these keys, in the same order, as readers of a language see them: two queries."""
    texts = OrganisationText.objects.filter(organisation__in=keys, locale=locale).select_related("organisation")
    by_key = {text.organisation_id: text for text in texts}
    channels: dict[int, list[OrganisationChannel]] = {}
    for channel in OrganisationChannel.objects.filter(organisation__in=keys):
        channels.setdefault(channel.organisation_id, []).append(channel)
    return [
        OrganisationCard(by_key[key].organisation, by_key[key], in_order_of_safety(channels.get(key, [])))
        for key in keys
        if key in by_key
    ]


def programme_cards(programmes: Iterable[Programme], locale: Locale) -> list[ProgrammeCard]:
    """Return programmes, in their order, as readers of a language see them; those without words in it are left out."""
    programmes = list(programmes)
    texts = ProgrammeText.objects.filter(programme__in=programmes, locale=locale)
    by_key = {text.programme_id: text for text in texts}
    dates = {page.translation_key: page for page in localized_many(programme.next_date for programme in programmes)}
    cards = []
    for programme in programmes:
        if text := by_key.get(programme.pk):
            text.programme = programme
            cards.append(ProgrammeCard(programme, text, next_date_of(programme, dates)))
    return cards


def next_date_of(programme: Programme, dates: dict) -> Page | None:
    """Return the readable page of the next date, unless the event is over."""
    page = dates.get(programme.next_date.translation_key) if programme.next_date else None
    return None if page is None or getattr(page, "is_over", False) else page
