"""The page chooser offers drafts only to those who may see them; Wagtail alone tells every title to everybody."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from core.tests.site import make_campaign
from staff.roles import EDITORS, MODERATORS

TRANSLATORS_ES = "Translators (es)"
DRAFTS = {"en": "Quetzal draft", "es": "Quetzal borrador"}
LIVE = {"en": "Quetzal abroad", "es": "Quetzal publicada"}
ALL = {*DRAFTS.values(), *LIVE.values()}


@pytest.fixture
def _campaigns(trees):
    for code, tree in trees.items():
        make_campaign(tree["campaigns"], DRAFTS[code], slug="draft", live=False)
        make_campaign(tree["campaigns"], LIVE[code], slug="live")


@pytest.fixture
def visitor(roles, client):
    """Somebody who may enter the staff side and nothing else."""
    group = Group.objects.create(name="Visitors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = get_user_model().objects.create_user(username="visitor")
    user.groups.add(group)
    client.force_login(user)
    return client


def told(client, address: str) -> set[str]:
    """Return which of the campaigns an answer of the chooser tells."""
    answer = client.get(address)
    assert answer.status_code == 200
    content = answer.json()["html"] if answer.headers["Content-Type"].startswith("application/json") else ""
    content = content or answer.content.decode()
    return {title for title in ALL if title in content}


def offered(client, trees) -> set[str]:
    """Return what stands below the lists of campaigns in the chooser."""
    lists = (reverse("wagtailadmin_choose_page_child", args=[tree["campaigns"].pk]) for tree in trees.values())
    return set().union(*(told(client, address) for address in lists))


def found(client) -> set[str]:
    """Return what the search of the chooser finds."""
    return told(client, reverse("wagtailadmin_choose_page_search") + "?q=quetzal")


@pytest.mark.usefixtures("_campaigns")
@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (TRANSLATORS_ES, ALL - {DRAFTS["en"]}),
        (EDITORS, ALL),
        (MODERATORS, ALL),
        ("superuser", ALL),
    ],
)
def test_drafts_are_offered_to_those_who_may_see_them(trees, log_in, role, expected):
    client = log_in(role)
    assert offered(client, trees) == expected
    assert found(client) == expected


@pytest.mark.usefixtures("_campaigns")
def test_somebody_without_rights_on_pages_learns_of_no_draft(trees, visitor):
    chooser = reverse("wagtailadmin_choose_page")
    assert visitor.get(chooser).status_code == 200
    assert not (offered(visitor, trees) | found(visitor)) & set(DRAFTS.values())
    assert set(LIVE.values()) == found(visitor)


@pytest.mark.usefixtures("_campaigns")
def test_a_page_that_went_offline_is_a_draft_again(trees, visitor):
    trees["en"]["campaigns"].get_children().get(title=LIVE["en"]).unpublish()
    assert found(visitor) == {LIVE["es"]}
