"""What the pages of the staff side about people have in common: who may open them, their frame, their menu.

For everybody without a right they do not exist: no item of a menu leads there, and their addresses lead away before
anything is looked up. No browser keeps them.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from wagtail.admin.menu import Menu, MenuItem

from members.seals import CONFLICT, or_say_that_it_is_sealed

View = Callable[..., HttpResponse]
Crumb = tuple[str, str]
Words = str | Promise

# Further rooms add their pages with this hook, each as a PermittedMenuItem.
MENU_HOOK = "register_people_menu_item"
ROWS_PER_PAGE = 50
SHOWN_WITH_ERRORS = 422

people_menu = Menu(register_hook_name=MENU_HOOK, construct_hook_name="construct_people_menu")


class PermittedMenuItem(MenuItem):
    """An item of a menu for those who have one of some rights."""

    def __init__(self, label: Words, url: str, *, permissions: Iterable[str], **kwargs: Any) -> None:
        super().__init__(label, url, **kwargs)
        self.permissions = tuple(permissions)

    def is_shown(self, request: HttpRequest) -> bool:
        """Tell whether the person has one of the rights."""
        return has_any(request, self.permissions)


def has_any(request: HttpRequest, permissions: Iterable[str]) -> bool:
    """Tell whether whoever asks has one of some rights."""
    return any(request.user.has_perm(name) for name in permissions)


def show_sealed(request: HttpRequest) -> HttpResponse:
    """Answer staff who open a row that cannot be opened."""
    answer = show(request, "members/staff/sealed.html", {}, title=gettext("This cannot be opened"), icon="lock")
    answer.status_code = CONFLICT
    return answer


def staff_only(*permissions: str) -> Callable[[View], View]:
    """Open a view to those who have one of some rights; the others are led away, and browsers keep no copy."""

    def protect(view: View) -> View:
        @never_cache
        @or_say_that_it_is_sealed(show_sealed)
        @wraps(view)
        def protected(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not has_any(request, permissions):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return protected

    return protect


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    title: Words,
    icon: str,
    trail: Iterable[tuple[Words, str]] = (),
    has_errors: bool = False,
) -> HttpResponse:
    """Answer with a page of the staff side; ``trail`` are (words, address) of the pages above it."""
    crumbs = [(gettext("Home"), reverse("wagtailadmin_home")), *trail, (title, "")]
    frame = {
        "breadcrumbs_items": [{"label": label, "url": url} for label, url in crumbs],
        "header_title": title,
        "header_icon": icon,
        "has_errors": has_errors,
    }
    status = SHOWN_WITH_ERRORS if has_errors else 200
    return TemplateResponse(request, template, {**frame, **context}, status=status)
