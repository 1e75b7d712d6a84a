"""People who subscribed, for tests: stored as confirming a form would have left them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import time_machine
from bs4 import BeautifulSoup
from django.core import mail
from django.db import transaction
from django.utils.timezone import now
from django.utils.translation import override

from members import services
from members.consents import UPDATES
from members.models import OutgoingMail, PersonRecord
from subscriptions.models import Subscription

ANA = "ana.canary@example.org"


def make_subscription(
    address=ANA, *, country="KE", topic_key=None, language="en", confirmed=True, **fields
) -> Subscription:
    """Return a stored subscription, confirmed unless ``confirmed`` is off; the mails about it are not kept."""
    record = Subscription(country=country, topic_key=topic_key, language=language, **fields)
    with override(language), transaction.atomic(), without_mails():
        services.begin_record(record, address, words_by_purpose={UPDATES: "Write to me."})
        stored = services.find_same(record, address)
        if confirmed and stored.state == PersonRecord.State.PENDING:
            services.confirm_record(stored)
    return Subscription.objects.get(pk=stored.pk)


@contextmanager
def without_mails() -> Iterator[None]:
    """Throw away the mails that are written inside the block."""
    before = set(OutgoingMail.objects.values_list("pk", flat=True))
    yield
    OutgoingMail.objects.exclude(pk__in=before).delete()
    mail.outbox.clear()


def soup_of(answer) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def fill_in(client, path, *, after_seconds=5, **fields):
    """Open a page with the form of a subscription, fill it in some seconds later, send it; return the answer."""
    form = soup_of(client.get(path)).select_one("form.subscribe-form")
    hidden = {field["name"]: field.get("value", "") for field in form.select("input[type=hidden]")}
    chosen = [field["value"] for field in form.select("input[name=kinds][checked]")]
    selected = {field["name"]: field["value"] for field in form.select("input[type=radio][checked]")}
    language = form.select_one("select[name=language] option[selected]")["value"]
    usual = {"website": "", "email": ANA, "kinds": chosen, "language": language, **hidden, **selected}
    with time_machine.travel(now() + timedelta(seconds=after_seconds), tick=True):
        return client.post(form["action"], {**usual, **fields})
