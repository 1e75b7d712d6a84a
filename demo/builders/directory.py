"""The organisations and programmes of the demonstration, in both languages."""

from collections.abc import Iterable

from wagtail.models import Locale

from demo.content.directory_shapes import OrganisationEntry, ProgrammeEntry
from demo.content.words import Words
from protection.models import Organisation, OrganisationChannel, OrganisationText, Programme, ProgrammeText


def words_by_locale(english: Locale, spanish: Locale, **pairs: Words) -> list[tuple[Locale, dict[str, str]]]:
    """Return the words of each language by the name of their field."""
    return [
        (english, {name: pair.en for name, pair in pairs.items()}),
        (spanish, {name: pair.es for name, pair in pairs.items()}),
    ]


def organisation(content: OrganisationEntry, english: Locale, spanish: Locale) -> Organisation:
    """Return a published organisation; nobody has verified it."""
    record = Organisation(
        name=content.name,
        acronym=content.acronym,
        slug=content.slug,
        website=content.website,
        based_in=content.based_in,
        city=content.city,
        precision="city" if content.city else "country",
        is_worldwide=content.worldwide,
        regions=content.regions.split(),
        countries=content.countries.split(),
        help_kinds=content.help.split(),
        audiences=content.audiences.split(),
        languages=content.languages.split(),
        topics=content.topics.split(),
        cost=content.cost,
        response_time=content.response_time,
        answers_day_and_night=content.day_and_night,
    )
    record.texts = [
        OrganisationText(locale=locale, **words)
        for locale, words in words_by_locale(
            english,
            spanish,
            name=content.local_names,
            summary=content.summary,
            who_may_ask=content.who,
            how_to_ask=content.how,
        )
    ]
    record.channels = [
        OrganisationChannel(kind=kind, address=address, sort_order=order)
        for order, (kind, address) in enumerate(content.channels)
    ]
    record.full_clean()
    record.save()
    record.save_revision().publish()
    return record


def programme(content: ProgrammeEntry, owner: Organisation, english: Locale, spanish: Locale) -> Programme:
    """Return a published programme of an organisation."""
    shortest, longest = content.months
    record = Programme(
        organisation=owner,
        kind=content.kind,
        name=content.name,
        website=content.website,
        shortest_months=shortest,
        longest_months=longest,
        family=content.family,
        funding=content.funding,
        languages=content.languages.split(),
        intake=content.intake,
        deadline=content.deadline,
        training_topics=content.topics.split(),
        formats=content.formats.split(),
    )
    record.texts = [
        ProgrammeText(locale=locale, **words)
        for locale, words in words_by_locale(
            english, spanish, name=content.local_names, summary=content.summary, conditions=content.conditions
        )
    ]
    record.full_clean()
    record.save()
    record.save_revision().publish()
    return record


def build_directory(
    organisations: Iterable[OrganisationEntry],
    programmes: Iterable[ProgrammeEntry],
    english: Locale,
    spanish: Locale,
) -> dict[str, Organisation]:
    """Make all of them; return the organisations by slug."""
    records = {content.slug: organisation(content, english, spanish) for content in organisations}
    for content in programmes:
        programme(content, records[content.organisation], english, spanish)
    return records
