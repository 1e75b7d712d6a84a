"""What staff are told before they delete a campaign that people have signed."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from campaigns.models import CampaignPage, SignUp


def was_signed(pages: Iterable[Page]) -> bool:
    """Tell whether people have signed one of these pages or of those below them."""
    keys = [
        key
        for page in pages
        for key in CampaignPage.objects.descendant_of(page, inclusive=True).values_list("translation_key", flat=True)
    ]
    return SignUp.objects.filter(support__in=keys).exists()


def warn(request: HttpRequest) -> None:
    """Say what becomes of the signatures."""
    messages.warning(
        request,
        _(
            "People have signed this. When no language version of a campaign is left, it counts as ended: the "
            "signatures are kept for the months that people were promised and are then deleted; nothing can be shown "
            "or sent about it any more. To take it off the site and keep everything, unpublish it instead."
        ),
    )


@hooks.register("before_delete_page")
def warn_before_deletion(request: HttpRequest, page: Page) -> None:
    """Warn above the question whether to delete."""
    if request.method == "GET" and was_signed([page]):
        warn(request)


@hooks.register("before_bulk_action")
def warn_before_bulk_deletion(request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any) -> None:
    """Warn when several pages are deleted at once; this hook is asked when it is about to happen."""
    pages = [page for page in objects if isinstance(page, Page)]
    if action_type == "delete" and pages and was_signed(pages):
        warn(request)
