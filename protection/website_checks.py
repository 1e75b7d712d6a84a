"""The automatic check of the websites of organisations: seldom, one after the other, and never while a reader waits.

The timer looks for those whose time has come, and the worker visits each in a task of its own that gives way to
everything else. What is found are facts for the staff; nothing that readers see depends on it.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import F, Q
from django.utils.timezone import localdate
from django_tasks import task

from operations.timer import register
from protection.domain.websites import VISIT_AGAIN_AFTER, VISIT_SILENT_AGAIN_AFTER, Answer, is_due
from protection.models.organisations import Organisation
from protection.models.websites import WebsiteCheck
from protection.website_reading import Visit, visit

SITES_PER_RUN = 10
EVERY = timedelta(hours=1)
# Mails and the index of the search come first.
LAST = -50


def due_organisations(limit: int) -> list[int]:
    """Return the keys of organisations whose website may be visited today, those that wait longest first."""
    today = localdate()
    known = Organisation.objects.filter(live=True, standing="listed").exclude(website="")
    known = known.exclude(website_check__is_muted=True).select_related("website_check")
    # Some more than are due, so that the rule itself stands in one place only.
    candidates = known.filter(
        Q(website_check__isnull=True)
        | Q(website_check__visited_on__isnull=True)
        | ~Q(website_check__website=F("website"))
        | Q(website_check__visited_on__lte=today - min(VISIT_AGAIN_AFTER, VISIT_SILENT_AGAIN_AFTER))
    ).order_by("website_check__visited_on", "pk")
    found = [organisation.pk for organisation in candidates if may_be_visited(organisation)]
    return found[:limit]


def may_be_visited(organisation: Organisation) -> bool:
    """Tell whether a website may be visited today. A new address may at once."""
    check = getattr(organisation, "website_check", None)
    if check is None:
        return True
    if check.is_muted:
        return False
    return check.website != organisation.website or is_due(check.visited_on, check.failures, localdate())


def record(organisation: Organisation, found: Visit) -> WebsiteCheck:
    """Note what a visit found. What was accepted counts until it is over: when it comes back, it is told anew."""
    check = getattr(organisation, "website_check", None) or WebsiteCheck(organisation=organisation)
    if check.website != organisation.website:
        check.failures, check.answered_on, check.accepted = 0, None, ()
    is_silent = found.answer in {Answer.SILENT, Answer.ERROR}
    check.website = organisation.website
    check.visited_on = localdate()
    check.answer = found.answer
    check.failures = min(check.failures + 1, 1000) if is_silent else 0
    check.answered_on = localdate() if found.answer in {Answer.FINE, Answer.REFUSED} else check.answered_on
    if not is_silent:
        check.is_encrypted, check.other_hosts = found.is_encrypted, min(found.other_hosts, 1000)
    check.accepted = [code for code in check.accepted if code in check.found]
    check.save()
    return check


@task(priority=LAST)
def visit_website(key: int) -> None:
    """Visit the website of one organisation, unless it has been visited meanwhile or went."""
    organisation = Organisation.objects.filter(pk=key).exclude(website="").select_related("website_check").first()
    if settings.CHECK_WEBSITES and organisation is not None and may_be_visited(organisation):
        record(organisation, visit(organisation.website))


def call_for_visits() -> int:
    """Ask the worker to visit some websites whose time has come, and return how many; none where it is switched off."""
    keys = due_organisations(SITES_PER_RUN) if settings.CHECK_WEBSITES else []
    for key in keys:
        visit_website.enqueue(key)
    return len(keys)


register("websites", every=EVERY, run=call_for_visits)
