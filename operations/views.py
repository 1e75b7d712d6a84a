"""Health, for whatever watches the site. The answers say nothing about its content."""

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from operations.timer import silent_jobs


@never_cache
@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """Answer 200 as long as the process answers at all."""
    return JsonResponse({"alive": True})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers and every timer is at work, 503 with what is wrong otherwise."""
    try:
        connection.ensure_connection()
        silent = silent_jobs()
    except DatabaseError:
        return JsonResponse({"database": False}, status=503)
    return JsonResponse({"database": True, "silent_jobs": silent}, status=503 if silent else 200)
