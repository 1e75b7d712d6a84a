"""A process remembers what the form of a campaign has to know, and never longer than it is true."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.utils.timezone import now
from wagtail.models import PageViewRestriction

from campaigns.models import CampaignPage
from campaigns.tests.factories import make_campaign
from campaigns.tests.signing import form_of, send
from campaigns.views import ASKED_LATELY
from core.freshness import notice_writes, watch
from core.page_cache import SHELF
from members.models import Submission


@pytest.fixture
def campaign(section):
    return make_campaign(section, goal=2000)


def forget_all():
    ASKED_LATELY.clear()
    SHELF.clear()


@pytest.fixture
def memory(settings, tmp_path, monkeypatch, campaign):
    # Tests run inside a transaction that never ends: what waits for its end happens at once.
    monkeypatch.setattr(connection, "on_commit", lambda function, *_args, **_options: function())
    monkeypatch.setattr("members.tasks.enqueue_post", lambda: None)
    settings.PAGE_CACHE_SECONDS, settings.VAR_DIR = 60, tmp_path
    watch(connection)
    forget_all()
    yield ASKED_LATELY
    forget_all()
    connection.execute_wrappers[:] = [found for found in connection.execute_wrappers if found is not notice_writes]


def test_a_form_that_is_taken_writes_one_row_and_asks_nothing(client, memory, campaign, django_assert_num_queries):
    form = form_of(client, campaign)
    assert send(client, form, email="first@example.org").status_code == 302
    with django_assert_num_queries(1):
        assert send(client, form, email="second@example.org").status_code == 302
    assert Submission.objects.count() == 2


CHANGES = {
    "paused": (lambda page: CampaignPage.objects.filter(pk=page.pk).update(status="paused"), 409),
    "taken off the site": (lambda page: page.unpublish(), 404),
    "not for everybody": (
        lambda page: PageViewRestriction.objects.create(page=page, restriction_type="login"),
        404,
    ),
    "other words": (lambda page: CampaignPage.objects.filter(pk=page.pk).update(retention_months=3), 422),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_staff_change_holds_for_the_next_form(change, client, memory, campaign):
    form = form_of(client, campaign)
    assert send(client, form).status_code == 302
    act, status = CHANGES[change]
    act(CampaignPage.objects.get(pk=campaign.pk))
    assert send(client, form).status_code == status
    assert Submission.objects.count() == 1


def test_the_clock_closes_a_campaign_though_it_is_remembered(client, memory, campaign):
    CampaignPage.objects.filter(pk=campaign.pk).update(closes_at=now() + timedelta(seconds=30))
    form = form_of(client, campaign)
    assert send(client, form).status_code == 302
    assert send(client, form, after_seconds=31).status_code == 409


def test_nothing_is_remembered_longer_than_a_page(client, memory, campaign, settings, django_assert_num_queries):
    form = form_of(client, campaign)
    send(client, form)
    settings.PAGE_CACHE_SECONDS = 0
    with time_machine.travel(now(), tick=False), django_assert_num_queries(4):
        send(client, form)


def test_the_languages_of_a_campaign_are_told_apart(client, memory, campaign, settings):
    form = form_of(client, campaign)
    assert send(client, form).status_code == 302
    form["action"] = form["action"].replace("/en/", "/es/")
    assert send(client, form).status_code == 404


def test_only_so_many_are_remembered(memory, settings):
    memory.most, before = 2, memory.most
    for key in "abc":
        memory.get(key, lambda key=key: key)
    memory.most = before
    assert list(memory.answers) == ["b", "c"]
