"""What an editor types, and how it is kept."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign
from staff.tests.conftest import collect

LAST_MINUTE = datetime(2030, 3, 8, 22, 59, tzinfo=UTC)  # 23:59 in Brussels, 16:59 in Mexico City.


@pytest.fixture
def desk(admin_client, admin_user):
    """A superuser whose account is told in the time of Mexico City, with the sent words of a form."""
    UserProfile.objects.create(user=admin_user, current_time_zone="America/Mexico_City", preferred_language="en")
    return admin_client


def editor(campaign) -> str:
    return reverse("wagtailadmin_pages:edit", args=[campaign.pk])


def send(client, campaign, *, publish=True, **fields):
    """Send the form of a campaign as the browser would, with some fields typed anew."""
    data = collect(client.get(editor(campaign)).context["form"]) | fields
    return client.post(editor(campaign), data | ({"action-publish": "1"} if publish else {}))


def stored(campaign) -> CampaignPage:
    return CampaignPage.objects.get(pk=campaign.pk)


def errors_of(answer) -> dict:
    return answer.context["form"].errors if answer.context else {}


def test_what_is_typed_counts_on_the_clocks_of_the_campaign(desk, section):
    campaign = make_campaign(section, timezone="Europe/Brussels")
    send(desk, campaign, closes_at="2030-03-08 23:59", opens_at="2030-03-01 00:00")
    assert stored(campaign).closes_at == LAST_MINUTE
    assert stored(campaign).opens_at == datetime(2030, 2, 28, 23, tzinfo=UTC)


def test_what_was_typed_is_shown_again_as_it_was_typed(desk, section):
    campaign = make_campaign(section, timezone="Europe/Brussels", closes_at=LAST_MINUTE)
    assert 'value="2030-03-08 23:59"' in desk.get(editor(campaign)).content.decode()


def test_publishing_again_moves_no_deadline(desk, section):
    campaign = make_campaign(section, timezone="Europe/Brussels", closes_at=LAST_MINUTE)
    send(desk, campaign, title="Stand with them")
    assert stored(campaign).title == "Stand with them"
    assert stored(campaign).closes_at == LAST_MINUTE


def test_another_zone_keeps_the_clock_time_and_moves_the_instant(desk, section):
    campaign = make_campaign(section, timezone="Europe/Brussels", closes_at=LAST_MINUTE)
    send(desk, campaign, timezone="Africa/Nairobi")
    assert stored(campaign).closes_at == datetime(2030, 3, 8, 20, 59, tzinfo=UTC)


@pytest.mark.parametrize("status", ["won", "closed"])
def test_a_campaign_that_has_ended_is_not_published_without_its_outcome(desk, section, status):
    campaign = make_campaign(section)
    answer = send(desk, campaign, status=status)
    assert "outcome" in errors_of(answer)
    assert stored(campaign).status == "open"


def test_a_text_that_nobody_wrote_is_kept_empty(desk, section):
    """The rich text editor sends an empty paragraph, which a template would take for words."""
    campaign = make_campaign(section)
    send(desk, campaign, title="Stand with them")
    assert stored(campaign).outcome == ""


@pytest.mark.parametrize("status", ["won", "closed"])
def test_a_draft_may_wait_for_its_outcome(desk, section, status):
    campaign = make_campaign(section)
    answer = send(desk, campaign, publish=False, status=status)
    assert answer.status_code == 302
    assert stored(campaign).get_latest_revision_as_object().status == status
    assert stored(campaign).status == "open"


@pytest.mark.parametrize("status", ["open", "paused"])
def test_a_campaign_that_goes_on_needs_no_outcome(desk, section, status):
    campaign = make_campaign(section)
    send(desk, campaign, status=status)
    assert stored(campaign).status == status


def test_an_end_before_the_beginning_is_refused_at_its_field(desk, section):
    campaign = make_campaign(section)
    answer = send(desk, campaign, opens_at="2030-03-08 12:00", closes_at="2030-03-08 11:00")
    assert "closes_at" in errors_of(answer)
