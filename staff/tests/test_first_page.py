"""What the first page of the staff side shows, to whom, and at what price."""

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.users.models import UserProfile

from campaigns.models import CampaignPage
from events.models import EventPage, EventSession
from events.panels import NextEventsPanel
from staff.panels import ScheduledPanel, WaitingForModerationPanel, WelcomePanel
from staff.roles import EDITORS, MODERATORS

TRANSLATORS_ES = "Translators (es)"


@pytest.fixture
def first_page():
    """Return a function that gives the words of the first page for a client."""

    def words_for(client) -> str:
        return client.get(reverse("wagtailadmin_home")).content.decode()

    return words_for


def panel_of(words: str, name: str) -> str:
    """Return the part of the first page that one panel fills; empty without it."""
    return words.partition(f'id="{name}-section"')[2].partition("</section>")[0]


def make_campaign(index, number: int, **fields) -> CampaignPage:
    page = CampaignPage(
        title=f"Campaign number {number}",
        slug=f"campaign-{number}",
        summary="Together",
        hashtag="#Together",
        demand="Stand by them",
        addressed_to="The court",
        share_text="Together",
        body=[("text", {"text": "<p>She defends the river.</p>"})],
        locale=index.locale,
        **fields,
    )
    return index.add_child(instance=page)


def make_event(index, title: str, starts_in: int = 5, **fields) -> EventPage:
    day = timezone.now().date() + timedelta(days=starts_in)
    page = EventPage(
        title=title, slug=title.lower().replace(" ", "-"), summary="Together", locale=index.locale, **fields
    )
    page.sessions = [
        EventSession(title="Opening", starts_on=day, start_time=time(9), end_time=time(11), locale=index.locale)
    ]
    return index.add_child(instance=page)


def submit(page: Page, user) -> None:
    page.save_revision(user=user)
    page.get_workflow().start(page, user)


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        (MODERATORS, "you decide what readers see"),
        (EDITORS, "A moderator reads along"),
        (TRANSLATORS_ES, "You translate."),
    ],
)
def test_the_welcome_speaks_to_each_role(log_in, first_page, role, sentence):
    assert sentence in first_page(log_in(role))


def test_an_editor_begins_every_kind_of_page_from_the_first_page(log_in, first_page, trees):
    words = first_page(log_in(EDITORS))
    for app, model, index in (
        ("campaigns", "campaignpage", "campaigns"),
        ("events", "eventpage", "events"),
        ("priorities", "priorityareapage", "areas"),
    ):
        assert reverse("wagtailadmin_pages:add", args=[app, model, trees["en"][index].pk]) in words


def test_a_translator_is_offered_no_page_she_may_not_write(log_in, first_page):
    words = first_page(log_in(TRANSLATORS_ES))
    assert "/admin/pages/add/" not in words
    assert reverse("wagtailimages:add_multiple") not in words


def test_the_first_steps_fold_away_for_somebody_who_knows_the_way(log_in, first_page, trees):
    client = log_in(EDITORS)
    assert '<details class="staff-steps" open>' in first_page(client)
    for _number in range(10):
        trees["en"]["campaign"].save_revision(user=client.user, log_action=True)
    assert '<details class="staff-steps">' in first_page(client)


def test_a_moderator_sees_what_waits_and_who_sent_it(log_in, first_page, trees):
    editor = log_in(EDITORS).user
    editor.first_name = "Berta"
    editor.save()
    submit(trees["en"]["campaign"], editor)
    words = first_page(log_in(MODERATORS))
    assert "Stand with her en" in words
    assert "from Berta" in words


def test_a_moderator_with_nothing_to_do_is_told_so(log_in, first_page):
    assert "Nothing waits for you." in first_page(log_in(MODERATORS))


def test_an_editor_has_no_list_of_moderation(log_in, first_page, trees):
    client = log_in(EDITORS)
    submit(trees["en"]["campaign"], client.user)
    assert "waiting-for-moderation" not in first_page(client)


