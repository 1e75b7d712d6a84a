"""No page takes an address that the site needs, and what staff do with people makes no page old."""

import pytest

from core.freshness import UNSEEN
from core.models.pages import RESERVED_SLUGS


@pytest.mark.parametrize("slug", ["register", "registration"])
def test_no_page_stands_where_people_register(slug):
    assert slug in RESERVED_SLUGS


@pytest.mark.parametrize("table", ["events_eventannouncement", "events_invitationcode", "events_registration"])
def test_what_staff_do_with_people_makes_no_page_old(table):
    assert UNSEEN.match(table)


def test_what_readers_know_of_places_makes_pages_old():
    assert not UNSEEN.match("events_eventavailability")
