"""Files of publications: each address names exactly these bytes, and old ones lead to what took their place."""

import logging
from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from wagtail.models import ReferenceIndex

from core.i18n import only_readable
from core.methods import allow_methods
from publications import reading
from publications.models import FileVersion, PublicationFile, PublicationPage

logger = logging.getLogger(__name__)


def page_of(publication, request: HttpRequest) -> PublicationPage | None:
    """Return the page of a publication that decides on its files: one that is withdrawn, else in the active language.

    What protects people holds whatever language asks: an embargo hides the files of every version, and a withdrawn
    version answers for all, with its reason. None where readers know of no such publication.
    """
    versions = list(
        PublicationPage.objects.filter(translation_key=publication, live=True, alias_of__isnull=True).select_related(
            "locale"
        )
    )
    if reading.is_staff(request):
        shown = {page.pk for page in versions}
    elif any(page.is_under_embargo for page in versions):
        return None
    else:
        readable = only_readable(PublicationPage.objects.filter(pk__in=[page.pk for page in versions]))
        shown = {page.pk for page in readable} | {page.pk for page in versions if page.is_withdrawn}
    pages = [page for page in versions if page.pk in shown and not page.get_view_restrictions()]

    def rank(page) -> tuple[bool, bool]:
        return not page.is_withdrawn, page.locale.language_code != get_language()

    return min(pages, key=rank, default=None)


def row_of(page: PublicationPage, public_key: str) -> PublicationFile | None:
    """Return the row of a file, the withdrawn one where any live version took it back; None where it is gone."""
    row = next((item for item in page.stored_files if item.public_key == public_key), None)
    withdrawn = PublicationFile.objects.filter(
        page__translation_key=page.translation_key, page__live=True, is_withdrawn=True
    ).select_related("document", "page")
    return next((item for item in withdrawn if item.public_key == public_key), row)


def answer_about(versions: list[FileVersion], request: HttpRequest):
    """Return (page, row) of the publication to which versions of one file belong; the row is None where it is gone.

    Raises Http404 where readers know of no such publication, or where the file lies in a private collection: a guessed
    address tells nothing before its time.
    """
    page = page_of(versions[0].publication, request)
    if page is None:
        raise Http404
    row = row_of(page, versions[0].public_key)
    if row and reading.is_private(row.document) and not reading.is_staff(request):
        raise Http404
    return page, row


def lead_to_newer(page: PublicationPage, row, fingerprint: str) -> HttpResponse:
    """Lead a reader with an old link to the page, which tells her what took the place of her file."""
    query = urlencode({reading.EARLIER_PARAMETER: fingerprint})
    return redirect(f"{page.get_url()}?{query}#{row.anchor}")


@allow_methods("GET", "HEAD")
def publication_file(request: HttpRequest, key: str, fingerprint: str, name: str) -> HttpResponse:
    """Answer with a file; with 410 and the reason when it was withdrawn; an earlier version leads to the newer one."""
    versions = list(FileVersion.objects.filter(public_key=key))
    if not versions:
        raise Http404
    page, row = answer_about(versions, request)
    was_known = any(version.fingerprint == fingerprint and version.published_at for version in versions)
    is_current = row is not None and row.fingerprint == fingerprint
    if not (was_known or is_current):
        raise Http404
    if page.is_withdrawn or row is None or row.is_withdrawn:
        return reading.gone(page, request, row)
    return send(page, row, request) if is_current else lead_to_newer(page, row, fingerprint)


def send(page: PublicationPage, row, request: HttpRequest) -> HttpResponse:
    """Answer with the bytes that the address names. Raises Http404 when the store has lost them."""
    document = row.document
    try:
        stored = document.file.storage.open(document.file.name, "rb")
    except FileNotFoundError as error:
        # So after a database was restored without its files, or when the file is replaced this very moment.
        logger.error("The file of document %s is missing.", document.pk)  # noqa: TRY400 - where is no secret, and enough
        raise Http404 from error
    # A PDF is compressed already. Compressed once more, it would arrive without the length that we say.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    answer = FileResponse(stored, as_attachment=True, filename=document.filename, content_type="application/pdf")
    answer.headers["ETag"] = f'"{document.sha256}"'
    answer.headers["Content-Length"] = str(document.file_size)
    answer.headers["Content-Language"] = document.language
    answer.headers["Link"] = f'<{page.full_url}>; rel="canonical"'
    return answer


def answer_for_document(document, request: HttpRequest) -> HttpResponse | None:
    """Return how the plain address of a document is answered when it belongs to a publication; None when to none.

    It is found there as long as it is the current file of a publication that is out; an earlier one leads to its
    successor; a withdrawn one is gone, whatever other publication holds it. Raises Http404 before it is out.
    """
    versions = list(FileVersion.objects.filter(document=document))
    if not versions or reading.is_staff(request):
        return None
    earlier: HttpResponse | None = None
    is_current = False
    for version in versions:
        page = page_of(version.publication, request)
        if page is None or not version.published_at:
            continue
        row = row_of(page, version.public_key)
        if page.is_withdrawn or (row and row.is_withdrawn):
            return reading.gone(page, request, row)
        if row is None:
            earlier = earlier or reading.gone(page, request)
        elif row.document_id == document.pk:
            is_current = True
        else:
            earlier = earlier or lead_to_newer(page, row, version.fingerprint)
    if is_current or (earlier is None and is_left_over(document, versions)):
        return None
    if earlier is None:
        raise Http404
    return earlier


def is_left_over(document, versions: list[FileVersion]) -> bool:
    """Tell whether the publications of a document are deleted, and something else of the site still holds it."""
    keys = {version.publication for version in versions}
    if PublicationPage.objects.filter(translation_key__in=keys).exists():
        return False
    return ReferenceIndex.get_references_to(document).exists()
