"""A small site to translate. The page types are found by name: this app knows none of them."""

import factory
import wagtail_factories
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupApprovalTask, GroupPagePermission, Page, Workflow, WorkflowPage, WorkflowTask
from wagtail.rich_text import RichText

StandardPage = apps.get_model("home", "StandardPage")
HomePage = apps.get_model("home", "HomePage")
CampaignPage = apps.get_model("campaigns", "CampaignPage")
CampaignIndexPage = apps.get_model("campaigns", "CampaignIndexPage")
Topic = apps.get_model("core", "Topic")
User = get_user_model()


class HomePageFactory(wagtail_factories.PageFactory):
    title = "Home"
    slug = "home-en"
    summary = "Who we are"
    lead = "Stand with her"

    class Meta:
        model = HomePage


class StandardPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda number: f"About {number}")
    summary = "A page about us"
    body = [("text", {"text": RichText("<p>First words.</p><p>Second words.</p>")})]

    class Meta:
        model = StandardPage


class CampaignPageFactory(wagtail_factories.PageFactory):
    title = "Stand with her"
    summary = "Six defenders of water"
    hashtag = "#StandWithHer"
    demand = "Protect them now"
    addressed_to = "The government"
    goal = 5000
    share_text = "Stand with her"

    class Meta:
        model = CampaignPage


class CampaignIndexPageFactory(wagtail_factories.PageFactory):
    title = "Campaigns"
    summary = "All campaigns"

    class Meta:
        model = CampaignIndexPage


def spanish(text: str) -> str:
    """Translate any string of the tests; slugs stay slugs, hashtags stay hashtags."""
    return f"{text}-es" if text.islower() and " " not in text else f"{text} (es)"


def make_person(name: str, *, pages: dict[Page, list[str]] | None = None, permissions: tuple[str, ...] = ()) -> User:
    """Make a member of staff with a group of their own: actions per page, and permissions of the whole site."""
    user = User.objects.create_user(username=name, email=f"{name}@example.org", password="secret")
    group = Group.objects.create(name=f"Group of {name}")
    user.groups.add(group)
    for codename in ("access_admin", *permissions):
        group.permissions.add(Permission.objects.get(codename=codename))
    for page, actions in (pages or {}).items():
        for action in actions:
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{action}_page")
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
    return user


def make_workflow(page: Page, reviewer: User) -> Workflow:
    """Put an approval by the groups of ``reviewer`` before the publication of a tree."""
    workflow = Workflow.objects.create(name="Moderation", active=True)
    task = GroupApprovalTask.objects.create(name="Approval", active=True)
    task.groups.set(reviewer.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})
    return workflow
