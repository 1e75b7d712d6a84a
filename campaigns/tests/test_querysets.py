"""The database chooses campaigns by the same rules as the domain."""

from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
import time_machine

from campaigns.domain.phases import Phase, Status
from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign
from core.tests.site import make_private

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
MOMENTS = [None, NOW - timedelta(microseconds=1), NOW, NOW + timedelta(microseconds=1)]


@pytest.fixture
def _one_of_every_kind(section):
    for number, (status, opens_at, closes_at) in enumerate(product(Status, MOMENTS, MOMENTS)):
        campaign = make_campaign(section, f"Campaign {number}", status=status)
        # Past the form and the model, which refuse an end before the beginning: imported data may have one.
        CampaignPage.objects.filter(pk=campaign.pk).update(opens_at=opens_at, closes_at=closes_at)


@pytest.mark.usefixtures("_one_of_every_kind")
def test_every_phase_in_the_database_is_the_phase_of_the_domain():
    with time_machine.travel(NOW, tick=False):
        told = {page.title: page.phase for page in CampaignPage.objects.all()}
        found = [(page.title, phase) for phase in Phase for page in CampaignPage.objects.in_phase(phase)]
    assert set(told.values()) == set(Phase)
    assert sorted(found) == sorted(told.items())


def make_one_a_phase(section) -> None:
    moment = datetime.now(UTC)
    for phase, fields in {
        Phase.CLOSED: {"status": "open", "closes_at": moment - timedelta(days=1)},
        Phase.WON: {"status": "won"},
        Phase.PAUSED: {"status": "paused"},
        Phase.UPCOMING: {"status": "open", "opens_at": moment + timedelta(days=9)},
        Phase.OPEN: {"status": "open"},
    }.items():
        make_campaign(section, f"older {phase}", first_published_at=moment - timedelta(days=90), **fields)
        make_campaign(section, f"newer {phase}", first_published_at=moment - timedelta(days=60), **fields)


def test_what_can_be_joined_comes_first_and_the_newest_first_within_a_phase(section):
    make_one_a_phase(section)
    phases = ["open", "upcoming", "paused", "won", "closed"]
    titles = [page.title for page in CampaignPage.objects.open_first()]
    assert titles == [f"{age} {phase}" for phase in phases for age in ("newer", "older")]


def test_cards_lead_with_the_open_campaigns_that_readers_can_open(site, section, seccion):
    make_one_a_phase(section)
    make_campaign(section, "Draft", live=False)
    make_private(make_campaign(section, "Private"))
    make_campaign(seccion, "En español")
    titles = [page.title for page in CampaignPage.leading_pages(site.english.locale)]
    assert titles == ["newer open", "older open"]