def test_what_is_scheduled_is_told_in_the_zone_of_the_person(log_in, first_page, trees):
    client = log_in(MODERATORS)
    UserProfile.objects.update_or_create(user=client.user, defaults={"current_time_zone": "America/Mexico_City"})
    moment = datetime(2099, 5, 4, 3, 30, tzinfo=ZoneInfo("UTC"))
    page = make_campaign(trees["en"]["campaigns"], 1, live=False, go_live_at=moment)
    page.save_revision(approved_go_live_at=moment)
    words = panel_of(first_page(client), "scheduled")
    assert "Times are told in Mexico City time." in words
    assert re.search(r"<time datetime[^>]+>(.+?)</time>", words)[1] == "3 May 2099, 21:30"


def test_what_will_be_withdrawn_is_scheduled_too(log_in, first_page, trees):
    make_campaign(trees["en"]["campaigns"], 1, expire_at=timezone.now() + timedelta(days=3))
    words = first_page(log_in(EDITORS))
    assert "Campaign number 1" in words
    assert "will be withdrawn" in words


def test_a_draft_with_a_date_that_nobody_approved_is_not_scheduled(log_in, first_page, trees):
    make_campaign(trees["en"]["campaigns"], 1, live=False, go_live_at=timezone.now() + timedelta(days=3))
    assert "Nothing is scheduled." in first_page(log_in(EDITORS))


def test_a_translator_sees_no_schedule_and_no_event_of_another_tree(log_in, first_page, trees):
    make_campaign(trees["en"]["campaigns"], 1, expire_at=timezone.now() + timedelta(days=3))
    make_event(trees["en"]["events"], "Gathering in Brussels")
    words = first_page(log_in(TRANSLATORS_ES))
    assert "Campaign number 1" not in words
    assert "Gathering in Brussels" not in words


def test_next_events_come_with_date_zone_and_state(log_in, first_page, trees):
    make_event(trees["en"]["events"], "Gathering in Brussels", timezone="Europe/Brussels", live=False)
    make_event(trees["en"]["events"], "Long ago", starts_in=-20)
    words = panel_of(first_page(log_in(EDITORS)), "next-events")
    assert "Gathering in Brussels" in words
    assert "(Brussels time)" in words
    assert "draft" in words
    assert "Long ago" not in words


@pytest.mark.parametrize(("code", "shown"), [("en", "Gathering"), ("es", "Encuentro")])
def test_an_event_stands_once_in_the_language_of_the_person(log_in, first_page, trees, code, shown):
    english = make_event(trees["en"]["events"], "Gathering")
    make_event(trees["es"]["events"], "Encuentro", translation_key=english.translation_key)
    client = log_in(EDITORS)
    UserProfile.objects.update_or_create(user=client.user, defaults={"preferred_language": code})
    words = first_page(client)
    assert shown in words
    assert ({"Gathering", "Encuentro"} - {shown}).pop() not in words


def test_no_event_ahead_is_said_in_words(log_in, first_page):
    assert "No event lies ahead." in first_page(log_in(EDITORS))


def fill(trees, user, first: int, last: int) -> None:
    for number in range(first, last):
        moment = timezone.now() + timedelta(days=number + 1)
        waiting = make_campaign(trees["en"]["campaigns"], number)
        submit(waiting, user)
        scheduled = make_campaign(trees["en"]["campaigns"], 100 + number, live=False, go_live_at=moment)
        scheduled.save_revision(approved_go_live_at=moment)
        make_campaign(trees["en"]["campaigns"], 200 + number, expire_at=moment)
        make_event(trees["en"]["events"], f"Event {number}", starts_in=number + 1)


def queries_of_panels(client) -> int:
    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    with CaptureQueriesContext(
        connection,
    ) as captured:
        for panel in (WelcomePanel(), WaitingForModerationPanel(), ScheduledPanel(), NextEventsPanel()):
            panel.render_html({"request": request})
    return len(captured)


def test_the_number_of_queries_does_not_grow_with_the_rows(log_in, trees):
    editor = log_in(EDITORS).user
    fill(trees, editor, 0, 2)
    client = log_in(MODERATORS)
    few = queries_of_panels(client)
    fill(trees, editor, 2, 14)
    assert queries_of_panels(client) == few
