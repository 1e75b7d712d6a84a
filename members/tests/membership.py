"""What tests of membership need: the page in both languages, an application, reviewers, the form as it is sent."""

import json
from datetime import timedelta
from urllib.parse import urlsplit

import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import override

from core.tests.site import make_page, make_site, translate_page
from members import consents
from members.consents import SIGNING
from members.models import Application, Kind
from members.staff_review import REVIEWERS
from staff.roles import EDITORS, MODERATORS, set_up_roles

CANARY = "zq7canary"
ADDRESS = f"{CANARY}-address@example.org"
PASSWORD = "a password of her own"
TYPED = {
    "name": f"{CANARY} Ñuñez",
    "country": "HN",
    "work": f"I defend the river. {CANARY}",
    "referee": f"{CANARY} network",
    "channel": "signal",
    "channel_place": f"{CANARY}.01",
    "not_when": f"{CANARY} at night",
    "may_leave_message": False,
}
FORMS = {
    "defender": {
        "name": "Ana",
        "country": "HN",
        "work": "I defend the river.",
        "referee": "A network",
        "channel": "signal",
        "channel_place": "ana.01",
        "not_when": "At night",
    },
    "organisation": {
        "name": "The River Network",
        "country": "KE",
        "web_address": "https://river.example.org",
        "work": "We defend the river.",
        "role": "Coordination",
    },
    "ally": {"name": "Ana", "country": "BE", "work": "I translate."},
}
PAGE = {
    "cost": "Nothing",
    "benefits": "<p>A thread</p>",
    "data_use": "<p>To decide</p>",
    "invitation": "There is room.",
}


def make_membership():
    """Return the page about membership in English and in Spanish, on a small site."""
    site = make_site()
    english = make_page(site.english, "Become a Member", "members.MembershipPage", slug="become-a-member", **PAGE)
    spanish = translate_page(english, site.spanish, "Hazte miembro", slug="hazte-miembro", **PAGE)
    return english, spanish


def make_application(address=ADDRESS, *, language="es", days_ago=3, typed=None, **fields) -> Application:
    """Return a confirmed application of a defender."""
    day = localdate() - timedelta(days=days_ago)
    defaults = {"kind": Kind.DEFENDER, "state": Application.State.CONFIRMED, "requested_on": day, "confirmed_on": day}
    record = Application(language=language, **{**defaults, **fields})
    record.set_address(address)
    record.answers = json.dumps(typed or TYPED)
    record.save(force_insert=True)
    consents.ask(record, {SIGNING: "We read it."})
    consents.confirm_all(record.pk)
    return record


def make_user(name: str, *groups: str, **fields):
    """Return a member of staff in some groups."""
    user = get_user_model().objects.create_user(name, password=PASSWORD, **fields)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def make_staff() -> dict:
    """Return one member of staff a role, two reviewers among them."""
    set_up_roles()
    return {
        "editor": make_user("editor", EDITORS),
        "moderator": make_user("moderator", MODERATORS),
        "translator": make_user("translator", "Translators (es)"),
        "reviewer": make_user("reviewer", REVIEWERS),
        "second": make_user("second", REVIEWERS),
    }


def soup_of(answer) -> BeautifulSoup:
    """Return the page of an answer."""
    return BeautifulSoup(answer.content, "html.parser")


def apply_url(kind: str, language: str = "en") -> str:
    """Return the address of a form."""
    with override(language):
        return reverse("apply", args=[kind])


def hidden_fields(answer) -> dict[str, str]:
    """Return what the form sends that nobody typed."""
    form = soup_of(answer).main.find("form", method="post")
    return {field["name"]: field.get("value", "") for field in form.select("input[type=hidden]")}


def send(client, kind: str = "defender", /, *, language: str = "en", address: str = ADDRESS, **fields):
    """Read the form, wait some seconds, send it filled in, and return the answer."""
    url = apply_url(kind, language)
    data = {**hidden_fields(client.get(url)), "website": "", "email": address, **FORMS.get(kind, {}), **fields}
    with time_machine.travel(now() + timedelta(seconds=5), tick=True):
        return client.post(url, data)


def link_in(mail, name: str) -> str:
    """Return the path of a link of a mail, such as ``confirm``."""
    return next(urlsplit(word).path for word in mail.body.split() if f"/{name}/" in word)


def give_password(client) -> None:
    """Type the password once more, as the staff side asks for it."""
    client.post(reverse("people_password"), {"password": PASSWORD, "next": "/admin/"})


def open_application(client, record, reason: str = "review"):
    """Type the password, open an application, and return the page."""
    give_password(client)
    return client.post(reverse("people_application_open", args=[record.pk]), {"reason": reason})
