"""The exact numbers of campaigns, for all who work on them: no person is seen here."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from campaigns import numbers
from campaigns.models import CampaignSupport
from campaigns.staff_campaigns import (
    REVIEW,
    VIEW_NUMBERS,
    campaign_or_404,
    country_label,
    crumb,
    language_label,
    staff_campaigns,
    tabs,
    trail,
)
from members.domain.weeks import draw
from members.staff_side import show, staff_only

CHART_WIDTH, CHART_HEIGHT = 720, 180


@staff_only(VIEW_NUMBERS)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the campaigns with their numbers, those with the most supporters first."""
    campaigns = staff_campaigns()
    totals = numbers.totals_of(campaigns)
    shown = CampaignSupport.objects.in_bulk(list(campaigns))
    rows = [
        {"campaign": campaign, "totals": totals[key], "shown": shown[key].count_for_readers if key in shown else None}
        for key, campaign in campaigns.items()
    ]
    rows.sort(key=lambda row: (-row["totals"].exact, row["campaign"].name))
    return show(
        request, "campaigns/staff/numbers_index.html", {"rows": rows}, title=gettext("Supporters"), icon="people"
    )


def in_percent(part: int, largest: int) -> int:
    """Return a length in hundredths of the longest; whatever there is, is seen."""
    return max(round(100 * part / largest), 1) if part and largest else 0


def language_rows(totals: numbers.Totals) -> list[dict]:
    """Return the numbers of each language in words, the largest first."""
    largest = max((found.counted for found in totals.languages.values()), default=0)
    rows = [
        {"label": language_label(code), "numbers": found, "percent": in_percent(found.counted, largest)}
        for code, found in totals.languages.items()
    ]
    return sorted(rows, key=lambda row: (-row["numbers"].counted, row["label"]))


def country_rows(found: numbers.Countries) -> list[dict]:
    """Return the numbers of the countries that may be named, then of the others together, then of those without one."""
    groups = [(country_label(code), number, False) for code, number in found.named]
    groups += [(gettext("Other countries"), found.others, True)] if found.others else []
    groups += [(gettext("Country not said"), found.not_said, True)] if found.not_said else []
    largest = max((number for _label, number, _folded in groups), default=0)
    return [
        {"label": label, "number": number, "percent": in_percent(number, largest), "is_rest": is_rest}
        for label, number, is_rest in groups
    ]


@staff_only(VIEW_NUMBERS)
@require_safe
def campaign(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show the numbers of one campaign, over all its languages."""
    found = campaign_or_404(request, key)
    totals = numbers.totals_of([key])[key]
    weeks = numbers.by_week(key)
    context = {
        "campaign": found,
        "tabs": tabs(request, key, "campaign_numbers_of"),
        "totals": totals,
        "failed": numbers.failed_mails(key),
        "support": CampaignSupport.objects.filter(pk=key).first(),
        "languages": language_rows(totals),
        "countries": country_rows(numbers.by_country(key)),
        "chart": draw(weeks, width=CHART_WIDTH, height=CHART_HEIGHT) if weeks else None,
        "smallest_group": settings.SMALLEST_GROUP_SHOWN,
        "reviews": request.user.has_perm(REVIEW),
    }
    return show(
        request,
        "campaigns/staff/numbers.html",
        context,
        title=gettext("Numbers"),
        icon="pick",
        trail=trail(crumb(found)),
    )
