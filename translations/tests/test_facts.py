from datetime import date, time, timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.utils.timezone import now
from wagtail.models import PageViewRestriction
from wagtail_localize.models import OverridableSegment, SegmentOverride, Translation

from translations.services import translate
from translations.tests.factories import CampaignIndexPageFactory, CampaignPageFactory, spanish
from translations.workarounds.harmful_links import runs_script

EventIndexPage = apps.get_model("events", "EventIndexPage")
EventPage = apps.get_model("events", "EventPage")
EventSession = apps.get_model("events", "EventSession")
EventLanguage = apps.get_model("events", "EventLanguage")


@pytest.fixture
def event(home, home_es, es):
    index = EventIndexPage(title="Events", slug="events", summary="All events")
    home.add_child(instance=index)
    translate(index, es, spanish)
    page = EventPage(
        title="A gathering", slug="gathering", summary="We meet.", city="Brussels", venue_precision="venue"
    )
    page.sessions = [
        EventSession(title="Morning", starts_on=date(2030, 5, 1), start_time=time(9), end_time=time(12)),
        EventSession(title="Afternoon", starts_on=date(2030, 5, 1), start_time=time(14), end_time=time(17)),
    ]
    page.languages = [EventLanguage(code="en")]
    index.add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.fixture
def event_es(event, es):
    return translate(event, es, spanish)


def publish(page):
    page.save_revision().publish()


def test_a_fact_changed_on_the_source_holds_in_the_translation_at_once(event, event_es):
    event.status, event.venue_precision, event.timezone = "cancelled", "country", "Europe/Madrid"
    event.status_note = "New words that nobody has translated"
    publish(event)
    event_es.refresh_from_db()
    assert (event_es.status, event_es.venue_precision, event_es.timezone) == ("cancelled", "country", "Europe/Madrid")


def test_words_of_the_translation_stay(event, event_es):
    words = (event_es.title, event_es.summary, event_es.city)
    event.title, event.status = "Other words", "cancelled"
    publish(event)
    event_es.refresh_from_db()
    assert (event_es.title, event_es.summary, event_es.city) == words


def test_a_moved_session_moves_in_the_translation_with_the_dates_of_the_page(event, event_es):
    rows = list(event.sessions.all())
    for row in rows:
        row.starts_on = date(2031, 6, 2)
    event.sessions = rows
    publish(event)
    event_es = EventPage.objects.get(pk=event_es.pk)
    assert {row.starts_on for row in event_es.sessions.all()} == {date(2031, 6, 2)}
    assert event_es.starts_at == EventPage.objects.get(pk=event.pk).starts_at
    assert {row.title for row in event_es.sessions.all()} == {spanish("Morning"), spanish("Afternoon")}


def test_a_session_taken_off_the_source_is_taken_off_the_translation(event, event_es):
    event.sessions = [row for row in event.sessions.all() if row.title == "Morning"]
    publish(event)
    assert [row.title for row in EventPage.objects.get(pk=event_es.pk).sessions.all()] == [spanish("Morning")]


def test_rows_that_all_languages_share_follow(event, event_es):
    event.languages = [EventLanguage(code="en"), EventLanguage(code="fr")]
    publish(event)
    assert [row.code for row in EventPage.objects.get(pk=event_es.pk).languages.all()] == ["en", "fr"]


def test_a_draft_translation_stays_as_it_is(event, event_es):
    event_es.unpublish()
    event.status = "cancelled"
    publish(event)
    event_es.refresh_from_db()
    assert (event_es.live, event_es.status) == (False, "planned")


def test_an_older_revision_of_a_translation_does_not_bring_older_facts_back(event, event_es):
    old = event_es.save_revision()
    event.status, event.venue_precision = "cancelled", "country"
    event.sessions = [row for row in event.sessions.all() if row.title == "Morning"]
    publish(event)
    old.publish()
    event_es = EventPage.objects.get(pk=event_es.pk)
    assert (event_es.status, event_es.venue_precision) == ("cancelled", "country")
    assert [row.title for row in event_es.sessions.all()] == [spanish("Morning")]


def test_facts_of_a_withdrawn_source_are_not_carried(event, event_es):
    event.unpublish()
    EventPage.objects.filter(pk=event.pk).update(status="cancelled")
    event_es.refresh_from_db()
    event_es.save_revision().publish()
    event_es.refresh_from_db()
    assert (event_es.live, event_es.status) == (True, "planned")


@pytest.fixture
def campaign(home, home_es, es):
    index = CampaignIndexPageFactory(parent=home, slug="campaigns")
    translate(index, es, spanish)
    return CampaignPageFactory(parent=index, slug="stand")


def test_a_value_of_its_own_outranks_the_shared_one(campaign, es):
    target = translate(campaign, es, spanish, values={"hashtag": "#ConElla"})
    campaign.hashtag, campaign.goal = "#Other", 7000
    publish(campaign)
    target.refresh_from_db()
    assert (target.hashtag, target.goal) == ("#ConElla", 7000)


def test_what_expires_expires_in_every_language(campaign, es):
    target = translate(campaign, es, spanish)
    campaign.expire_at = now() - timedelta(minutes=1)
    campaign.save()
    call_command("publish_scheduled", verbosity=0)
    target.refresh_from_db()
    assert not target.live


def test_what_code_withdraws_is_withdrawn_in_every_language(campaign, es):
    target = translate(campaign, es, spanish)
    campaign.unpublish()
    target.refresh_from_db()
    assert not target.live


def test_a_withdrawn_translation_leaves_its_source(campaign, es):
    translate(campaign, es, spanish).unpublish()
    campaign.refresh_from_db()
    assert campaign.live


def test_publishing_a_translation_keeps_a_restriction_of_its_own(campaign, es):
    target = translate(campaign, es, spanish)
    PageViewRestriction.objects.create(page=target, restriction_type=PageViewRestriction.LOGIN)
    campaign.demand = "Protect them today"
    publish(campaign)
    translate(campaign, es, spanish)
    assert PageViewRestriction.objects.filter(page=target).exists()


def test_opening_the_source_opens_the_translation(campaign, es):
    target = translate(campaign, es, spanish)
    restriction = PageViewRestriction.objects.create(page=campaign, restriction_type=PageViewRestriction.LOGIN)
    assert PageViewRestriction.objects.filter(page=target).exists()
    restriction.delete()
    assert not PageViewRestriction.objects.filter(page=target).exists()


@pytest.mark.parametrize(
    ("value", "is_harmful"),
    [
        ("javascript:alert(1)", True),
        (" JavaScript:alert(1)", True),
        ("java\tscript:alert(1)", True),
        ("vbscript:x", True),
        ("data:text/html,x", True),
        ("https://example.org/javascript:", False),
        ("mailto:role@example.org", False),
        ("Note: these are words", False),
        (7, False),
    ],
)
def test_addresses_that_run_are_told_apart(value, is_harmful):
    assert runs_script(value) is is_harmful


def test_a_harmful_value_is_marked_and_not_published(campaign, es):
    translate(campaign, es, spanish)
    translation = Translation.objects.get(source__object_id=campaign.translation_key, target_locale=es)
    segment = OverridableSegment.objects.get(source=translation.source, context__path="hashtag")
    stored = SegmentOverride.objects.create(locale=es, context=segment.context, data_json='"javascript:alert(1)"')
    stored.refresh_from_db()
    assert stored.has_error
    assert stored.field_error
