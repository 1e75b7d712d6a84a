"""What tests of registering do as a reader would: read the form, fill it in, send it, follow the links of mails."""

from datetime import timedelta
from urllib.parse import urlsplit

import time_machine
from bs4 import BeautifulSoup
from django.utils.timezone import now

from events.domain.registration import Question, RegistrationMode
from events.models import EventQuestion
from events.tests.factories import day_from_today, make_event, make_session

ANA = "ana.canary@example.org"
BEA = "bea.canary@example.org"


def make_open_event(index, title="Gathering", *, days=30, questions=(), **fields):
    """Return a live event ahead for which people register; ``questions`` are kinds."""
    fields = {"registration_mode": RegistrationMode.OPEN.value, "timezone": "Europe/Brussels", **fields}
    page = make_event(index, title, sessions=[make_session(day_from_today(days))], **fields)
    rows = [
        EventQuestion(page=page, kind=Question(kind).value, kept_days=3, locale=page.locale, sort_order=order)
        for order, kind in enumerate(questions)
    ]
    EventQuestion.objects.bulk_create(rows)
    return publish(page)


def publish(page):
    """Publish a page again, as staff do; what depends on it follows."""
    page = type(page).objects.get(pk=page.pk)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def soup_of(answer) -> BeautifulSoup:
    """Return the page of an answer."""
    return BeautifulSoup(answer.content, "html.parser")


def hidden_fields(form) -> dict[str, str]:
    """Return what a form sends that nobody typed."""
    return {field["name"]: field.get("value", "") for field in form.select("input[type=hidden]")}


def form_of(client, page):
    """Return the form on the page of an event, or None."""
    section = soup_of(client.get(page.get_url())).find(id="register")
    return section.find("form", method="post") if section else None


def send(client, form, *, after_seconds=5, **fields):
    """Send a form some seconds after it was shown, and return the answer."""
    data = {**hidden_fields(form), "website": "", **fields}
    with time_machine.travel(now() + timedelta(seconds=after_seconds), tick=True):
        return client.post(form["action"], data)


def register(client, page, email=ANA, **fields):
    """Register on the page of an event, and return the answer."""
    return send(client, form_of(client, page), email=email, **fields)


def link_in(mail, name: str) -> str:
    """Return the path of a link of a mail, such as ``confirm``."""
    words = (word for word in mail.body.split() if "://" in word)
    paths = (urlsplit(word).path for word in words)
    return next(
        path for path in paths if f"/{name}/" in f"{path}/" and (name == "calendar.ics") == path.endswith(".ics")
    )


def confirm(client, mail):
    """Follow the link of a mail and press the button; return the page that comes then."""
    return client.post(link_in(mail, "confirm"), follow=True)


def come(client, post, page, email=ANA, **fields):
    """Register and confirm; return the page that came then and the letter that told how it stands."""
    register(client, page, email, **fields)
    asked = next(mail for mail in post() if mail.to == [email])
    answer = confirm(client, asked)
    return answer, next(mail for mail in post() if mail.to == [email])
