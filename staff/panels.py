"""The first page of the staff side: what waits, what is scheduled, and where to begin.

Every panel shows only what the person may see, and asks a number of queries that does not grow with the rows.
"""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.timezone import get_current_timezone_name, now
from wagtail.admin.ui.components import Component
from wagtail.models import Page, PageLogEntry, Revision, Task, TaskState
from wagtail.permissions import page_permission_policy

from core.cards import page_models
from core.i18n import language_name
from core.index_pages import BaseIndexPage
from core.timezone_names import timezone_label

ROWS = 8
# Somebody who has saved this often knows the way; the first steps fold away.
EDITS_OF_A_NEWCOMER = 10
SUBMIT_TRANSLATION = "wagtail_localize.submit_translation"


def pages_for(user, action: str) -> QuerySet[Page]:
    """Return the pages on which a person has a right such as ``change``, ``add`` or ``publish``."""
    return page_permission_policy.instances_user_has_permission_for(user, action)


def edit_url(page: Page) -> str:
    """Return the address at which staff edit a page."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@dataclass(frozen=True)
class Waiting:
    """A page that waits for a moderator."""

    title: str
    language: str
    url: str
    submitted_by: str
    since: datetime


class WaitingForModerationPanel(Component):
    """What the person can approve or send back, the longest waiting first."""

    name = "waiting_for_moderation"
    template_name = "staff/panels/waiting_for_moderation.html"
    order = 100

    def get_context_data(self, parent_context) -> dict:
        """Return the rows, and whether the person moderates at all."""
        user = parent_context["request"].user
        rows = list(self.rows_for(user)[: ROWS + 1])
        moderates = bool(rows) or pages_for(user, "publish").exists()
        return {"rows": self.described(rows[:ROWS]), "has_more": len(rows) > ROWS, "moderates": moderates}

    def rows_for(self, user) -> QuerySet[TaskState]:
        """Return the tasks of moderation that ``user`` can decide."""
        states = TaskState.objects.none()
        for task in Task.objects.filter(active=True).specific():
            states = states | task.get_task_states_user_can_moderate(user=user)
        states = states.filter(status=TaskState.STATUS_IN_PROGRESS)
        related = states.select_related("revision__user", "revision__base_content_type", "workflow_state__requested_by")
        return related.order_by("started_at", "pk")

    def described(self, states: list[TaskState]) -> list[Waiting]:
        """Return the rows in words; the pages come with one query, other things are left to their own lists."""
        page_type = ContentType.objects.get_for_model(Page)
        wanted = [state for state in states if state.revision.base_content_type_id == page_type.pk]
        pages = Page.objects.select_related("locale").in_bulk([int(state.revision.object_id) for state in wanted])
        rows = []
        for state in wanted:
            page = pages.get(int(state.revision.object_id))
            person = state.workflow_state.requested_by
            if page:
                rows.append(
                    Waiting(
                        title=page.get_admin_display_title(),
                        language=language_name(page.locale.language_code),
                        url=edit_url(page),
                        submitted_by=(person.get_full_name() or person.get_username()) if person else "",
                        since=state.started_at,
                    )
                )
        return rows


@dataclass(frozen=True)
class Scheduled:
    """What happens to a page by itself, and when."""

    moment: datetime
    title: str
    language: str
    url: str
    is_end: bool


class ScheduledPanel(Component):
    """What is published or withdrawn by itself, the next first, told in the time zone of the person."""

    name = "scheduled"
    template_name = "staff/panels/scheduled.html"
    order = 230

    def get_context_data(self, parent_context) -> dict:
        """Return the rows and the name of the zone in which they are told."""
        user = parent_context["request"].user
        rows = sorted([*self.beginnings(user), *self.ends(user)], key=lambda row: (row.moment, row.title))
        zone = timezone_label(get_current_timezone_name())
        return {"rows": rows[:ROWS], "has_more": len(rows) > ROWS, "zone": zone}

    def beginnings(self, user) -> list[Scheduled]:
        """Return the next pages with an approved date of publication."""
        editable = pages_for(user, "change").order_by()
        revisions = (
            Revision.page_revisions.filter(approved_go_live_at__gt=now())
            .annotate(page_id=Cast("object_id", output_field=IntegerField()))
            .filter(page_id__in=editable.values("pk"))
            .order_by("approved_go_live_at")[: ROWS + 1]
        )
        moments = {revision.page_id: revision.approved_go_live_at for revision in revisions}
        pages = Page.objects.select_related("locale").in_bulk(list(moments))
        return [self.row(page, moments[pk], is_end=False) for pk, page in pages.items()]

    def ends(self, user) -> list[Scheduled]:
        """Return the next pages that readers will no longer find."""
        pages = pages_for(user, "change").filter(live=True, expire_at__gt=now()).select_related("locale")
        return [self.row(page, page.expire_at, is_end=True) for page in pages.order_by("expire_at")[: ROWS + 1]]

    def row(self, page: Page, moment: datetime, *, is_end: bool) -> Scheduled:
        """Return one row."""
        return Scheduled(
            moment=moment,
            title=page.get_admin_display_title(),
            language=language_name(page.locale.language_code),
            url=edit_url(page),
            is_end=is_end,
        )


@dataclass(frozen=True)
class NewPage:
    """A kind of page that the person can write, and where to begin it."""

    label: str
    icon: str
    url: str


def new_pages(user) -> list[NewPage]:
    """Return the kinds of pages that ``user`` can write in the default language, below the lists that stand there."""
    lists = [model for model in page_models() if issubclass(model, BaseIndexPage)]
    types = ContentType.objects.get_for_models(*lists)
    kinds = {content_type.pk: model.listed_model for model, content_type in types.items()}
    places = pages_for(user, "add").filter(content_type__in=kinds, locale__language_code=settings.LANGUAGE_CODE)
    return [
        NewPage(
            label=str(model.kind_label),
            icon=model.icon,
            url=reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, place.pk]),
        )
        for place in places.order_by("path")
        for model in [kinds[place.content_type_id]]
    ]


class WelcomePanel(Component):
    """What one can begin, and for a newcomer the way of a page from the first word to the readers."""

    name = "welcome"
    template_name = "staff/panels/welcome.html"
    order = 50

    def get_context_data(self, parent_context) -> dict:
        """Return what the person may do, and whether she is new here."""
        user = parent_context["request"].user
        edits = PageLogEntry.objects.filter(user=user, action="wagtail.edit")[:EDITS_OF_A_NEWCOMER]
        creatable = new_pages(user)
        return {
            "user": user,
            "new_pages": creatable,
            "writes": bool(creatable),
            "translates": pages_for(user, "change").exists(),
            "uploads": user.has_perm("wagtailimages.add_image") or self.has_upload_right(user),
            "submits_translations": user.has_perm(SUBMIT_TRANSLATION),
            "publishes": pages_for(user, "publish").exists(),
            "is_newcomer": edits.count() < EDITS_OF_A_NEWCOMER,
        }

    def has_upload_right(self, user) -> bool:
        """Tell whether the person may add pictures to some collection."""
        return user.groups.filter(collection_permissions__permission__codename="add_image").exists()
