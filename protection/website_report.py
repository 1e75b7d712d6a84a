"""The report about the websites of organisations: when each last answered, and what the staff should look at."""

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem

from members.staff_side import PermittedMenuItem, show, staff_only
from protection.models import Organisation, WebsiteCheck

PERMISSION = "protection.change_organisation"
URL_NAME = "organisation_websites"
ROWS_PER_PAGE = 50


def check_of(organisation: Organisation) -> WebsiteCheck | None:
    """Return what a visit found at the present website of an organisation, and what was decided about it; or None."""
    check = getattr(organisation, "website_check", None)
    return check if check is not None and check.website == organisation.website else None


def report() -> list[dict]:
    """Return every listed organisation with a website and its check, those with a warning first: one query."""
    listed = Organisation.objects.filter(live=True, standing="listed").exclude(website="")
    rows = [
        {"organisation": organisation, "check": check_of(organisation)}
        for organisation in listed.select_related("website_check").order_by(
            F("website_check__answered_on").asc(nulls_last=True), "name", "pk"
        )
    ]
    return sorted(rows, key=lambda row: not (row["check"] and row["check"].warnings))


def decide(request: HttpRequest) -> None:
    """Accept what was found at a website, or visit it no more, or again."""
    key = request.POST.get("organisation", "")
    organisation = Organisation.objects.filter(pk=key).first() if key.isascii() and key.isdigit() else None
    if organisation is None or not organisation.website:
        raise Http404
    check, _is_new = WebsiteCheck.objects.get_or_create(
        organisation=organisation, defaults={"website": organisation.website}
    )
    action = request.POST.get("action")
    if action == "accept":
        check.accepted = [*check.accepted, *check.warnings]
        check.save(update_fields=["accepted"])
        messages.success(request, gettext("Accepted. You are told again when it comes back after it was over."))
    elif action in {"mute", "unmute"}:
        check.website = organisation.website
        check.is_muted = action == "mute"
        check.save(update_fields=["website", "is_muted"])
        said = gettext("Its website is not visited any more.") if check.is_muted else gettext("Visited again.")
        messages.success(request, said)
    else:
        raise Http404


@staff_only(PERMISSION)
@require_http_methods(["GET", "HEAD", "POST"])
def websites(request: HttpRequest) -> HttpResponse:
    """Show what the visits found, and take a decision about one of them."""
    if request.method == "POST":
        decide(request)
        return redirect(URL_NAME)
    page_obj = Paginator(report(), ROWS_PER_PAGE).get_page(request.GET.get("p"))
    context = {"rows": page_obj.object_list, "page_obj": page_obj, "is_on": settings.CHECK_WEBSITES}
    return show(
        request, "protection/websites.html", context, title=_("Websites of organisations"), icon="globe", trail=()
    )


def website_addresses() -> list[URLPattern]:
    """Give the report its address."""
    return [path("organisations/websites/", websites, name=URL_NAME)]


def websites_in_menu() -> MenuItem:
    """Put the report into the menu of reports."""
    return PermittedMenuItem(
        _("Websites of organisations"),
        reverse(URL_NAME),
        permissions=[PERMISSION],
        name="organisation-websites",
        icon_name="globe",
        order=720,
    )
