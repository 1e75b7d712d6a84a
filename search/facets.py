"""What was found, narrowed by kind, topic, country and year."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils.translation import gettext

from core.cards import page_models
from core.facets import Counts, Kind, Tally, Year
from core.models import BasePage
from core.page_facets import by_label, subject_facets


def kind_key(model: type[BasePage]) -> str:
    """Return the name of a kind of page in an address."""
    return str(model._meta.model_name).removesuffix("page")


def models_by_key() -> dict[str, type[BasePage]]:
    """Return the page models by their names in addresses."""
    return {kind_key(model): model for model in page_models()}


def count_kinds(pages: QuerySet, tally: Tally) -> Counts:
    """Count by kind of page."""
    keys = {
        kind.pk: key for key, model in models_by_key().items() for kind in [ContentType.objects.get_for_model(model)]
    }
    found = [(keys[pk], number) for pk, number in tally.numbers(pages, "content_type") if pk in keys]
    return by_label((key, kind_label(key) or key, number) for key, number in found)


def kind_label(value: str) -> str | None:
    """Return what readers call a kind of page, or None; kinds that share a word say which they are."""
    models = models_by_key()
    if value not in models:
        return None
    label = str(models[value].kind_label)
    is_shared = sum(str(model.kind_label) == label for model in models.values()) > 1
    return str(models[value]._meta.verbose_name).capitalize() if is_shared else label


def narrow_to_kind(pages: QuerySet, value: str) -> QuerySet:
    """Keep the pages of one kind."""
    return pages.filter(content_type=ContentType.objects.get_for_model(models_by_key()[value]))


def count_years(pages: QuerySet, tally: Tally) -> Counts:
    """Count by the year of the first publication here, the latest first."""
    found = [(year, number) for year, number in tally.numbers(pages, "year") if year]
    return [(str(year), str(year), number) for year, number in sorted(found, reverse=True)]


def year_label(value: str) -> str | None:
    """Return a year as it is; None for what is no year."""
    return value if len(value) == 4 and value.isascii() and value.isdigit() and value > "1000" else None


def narrow_to_year(pages: QuerySet, value: str) -> QuerySet:
    """Keep the pages that were first published in a year."""
    return pages.filter(first_published_at__year=value)


def search_facets() -> list[Kind]:
    """Return the facets of the search."""
    tally = Tally("content_type", year=Year("first_published_at"))
    return [
        Kind("kind", gettext("Kind"), lambda pages: count_kinds(pages, tally), narrow_to_kind, kind_label),
        *subject_facets(),
        Kind("year", gettext("Year"), lambda pages: count_years(pages, tally), narrow_to_year, year_label),
    ]
