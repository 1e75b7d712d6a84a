"""Many subscribers at once, for tests and measurements; nobody opens their addresses."""

from collections.abc import Sequence
from uuid import uuid4

from django.utils.timezone import localdate

from members.fields import Sealed
from members.models import PersonRecord
from subscriptions.bulk import insert
from subscriptions.models import Subscriber, Subscription

# What a real seal looks like, for addresses that are never opened.
SEALED = Sealed("v1.test." + "A" * 80)
ROWS_PER_STEP = 5000


def fill(
    number: int,
    *,
    countries: Sequence[str],
    languages: Sequence[str] = ("en", "es"),
    subscriptions_each: int = 1,
    **fields,
) -> None:
    """Store so many subscribers, their countries and languages taken in turn."""
    today = localdate()
    for first in range(0, number, ROWS_PER_STEP):
        people, rows = [], []
        for place in range(first, min(first + ROWS_PER_STEP, number)):
            person = Subscriber(address_digest=uuid4().hex + uuid4().hex)
            person.address = SEALED
            people.append(person)
            rows += [
                subscription(
                    person, countries[(place + turn) % len(countries)], languages[place % len(languages)], today, fields
                )
                for turn in range(subscriptions_each)
            ]
        insert(Subscriber, people)
        insert(Subscription, rows)


def subscription(person, country, language, today, fields) -> Subscription:
    """Return one confirmed subscription, not stored."""
    row = Subscription(
        subscriber_id=person.pk,
        country=country,
        language=language,
        state=PersonRecord.State.CONFIRMED,
        requested_on=today,
        confirmed_on=today,
        address_digest=uuid4().hex + uuid4().hex,
        **fields,
    )
    row.address = SEALED
    return row
