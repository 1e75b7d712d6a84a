"""Pictures that readers may see, served with headers of their own.

Originals and documents are not below this address.
"""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from django.views.static import serve

ONE_YEAR = 365 * 24 * 60 * 60
RENDITIONS = "images"


@require_safe
def rendition(request: HttpRequest, path: str) -> HttpResponse:
    """Answer with a rendition; its name changes with its content, so browsers may keep it."""
    try:
        answer = serve(request, path, document_root=settings.MEDIA_ROOT / RENDITIONS)
    except OSError as error:
        # A name that the file system cannot have, such as one of a thousand signs.
        raise Http404 from error
    answer.headers["Cache-Control"] = f"public, max-age={ONE_YEAR}, immutable"
    return answer
