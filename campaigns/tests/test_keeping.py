"""How long signatures are kept, and what becomes of them when pages are moved, copied, unpublished or deleted."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.timezone import now
from hypothesis import given
from hypothesis import strategies as st

from campaigns.domain.keeping import months_later, whole_months_between
from campaigns.figures import refresh
from campaigns.keeping import signatures_whose_time_has_come
from campaigns.models import CampaignPage, CampaignSupport, ForgottenSupporters, SignUp
from campaigns.tests.factories import make_campaign, make_signatures, translate_campaign
from campaigns.tests.signing import ANA, confirm, sign, soup_of
from core.tests.site import make_section
from members import retention, services
from members.models import Consent

START = datetime(2026, 3, 31, 12, tzinfo=UTC)
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1))


@given(DAYS, st.integers(min_value=0, max_value=120))
def test_so_many_months_later_so_many_months_are_over(day, months):
    later = months_later(day, months)
    assert whole_months_between(day, later) == months
    assert whole_months_between(day, later - timedelta(days=1)) == months - 1


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 5), 1, date(2027, 1, 5)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
    ],
)
def test_months_end_where_the_calendar_ends(day, months, later):
    assert months_later(day, months) == later


@pytest.fixture
def both(section, seccion):
    """A campaign that closes on 31 March 2026, in two languages."""
    with time_machine.travel(START - timedelta(days=30), tick=False):
        campaign = make_campaign(section, goal=200, closes_at=START, retention_months=6)
        return {"en": campaign, "es": translate_campaign(campaign, seccion.locale, title="Con ella")}


def sweep_at(moment) -> int:
    with time_machine.travel(moment, tick=False):
        return retention.sweep()["signatures"]


def test_signatures_go_when_the_months_after_the_end_are_over_and_the_number_stays(both):
    with time_machine.travel(START - timedelta(days=3), tick=False):
        make_signatures(both["en"], 40, retention_months=6)
        make_signatures(both["es"], 20, language="es", retention_months=6)
        refresh()
    assert sweep_at(datetime(2026, 9, 29, 12, tzinfo=UTC)) == 0
    assert sweep_at(datetime(2026, 9, 30, 12, tzinfo=UTC)) == 60
    assert not SignUp.objects.exists()
    assert dict(ForgottenSupporters.objects.values_list("language", "number")) == {"en": 40, "es": 20}
    refresh(at_once=True)
    assert CampaignSupport.objects.get().shown_count == 60


def test_a_dry_run_counts_and_changes_nothing(both):
    with time_machine.travel(START, tick=False):
        make_signatures(both["en"], 3, retention_months=6)
    with time_machine.travel(START + timedelta(days=300), tick=False):
        assert retention.count_due()["signatures"] == 3
    assert SignUp.objects.count() == 3
    assert not ForgottenSupporters.objects.exists()


def test_what_she_was_promised_holds_though_staff_keep_longer_now(both):
    with time_machine.travel(START, tick=False):
        make_signatures(both["en"], 1, retention_months=6)
        make_signatures(both["en"], 1, retention_months=24)
    CampaignPage.objects.update(retention_months=24)
    assert sweep_at(START + timedelta(days=200)) == 1
    assert SignUp.objects.get().retention_months == 24


def test_what_staff_made_shorter_is_shorter_for_all(both):
    with time_machine.travel(START, tick=False):
        make_signatures(both["en"], 2, retention_months=24)
    CampaignPage.objects.update(retention_months=1)
    assert sweep_at(START + timedelta(days=40)) == 2


def test_a_campaign_that_goes_on_keeps_nobody_longer_than_three_years(section):
    with time_machine.travel(START, tick=False):
        make_signatures(make_campaign(section, closes_at=None), 2)
    assert sweep_at(datetime(2029, 3, 31, 12, tzinfo=UTC)) == 0
    assert sweep_at(datetime(2029, 4, 1, 12, tzinfo=UTC)) == 2


def test_a_campaign_that_staff_closed_ends_on_that_day(section):
    with time_machine.travel(START, tick=False):
        campaign = make_campaign(section, closes_at=None, retention_months=1)
        make_signatures(campaign, 2, retention_months=1)
        campaign.status, campaign.outcome = "closed", "<p>It is over.</p>"
        campaign.save_revision().publish()
    assert CampaignSupport.objects.get().ended_on == START.date()
    assert sweep_at(START + timedelta(days=27)) == 0
    assert sweep_at(START + timedelta(days=31)) == 2


def test_a_campaign_that_goes_on_again_has_not_ended(section):
    campaign = make_campaign(section, status="closed", outcome="<p>It is over.</p>")
    make_signatures(campaign, 1)
    refresh()
    assert CampaignSupport.objects.get().ended_on
    campaign.status = "open"
    campaign.save_revision().publish()
    assert CampaignSupport.objects.get().ended_on is None


def test_the_form_promises_what_will_be_done(client, section, post):
    campaign = make_campaign(section, retention_months=1)
    answer = sign(client, campaign)
    assert answer.status_code == 302
    post()
    assert SignUp.objects.get().retention_months == 1
    assert "until 1 month after" in Consent.objects.get().wording.words


def test_unconfirmed_signatures_are_reminded_once_and_go_after_three_days(client, section, post):
    sign(client, make_campaign(section))
    post()
    start = now()
    with time_machine.travel(start + timedelta(hours=25), tick=False):
        assert services.send_reminders() == 1
        assert services.send_reminders() == 0
        [reminder] = post()
        assert (reminder.subject, reminder.to) == ("One step is left", [ANA])
    with time_machine.travel(start + timedelta(hours=26), tick=False):
        assert confirm(client, reminder).status_code == 200
    with time_machine.travel(start + timedelta(days=6), tick=False):
        assert retention.sweep()["signatures-unconfirmed"] == 0


def test_who_does_nothing_is_forgotten_and_can_sign_anew(client, section, post, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    campaign = make_campaign(section)
    sign(client, campaign)
    post()
    start = now()
    with time_machine.travel(start + timedelta(hours=71), tick=False):
        assert retention.sweep()["signatures-unconfirmed"] == 0
    with time_machine.travel(start + timedelta(hours=73), tick=False):
        assert retention.sweep()["signatures-unconfirmed"] == 1
        assert not ForgottenSupporters.objects.exists()
        assert not Consent.objects.exists()
    sign(client, campaign)
    assert len(post()) == 1
    assert SignUp.of(ANA).count() == 1


# --- Pages that move, are copied, unpublished, deleted ----------------------------------------------


def test_a_moved_campaign_keeps_its_signatures(client, site, both):
    make_signatures(both["en"], 60)
    refresh()
    elsewhere = make_section(site.english, slug="elsewhere")
    both["en"].move(elsewhere, pos="last-child")
    moved = CampaignPage.objects.get(pk=both["en"].pk)
    assert moved.translation_key == CampaignSupport.objects.get().pk
    assert SignUp.objects.count() == 60


def test_a_copied_campaign_begins_at_nothing(both):
    make_signatures(both["en"], 60)
    copy = both["en"].copy(update_attrs={"slug": "copy", "title": "Copy"})
    assert copy.translation_key != both["en"].translation_key


def test_one_language_less_changes_nothing(both):
    with time_machine.travel(START - timedelta(days=3), tick=False):
        make_signatures(both["es"], 20, language="es")
        both["es"].delete()
        assert CampaignSupport.objects.get().ended_on is None
    assert SignUp.objects.count() == 20


def test_without_any_page_a_campaign_has_ended_and_its_signatures_go_when_their_time_comes(both):
    deleted = START - timedelta(days=3)
    with time_machine.travel(deleted, tick=False):
        make_signatures(both["en"], 20, retention_months=6)
        refresh()
        for page in both.values():
            page.delete()
        [record, *_rest] = SignUp.objects.all()
        assert (record.title, record.public_url) == ("A campaign that has ended", "")
    support = CampaignSupport.objects.get()
    assert (support.ended_on, support.retention_months) == (deleted.date(), 6)
    assert sweep_at(deleted + timedelta(days=170)) == 0
    assert sweep_at(deleted + timedelta(days=190)) == 20


def test_staff_are_told_before_they_delete_a_campaign_that_was_signed(client, section, both):
    client.force_login(get_user_model().objects.create_superuser("boss", "boss@example.org", "x" * 12))
    quiet = make_campaign(section, "Quiet")
    make_signatures(both["en"], 1)
    for page, is_warned in ((both["en"], True), (quiet, False), (section, True)):
        answer = client.get(reverse("wagtailadmin_pages:delete", args=[page.pk]))
        assert ("unpublish it instead" in soup_of(answer).get_text()) == is_warned


def test_one_question_finds_whose_time_has_come(both, django_assert_num_queries):
    make_signatures(both["en"], 2)
    # Pages, supports, and the signatures themselves.
    with django_assert_num_queries(3):
        list(signatures_whose_time_has_come())
