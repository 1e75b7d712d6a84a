"""Files of publications: each address names exactly these bytes, and old ones lead to what took their place."""

from urllib.parse import urlencode

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from core.i18n import only_readable
from publications import reading
from publications.models import FileVersion, PublicationPage


def page_of(publication, request: HttpRequest) -> PublicationPage | None:
    """Return the page of a publication that decides on its files: in the active language, else in another.

    A withdrawn publication still answers, with its reason. None where readers know of no such publication.
    """
    versions = PublicationPage.objects.filter(translation_key=publication, live=True).select_related("locale")
    shown = {page.pk for page in only_readable(versions)} | {page.pk for page in versions if page.is_withdrawn}
    if reading.is_staff(request):
        shown |= {page.pk for page in versions}
    pages = [page for page in versions if page.pk in shown and not page.get_view_restrictions()]
    return next(iter(sorted(pages, key=lambda page: page.locale.language_code != get_language())), None)


def answer_about(versions: list[FileVersion], request: HttpRequest):
    """Return (page, row) of the publication to which versions of one file belong; the row is None where it is gone.

    Raises Http404 where readers know of no such publication: a guessed address tells nothing before its time.
    """
    page = page_of(versions[0].publication, request)
    if page is None:
        raise Http404
    row = next((item for item in page.stored_files if item.public_key == versions[0].public_key), None)
    return page, row


def lead_to_newer(page: PublicationPage, row, fingerprint: str) -> HttpResponse:
    """Lead a reader with an old link to the page, which tells her what took the place of her file."""
    query = urlencode({reading.EARLIER_PARAMETER: fingerprint})
    return redirect(f"{page.get_url()}?{query}#{row.anchor}")


@require_safe
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
    """Answer with the bytes that the address names."""
    document = row.document
    # A PDF is compressed already. Compressed once more, it would arrive without the length that we say.
    request.META.pop("HTTP_ACCEPT_ENCODING", None)
    stored = document.file.storage.open(document.file.name, "rb")
    answer = FileResponse(stored, as_attachment=True, filename=document.filename, content_type="application/pdf")
    answer.headers["ETag"] = f'"{document.sha256}"'
    answer.headers["Content-Length"] = str(document.file_size)
    answer.headers["Content-Language"] = document.language
    answer.headers["Link"] = f'<{page.full_url}>; rel="canonical"'
    return answer


def answer_for_document(document, request: HttpRequest) -> HttpResponse | None:
    """Return how the plain address of a document is answered when it belongs to a publication; None when to none.

    It is found there as long as it is the current file of a publication that is out; an earlier one leads to its
    successor. Raises Http404 before it is out.
    """
    versions = list(FileVersion.objects.filter(document=document))
    if not versions or reading.is_staff(request):
        return None
    for version in versions:
        page = page_of(version.publication, request)
        row = page and next((item for item in page.stored_files if item.public_key == version.public_key), None)
        if page and version.published_at:
            if page.is_withdrawn or row is None or row.is_withdrawn:
                return reading.gone(page, request, row)
            return None if row.document_id == document.pk else lead_to_newer(page, row, version.fingerprint)
    raise Http404
