"""The shapes of the directory: organisations and their programmes."""

from dataclasses import dataclass
from datetime import date

from demo.content.shapes import PageContent
from demo.content.words import Words

NOTHING = Words("", "")


@dataclass(frozen=True, kw_only=True)
class DirectoryContent(PageContent):
    """The page of the directory. Both texts are rich text."""

    intro: Words
    about_listing: Words


@dataclass(frozen=True, kw_only=True)
class OrganisationEntry:
    """An organisation, with what it publishes about itself; what is not known stays empty.

    Codes are those of ``protection.vocabulary``. ``channels`` are (kind, address). ``local_names`` are names that the
    organisation itself uses in a language. All words are plain text.
    """

    slug: str
    name: str
    summary: Words
    acronym: str = ""
    website: str = ""
    based_in: str = ""
    city: str = ""
    worldwide: bool = False
    regions: str = ""
    countries: str = ""
    help: str = ""
    audiences: str = "everyone"
    languages: str = ""
    topics: str = ""
    cost: str = ""
    response_time: str = ""
    day_and_night: bool | None = None
    channels: tuple[tuple[str, str], ...] = ()
    local_names: Words = NOTHING
    who: Words = NOTHING
    how: Words = NOTHING


@dataclass(frozen=True, kw_only=True)
class ProgrammeEntry:
    """A programme of the organisation with the slug ``organisation``."""

    organisation: str
    kind: str
    name: str
    summary: Words
    website: str = ""
    months: tuple[int | None, int | None] = (None, None)
    family: str = ""
    funding: str = ""
    languages: str = ""
    intake: str = ""
    deadline: date | None = None
    topics: str = ""
    formats: str = ""
    local_names: Words = NOTHING
    conditions: Words = NOTHING
