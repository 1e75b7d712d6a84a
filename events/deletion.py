"""An event on which people count is not deleted: it is cancelled first, and then they are told."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from events.domain.registration import Standing
from events.models import EventPage, EventPlaces, Registration
from translations.cascade import translations_of

COUNTS_ON_IT = (Standing.PLACE, Standing.OFFERED, Standing.WAITING, Standing.ASKED)


def is_counted_on(pages: Iterable[Page]) -> bool:
    """Tell whether with these pages the last version of a coming event goes on which people count.

    What stands below them goes with them, and so do the translations of a source.
    """
    gone: dict[Any, Any] = {}
    for top in [version for page in pages for version in (page, *translations_of(page))]:
        below = EventPage.objects.descendant_of(top, inclusive=True).order_by()
        gone.update(below.values_list("pk", "translation_key"))
    staying = EventPage.objects.filter(translation_key__in=set(gone.values()), alias_of__isnull=True)
    kept = set(staying.exclude(pk__in=gone).values_list("translation_key", flat=True))
    over = EventPlaces.objects.filter(ends_at__lte=now(), is_postponed=False)
    people = Registration.objects.confirmed().filter(event__in=set(gone.values()) - kept, event__is_cancelled=False)
    return people.filter(standing__in=[item.value for item in COUNTS_ON_IT]).exclude(event__in=over).exists()


def refuse(request: HttpRequest, page: Page) -> HttpResponse:
    """Say what is to be done first, and lead to the page that was to be deleted."""
    messages.error(
        request,
        _(
            "People have registered for this event. Cancel it first, and publish it: then they are told. To take it "
            "off the site, unpublish it."
        ),
    )
    return redirect("wagtailadmin_explore", page.pk)


@hooks.register("before_delete_page")
def refuse_deletion(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Refuse to delete a page on which people count, or one above it."""
    return refuse(request, page) if is_counted_on([page]) else None


@hooks.register("before_bulk_action")
def refuse_bulk_deletion(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """Refuse it as well when several pages are deleted at once."""
    pages = [page for page in objects if isinstance(page, Page)]
    return refuse(request, pages[0]) if action_type == "delete" and pages and is_counted_on(pages) else None
