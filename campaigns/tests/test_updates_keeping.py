"""How long what belongs to a mailing is kept: its words while it goes out, its numbers while they are of use."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now

from campaigns import updates
from campaigns.models import CampaignUpdate, UpdateMailing
from campaigns.tests.mailing import campaign_with_update, mailing_of, send_all, supporter
from campaigns.tests.people import make_staff
from members.models import MailRun, OutgoingMail
from members.retention import RULES, carry_out

pytestmark = pytest.mark.django_db
State = UpdateMailing.State


@pytest.fixture
def actor(db):
    return make_staff(name="news")


def begun(section, actor):
    """Return a mailing that is paused in the middle, its words stored."""
    campaign = campaign_with_update(section)
    supporter(campaign, "ana@example.org")
    mailing = mailing_of(campaign)
    updates.start(mailing, actor=actor)
    updates.go_on()
    updates.change_state(mailing, State.PAUSED, actor=actor)
    return mailing


def is_as_before(mailing):
    return UpdateMailing.objects.filter(pk=mailing.pk, state=State.PAUSED).exclude(texts={}).exists()


def test_what_is_paused_for_too_long_ends_and_its_words_are_gone(section, actor):
    mailing = begun(section, actor)
    with time_machine.travel(now() + timedelta(days=89)):
        carry_out(RULES["update-mailings-words"])
    assert is_as_before(mailing)
    with time_machine.travel(now() + timedelta(days=91)):
        assert carry_out(RULES["update-mailings-words"]) == 1
    mailing.refresh_from_db()
    assert (mailing.state, mailing.texts, mailing.outcome["sent"]) == (State.ENDED, {}, 0)
    assert not OutgoingMail.objects.exists()


def test_what_is_paused_and_has_no_run_any_more_ends(section, actor):
    mailing = begun(section, actor)
    MailRun.objects.all().delete()
    assert carry_out(RULES["update-mailings-words"]) == 1
    mailing.refresh_from_db()
    assert (mailing.state, mailing.texts) == (State.ENDED, {})


def test_that_an_update_was_mailed_is_known_while_it_stands_and_a_year_longer(section, actor, post):
    campaign = campaign_with_update(section)
    supporter(campaign, "ana@example.org")
    send_all(mailing_of(campaign), post, actor)
    rule = RULES["update-mailings"]
    with time_machine.travel(now() + timedelta(days=1000)):
        assert carry_out(rule) == 0
        CampaignUpdate.objects.all().delete()
        with time_machine.travel(now() - timedelta(days=700)):
            assert carry_out(rule) == 0
        assert carry_out(rule) == 1
    assert not UpdateMailing.objects.exists()


def test_a_draft_goes_with_its_update(section):
    mailing_of(campaign_with_update(section))
    assert carry_out(RULES["update-mailings"]) == 0
    CampaignUpdate.objects.all().delete()
    assert carry_out(RULES["update-mailings"]) == 1
