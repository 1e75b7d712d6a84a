"""Trying to write every entry of a digest in every language before the first mail: one that breaks stops the run."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import get_language_bidi, override

from members.letters import render_html, render_text
from members.models import PersonRecord
from subscriptions.digest_letter import SAMPLE_KEY, Section, written
from subscriptions.domain.choosing import Story, Subject
from subscriptions.models import Subscription
from subscriptions.stories import Told

NOWHERE = Subject("KE")


class CannotBeWrittenError(Exception):
    """An entry cannot be written: which page (its key), in which language, and what kind of error it was."""

    def __init__(self, key: UUID, language: str, error: str) -> None:
        super().__init__(f"The page {key} cannot be written in the language {language}: {error}.")
        self.key, self.language, self.error = key, language, error


def languages_of_subscribers(frequency: str) -> list[str]:
    """Return the languages in which a digest is read. One query."""
    rows = Subscription.objects.filter(frequency=frequency, state=PersonRecord.State.CONFIRMED)
    return sorted(rows.order_by().values_list("language", flat=True).distinct())


def version_for(story: Story, language: str, told: dict[int, Told]) -> Told:
    """Return what a reader of a language may get of a story: the version in it, or the original."""
    return told[story.versions.get(language, story.original)]


def check(stories: Iterable[Story], told: dict[int, Told], languages: Iterable[str]) -> None:
    """Write each entry in each language, and throw it away. Raises CannotBeWrittenError for the first that breaks."""
    stories = list(stories)
    for language in languages:
        with override(language):
            for story in stories:
                check_one(version_for(story, language, told), language)


def check_one(version: Told, language: str) -> None:
    """Write one entry in the active language."""
    section = Section(SAMPLE_KEY, NOWHERE, [version.news.pk])
    try:
        letter = written([(section, [version])], is_discreet=False)
        render_text(letter)
        render_html(letter, language, right_to_left=get_language_bidi())
    except Exception as error:
        raise CannotBeWrittenError(version.news.key, language, type(error).__name__) from error
