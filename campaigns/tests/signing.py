"""What tests of signing do as a reader would: read the form, wait, fill it in, send it, follow the links of mails."""

from datetime import timedelta
from urllib.parse import urlsplit

import time_machine
from bs4 import BeautifulSoup
from django.utils.timezone import now

ANA = "ana.canary@example.org"


def soup_of(answer) -> BeautifulSoup:
    """Return the page of an answer."""
    return BeautifulSoup(answer.content, "html.parser")


def hidden_fields(form) -> dict[str, str]:
    """Return what a form sends that nobody typed."""
    return {field["name"]: field.get("value", "") for field in form.select("input[type=hidden]")}


def form_of(client, page):
    """Return the form on the page of a campaign."""
    return soup_of(client.get(page.get_url())).main.find("form", method="post")


def send(client, form, *, after_seconds=5, **fields):
    """Send a form some seconds after it was shown, and return the answer."""
    data = {**hidden_fields(form), "website": "", "email": ANA, **fields}
    with time_machine.travel(now() + timedelta(seconds=after_seconds), tick=True):
        return client.post(form["action"], data)


def sign(client, page, **fields):
    """Sign a campaign on its page, and return the answer."""
    return send(client, form_of(client, page), **fields)


def link_in(mail, name: str) -> str:
    """Return the path of a link of a mail, such as ``confirm``."""
    return next(urlsplit(word).path for word in mail.body.split() if f"/{name}/" in word)


def confirm(client, mail):
    """Follow the link of a mail and press the button; return the page that comes then."""
    return client.post(link_in(mail, "confirm"), follow=True)
