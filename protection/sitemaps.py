"""The directory in the sitemap: every organisation, and the list of programmes."""

from collections.abc import Iterator
from functools import cached_property

from django.db.models import Max

from core.i18n import absolute_url, live_homes, only_readable
from core.sitemaps import Entry, PageSitemap
from protection.models import DirectoryPage, Organisation, OrganisationText, Programme


class OrganisationSitemap(PageSitemap):
    """Every listed organisation in every language in which it has words, and the programmes of all of them.

    Three queries, whatever the number of languages; one where no language has a directory.
    """

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries: the lists of programmes, then the organisations by their names in each language."""
        bases = self.bases()
        if not bases:
            return []
        return [*self.programmes(bases), *self.organisations(bases)]

    @staticmethod
    def bases() -> dict[int, tuple[str, str]]:
        """Return (language, path) of the readable directories, by locale."""
        homes = {home.locale_id: home for home in live_homes()}
        pages = only_readable(DirectoryPage.objects.filter(locale__in=homes)).order_by("path")
        found = {}
        for locale, url_path in pages.values_list("locale", "url_path"):
            language = homes[locale].locale.language_code
            found[locale] = (language, f"/{language}/{url_path.removeprefix(homes[locale].url_path)}")
        return found

    @staticmethod
    def programmes(bases: dict[int, tuple[str, str]]) -> Iterator[Entry]:
        """Yield the list of programmes in each language; it changed when any of them did."""
        changed = Programme.objects.listed().order_by().aggregate(latest=Max("last_published_at"))["latest"]
        for language, base in bases.values():
            yield Entry("programmes", language, absolute_url(f"{base}programmes/"), changed)

    @staticmethod
    def organisations(bases: dict[int, tuple[str, str]]) -> Iterator[Entry]:
        """Yield the organisations with words in a language."""
        listed = Organisation.objects.listed().order_by()
        texts = OrganisationText.objects.filter(locale__in=bases, organisation__in=listed)
        columns = ("locale", "organisation__slug", "organisation__last_published_at")
        for locale, slug, published_at in texts.order_by("locale", "sort_key", "pk").values_list(*columns):
            language, base = bases[locale]
            yield Entry(f"organisation/{slug}", language, absolute_url(f"{base}{slug}/"), published_at)
