"""What the measurement of digests does inside the site: fill it with subscribers, and write one digest for them."""

import json
import resource
import sys
import time
from itertools import cycle

import django

django.setup()

from django.db import connection  # noqa: E402 - only once the settings are loaded
from django.utils.timezone import now  # noqa: E402
from django_countries import countries  # noqa: E402

from core.models import Country, PageCountry  # noqa: E402
from members.models import MailRun, OutgoingMail  # noqa: E402
from subscriptions.models import Digest, Issue, News, Subscriber  # noqa: E402
from subscriptions.noticing import notice, told_pages  # noqa: E402
from subscriptions.schedule import run, set_up  # noqa: E402
from subscriptions.tests.filling import fill  # noqa: E402

COUNTRIES = 60


def prepare(number: int) -> None:
    """Leave so many subscribers of 60 countries, about all of which every page tells in its languages."""
    for model in (OutgoingMail, Issue, MailRun, Subscriber):
        model.objects.all().delete()
    set_up()
    # Everything that stands on the site is news again.
    News.objects.all().delete()
    codes = [code for code, _name in countries][:COUNTRIES]
    rows = [Country.objects.get_or_create(code=code)[0] for code in codes]
    by_key: dict = {}
    for page in told_pages().order_by("pk"):
        by_key.setdefault(page.translation_key, []).append(page.pk)
    PageCountry.objects.all().delete()
    links = []
    for row, pages in zip(rows, cycle(by_key.values()), strict=False):
        links += [PageCountry(page_id=page, country=row) for page in pages]
    PageCountry.objects.bulk_create(links)
    fill(number, countries=codes, frequency="weekly")


def write(number: int) -> None:
    """Write one digest and print how many mails it was, its statements, its seconds and the most memory in MB."""
    notice()
    Digest.objects.filter(pk="weekly").update(next_at=now())
    statements = 0

    def count(execute, sql, params, many, context):
        nonlocal statements
        statements += 1
        return execute(sql, params, many, context)

    began = time.perf_counter()
    with connection.execute_wrapper(count):
        issue = run(Digest.objects.get(pk="weekly"), upto=News.last_number())
    seconds = time.perf_counter() - began
    found = {
        "mails": MailRun.objects.get(pk=issue.run_id).queued if issue else 0,
        "statements": statements,
        "seconds": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(found))  # noqa: T201 - the answer


ACTS = {"prepare": prepare, "write": write}

if __name__ == "__main__":
    ACTS[sys.argv[1]](int(sys.argv[2]))
