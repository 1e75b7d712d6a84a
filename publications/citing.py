"""How a publication is cited, in the reader's language."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from core.templatetags.core_tags import organisation_profile
from publications.choices import Precision
from publications.domain.citations import Reference, bibtex, plain, ris

# Name in the address: content type, ending of the file, what writes it.
FILE_FORMS = {
    "bibtex": ("application/x-bibtex; charset=utf-8", "bib", bibtex),
    "ris": ("application/x-research-info-systems; charset=utf-8", "ris", ris),
}


@dataclass(frozen=True)
class Citation:
    """A publication cited in three forms."""

    plain: str
    bibtex: str
    ris: str


def our_name() -> str:
    """Return the name of the organisation in the active language; that of the site while it has no profile."""
    profile = organisation_profile()
    return profile.name if profile else settings.WAGTAIL_SITE_NAME


def reference_of(page) -> Reference:
    """Return what a citation needs; one of somebody else's publication names the original, not our page."""
    day, precision = page.published_on, page.published_precision
    return Reference(
        title=page.original_title or ": ".join(part for part in (page.title, page.subtitle) if part),
        publisher=page.publisher_in_words or our_name(),
        author=page.authors,
        year=day.year if day else None,
        month=day.month if day and precision != Precision.YEAR else None,
        day=day.day if day and precision == Precision.DAY else None,
        url=page.full_url or "" if page.is_ours else page.source_url,
        identifier=page.identifier,
        language="" if page.original_title else page.locale.language_code,
        retrieved_on=None if page.is_ours else page.retrieved_on,
    )


def citation_of(page) -> Citation:
    """Return a publication cited in the language of the page."""
    reference = reference_of(page)
    read_on = reference.retrieved_on or (localdate() if page.is_ours else None)
    retrieved = _("retrieved on %(date)s") % {"date": date_format(read_on, "DATE_FORMAT")} if read_on else ""
    no_date = pgettext("a publication without a year, in a citation", "n.d.")
    return Citation(plain(reference, no_date=no_date, retrieved=retrieved), bibtex(reference), ris(reference))


def citation_file(page, form: str) -> HttpResponse:
    """Answer with the reference as a file; raises Http404 for a form that there is none of."""
    if form not in FILE_FORMS:
        raise Http404
    content_type, ending, write = FILE_FORMS[form]
    name = slugify(page.title)[:80] or "publication"
    answer = HttpResponse(write(reference_of(page)), content_type=content_type)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return answer
