"""Forms that anybody may send: no cookie, no CSRF token, so that the pages they stand on can be kept by caches.

Such a form carries no power of a session. That it comes from a page of this site is seen by the headers that browsers
set and scripts cannot change.
"""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.functional import cached_property
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from members.domain.addresses import canonical_address
from members.domain.names import LONGEST_NAME, clean_spaces, has_harmful_signs, has_markup_or_link
from members.limits import comes_too_often
from members.models import Submission

View = Callable[..., HttpResponse]
LONGEST_ADDRESS = 254
STAMP_SALT = "members.anonymous"
# No field takes more. What is longer is refused, and not sent back in the page that says so.
LONGEST_VALUE = 4000
COMMON_DOMAINS = (
    "gmail.com", "hotmail.com", "outlook.com", "yahoo.com", "yahoo.es", "hotmail.es", "icloud.com", "proton.me",
    "protonmail.com", "riseup.net", "live.com", "aol.com", "gmx.net", "outlook.es",
)  # fmt: skip


def comes_from_here(request: HttpRequest) -> bool:
    """Tell whether a form was sent from a page of this site.

    ``Sec-Fetch-Site`` and ``Origin`` are written by the browser. A client that sends neither is no browser that
    another site could use against its owner.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site")
    if fetch_site is not None and fetch_site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("Origin")
    if origin is None:
        return True
    if origin == "null":
        return fetch_site == "same-origin"
    return origin == settings.PUBLIC_URL or host_of(origin) == request.get_host()


def host_of(origin: str) -> str:
    """Return host and port of an origin; nothing for a text that is none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def anonymous_form(view: View) -> View:
    """Protect a view that takes a form without a session: by its origin, and its answers are kept nowhere."""

    @csrf_exempt
    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST" and not comes_from_here(request):
            raise PermissionDenied("A form of this site is sent from this site.")
        return view(request, *args, **kwargs)

    return guarded


def new_stamp() -> str:
    """Return a signed moment: when the form was shown."""
    return signing.dumps(int(now().timestamp()), salt=STAMP_SALT)


def seconds_since(stamp: str) -> float | None:
    """Return how long ago a form was shown; None for a stamp that is not ours."""
    try:
        return now().timestamp() - int(signing.loads(stamp, salt=STAMP_SALT))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def without_overlong(data: QueryDict) -> QueryDict:
    """Return what was sent with values cut that are longer than any field takes; they still are too long."""
    if all(len(value) <= LONGEST_VALUE for _name, values in data.lists() for value in values):
        return data
    short = data.copy()
    for name, values in data.lists():
        short.setlist(name, [value[:LONGEST_VALUE] for value in values])
    return short


def keep_for_caches(answer: HttpResponse, stamp: str) -> None:
    """Give a page with a form a validator that does not count the stamp, so that caches may keep the page.

    The stamp is another one each second, and nothing that a reader sees. The validator is weak: it says "the same
    page", not "the same bytes" (RFC 9110, 8.8.1). A kept page carries an older stamp: it stood open longer, no more.
    """
    if "no-store" not in answer.headers.get("Cache-Control", ""):
        digest = hashlib.sha256(answer.content.replace(stamp.encode(), b"")).hexdigest()
        answer.headers["ETag"] = f'W/"{digest[:32]}"'


def domain_hint(address: str) -> str:
    """Return the well-known domain that somebody may have meant, when hers differs from it by one slip; or nothing."""
    domain = address.rpartition("@")[2].lower()
    if domain in COMMON_DOMAINS:
        return ""
    return next((known for known in COMMON_DOMAINS if is_one_slip(domain, known)), "")


def is_one_slip(typed: str, meant: str) -> bool:
    """Tell whether one letter was changed, left out, doubled or swapped with its neighbour."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    if len(typed) == len(meant):
        differences = [place for place in range(len(meant)) if typed[place] != meant[place]]
        swapped = len(differences) == 2 and differences[1] == differences[0] + 1
        first = differences[0] if differences else 0
        return len(differences) == 1 or (
            swapped and typed[first] == meant[first + 1] and typed[first + 1] == meant[first]
        )
    longer, shorter = sorted((typed, meant), key=len, reverse=True)
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))


class AddressField(forms.EmailField):
    """An e-mail address that can be found again."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Your e-mail address"))
        kwargs.setdefault("max_length", LONGEST_ADDRESS)
        super().__init__(**kwargs)
        self.widget.attrs.update(autocomplete="email", inputmode="email", autocapitalize="none", spellcheck="false")

    def clean(self, value: Any) -> str:
        """Return the address as it was typed, without the spaces around it."""
        address = super().clean(value)
        if not address:
            return ""
        try:
            validate_email(canonical_address(address))
        except ValueError as error:
            raise forms.ValidationError(validate_email.message, code="invalid") from error
        return address


class NameField(forms.CharField):
    """A first name, or the name under which somebody wants to be known."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_NAME)
        super().__init__(**kwargs)
        self.widget.attrs.setdefault("autocomplete", "given-name")

    def clean(self, value: Any) -> str:
        """Return the name with single spaces; refuse what could harm where it is shown."""
        name = clean_spaces(super().clean(value) or "") if not has_harmful_signs(str(value or "")) else None
        if name is None:
            raise forms.ValidationError(
                _("The name has an invisible sign or one that turns the writing around. Type it anew."), code="signs"
            )
        if has_markup_or_link(name):
            raise forms.ValidationError(_("A name has no web address and none of the signs < and >."), code="link")
        return name


class ConsentBox(forms.CheckboxInput):
    """A box that counts as ticked only when it says so: "false", "0" and anything that somebody made up do not."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> bool:
        """Return whether the box was ticked."""
        return data.get(name) in {"on", "true", "1"}


class ConsentField(forms.BooleanField):
    """A consent: never ticked beforehand, never required."""

    widget = ConsentBox

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"required": False, **kwargs})


class AnonymousForm(forms.Form):
    """A form for anybody: with a field that only machines fill in, and the moment at which it was shown."""

    required_css_class = "is-required"
    # Named like something that machines like to fill in; people never see it.
    website = forms.CharField(required=False, max_length=200, label=_("Leave this field empty"))
    stamp = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data if data is None else without_overlong(data), *args, **kwargs)
        self.fields["website"].widget.attrs.update(tabindex="-1", autocomplete="off")
        if data is None:
            # A form that comes back keeps the stamp that it has.
            self.initial.setdefault("stamp", new_stamp())

    @cached_property
    def seconds_open(self) -> float | None:
        """How long ago the form was shown; None for a stamp that is not ours."""
        return seconds_since(self.cleaned_data.get("stamp", ""))

    @property
    def was_filled_in_by_a_machine(self) -> bool:
        """Whether the trap was filled in, or the form came back faster than anybody types."""
        too_fast = self.seconds_open is not None and self.seconds_open < settings.FORM_SECONDS_MINIMUM
        return bool(self.cleaned_data.get("website")) or too_fast

    def reason_to_hold(self, request: HttpRequest) -> str:
        """Count the form, and return why people have to look at it first; empty when nobody has to.

        A form without our stamp was not sent from a page of ours.
        """
        if comes_too_often(request) or self.seconds_open is None:
            return Submission.Hold.TOO_MANY
        return ""
