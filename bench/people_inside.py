"""What the measurement of people does inside the site: let the worker work, and fill a campaign with signatures."""

import sys
import time
from collections.abc import Callable
from uuid import uuid4

import django

django.setup()

from django.db import connection  # noqa: E402 - only once the settings are loaded
from django.utils.translation import override  # noqa: E402

from campaigns.models import CampaignPage, CampaignSupport, SignUp  # noqa: E402
from campaigns.sign_up import SIGN_UP  # noqa: E402
from members.consents import SIGNING, UPDATES  # noqa: E402
from members.inbox import receive  # noqa: E402
from members.models import Submission  # noqa: E402
from members.tasks import do_the_post  # noqa: E402

SEALED = "v1.first." + "A" * 80


def campaign_key() -> str:
    """Return the key of the campaign that is open."""
    return str(CampaignPage.objects.get(slug="stand-with-her", locale__language_code="en").translation_key)


def work(number: int) -> None:
    """Print the processor milliseconds that a worker needs for one form, its mail included."""
    Submission.objects.all().delete()
    words = {SIGNING: "We keep your address.", UPDATES: "Send me news."}
    content = {"campaign": campaign_key(), "first_name": "Zora", "country": "HN", "words": words, "months": 24}
    with override("en"):
        for _ in range(number):
            receive(SIGN_UP, f"{uuid4().hex}@example.org", content)
    began = time.process_time()
    while do_the_post():
        pass
    print((time.process_time() - began) / number * 1000)  # noqa: T201 - the answer


def fill(number: int) -> None:
    """Let the campaign have so many confirmed signatures, written by the database itself."""
    support, _created = CampaignSupport.objects.get_or_create(pk=campaign_key())
    CampaignSupport.objects.filter(pk=support.pk).update(shown_count=number)
    missing = number - SignUp.objects.filter(support=support).count()
    is_sqlite = connection.vendor == "sqlite"
    unique = "lower(hex(randomblob(32)))" if is_sqlite else "md5(random()::text) || md5(random()::text)"
    values = {
        "id": "lower(hex(randomblob(16)))" if is_sqlite else "gen_random_uuid()",
        "address_digest": unique,
        "support_id": "'" + (support.pk.hex if is_sqlite else str(support.pk)) + "'",
        "address": f"'{SEALED}'",
        "first_name": f"'{SEALED}'",
        "state": "'confirmed'",
        "language": "'en'",
        "country": "'HN'",
        "public_name": "'none'",
        "requested_on": "'2026-11-20'",
        "confirmed_on": "'2026-11-20'",
    }
    columns = {field.column: values.get(field.column, default_of(field)) for field in SignUp._meta.concrete_fields}
    source = (
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {missing}) SELECT %s FROM n"  # noqa: S608 - only numbers
        if is_sqlite
        else f"SELECT %s FROM generate_series(1, {missing})"  # noqa: S608
    )
    if missing > 0:
        with connection.cursor() as cursor:
            names = ", ".join(f'"{name}"' for name in columns)
            cursor.execute(f'INSERT INTO "campaigns_signup" ({names}) ' + source % ", ".join(columns.values()))
            cursor.execute("ANALYZE")


def default_of(field) -> str:
    """Return the usual value of a column, as SQL."""
    if field.null:
        return "NULL"
    default = field.get_default()
    if isinstance(default, bool):
        return str(int(default)) if connection.vendor == "sqlite" else str(default).lower()
    return str(default) if isinstance(default, int) else f"'{default or ''}'"


ACTS: dict[str, Callable[[int], None]] = {"work": work, "fill": fill}

if __name__ == "__main__":
    ACTS[sys.argv[1]](int(sys.argv[2]))
