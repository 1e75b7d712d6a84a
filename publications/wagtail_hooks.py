"""Publications on the staff side, and documents of publications that are not out."""

from django.http import HttpRequest, HttpResponse
from wagtail import hooks

from publications import starters  # noqa: F401 - registers how a new page opens
from publications.views import answer_for_document


@hooks.register("before_serve_document", order=-1)
def keep_documents_of_publications(document, request: HttpRequest) -> HttpResponse | None:
    """Let nobody load a document before its publication is out, and tell what became of it afterwards."""
    return answer_for_document(document, request)
