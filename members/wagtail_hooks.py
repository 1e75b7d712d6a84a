"""People on the staff side: their menu, the record, exports, and the password that is asked for once more."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem, SubmenuMenuItem

from members import (
    exports_views,
    staff_audit,
    staff_review_hooks,  # noqa: F401 - registers the pages of the reviewers
)
from members.reauthentication import URL_NAME, ConfirmPasswordView
from members.staff_side import MENU_HOOK, PermittedMenuItem, people_menu


@hooks.register("register_icons")
def add_sign(icons: list[str]) -> list[str]:
    """Add the sign of people."""
    return [*icons, "members/icons/people.svg"]


@hooks.register("register_admin_urls")
def people_addresses() -> list[URLPattern]:
    """Give the pages about people their addresses."""
    return [
        path("people/password/", ConfirmPasswordView.as_view(), name=URL_NAME),
        path("people/record/", staff_audit.record, name="people_record"),
        path("people/exports/", exports_views.exports, name="people_exports"),
        path("people/exports/key/", exports_views.key, name="people_export_key"),
        path("people/exports/new/<str:source>/<uuid:subject>/", exports_views.ask, name="people_export_ask"),
        path("people/exports/<uuid:pk>/", exports_views.export, name="people_export"),
        path("people/exports/<uuid:pk>/decide/", exports_views.decide, name="people_export_decide"),
        path("people/exports/<uuid:pk>/file/", exports_views.file, name="people_export_file"),
    ]


@hooks.register("register_admin_menu_item")
def people_in_menu() -> MenuItem:
    """Put people into the menu of those who may see something there."""
    return SubmenuMenuItem(_("People"), people_menu, name="people", icon_name="people", order=600)


class ExportsMenuItem(MenuItem):
    """Exports, for those who ask for some or approve them."""

    def is_shown(self, request) -> bool:
        """Tell whether the person has a right on any list."""
        return exports_views.has_rights(request.user)


@hooks.register(MENU_HOOK)
def exports_in_menu() -> MenuItem:
    """Put exports into the menu of people."""
    return ExportsMenuItem(
        _("Exports"), reverse("people_exports"), name="people-exports", icon_name="download", order=800
    )


@hooks.register(MENU_HOOK)
def record_in_menu() -> MenuItem:
    """Put the record into the menu of people."""
    permissions = [staff_audit.PERMISSION]
    address = reverse("people_record")
    return PermittedMenuItem(
        _("Record"), address, permissions=permissions, name="people-record", icon_name="history", order=900
    )
