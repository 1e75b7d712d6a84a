"""Caches may keep the page of a campaign, though the stamp in its form is another one each second."""

from datetime import timedelta

import pytest
import time_machine
from django.utils.timezone import now

from campaigns.tests.factories import make_campaign, make_signatures
from campaigns.tests.signing import form_of, hidden_fields, send, soup_of


@pytest.fixture
def campaign(section):
    return make_campaign(section, goal=2000)


def test_a_page_that_has_not_changed_is_not_sent_again(client, campaign):
    with time_machine.travel(now(), tick=False) as clock:
        first = client.get(campaign.get_url())
        clock.shift(timedelta(seconds=90))
        again = client.get(campaign.get_url(), headers={"if-none-match": first.headers["ETag"]})
        anew = client.get(campaign.get_url())
    assert first.headers["ETag"].startswith('W/"')
    assert again.status_code == 304
    assert anew.headers["ETag"] == first.headers["ETag"]


def test_a_page_that_has_changed_is_sent(client, campaign):
    first = client.get(campaign.get_url())
    campaign.demand = "Let her speak"
    campaign.save_revision().publish()
    again = client.get(campaign.get_url(), headers={"if-none-match": first.headers["ETag"]})
    assert again.status_code == 200
    assert "Let her speak" in again.content.decode()


def test_a_form_that_a_cache_kept_for_a_week_can_be_sent(client, campaign, post):
    form = form_of(client, campaign)
    assert send(client, form, after_seconds=7 * 24 * 60 * 60).status_code == 302
    assert len(post()) == 1


def test_two_readers_get_the_same_form_but_for_the_stamp(client, campaign):
    with time_machine.travel(now(), tick=False) as clock:
        one = client.get(campaign.get_url())
        clock.shift(timedelta(seconds=2))
        other = client.get(campaign.get_url())
    pages = []
    for answer in (one, other):
        stamp = hidden_fields(soup_of(answer).main.form)["stamp"]
        pages.append(answer.content.decode().replace(stamp, ""))
    assert pages[0] == pages[1]


def test_a_page_with_the_exit_is_kept_nowhere(client, section):
    answer = client.get(make_campaign(section, shows_exit=True).get_url())
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers


def test_many_signatures_cost_no_query_more(client, campaign, django_assert_max_num_queries):
    client.get(campaign.get_url())
    make_signatures(campaign, 3)
    with django_assert_max_num_queries(25) as few:
        client.get(campaign.get_url())
    make_signatures(campaign, 300)
    with django_assert_max_num_queries(len(few)):
        client.get(campaign.get_url())


def test_a_form_is_taken_with_four_questions(client, campaign, django_assert_num_queries):
    form = form_of(client, campaign)
    send(client, form, email="first@example.org")
    # Restricted pages, the campaign, the organisation for the words, and the form that is stored.
    with django_assert_num_queries(4):
        send(client, form, email="second@example.org")
