"""Asking for the password once more, before anything about one person is shown or leaves the house.

Whoever finds an open session, on a desk or in a stolen laptop, does not find the people in it. The password holds for
ten minutes in the session in which it was typed. Wrong passwords are counted for the account alone, in the cache.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now
from django.utils.translation import gettext, gettext_lazy
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from members.limits import count
from members.staff_side import show

logger = logging.getLogger(__name__)

SECONDS_PER_MINUTE = 60
LIFETIME_SECONDS = 10 * SECONDS_PER_MINUTE
WRONG_PASSWORDS = 5
BRAKE_SECONDS = 15 * SECONDS_PER_MINUTE
SESSION_KEY = "password_confirmed"
URL_NAME = "people_password"

StaffView = Callable[..., HttpResponse]


def confirm(request: HttpRequest) -> None:
    """Note in the session that its owner has just typed the password; nothing of the password is kept."""
    user = request.user
    request.session[SESSION_KEY] = {
        "user": str(user.pk),
        "at": int(now().timestamp()),
        # Changes with the password: whoever changes it because somebody knew it ends this as well.
        "mark": user.get_session_auth_hash(),
    }


def is_confirmed(request: HttpRequest) -> bool:
    """Tell whether the password was typed in this session, by this person, within the last ten minutes."""
    found = request.session.get(SESSION_KEY)
    if not isinstance(found, dict) or found.get("user") != str(request.user.pk):
        return False
    age = int(now().timestamp()) - int(found.get("at", 0))
    mark = constant_time_compare(found.get("mark", ""), request.user.get_session_auth_hash())
    return mark and 0 <= age < LIFETIME_SECONDS


def confirm_url(back_to: str) -> str:
    """Return the address that asks for the password and leads to ``back_to`` afterwards."""
    return f"{reverse(URL_NAME)}?{urlencode({'next': back_to})}"


def password_required(view: StaffView) -> StaffView:
    """Protect a view of the staff side: without a recent password it leads to the page that asks for it.

    What a form had sent is not kept meanwhile. Let the page with the form be protected as well, so that people are
    asked before they fill it in.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_confirmed(request):
            return redirect(confirm_url(request.path))
        return view(request, *args, **kwargs)

    return guarded


def brake_name(user: AbstractBaseUser) -> str:
    """Return the name under which the wrong passwords of an account are counted."""
    return f"wrong-passwords:{user.pk}"


def is_right(user: AbstractBaseUser, password: str) -> bool | None:
    """Tell whether this is the password of an account; None when too many were wrong to try another one.

    The attempt is counted before the password is looked at, so that many at once are not tried side by side.
    """
    tries = count(brake_name(user), BRAKE_SECONDS)
    if tries > WRONG_PASSWORDS:
        if tries == WRONG_PASSWORDS + 1:
            logger.warning("Somebody typed a wrong password too often where the data of people are protected.")
        return None
    if not user.check_password(password):
        return False
    cache.delete(brake_name(user))
    return True


class PasswordForm(forms.Form):
    """Asks for one's own password."""

    password = forms.CharField(
        label=gettext_lazy("Your password"),
        strip=False,
        max_length=4096,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def __init__(self, *args: Any, user: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        """Refuse a wrong password, and any after too many wrong ones."""
        password = self.cleaned_data["password"]
        answer = is_right(self.user, password)
        if answer is None:
            raise forms.ValidationError(gettext("Too many wrong passwords. Try again in a quarter of an hour."))
        if not answer:
            raise forms.ValidationError(gettext("This is not your password."))
        return password


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class ConfirmPasswordView(View):
    """Ask for the password and lead on to what needed it."""

    template_name = "members/staff/password.html"

    def back_to(self, request: HttpRequest) -> str:
        """Return where to go afterwards: a place of this site, or the first page of the staff side."""
        wanted = request.POST.get("next") or request.GET.get("next") or ""
        is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None, require_https=request.is_secure())
        return wanted if is_ours and wanted.startswith("/") else reverse("wagtailadmin_home")

    def show(self, request: HttpRequest, form: PasswordForm) -> HttpResponse:
        """Answer with the form."""
        context = {"form": form, "next": self.back_to(request)}
        title = gettext("Your password, please")
        return show(request, self.template_name, context, title=title, icon="lock", has_errors=bool(form.errors))

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show the form."""
        return self.show(request, PasswordForm(user=request.user))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Look at the password."""
        form = PasswordForm(request.POST, user=request.user)
        if not form.is_valid():
            return self.show(request, form)
        confirm(request)
        return HttpResponseRedirect(self.back_to(request))
