"""Roles by what their members can do, asked by real requests."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Collection, GroupPagePermission, Locale, Page, Workflow, WorkflowPage

from core.models import Topic
from home.models import HomePage
from staff.roles import EDITORS, MODERATION, MODERATORS, set_up_roles

TRANSLATORS_ES = "Translators (es)"
ROLES = (EDITORS, MODERATORS, TRANSLATORS_ES)
OPEN, CLOSED = 200, 302

# Action: the roles that may; every other role is sent away.
MAY_OPEN = {
    "explore_en": (EDITORS, MODERATORS),
    "explore_es": ROLES,
    "edit_en": (EDITORS, MODERATORS),
    "edit_es": ROLES,
    "create_en": (EDITORS, MODERATORS),
    "create_es": (EDITORS, MODERATORS),
    "unpublish_en": (MODERATORS,),
    "unpublish_es": (MODERATORS,),
    "submit_translation": (EDITORS, MODERATORS),
    "topic": (EDITORS, MODERATORS),
    "menus": (MODERATORS,),
    "upload": (EDITORS, MODERATORS),
    "users": (),
    "groups": (),
    "locales": (),
    "sites": (),
    "workflows": (),
    "collections": (),
}


def addresses(trees) -> dict[str, str]:
    campaign = {code: tree["campaign"].pk for code, tree in trees.items()}
    index = {code: tree["campaigns"].pk for code, tree in trees.items()}
    topic = Topic.objects.create(name="Land", slug="land", locale=Locale.objects.get(language_code="en"))
    return {
        "explore_en": reverse("wagtailadmin_explore", args=[index["en"]]),
        "explore_es": reverse("wagtailadmin_explore", args=[index["es"]]),
        "edit_en": reverse("wagtailadmin_pages:edit", args=[campaign["en"]]),
        "edit_es": reverse("wagtailadmin_pages:edit", args=[campaign["es"]]),
        "create_en": reverse("wagtailadmin_pages:add", args=["campaigns", "campaignpage", index["en"]]),
        "create_es": reverse("wagtailadmin_pages:add", args=["campaigns", "campaignpage", index["es"]]),
        "unpublish_en": reverse("wagtailadmin_pages:unpublish", args=[campaign["en"]]),
        "unpublish_es": reverse("wagtailadmin_pages:unpublish", args=[campaign["es"]]),
        "submit_translation": reverse("wagtail_localize:submit_page_translation", args=[campaign["en"]]),
        "topic": reverse("wagtailsnippets_core_topic:edit", args=[topic.pk]),
        "menus": reverse("wagtailsnippets_navigation_menu:list"),
        "upload": reverse("wagtailimages:add_multiple"),
        "users": reverse("wagtailusers_users:index"),
        "groups": reverse("wagtailusers_groups:index"),
        "locales": reverse("wagtaillocales:index"),
        "sites": reverse("wagtailsites:index"),
        "workflows": reverse("wagtailadmin_workflows:index"),
        "collections": reverse("wagtailadmin_collections:index"),
    }


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("action", MAY_OPEN)
def test_each_role_opens_what_it_works_with_and_nothing_else(log_in, trees, role, action):
    client = log_in(role)
    status = client.get(addresses(trees)[action]).status_code
    if action == "explore_en" and role == TRANSLATORS_ES:
        # Wagtail leads a person who asks for a part of the tree that is not hers back to her own.
        assert status in {CLOSED, 404}
    else:
        assert (status == OPEN) == (role in MAY_OPEN[action]), status


@pytest.mark.parametrize("role", ROLES)
def test_the_first_page_of_the_staff_side_is_open_to_every_role(log_in, role):
    assert log_in(role).get(reverse("wagtailadmin_home")).status_code == OPEN


def test_a_person_without_a_role_does_not_enter(log_in):
    assert log_in("nobody").get(reverse("wagtailadmin_home")).status_code == CLOSED


@pytest.mark.parametrize("code", ["en", "es"])
@pytest.mark.parametrize(("role", "publishes"), [(EDITORS, False), (MODERATORS, True), (TRANSLATORS_ES, False)])
def test_only_moderators_publish(log_in, trees, page_form, role, publishes, code):
    client = log_in(role)
    page = trees[code]["campaign"]
    page.live = False
    page.save()
    form = page_form(page) | {"action-publish": "1"}
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert Page.objects.get(pk=page.pk).live == publishes


@pytest.mark.parametrize(("role", "code"), [(EDITORS, "en"), (EDITORS, "es"), (TRANSLATORS_ES, "es")])
def test_who_does_not_publish_puts_the_page_before_the_moderators(log_in, trees, page_form, role, code):
    client = log_in(role)
    page = trees[code]["campaign"]
    form = page_form(page) | {"action-submit": "1"}
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert page.current_workflow_state.workflow.name == MODERATION


def test_a_moderator_approves_what_an_editor_submitted_and_it_is_published(log_in, trees, page_form):
    page = trees["en"]["campaign"]
    page.live = False
    page.save()
    client = log_in(EDITORS)
    form = page_form(page) | {"action-submit": "1"}
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    state = page.current_workflow_state.current_task_state
    client = log_in(MODERATORS)
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]), {"comment": ""})
    assert Page.objects.get(pk=page.pk).live


def test_a_second_run_changes_nothing(roles):
    before = list(
        GroupPagePermission.objects.order_by("group", "page", "permission").values_list("group", "page", "permission")
    )
    set_up_roles()
    after = list(
        GroupPagePermission.objects.order_by("group", "page", "permission").values_list("group", "page", "permission")
    )
    assert after == before
    assert Workflow.objects.filter(name=MODERATION).count() == 1


def test_the_command_names_the_groups(trees, capsys):
    call_command("set_up_roles")
    assert capsys.readouterr().out.split("\n")[:3] == list(ROLES)


def test_no_role_has_a_right_on_the_root_of_all_trees(roles):
    assert not GroupPagePermission.objects.filter(page__depth=1).exists()


def test_the_workflow_stands_on_the_home_page_of_every_language(roles, trees):
    homes = {tree["home"].pk for tree in trees.values()}
    found = WorkflowPage.objects.filter(workflow__name=MODERATION).values_list("page", flat=True)
    assert set(found) == homes


def test_a_new_language_gets_its_translators_and_their_rights_at_once(roles):
    locale = Locale.objects.create(language_code="fr")
    home = HomePage(title="Accueil", slug="home-fr", summary="Ensemble", lead="Avec elles", locale=locale)
    Page.objects.get(depth=1).add_child(instance=home)
    rights = GroupPagePermission.objects.filter(group__name="Translators (fr)")
    assert [(right.page_id, right.permission.codename) for right in rights] == [(home.pk, "change_page")]
    assert GroupPagePermission.objects.filter(
        group__name=MODERATORS, page=home, permission__codename="publish_page"
    ).exists()


def test_a_right_given_by_hand_stays_when_a_language_is_added(roles):
    editors = Group.objects.get(name=EDITORS)
    extra = Group.objects.get(name=MODERATORS).permissions.get(codename="add_redirect")
    editors.permissions.add(extra)
    locale = Locale.objects.create(language_code="fr")
    home = HomePage(title="Accueil", slug="home-fr", summary="Ensemble", lead="Avec elles", locale=locale)
    Page.objects.get(depth=1).add_child(instance=home)
    assert extra in editors.permissions.all()


def test_pictures_and_documents_are_open_in_every_collection(roles):
    rights = Group.objects.get(name=TRANSLATORS_ES).collection_permissions.all()
    assert {right.permission.codename for right in rights} == {"choose_image", "choose_document"}
    assert {right.collection for right in rights} == set(Collection.objects.filter(depth=1))
