"""When an event is published with another date or place: the question whether those who registered know."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail import hooks
from wagtail.admin import messages

from events.domain.phases import Status
from events.models import EventPage, EventPlaces
from events.staff_events import ANNOUNCE

REMEMBERED = "_event_before_publication"
# What people count on who have a place.
PROMISED = ("status", "starts_at", "ends_at", "exact_place", "joining_url")


def promised(page: EventPage) -> tuple[Any, ...]:
    """Return what people count on."""
    return tuple(getattr(page, name) for name in PROMISED)


@hooks.register("before_publish_page")
def remember_what_was_promised(request: HttpRequest, page: Any) -> None:
    """Remember what the page that readers see has told until now."""
    if isinstance(page, EventPage):
        public = EventPage.objects.filter(pk=page.pk, live=True).first()
        setattr(request, REMEMBERED, promised(public) if public is not None else None)


@hooks.register("after_publish_page")
def ask_whether_they_know(request: HttpRequest, page: Any) -> None:
    """Ask whoever may write to them, and tell all others whom to ask; nobody learns whether anybody has registered."""
    before = getattr(request, REMEMBERED, None)
    if not isinstance(page, EventPage) or before is None:
        return
    present = EventPage.objects.get(pk=page.pk)
    if promised(present) == before or not EventPlaces.objects.filter(pk=page.translation_key).exists():
        return
    tells_itself = present.status == Status.CANCELLED and present.tells_registered
    if tells_itself:
        words = gettext("Whoever registered is told by mail within ten minutes that it is cancelled.")
    else:
        words = gettext("Those who registered count on what stood here before. No mail goes out by itself.")
    if request.user.has_perm(ANNOUNCE):
        url = reverse("event_announcement_new", args=[page.translation_key])
        messages.warning(request, words, buttons=[messages.button(url, gettext("Write to them"))])
    elif not tells_itself:
        messages.warning(request, f"{words} {gettext('Ask Event staff to write to them.')}")
    else:
        messages.info(request, words)
