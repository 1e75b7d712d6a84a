"""The living style guide: every component of the design with content of the site, in the reader's language."""

from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.cards import page_models, prepare_cards
from core.i18n import active_locale, live_language_codes, readable_pages
from core.listings import build_filter

CARDS_SHOWN = 4


def keep_all(pages, _value: str):
    """Return the pages as they are: on this page a filter is shown, it narrows nothing."""
    return pages


@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Answer with the page that shows the design, in a language that readers can open."""
    if get_language() not in live_language_codes():
        raise Http404
    pages = readable_pages().filter(locale=active_locale()).type(*page_models(only_actions=True))
    cards = prepare_cards(pages.order_by("-first_published_at", "-pk").specific()[:CARDS_SHOWN])
    kinds = sorted({str(model.kind_label) for model in page_models(only_actions=True)})
    context = {
        "cards": cards,
        "pictured": next((page for page in cards if page.card_image), None),
        "first_day": date(2026, 10, 14),
        "last_day": date(2026, 10, 16),
        "last_day_of_next_month": date(2026, 11, 2),
        "filters": [build_filter(request.GET, "kind", _("Kind"), [(kind, kind) for kind in kinds], keep_all)],
        "paginator_page": Paginator(range(3), 1).page(2),
    }
    return render(request, "core/design.html", context)
