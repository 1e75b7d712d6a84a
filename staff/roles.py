"""Who may do what: Editors write, Moderators publish, Translators keep to their language; others look after people.

Nobody who works on pages sees people, and the groups that see people have no right on any page. One account can be in
both; that is decided by a superuser, person by person.

The rights are written as tables. `set_up_roles` brings the database to exactly these tables, however often it runs;
`open_language` only adds the rights on the pages of one language, and leaves what a superuser changed by hand alone.
Rooms above this one add roles of their own, which have no page, picture or document, with `register_role`.
"""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core.i18n import HOME_DEPTH

EDITORS = "Editors"
MODERATORS = "Moderators"
TRANSLATORS = "Translators (%s)"
MODERATION = "Moderation"

ENTER_ADMIN = "wagtailadmin.access_admin"
SUBMIT_TRANSLATION = "wagtail_localize.submit_translation"

# Rights on the page tree of each language that the role works in.
PAGE_RIGHTS = {
    EDITORS: ("add", "change"),
    MODERATORS: ("add", "change", "publish", "lock", "unlock", "bulk_delete"),
    TRANSLATORS: ("change",),
}
# Rights on pictures and documents, in every collection.
FILE_RIGHTS = {
    EDITORS: ("add", "change", "choose"),
    MODERATORS: ("add", "change", "delete", "choose"),
    TRANSLATORS: ("choose",),
}
# Rights that hold for the whole site. Topics, contacts and menus hold for all languages and appear at once, without
# a draft: translators, who work in one language only, have no right on them.
SITE_RIGHTS = {
    EDITORS: (
        ENTER_ADMIN,
        SUBMIT_TRANSLATION,
        "core.add_topic",
        "core.change_topic",
        "core.add_country",
        "core.add_contactpoint",
        "core.change_contactpoint",
        "campaigns.view_numbers",
        "protection.add_organisation",
        "protection.change_organisation",
        "protection.add_programme",
        "protection.change_programme",
    ),
    MODERATORS: (
        ENTER_ADMIN,
        SUBMIT_TRANSLATION,
        "core.add_topic",
        "core.change_topic",
        "core.delete_topic",
        "core.add_country",
        "core.change_country",
        "core.delete_country",
        "core.add_contactpoint",
        "core.change_contactpoint",
        "core.delete_contactpoint",
        "protection.add_organisation",
        "protection.change_organisation",
        "protection.publish_organisation",
        "protection.delete_organisation",
        "protection.add_programme",
        "protection.change_programme",
        "protection.publish_programme",
        "protection.delete_programme",
        "core.change_organisationprofile",
        "navigation.add_menu",
        "navigation.change_menu",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "campaigns.view_numbers",
    ),
    TRANSLATORS: (ENTER_ADMIN,),
}
FILE_MODELS = {"wagtailimages": "image", "wagtaildocs": "document"}
# Roles of the rooms above, by the name of their group: the rights that they have beside entering the staff side.
FURTHER_ROLES: dict[str, tuple[str, ...]] = {}


def register_role(name: str, rights: Iterable[str]) -> None:
    """Add a role with exactly these rights, as dotted names; it has none on pages, pictures and documents."""
    if name in FURTHER_ROLES or name in SITE_RIGHTS:
        raise ValueError(f"There are two roles called {name}.")
    FURTHER_ROLES[name] = (ENTER_ADMIN, *rights)


def translators_name(language_code: str) -> str:
    """Return the name of the group that translates into a language."""
    return TRANSLATORS % language_code


def home_pages() -> QuerySet[Page]:
    """Return the home page of every language, the one of the default language included."""
    return Page.objects.filter(depth=HOME_DEPTH).select_related("locale")


def permissions(names: Iterable[str]) -> QuerySet[Permission]:
    """Return the permissions of dotted names such as ``core.add_topic``; LookupError when one does not exist."""
    wanted = set(names)
    condition = Q(pk__in=[])
    for name in wanted:
        app_label, codename = name.split(".")
        condition |= Q(content_type__app_label=app_label, codename=codename)
    found = Permission.objects.filter(condition).select_related("content_type")
    missing = wanted - {f"{permission.content_type.app_label}.{permission.codename}" for permission in found}
    if missing:
        raise LookupError(f"No such permission: {', '.join(sorted(missing))}. Run `manage.py migrate` first.")
    return found


def file_rights(role: str) -> list[str]:
    """Return the dotted names of the rights of a role on pictures and documents."""
    return [f"{app}.{action}_{model}" for app, model in FILE_MODELS.items() for action in FILE_RIGHTS[role]]


def grant_pages(group: Group, role: str, home: Page) -> None:
    """Give a group the rights of its role on a home page and everything below it."""
    for permission in permissions(f"wagtailcore.{action}_page" for action in PAGE_RIGHTS[role]):
        GroupPagePermission.objects.get_or_create(group=group, page=home, permission=permission)


def grant_site(group: Group, role: str) -> None:
    """Give a group exactly the rights of its role on the site, its pictures and its documents."""
    group.permissions.set(permissions(SITE_RIGHTS[role]))
    group.collection_permissions.all().delete()
    for collection in Collection.objects.filter(depth=1):
        for permission in permissions(file_rights(role)):
            GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission)


def moderation() -> Workflow:
    """Return the workflow in which one of the Moderators approves; make it when it is missing."""
    moderators, _created = Group.objects.get_or_create(name=MODERATORS)
    workflow, _created = Workflow.objects.get_or_create(name=MODERATION)
    task = GroupApprovalTask.objects.filter(workflow_tasks__workflow=workflow).first()
    if task is None:
        task = GroupApprovalTask.objects.create(name=MODERATION)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    task.groups.set([moderators])
    return workflow


def translates_into(home: Page) -> bool:
    """Tell whether a home page stands in another language than the one that the others are translated from."""
    return home.locale.language_code != settings.LANGUAGE_CODE


@transaction.atomic
def open_language(home: Page) -> None:
    """Give every role its rights on the pages of one language, with its group of translators and the workflow."""
    for role in (EDITORS, MODERATORS):
        group, _created = Group.objects.get_or_create(name=role)
        grant_pages(group, role, home)
    if translates_into(home):
        group, is_new = Group.objects.get_or_create(name=translators_name(home.locale.language_code))
        grant_pages(group, TRANSLATORS, home)
        if is_new:
            grant_site(group, TRANSLATORS)
    WorkflowPage.objects.get_or_create(page=home, defaults={"workflow": moderation()})


def retire_initial_moderation() -> None:
    """Take Wagtail's first workflow off the root of the tree: from now on every language has ours."""
    inherited = WorkflowPage.objects.filter(page__depth=1)
    Workflow.objects.filter(pk__in=inherited.values("workflow"), workflow_states__isnull=True).update(active=False)
    inherited.delete()


@transaction.atomic
def set_up_roles() -> list[str]:
    """Bring groups, rights and workflow to the tables of this module, for every language that has a home page.

    Rights that were added to these groups by hand are taken away. Returns the names of the groups. Idempotent.
    """
    homes = list(home_pages())
    names = {EDITORS: EDITORS, MODERATORS: MODERATORS}
    names |= {translators_name(home.locale.language_code): TRANSLATORS for home in homes if translates_into(home)}
    for name, role in names.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.page_permissions.all().delete()
        grant_site(group, role)
    for name, rights in FURTHER_ROLES.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.page_permissions.all().delete()
        group.collection_permissions.all().delete()
        group.permissions.set(permissions(rights))
    retire_initial_moderation()
    for home in homes:
        open_language(home)
    return [*names, *FURTHER_ROLES]
