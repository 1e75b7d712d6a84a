"""Publishing an event with another promise asks whether those who registered know of it."""

import pytest
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.test import RequestFactory

from events.staff_asking import ask_whether_they_know, remember_what_was_promised
from events.staff_roles import EVENT_STAFF
from events.tests.registering import make_open_event
from events.tests.staff_people import make_staff
from staff.roles import EDITORS, set_up_roles

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(events):
    set_up_roles()
    return make_open_event(events, meeting_point="Rue du Tisserand 4")


def said(page, *groups, **changes):
    """Publish the page with some changes as somebody, and return what she is told."""
    request = RequestFactory().post("/")
    request.user, request.session = make_staff(*groups, name="me"), {}
    request._messages = FallbackStorage(request)
    for name, value in changes.items():
        setattr(page, name, value)
    remember_what_was_promised(request, page)
    page.save_revision().publish()
    ask_whether_they_know(request, page)
    return [str(message) for message in get_messages(request)]


@pytest.mark.parametrize(
    "changes", [{"meeting_point": "Somewhere else"}, {"status": "postponed"}, {"joining_url": "https://example.org/x"}]
)
def test_whoever_may_write_to_them_is_asked_at_once(page, changes):
    (words,) = said(page, EVENT_STAFF, **changes)
    assert f"/people/events/{page.translation_key}/announcements/new/" in words


def test_whoever_may_not_is_told_whom_to_ask(page):
    (words,) = said(page, EDITORS, status="cancelled", tells_registered=False)
    assert "Event staff" in words
    assert "/people/" not in words


def test_a_cancellation_that_is_mailed_by_itself_says_so(page):
    (words,) = said(page, EDITORS, status="cancelled")
    assert "within ten minutes" in words


def test_other_words_on_the_page_ask_nothing(page):
    assert said(page, EVENT_STAFF, title="Another title", capacity=50) == []


def test_an_event_for_which_nobody_can_register_asks_nothing(events):
    set_up_roles()
    page = make_open_event(events, registration_mode="closed")
    assert said(page, EVENT_STAFF, status="postponed") == []
