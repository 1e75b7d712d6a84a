"""Pages of the staff side that are our own."""

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from staff.guide import read_guide


@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """Show the editors' guide in the language of the person."""
    return TemplateResponse(request, "staff/guide.html", {"guide": read_guide(get_language() or "en")})
