"""Where the reviewers' pages stand on the staff side, and the number that every member of staff may know."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.model import ModelViewSet

from members import staff_review_views as views
from members.models import AnswerTemplate, MembershipPage
from members.staff_review import REVIEW, waiting
from members.staff_review_held import held
from members.staff_side import MENU_HOOK, PermittedMenuItem


class AnswerTemplateViewSet(ModelViewSet):
    """The answers that staff wrote. They hold nothing of anybody."""

    model = AnswerTemplate
    name = "people_answers"
    url_prefix = "people/answers"
    icon = "mail"
    menu_label = _("Answers")
    copy_view_enabled = False
    list_display = ["name", "decision", "language"]
    list_filter = ["decision", "language"]
    panels = [FieldPanel("name"), FieldPanel("language"), FieldPanel("decision"), FieldPanel("words")]


class ApplicationsPanel(Component):
    """How many applications wait: a number for everybody, and for reviewers the way to them."""

    name = "applications"
    template_name = "members/staff/applications_panel.html"
    order = 240

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Return the number, and whether the person reads applications; nothing where nobody can apply."""
        number = waiting().count()
        return {
            "number": number,
            "is_shown": number > 0 or MembershipPage.objects.live().exists(),
            "reads": parent_context["request"].user.has_perm(REVIEW),
        }


@hooks.register("register_admin_viewset")
def answers() -> AnswerTemplateViewSet:
    """Give the answers their pages."""
    return AnswerTemplateViewSet()


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the reviewers' pages their addresses."""
    return [
        path("people/applications/", views.applications, name="people_applications"),
        path("people/applications/held/", held, name="people_applications_held"),
        path("people/applications/<uuid:pk>/", views.application, name="people_application"),
        path("people/applications/<uuid:pk>/open/", views.reveal, name="people_application_open"),
        path("people/applications/<uuid:pk>/note/", views.note, name="people_application_note"),
        path("people/applications/<uuid:pk>/answer/", views.answer, name="people_application_answer"),
        path("people/applications/<uuid:pk>/decide/", views.decide, name="people_application_decide"),
        path("people/applications/<uuid:pk>/send-back/", views.send_back, name="people_application_send_back"),
    ]


@hooks.register(MENU_HOOK)
def applications_in_menu() -> PermittedMenuItem:
    """Put applications into the menu of people."""
    return PermittedMenuItem(
        _("Applications"),
        reverse("people_applications"),
        permissions=[REVIEW],
        name="people-applications",
        icon_name="group",
        order=100,
    )


@hooks.register(MENU_HOOK)
def answers_in_menu() -> PermittedMenuItem:
    """Put the answers below the applications."""
    return PermittedMenuItem(
        _("Answers"),
        reverse("people_answers:index"),
        permissions=["members.change_answertemplate"],
        name="people-answers",
        icon_name="mail",
        order=110,
    )


@hooks.register("construct_homepage_panels")
def tell_the_number(request: HttpRequest, panels: list[Component]) -> None:
    """Add the number of applications that wait to the first page."""
    panels.append(ApplicationsPanel())
